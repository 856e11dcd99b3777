import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FocusKeeper } from '../../components/focus-keeper.ts';
import type { AuthorRemovedEvent } from '../../components/author-removed.ts';
import type { DirectedEvent } from '../../components/directed.ts';
import type { DirectorElement } from '../../components/director-element.ts';
import { directorFor, makeDirector } from '../../components/directors.ts';
import '../../components/hold-button/hold-button.ts';
import { commandFor, tellsFirst, type Step } from '../../components/scenario/steps.ts';
import { acts, actOf } from '../../client/words/acts.ts';
import { goingOn, verbOf } from '../../client/words/going-on.ts';
import { inLang, trainer } from '../../client/words/index.ts';
import type { PlayView, Result } from '../../session/views.ts';
import { CommandAskedEvent } from './command-asked.ts';
import './countdown.ts';
import './glance.ts';
import { raisable, type HandsTypedEvent } from './hands.ts';
import { extended, stepsOf } from './steps.ts';
import { votePanelStyles } from './vote-panel.styles.ts';

/** The debates that one tap starts, in minutes. */
const MINUTES = [1, 2, 3, 5];

/**
 * The vote in play: where it stands, what the room said, and every step but the one that comes next.
 *
 * @summary The vote, in the trainer's hand.
 * @fires command-asked - The trainer asked for a step, or typed in a show of hands.
 */
