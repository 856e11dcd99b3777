import { LitElement, html, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FocusKeeper } from '../../components/focus-keeper.ts';
import { lightMarkdown } from '../../components/light-markdown.ts';
import { commandFor, nextStep, type Step } from '../../components/scenario/steps.ts';
import type { Keeping } from '../../client/keeping.ts';
import type { SessionSource } from '../../client/source.ts';
import { inLang, trainer } from '../../client/words/index.ts';
import { recordings } from '../../client/words/recordings.ts';
import { room } from '../../client/words/room.ts';
import { stalled } from '../../client/words/stalled.ts';
import '../../components/lang-picker/lang-picker.ts';
import type { Command } from '../../session/commands.ts';
import type { PlayView, TrainerView } from '../../session/views.ts';
import { RecordingAskedEvent } from '../recording-asked.ts';
import { moveOf } from './clicker.ts';
import './clock.ts';
import type { CommandAskedEvent } from './command-asked.ts';
import { consoleStyles } from './console-element.styles.ts';
import './crowd.ts';
import './room-sheet.ts';
import './vote-panel.ts';
import { wordFor } from './vote-panel.ts';
import { WakeLock } from './wake-lock.ts';

/** How long a message stays, in milliseconds. */
const MESSAGE_MS = 4000;

/**
 * The trainer's console: the deck and the vote, in the hand, while speaking.
 *
 * @summary Drives a session.
 * @fires recording-asked - The trainer wants the recording of the session as a file.
 * @fires lang-chosen - The trainer asked for another language.
 */
