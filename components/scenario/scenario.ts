import { ContextConsumer } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { deckContext } from '../../client/deck-context.ts';
import type { SessionSource } from '../../client/source.ts';
import { studyContext } from '../../client/study-context.ts';
import type { Command } from '../../session/commands.ts';
import { say } from '../../session/text.ts';
import type { PlayView, StageView } from '../../session/views.ts';
import { spacedCode, typedAddress } from '../join-panel/address.ts';
import '../qr-code/qr-code.ts';
import { resultFor } from '../results.ts';
import { SessionController } from '../session-controller.ts';
import { stageWords, type StageWords } from '../stage-words.ts';
import { tiedStyles } from '../tied.ts';
import { choiceStyles } from './choices.ts';
import './controls.ts';
import type { ControlsElement } from './controls.ts';
import { Fit } from './fit.ts';
import { drawPhase, told as toldOf, type Scene } from './phases.ts';
import { soloSession } from './solo.ts';
import type { StageCommandEvent } from './stage-command.ts';
import { DEBATE_SECONDS, commandFor, type Step } from './steps.ts';
import { scenarioStyles } from './styles.ts';

/**
 * A scenario in a slide: its situation, the vote, the results, the debate and the debrief, as the
 * session that the page provides has them. Where the page provides a course instead, one person plays it
 * alone. Without either it shows the situation; where the link is
 * lost, the trainer goes on here with a show of hands, until it is back.
 *
 * @summary A scenario, played on the wall.
 */
@customElement('connivence-scenario')
export class ScenarioElement extends LitElement {
  static override styles = [scenarioStyles, choiceStyles, tiedStyles];

  /** The scenario's file name without `.json`. */
  @property() ref = '';

  /** How long a key pressed without the link waits to be pressed again, in milliseconds. */
  @property({ type: Number, attribute: false }) patience = 5000;

  @state() private refused = false;

  /** Whether a key was pressed without the link: pressed again, it acts. */
  @state() private warned = false;