@customElement('connivence-vote-panel')
export class VotePanelElement extends LitElement {
  static override styles = votePanelStyles;

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) play: PlayView | undefined;

  /** The results, shown to the room or not. */
  @property({ attribute: false }) result: Result | undefined;

  /** What the kind shows the trainer alone. */
  @property({ attribute: false }) behind: object | undefined;

  /** How long a debate runs unless the trainer chooses, in seconds. */
  @property({ type: Number }) debateSeconds = 180;

  /** The session's clock. */
  @property({ attribute: false }) now: () => number = () => Date.now();

  #director: DirectorElement | undefined;

  constructor() {
    super();
    // oxlint-disable-next-line no-new
    new FocusKeeper(this, 'h2');
  }

  protected override render() {
    const { play } = this;
    const words = inLang(trainer, this.lang);
    if (!play) return nothing;
    const { primary, near, rare } = stepsOf(play);
    return html`
      <p class="phase ${play.phase}">
        <strong>${phaseName(play, this.lang)}</strong>
        ${play.round > 0 ? html`<span>${words.round(play.round)}</span>` : nothing}
      </p>
      <h2 tabindex="-1" lang=${play.lang ?? nothing}>${play.title}</h2>
      ${
        play.debate
          ? html`<connivence-console-countdown
              lang=${this.lang}
              .endsAt=${play.debate.endsAt}
              .now=${this.now}
            ></connivence-console-countdown>`
          : nothing
      }
      ${play.round > 0 ? this.#tally(play) : nothing}
      ${primary ? nothing : html`<p class="phase">${words.done}</p>`} ${this.#direct(play)}
      ${this.#steps(near, play)} ${play.round > 0 ? this.#debates(play) : nothing}
      ${play.round > 0 ? this.#more(play, rare) : nothing}
    `;
  }

  #steps(steps: readonly Step[], play: PlayView) {
    if (steps.length === 0) return nothing;
    return html`<div class="steps">
      ${steps.map((step) => this.#button(wordFor(step, play, this.lang), () => this.#take(step, play)))}
    </div>`;
  }

  #tally(play: PlayView) {
    const words = inLang(trainer, this.lang);
    return html`<div class="tally">
      <connivence-glance
        lang=${this.lang}
        .kind=${play.kind}
        .ballot=${play.ballot}
        .result=${this.result}
      ></connivence-glance>
      <p>${play.shown ? words.shown : words.unseen}</p>
    </div>`;
  }

  /** The panel of a kind whose plays go on by more than votes. */
  #direct(play: PlayView) {
    const tag = directorFor(play);
    if (!tag) return nothing;
    if (this.#director?.localName !== tag) this.#director = makeDirector(tag);
    const { behind, result, lang } = this;
    return html`<div
      class="director"
      @directed=${({ directive }: DirectedEvent) =>
        this.dispatchEvent(new CommandAskedEvent({ type: 'direct', ref: play.ref, directive }))}
      @author-removed=${({ of }: AuthorRemovedEvent) =>
        this.dispatchEvent(new CommandAskedEvent({ type: 'remove-author', ref: play.ref, of }))}
    >
      ${Object.assign(this.#director, { play, behind, result, lang })}
    </div>`;
  }

  #debates(play: PlayView) {
    const { debate } = play;
    const words = inLang(trainer, this.lang);
    const number = new Intl.NumberFormat(this.lang);
    return html`<fieldset>
      <legend>${debate ? words.extend : words.debate}</legend>
      ${MINUTES.map((minutes) => {
        const label = (debate ? words.more : words.minutes)(number.format(minutes));
        return this.#button(label, () => {
          const seconds = debate ? extended(debate.endsAt, this.now(), minutes) : minutes * 60;
          this.#take('debate', play, seconds);
        });
      })}
    </fieldset>`;
  }

  #more(play: PlayView, rare: readonly Step[]) {
    const words = inLang(trainer, this.lang);
    const { ref, kind, ballot } = play;
    return html`<details>
      <summary>${words.other}</summary>
      ${this.#steps(rare, play)}
      ${
        raisable(kind, ballot, this.lang).length > 0
          ? html`<connivence-console-hands
              lang=${this.lang}
              .kind=${kind}
              .ballot=${ballot}
              @hands-typed=${({ hands }: HandsTypedEvent) =>
                this.dispatchEvent(new CommandAskedEvent({ type: 'count-hands', ref, hands }))}
            ></connivence-console-hands>`
          : nothing
      }
      <connivence-hold-button
        .hint=${words.hold}
        @held=${() => this.dispatchEvent(new CommandAskedEvent({ type: 'reset', ref }))}
        >${words.reset}</connivence-hold-button
      >
    </details>`;
  }

  #button(label: string, onClick: () => void) {
    return html`<button type="button" @click=${onClick}>${label}</button>`;
  }

  /** Brings the kind's own panel under the thumb: what comes next is chosen there. */
  showDirector(): void {
    this.#director?.scrollIntoView({ block: 'center' });
    this.#director?.renderRoot.querySelector<HTMLElement>('button:enabled')?.focus();
  }

  #take(step: Step, play: PlayView, debateSeconds = this.debateSeconds): void {
    const command = commandFor(step, play, debateSeconds);
    if (command) this.dispatchEvent(new CommandAskedEvent(command));
  }
}

function phaseName({ ballot, phase }: PlayView, lang: string): string {
  const act = actOf(ballot);
  if (act && (phase === 'open' || phase === 'closed')) return inLang(acts, lang)[act][phase];
  return inLang(trainer, lang).phase[phase];
}

/** What a step is called where the vote stands. */
export function wordFor(step: Step, play: PlayView, lang: string, debateSeconds = 0): string {
  const words = inLang(trainer, lang);
  const act = actOf(play.ballot);
  if (step === 'go-on' || step === 'choose') return inLang(goingOn, lang)[verbOf(play.next)];
  if (step === 'hide' && tellsFirst(play)) return words.step.debrief;
  if (act && step === 'open') return inLang(acts, lang)[act][play.round > 0 ? 'again' : 'start'];
  if (act && step === 'close') return inLang(acts, lang)[act].stop;
  if (step === 'open') return play.round > 0 ? words.step.again : words.step.open;
  if (step !== 'debate') return words.step[step];
  const minutes = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  return words.debateFor(minutes.format(debateSeconds / 60));
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-vote-panel': VotePanelElement;
  }
}
