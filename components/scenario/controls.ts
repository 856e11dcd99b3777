import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { acts, actOf } from '../../client/words/acts.ts';
import { goingOn, verbOf } from '../../client/words/going-on.ts';
import { inLang } from '../../client/words/index.ts';
import type { Command } from '../../session/commands.ts';
import type { PlayView } from '../../session/views.ts';
import type { DirectedEvent } from '../directed.ts';
import type { DirectorElement } from '../director-element.ts';
import { directorFor, makeDirector } from '../directors.ts';
import { FocusKeeper } from '../focus-keeper.ts';
import { canRaiseHands, type HandsEnteredEvent } from './hands.ts';
import './hands.ts';
import { StageCommandEvent } from './stage-command.ts';
import {
  DEBATE_SECONDS,
  canOpen,
  commandFor,
  nextStep,
  tellsFirst,
  toggleResults,
  type Step,
} from './steps.ts';
import { stageWords, type StageWords } from '../stage-words.ts';

/**
 * The trainer's buttons under a scenario: quiet until one comes near, and the same steps as the keys.
 *
 * @summary The buttons that run a vote from the wall.
 * @fires stage-command - What the trainer asks for.
 */
@customElement('connivence-controls')
export class ControlsElement extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: block;
      color: var(--ink-soft);
      font: 26px/1 var(--font-text);
    }
    [role='toolbar'] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px;
      opacity: 0.9;
      transition: opacity var(--quick, 200ms);
    }
    :host(:hover) [role='toolbar'],
    :host(:focus-within) [role='toolbar'] {
      opacity: 1;
    }
    button {
      font: inherit;
      color: inherit;
      background: none;
      border: 2px solid transparent;
      border-radius: 30px;
      padding: 12px 16px;
      cursor: pointer;
      white-space: nowrap;
    }
    button:hover {
      color: var(--ink);
      background: var(--surface);
    }
    button:focus-visible {
      outline: 4px solid var(--voice-client);
      outline-offset: 2px;
    }
    .next {
      color: var(--ink);
      border-color: var(--edge);
      font-weight: 600;
    }
    .apart {
      margin-left: auto;
    }
    .danger {
      color: var(--ink);
      border-color: var(--edge);
    }
    kbd {
      margin-left: 0.5em;
      font: 600 20px/1 var(--font-display);
      color: var(--ink-soft);
      text-transform: uppercase;
    }
    .note {
      color: var(--ink);
      padding: 0 12px;
    }
    .warning {
      position: absolute;
      bottom: calc(100% + 12px);
      left: 0;
      z-index: 3;
      margin: 0;
      padding: 24px 32px;
      color: var(--ink);
      background: var(--surface);
      border: 3px solid var(--edge);
      border-radius: 28px;
      font-size: 34px;
      font-weight: 600;
      line-height: 1.25;
    }
    connivence-stage-hands,
    .director {
      position: absolute;
      right: 0;
      bottom: calc(100% + 12px);
      z-index: 2;
    }
    .director {
      left: 0;
      right: auto;
      box-sizing: border-box;
      max-width: 1240px;
      padding: 32px 36px;
      background: var(--surface);
      border: 2px solid var(--edge);
      border-radius: 28px;
      box-shadow: 0 24px 80px rgb(0 0 0 / 25%);
      font-size: 30px;
    }
  `;

  @property({ attribute: false }) play: PlayView | undefined;

  /** How many answers a reset would erase. */
  @property({ type: Number }) answered = 0;

  /** How long the debate runs, in seconds. */
  @property({ type: Number, attribute: 'debate-seconds' }) debateSeconds = DEBATE_SECONDS;

  @property() override lang = 'fr';

  /** Whether the form for a show of hands is open. */
  @property({ type: Boolean, reflect: true }) hands = false;

  /** Whether the last thing asked for was not taken. */
  @property({ type: Boolean }) refused = false;

  /** Whether the link is lost, and the vote plays on this screen only. */
  @property({ type: Boolean }) alone = false;

  /** Whether a key was pressed while the link is lost: pressed again, it acts on this screen only. */
  @property({ type: Boolean }) warned = false;

  @state() private confirming = false;

  /** Whether the panel that makes the play go on is open. */
  @state() private directing = false;

  #director: DirectorElement | undefined;

  constructor() {
    super();
    // Not to a button: the next Space is meant for the deck.
    // oxlint-disable-next-line no-new
    new FocusKeeper(this, '[role="toolbar"]');
  }

  /** Opens the panel that makes the play go on, or closes it. */
  toggleDirector(): void {
    this.directing = !this.directing;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('play') as PlayView | undefined;
    if (before && before.ref !== this.play?.ref) {
      this.confirming = false;
      this.hands = false;
    }
    if (before && before.step !== this.play?.step) this.directing = false;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('confirming') && this.confirming) {
      this.renderRoot.querySelector<HTMLElement>('.no')?.focus();
    }
  }

  protected override render() {
    const { play } = this;
    if (!play) return nothing;
    const w = stageWords(this.lang);
    return html`${
        this.warned
          ? html`<p class="warning" role="alert">${inLang(goingOn, this.lang).unlinked}</p>`
          : nothing
      }
      <div role="toolbar" tabindex="-1" aria-label=${w.bar}>
        ${this.confirming ? this.#confirm(play, w) : this.#steps(play, w)}
      </div>
      ${
        this.hands && canRaiseHands(play.ballot)
          ? html`<connivence-stage-hands
              .ballot=${play.ballot}
              .lang=${this.lang}
              @hands-entered=${(event: HandsEnteredEvent) => this.#count(play, event)}
              @close=${this.#toggleHands}
            ></connivence-stage-hands>`
          : nothing
      }
      ${this.directing ? this.#direct(play) : nothing}`;
  }

  /** The panel of a kind whose plays go on by more than votes. */
  #direct(play: PlayView) {
    const tag = directorFor(play);
    if (!tag || play.phase === 'open') return nothing;
    if (this.#director?.localName !== tag) this.#director = makeDirector(tag);
    const { lang } = this;
    return html`<div
      class="director"
      @directed=${({ directive }: DirectedEvent) =>
        this.#ask({ type: 'direct', ref: play.ref, directive })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') this.directing = false;
      }}
    >
      ${Object.assign(this.#director, { play, lang })}
    </div>`;
  }

  #steps(play: PlayView, w: StageWords) {
    const { phase, round } = play;
    const next = nextStep(play);
    const results = toggleResults(play);
    const also = (step: Step | undefined, key?: string) =>
      step && step !== next ? this.#step(step, play, w, key) : nothing;
    return html`
      ${next ? this.#step(next, play, w, 'v', 'next') : nothing}
      ${
        directorFor(play) && phase !== 'open' && next !== 'choose'
          ? html`<button aria-expanded=${this.directing} @click=${() => this.toggleDirector()}>
              ${w.steps.direct}
            </button>`
          : nothing
      }
      ${also(results, 'r')} ${phase === 'debrief' ? nothing : also('debate', 'd')}
      ${(phase === 'debrief' || phase === 'briefing') && canOpen(play) ? also('open') : nothing}
      ${round > 0 && phase !== 'open' && !play.sealed ? also('reopen') : nothing}
      ${phase === 'debrief' ? nothing : also('debrief', 'x')}
      ${this.refused ? html`<span class="note" role="status">${w.refused}</span>` : nothing}
      ${
        this.alone && !this.warned
          ? html`<span class="note" role="status">${w.alone}</span>`
          : nothing
      }
      <span class="apart"></span>
      ${
        canRaiseHands(play.ballot)
          ? html`<button aria-expanded=${this.hands} @click=${this.#toggleHands}>
              ${w.steps.hands}<kbd aria-hidden="true">m</kbd>
            </button>`
          : nothing
      }
      ${
        round > 0 || phase !== 'briefing'
          ? html`<button @click=${() => (this.confirming = true)}>${w.steps.reset}</button>`
          : nothing
      }
    `;
  }

  #step(step: Step, play: PlayView, w: StageWords, key?: string, look = '') {
    return html`<button
      class=${look}
      data-step=${step}
      aria-expanded=${step === 'choose' ? String(this.directing) : nothing}
      @click=${() => this.#take(step, play)}
    >
      ${labelOf(step, play, w, this.lang)}${
        key ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing
      }
    </button>`;
  }

  #take(step: Step, play: PlayView): void {
    const command = commandFor(step, play, this.debateSeconds);
    if (command) this.#ask(command);
    else this.toggleDirector();
  }

  #confirm(play: PlayView, w: StageWords) {
    const reset = () => {
      this.confirming = false;
      this.#ask({ type: 'reset', ref: play.ref });
    };
    return html`<span class="note" role="status">${w.confirmReset(this.answered)}</span>
      <button class="no" @click=${() => (this.confirming = false)}>${w.no}</button>
      <button class="danger" @click=${reset}>${w.yes}</button>`;
  }

  #ask(...commands: Command[]): void {
    this.dispatchEvent(new StageCommandEvent(...commands));
  }

  #count(play: PlayView, { hands }: HandsEnteredEvent): void {
    const { ref, phase } = play;
    const opensFirst = (phase === 'briefing' || phase === 'debate') && canOpen(play);
    this.#ask(...(opensFirst ? [{ type: 'open-round' as const, ref }] : []), {
      type: 'count-hands',
      ref,
      hands: [...hands],
    });
    this.hands = false;
  }

  #toggleHands = (): void => {
    this.hands = !this.hands;
  };
}

function labelOf(step: Step, play: PlayView, w: StageWords, lang: string): string {
  const act = actOf(play.ballot);
  switch (step) {
    case 'open':
      return act
        ? inLang(acts, lang)[act][play.round > 0 ? 'again' : 'start']
        : w.steps['open-round'](play.round);
    case 'close':
      return act ? inLang(acts, lang)[act].stop : w.steps['close-round'];
    case 'reopen':
      return w.steps['reopen-round'];
    case 'show':
      return w.steps['show-results'];
    case 'hide':
      return tellsFirst(play) ? w.steps.debrief : w.steps['hide-results'];
    case 'debate':
      return play.phase === 'debate' ? w.steps['restart-debate'] : w.steps['start-debate'];
    case 'debrief':
      return w.steps.debrief;
    case 'go-on':
    case 'choose':
      return inLang(goingOn, lang)[verbOf(play.next)];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-controls': ControlsElement;
  }
}