@customElement('connivence-console')
export class ConsoleElement extends LitElement {
  static override styles = consoleStyles;

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) source: SessionSource<TrainerView> | undefined;

  /** What is kept of the session, names first of all; undefined where nothing is. */
  @property({ attribute: false }) keeping: Keeping | undefined;

  /** The address that phones open, without a slash at its end; empty until it is known. */
  @property() join = '';

  /** Where the trainer's other sessions are. */
  @property() home = '../trainer/';

  /**
   * How long the big button takes no second tap after it became another, in milliseconds: a thumb
   * that taps twice opens a vote, and does not close it.
   */
  @property({ type: Number }) grace = 600;

  @state() private message = '';

  /** Commands on their way, by what the button says. */
  @state() private waiting: ReadonlySet<string> = new Set();

  #forget: (() => void) | undefined;
  #messageTimer: ReturnType<typeof setTimeout> | undefined;
  #primary = '';
  #primarySince = -Infinity;
  #slide = -1;

  constructor() {
    super();
    this.addController(new WakeLock());
    // oxlint-disable-next-line no-new
    new FocusKeeper(this, 'footer .primary, footer .next:enabled, footer .back');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKeyDown);
    this.#forget?.();
    this.#forget = undefined;
    clearTimeout(this.#messageTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source') || (this.source && !this.#forget)) {
      this.#forget?.();
      this.#forget = this.source?.subscribe(() => this.requestUpdate());
    }
  }

  protected override render() {
    const words = inLang(trainer, this.lang);
    const view = this.source?.view;
    const link = this.source?.link;
    if (view?.ended) return this.#door(words.over, words.overText, true, view.code);
    if (link === 'ended') {
      const { refusal } = this.source!;
      // Some reasons are given to phones alone.
      const why = refusal && words.bye[refusal as keyof typeof words.bye];
      return this.#door(why ?? words.over, '', refusal === 'unknown-code');
    }
    if (!view)
      return html`<div class="door" role="main">
        <p role="status">${words.connecting}</p>
      </div>`;
    return html`
      <header>
        <p class="code">
          <span aria-label="${words.code} ${view.code}">${view.code}</span>
          ${view.locked ? padlock(inLang(room, this.lang).isLocked) : nothing}
        </p>
        <p class="people">${this.#people(view)}</p>
        <p class="missing">${this.#missing(view)}</p>
        <connivence-console-clock
          lang=${this.lang}
          .clock=${view.clock}
          .now=${this.#now}
        ></connivence-console-clock>
        ${
          view.rehearsal
            ? html`<connivence-console-crowd
                lang=${this.lang}
                .crowd=${view.crowd}
                @command-asked=${this.#onCommandAsked}
              ></connivence-console-crowd>`
            : nothing
        }
      </header>
      <div role="status">
        ${link === 'lost' ? html`<p class="banner">${words.lost}</p>` : nothing}
        ${
          link !== 'lost' && view.stalled
            ? html`<p class="banner">${inLang(stalled, this.lang).console}</p>`
            : nothing
        }
        ${view.blank ? this.#black() : nothing}
      </div>
      <main @command-asked=${this.#onCommandAsked}>
        ${this.#wall(view)}
        <div class="side">
          ${view.problem ? this.#problem(view.problem) : nothing}
          ${view.play ? this.#vote(view, view.play) : nothing}
        </div>
        ${this.#notes(view)} ${this.#leave()}
      </main>
      ${this.#footer(view)}
      <connivence-room-sheet
        lang=${this.lang}
        .view=${view}
        .join=${this.join}
        .keeping=${this.keeping}
        @command-asked=${this.#onCommandAsked}
      ></connivence-room-sheet>
      <p class="toast" role="status">${this.message}</p>
    `;
  }

  #people({ play, answered, expected, connected }: TrainerView) {
    if (!play || play.round === 0) return inLang(trainer, this.lang).connected(connected);
    return html`<strong>${inLang(room, this.lang).answered(answered, expected)}</strong>`;
  }

  /** Who is missing, while a vote waits for them. */
  #missing({ play, answered, expected }: TrainerView) {
    return play?.phase === 'open' ? inLang(room, this.lang).missing(expected - answered) : nothing;
  }

  #black() {
    const words = inLang(room, this.lang);
    return html`<p class="banner black">
      <span>${words.isBlank}</span>
      <button
        type="button"
        @click=${() => this.#ask('blank-wall', { type: 'blank-wall', blank: false })}
      >
        ${words.light}
      </button>
    </p>`;
  }

  #wall({ slide, next, place, deckLang }: TrainerView) {
    const words = inLang(trainer, this.lang);
    const last = next.place.h === place.h && next.place.v === place.v && next.place.f === place.f;
    return html`<section class="wall">
      <p class="eyebrow">${words.onWall}</p>
      <p class="eyebrow">${slide.index + 1} / ${slide.count}</p>
      <h1 lang=${deckLang ?? nothing}>${slide.title || words.untitled}</h1>
      <p class="next-up">
        ${
          last
            ? html`<span>${words.lastSlide}</span>`
            : html`<span>${words.upNext}</span>
                <bdi lang=${deckLang ?? nothing}>${next.title || words.untitled}</bdi>`
        }
      </p>
    </section>`;
  }

  #vote(view: TrainerView, play: PlayView) {
    return html`<section class="vote ${play.phase}">
      <connivence-vote-panel
        lang=${this.lang}
        .play=${play}
        .result=${view.hidden}
        .behind=${view.behind}
        .debateSeconds=${view.debateSeconds}
        .now=${this.#now}
      ></connivence-vote-panel>
    </section>`;
  }

  #problem({ ref, findings }: NonNullable<TrainerView['problem']>) {
    return html`<section class="problem" role="alert">
      <p><strong>${inLang(trainer, this.lang).problem(ref)}</strong></p>
      <ul>
        ${findings.map(({ path, message }) => html`<li>${path} ${message}</li>`)}
      </ul>
    </section>`;
  }

  #notes({ notes, deckLang }: TrainerView) {
    const words = inLang(trainer, this.lang);
    return html`<section class="notes" tabindex="0" aria-label=${words.notes}>
      ${notes ? html`<div lang=${deckLang ?? nothing}>${lightMarkdown(notes)}</div>` : html`<p class="soft">${words.noNotes}</p>`}
    </section>`;
  }

  #leave() {
    const words = inLang(trainer, this.lang);
    return html`<section class="leave">
      <div>
        <a href=${this.home}>${words.home}</a>
        <connivence-lang-picker lang=${this.lang}></connivence-lang-picker>
      </div>
    </section>`;
  }

  #footer(view: TrainerView) {
    const words = inLang(trainer, this.lang);
    const { play, place, next, back } = view;
    const primary = play && nextStep(play);
    return html`<footer>
      ${
        play && primary
          ? html`<button
              class="primary"
              type="button"
              @click=${(event: MouseEvent) => {
                if (event.timeStamp - this.#primarySince < this.grace) return;
                this.#take(primary, play, view.debateSeconds);
              }}
            >
              ${wordFor(primary, play, this.lang, view.debateSeconds)} ${this.#waits('primary')}
            </button>`
          : nothing
      }
      <div class="moves">
        <button
          class="room"
          type="button"
          aria-haspopup="dialog"
          @click=${() => this.renderRoot.querySelector('connivence-room-sheet')?.show()}
        >
          ${arrow('M5 7h14M5 12h14M5 17h14')}
          <span>${inLang(room, this.lang).room}</span>
        </button>
        <button
          class="back"
          type="button"
          ?disabled=${same(back.place, place)}
          @click=${() => this.#move(-1)}
        >
          ${arrow('M15 5l-7 7 7 7')}
          <span>${words.back} ${this.#waits('back')}</span>
        </button>
        <button
          class="next"
          type="button"
          ?disabled=${same(next.place, place)}
          @click=${() => this.#move(1)}
        >
          <span>${words.next} ${this.#waits('next')}</span>
          ${arrow('M9 5l7 7-7 7')}
        </button>
      </div>
    </footer>`;
  }

  #waits(name: string) {
    return this.waiting.has(name) && this.source?.link === 'lost'
      ? html`<span class="waits">${inLang(trainer, this.lang).waiting}</span>`
      : nothing;
  }

  /** @param over the code of a session that is over, and can be taken away */
  #door(title: string, text: string, home: boolean, over?: string) {
    const words = inLang(trainer, this.lang);
    return html`<div class="door" role="main">
      <h1>${title}</h1>
      ${text ? html`<p>${text}</p>` : nothing}
      ${
        home
          ? html`<a href=${this.home}>${words.home}</a>`
          : html`<button type="button" @click=${() => location.reload()}>${words.reload}</button>`
      }
      ${
        over === undefined
          ? nothing
          : html`<button
                class="again"
                type="button"
                @click=${() => this.dispatchEvent(new RecordingAskedEvent(over))}
              >
                ${inLang(recordings, this.lang).download}
              </button>
              <p role="status">${this.message}</p>`
      }
    </div>`;
  }

  protected override updated(): void {
    const view = this.source?.view;
    const play = view?.play;
    const primary = play ? `${play.ref} ${nextStep(play)} ${JSON.stringify(play.next)}` : '';
    if (primary !== this.#primary) {
      // The first one was always there: only a change under the thumb is a surprise.
      if (this.#primary) this.#primarySince = performance.now();
      this.#primary = primary;
    }
    if (view && view.slide.index !== this.#slide) {
      this.#slide = view.slide.index;
      for (const part of this.renderRoot.querySelectorAll('main, .side, .notes'))
        part.scrollTop = 0;
    }
  }

  readonly #now = (): number => this.source?.now() ?? Date.now();

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const by = moveOf(event);
    if (!by || !this.source?.view) return;
    event.preventDefault();
    this.#move(by);
  };

  readonly #onCommandAsked = ({ command }: CommandAskedEvent): void => {
    this.#ask(command.type, command);
  };

  #move(by: 1 | -1): void {
    const { view } = this.source!;
    if (!view || view.ended) return;
    const { place } = by > 0 ? view.next : view.back;
    if (!same(place, view.place))
      this.#ask(by > 0 ? 'next' : 'back', { type: 'show-slide', place });
  }

  #take(step: Step, play: PlayView, debateSeconds: number): void {
    const command = commandFor(step, play, debateSeconds);
    if (command) this.#ask('primary', command);
    else this.renderRoot.querySelector('connivence-vote-panel')?.showDirector();
  }

  #ask(name: string, command: Command): void {
    // What waits already is not asked twice: it would happen twice when the network is back.
    if (!this.waiting.has(name)) void this.#send(name, command);
  }

  async #send(name: string, command: Command): Promise<void> {
    this.waiting = new Set([...this.waiting, name]);
    const outcome = await this.source!.command(command);
    this.waiting = new Set([...this.waiting].filter((other) => other !== name));
    const words = inLang(trainer, this.lang);
    if (outcome in words.refused) this.say(words.refused[outcome as keyof typeof words.refused]);
    else if (command.type === 'count-hands') this.say(words.hands.sent);
  }

  /** Says something to the trainer, for a few seconds. */
  say(message: string): void {
    this.message = message;
    clearTimeout(this.#messageTimer);
    this.#messageTimer = setTimeout(() => (this.message = ''), MESSAGE_MS);
  }
}

type At = TrainerView['place'];

function same(a: At, b: At): boolean {
  return a.h === b.h && a.v === b.v && a.f === b.f;
}

function padlock(label: string) {
  return html`<svg class="padlock" viewBox="0 0 24 24" role="img" aria-label=${label}>
    ${svg`<path d="M8 11V8a4 4 0 0 1 8 0v3M6 11h12v9H6z" />`}
  </svg>`;
}

function arrow(path: string) {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-console': ConsoleElement;
  }
}
