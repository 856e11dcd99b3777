import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { acts, actOf } from '../../client/words/acts.ts';
import { inLang } from '../../client/words/index.ts';
import type { Command } from '../../session/commands.ts';
import type { PlayView } from '../../session/views.ts';
import type { DirectedEvent } from '../directed.ts';
import type { DirectorElement } from '../director-element.ts';
import { directorFor, makeDirector } from '../directors.ts';
import { canRaiseHands, type HandsEnteredEvent } from './hands.ts';
import './hands.ts';
import { StageCommandEvent } from './stage-command.ts';
import { DEBATE_SECONDS, canOpen, nextStep, toggleResults } from './steps.ts';
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
      gap: 10px;
      opacity: 0.72;
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
      padding: 12px 20px;
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

  @state() private confirming = false;

  /** Whether the panel that makes the play go on is open. */
  @state() private directing = false;

  #director: DirectorElement | undefined;

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
    return html`<div role="toolbar" aria-label=${w.bar}>
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
    const { lang } = this;
    const { ref, phase, round } = play;
    const next = nextStep(play, this.debateSeconds);
    const results = toggleResults(play);
    const debate: Command = { type: 'start-debate', ref, seconds: this.debateSeconds };
    const isNext = (type: Command['type']) => next?.type === type;
    return html`
      ${next ? this.#step(next, labelOf(next, play, w, lang), 'v', 'next') : nothing}
      ${
        directorFor(play) && phase !== 'open'
          ? html`<button
              aria-expanded=${this.directing}
              @click=${() => (this.directing = !this.directing)}
            >
              ${w.steps.direct}
            </button>`
          : nothing
      }
      ${
        results && !isNext('show-results')
          ? this.#step(results, labelOf(results, play, w, lang), 'r')
          : nothing
      }
      ${
        !isNext('start-debate') && phase !== 'debrief'
          ? this.#step(
              debate,
              phase === 'debate' ? w.steps['restart-debate'] : w.steps['start-debate'],
              'd',
            )
          : nothing
      }
      ${
        phase === 'debrief' && canOpen(play)
          ? this.#step({ type: 'open-round', ref }, openLabel(play, w, lang))
          : nothing
      }
      ${
        round > 0 && phase !== 'open' && !play.sealed
          ? this.#step({ type: 'reopen-round', ref }, w.steps['reopen-round'])
          : nothing
      }
      ${
        !isNext('debrief') && phase !== 'debrief'
          ? this.#step({ type: 'debrief', ref }, w.steps.debrief, 'x')
          : nothing
      }
      ${this.refused ? html`<span class="note" role="status">${w.refused}</span>` : nothing}
      ${this.alone ? html`<span class="note" role="status">${w.alone}</span>` : nothing}
      <span class="apart"></span>
      ${
        canRaiseHands(play.ballot)
          ? html`<button aria-expanded=${this.hands} @click=${this.#toggleHands}>
              ${w.steps.hands}<kbd>m</kbd>
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

  #step(command: Command, label: string, key?: string, look = '') {
    return html`<button class=${look} data-step=${command.type} @click=${() => this.#ask(command)}>
      ${label}${key ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
    </button>`;
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

function labelOf(command: Command, play: PlayView, w: StageWords, lang: string): string {
  switch (command.type) {
    case 'open-round':
      return openLabel(play, w, lang);
    case 'show-results':
      if (command.shown) return w.steps['show-results'];
      return play.phase === 'debrief' && play.result?.solution
        ? w.steps.debrief
        : w.steps['hide-results'];
    case 'close-round': {
      const act = actOf(play.ballot);
      return act ? inLang(acts, lang)[act].stop : w.steps['close-round'];
    }
    case 'start-debate':
    case 'debrief':
      return w.steps[command.type];
    default:
      return '';
  }
}

/** What opens a round is called after what the room then does. */
function openLabel({ ballot, round }: PlayView, w: StageWords, lang: string): string {
  const act = actOf(ballot);
  if (!act) return w.steps['open-round'](round);
  return inLang(acts, lang)[act][round > 0 ? 'again' : 'start'];
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-controls': ControlsElement;
  }
}