  readonly #session = new SessionController<StageView>(this);
  readonly #deck = new ContextConsumer(this, { context: deckContext, subscribe: true });
  readonly #study = new ContextConsumer(this, { context: studyContext, subscribe: true });
  readonly #fit = new Fit(this, () => this.renderRoot.querySelector('.stage'));
  /** The last that the session said of this scenario: a slide that leaves must not change under the eyes. */
  #last: PlayView | undefined;
  /** This scenario by itself, for as long as there is no session to play it. */
  #solo: SessionSource<StageView> | undefined;
  #soloActed = false;
  #result: HTMLElement | undefined;
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['preventSwipe'] = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#forgetting);
    this.warned = false;
  }

  /** How long the debate runs, in seconds. */
  get debateSeconds(): number {
    return this.#deck.value?.scenarios[this.ref]?.scenario?.debate?.seconds ?? DEBATE_SECONDS;
  }

  /** The play that the trainer's commands are about; undefined where none can be given. */
  get play(): PlayView | undefined {
    const { source } = this.#session;
    if (!source || source.leads === false) return undefined;
    if (!this.#linked) return this.#alone?.view?.play;
    const { view } = source;
    return view?.play?.ref === this.ref && !view.ended ? view.play : undefined;
  }

  /** Opens or closes the form for a show of hands. */
  toggleHands(): void {
    const controls = this.#controls;
    if (controls) controls.hands = !controls.hands;
  }

  /**
   * Does what a key asks for. Where the link is lost, nobody sees that coming: the first press says that
   * it would act on this wall alone, and the second does it.
   */
  press(stepOf: (play: PlayView) => Step | undefined): void {
    const { play } = this;
    const step = play && stepOf(play);
    if (!play || !step) return;
    if (!this.#linked && !this.#soloActed && !this.warned) return this.#warn();
    this.warned = false;
    const command = commandFor(step, play, this.debateSeconds);
    if (command) void this.ask(command);
    else this.#controls?.toggleDirector();
  }

  /** Asks the session for commands, one after the other, until one is not taken. */
  async ask(...commands: readonly Command[]): Promise<void> {
    const linked = this.#linked;
    const source = linked ? this.#session.source : this.#alone;
    this.#soloActed ||= !linked;
    this.refused = false;
    for (const command of commands) {
      const outcome = await source?.command(command);
      if (outcome !== 'done') {
        this.refused = true;
        return;
      }
    }
    if (!linked) this.requestUpdate();
  }

  protected override render() {
    const study = this.#study.value;
    // Who provides a course brings the element that plays it.
    if (study) {
      const findings = study.findingsOf(this.ref);
      if (findings.length > 0) {
        const told = findings.map(({ path, message }) => ({
          path,
          message: say(message, study.lang),
        }));
        const problem = { ref: this.ref, findings: told };
        return html`<div class="stage">${problemOf(problem, stageWords(study.lang))}</div>`;
      }
      return html`<connivence-learner
        .study=${study}
        .ref=${this.ref}
        .lang=${study.lang}
      ></connivence-learner>`;
    }
    const { source, view } = this.#session;
    if (this.#linked) this.#forgetSolo();
    const lang = view?.lang ?? this.#deck.value?.lang ?? 'fr';
    const w = stageWords(lang);
    const playing = view?.play?.ref === this.ref ? view.play : undefined;
    if (playing) this.#last = playing;
    const told = this.#soloActed ? this.#solo?.view : view;
    const play = (this.#soloActed ? told?.play : playing) ?? this.#last ?? this.#alone?.view?.play;
    const problem = told?.problem?.ref === this.ref ? told.problem : this.#alone?.view?.problem;
    if (problem && !playing) return html`<div class="stage">${problemOf(problem, w)}</div>`;
    if (!play) return html`<div class="stage"><p class="ref">${this.ref}</p></div>`;
    // All but the votes: they come twenty times a second, and the pictures fit by themselves.
    this.#fit.texts = JSON.stringify({ ...play, result: play.shown });
    const scene: Scene = {
      play,
      w,
      lang,
      answered: told?.play?.ref === this.ref ? told.answered : 0,
      connected: this.#soloActed ? 0 : (view?.connected ?? 0),
      now: () => source?.now() ?? Date.now(),
      result: this.#resultOf(play, lang),
      joining: this.#soloActed ? nothing : this.#joining(view, w),
      replayed: source?.leads === false,
    };
    return html`<p class="unseen" role="status">${toldOf(scene)}</p>
      <div class="stage" lang=${lang}>
        ${keyed(`${play.phase} ${play.opening}`, drawPhase(scene))}
      </div>
      ${
        this.play
          ? html`<connivence-controls
              .play=${this.play}
              .answered=${scene.answered}
              .debateSeconds=${this.debateSeconds}
              .lang=${lang}
              .refused=${this.refused}
              .alone=${!this.#linked}
              .warned=${this.warned && !this.#linked}
              @stage-command=${this.#onCommand}
            ></connivence-controls>`
          : nothing
      }`;
  }

  get #controls(): ControlsElement | null {
    return this.renderRoot.querySelector('connivence-controls');
  }

  #warn(): void {
    this.warned = true;
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => (this.warned = false), this.patience);
  }

  get #linked(): boolean {
    const link = this.#session.source?.link;
    return link === 'online' || link === 'local';
  }

  /** This scenario without the session, made when first needed. */
  get #alone(): SessionSource<StageView> | undefined {
    const deck = this.#deck.value;
    const entry = deck?.scenarios[this.ref];
    if (!this.#solo && deck && entry) {
      const session = soloSession(this.ref, entry, deck.lang);
      this.#solo = session.screen<StageView>('stage', deck.lang);
    }
    return this.#solo;
  }

  #forgetSolo(): void {
    if (this.#soloActed) this.#solo = undefined;
    this.#soloActed = false;
  }

  /** One element for the whole play, so that it moves from one result to the next. */
  #resultOf({ kind, ballot, result, phase }: PlayView, lang: string): HTMLElement | undefined {
    const tag = resultFor(kind);
    if (!result || !tag) return undefined;
    if (this.#result?.localName !== tag) this.#result = document.createElement(tag);
    this.#result.toggleAttribute('half', phase === 'debate');
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

  #onCommand = ({ commands }: StageCommandEvent): void => {
    void this.ask(...commands);
  };
}

function problemOf({ ref, findings }: NonNullable<StageView['problem']>, w: StageWords) {
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

declare global {
  interface HTMLElementTagNameMap {
    'connivence-scenario': ScenarioElement;
  }
}
