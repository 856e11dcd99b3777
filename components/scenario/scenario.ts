import { ContextConsumer } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { deckContext } from '../../client/deck-context.ts';
import type { PlayView, StageView } from '../../session/views.ts';
import { spacedCode, typedAddress } from '../join-panel/address.ts';
import '../qr-code/qr-code.ts';
import { resultFor } from '../results.ts';
import { SessionController } from '../session-controller.ts';
import { choiceStyles } from './choices.ts';
import './controls.ts';
import type { ControlsElement } from './controls.ts';
import { Fit } from './fit.ts';
import * as phases from './phases.ts';
import { previewOf } from './preview.ts';
import type { StageCommandEvent } from './stage-command.ts';
import { DEBATE_SECONDS } from './steps.ts';
import { scenarioStyles } from './styles.ts';
import { stageWords, type StageWords } from '../stage-words.ts';

/**
 * A scenario in a slide: its situation, the vote, the results, the debate and the debrief, as the
 * session that the page provides has them. Without a session it shows the situation.
 *
 * @summary A scenario, played on the wall.
 */
@customElement('connivence-scenario')
export class ScenarioElement extends LitElement {
  static override styles = [scenarioStyles, choiceStyles];

  /** The scenario's file name without `.json`. */
  @property() ref = '';

  @state() private refused = false;

  readonly #session = new SessionController<StageView>(this);
  readonly #deck = new ContextConsumer(this, { context: deckContext, subscribe: true });
  /** The last that the session said of this scenario: a slide that leaves must not change under the eyes. */
  #last: PlayView | undefined;
  #preview: { of: unknown; is: Pick<StageView, 'play' | 'problem'> } | undefined;
  #result: HTMLElement | undefined;

  constructor() {
    super();
    new Fit(this, () => this.renderRoot.querySelector('.stage'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['preventSwipe'] = '';
  }

  /** Opens or closes the form for a show of hands. */
  toggleHands(): void {
    const controls = this.renderRoot.querySelector<ControlsElement>('connivence-controls');
    if (controls) controls.hands = !controls.hands;
  }

  protected override render() {
    const { source, view } = this.#session;
    const lang = view?.lang ?? this.#deck.value?.lang ?? 'fr';
    const w = stageWords(lang);
    const playing = view?.play?.ref === this.ref ? view.play : undefined;
    if (playing) this.#last = playing;
    const problem = view?.problem?.ref === this.ref ? view.problem : this.#known().problem;
    const play = playing ?? this.#last ?? this.#known().play;
    if (problem && !playing) return html`<div class="stage">${this.#problem(problem, w)}</div>`;
    if (!play) return html`<div class="stage"><p class="ref">${this.ref}</p></div>`;
    const scene: phases.Scene = {
      play,
      w,
      lang,
      answered: playing && view ? view.answered : 0,
      connected: view?.connected ?? 0,
      now: () => source?.now() ?? Date.now(),
      result: this.#resultOf(play, lang),
      joining: this.#joining(view, w),
    };
    return html`<div class="stage">
        ${keyed(`${play.phase} ${play.opening}`, phases[play.phase](scene))}
      </div>
      ${
        source && view && playing && !view.ended
          ? html`<connivence-controls
              .play=${play}
              .answered=${view.answered}
              .debateSeconds=${this.#debateSeconds()}
              .lang=${lang}
              .refused=${this.refused}
              @stage-command=${this.#ask}
            ></connivence-controls>`
          : nothing
      }`;
  }

  #known(): Pick<StageView, 'play' | 'problem'> {
    const deck = this.#deck.value;
    const entry = deck?.scenarios[this.ref];
    if (!this.#preview || this.#preview.of !== entry) {
      this.#preview = { of: entry, is: previewOf(this.ref, entry, deck?.lang ?? 'fr') };
    }
    return this.#preview.is;
  }

  #debateSeconds(): number {
    return this.#deck.value?.scenarios[this.ref]?.scenario?.debate?.seconds ?? DEBATE_SECONDS;
  }

  /** One element for the whole play, so that it moves from one result to the next. */
  #resultOf({ kind, ballot, result }: PlayView, lang: string): HTMLElement | undefined {
    const tag = resultFor(kind);
    if (!result || !tag) return undefined;
    if (this.#result?.localName !== tag) this.#result = document.createElement(tag);
    return Object.assign(this.#result, { ballot, result, lang });
  }

  #joining(view: StageView | undefined, w: StageWords) {
    const url = this.#deck.value?.joinUrl;
    if (!url || !view) return nothing;
    const address = typedAddress(url, view.code);
    return html`<div class="joining">
      <connivence-qr-code .text=${url} .label=${w.joinQr(address)}></connivence-qr-code>
      <p>${address}</p>
      <strong>${spacedCode(view.code)}</strong>
    </div>`;
  }

  #problem({ ref, findings }: NonNullable<StageView['problem']>, w: StageWords) {
    return html`<div class="problem">
      <h2>${w.problem}</h2>
      <p>${w.problemHint} <code>scenarios/${ref}.json</code></p>
      <ul>
        ${findings.map(
          ({ path, message }) =>
            html`<li>${path ? html`<code>${path}</code> ` : nothing}${message}</li>`,
        )}
      </ul>
    </div>`;
  }

  #ask = async ({ commands }: StageCommandEvent): Promise<void> => {
    for (const command of commands) {
      const outcome = await this.#session.source?.command(command);
      this.refused = outcome !== 'done';
      if (this.refused) return;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-scenario': ScenarioElement;
  }
}
