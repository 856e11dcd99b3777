import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Study } from '../../client/study.ts';
import { inLang } from '../../client/words/index.ts';
import { study as words } from '../../client/words/study.ts';
import { kindOf } from '../../session/kinds/index.ts';
import type { BranchingScenario } from '../../session/kinds/branching.ts';
import type { GridAnswer, RolePlayScenario } from '../../session/kinds/role-play.ts';
import { say, type Lang } from '../../session/text.ts';
import type { PlayView } from '../../session/views.ts';
import type { AnswerCastEvent } from '../answer-cast.ts';
import { ballotFor } from '../ballots.ts';
import '../branching/branching-ending.ts';
import '../branching/gauges.ts';
import '../debrief/phone-debrief.ts';
import { lightMarkdown } from '../light-markdown.ts';
import { voiceGlyph } from '../mark/bubbles.ts';
import { resultFor } from '../results.ts';
import '../role-play/role-play-alone.ts';
import type { NoteWrittenEvent } from '../role-play/note-written.ts';
import { speaksFor } from '../scenario/choices.ts';
import { tied, tiedStyles } from '../tied.ts';
import { inShort } from './in-short.ts';
import { learnerStyles } from './learner-styles.ts';

/**
 * A scenario for one person alone: read, answer, see what a room said, read both sides, answer again, take
 * something away. Big enough for a desktop, narrow enough for a phone. It leaves scrolling to the page.
 *
 * @summary A scenario, played alone.
 * @fires step-turned - The learner went on, and reading begins at the top again; the heading has the focus.
 */
@customElement('connivence-learner')
export class LearnerElement extends LitElement {
  static override styles = [tiedStyles, learnerStyles];

  /** The course; its scenario at hand is the one shown. */
  @property({ attribute: false }) study?: Study;
  /** The language of the interface. */
  @property() override lang: Lang = 'fr';

  #unsubscribe: (() => void) | undefined;
  #was = '';
  readonly #made = new Map<string, { of: string; element: HTMLElement }>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('study')) this.#listen();
  }

  protected override updated(): void {
    const play = this.study?.source.view?.play;
    const now = play ? `${play.ref} ${play.phase} ${play.opening} ${play.step}` : '';
    // Where the page turned, reading goes on from its top; but not where it has only just come up.
    if (this.#was.split(' ')[0] === play?.ref && now !== this.#was) {
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
      this.dispatchEvent(new Event('step-turned', { bubbles: true, composed: true }));
    }
    this.#was = now;
  }

  protected override render() {
    const { study } = this;
    const play = study?.source.view?.play;
    if (!study || !play) return nothing;
    const w = inLang(words, this.lang);
    const { phase, round } = play;
    const result = this.#result(play);
    const ending = 'ending' in play.ballot && phase === 'briefing';
    const name =
      phase === 'open' && round > 1
        ? w.phase.again
        : ending
          ? w.phase.ending
          : phase === 'closed' && result && study.roomVoted
            ? study.room?.rehearsal
              ? w.phase.simulated
              : w.phase.room
            : w.phase[phase];
    // Until one has read what it is about, the title tells more than the question.
    const asking = phase === 'open' || phase === 'closed' || phase === 'debate';
    return html`<article
      class="${phase} ${result ? 'seen' : ''} ${ending ? 'ended' : ''}"
      lang=${play.lang ?? study.lang}
    >
      <header>
        <p class="kicker">
          <span class="phase" lang=${this.lang}>${name}</span>
          ${asking ? html`<span>${play.title}</span>` : nothing}
        </p>
        <h2 tabindex="-1" class=${asking ? 'question' : ''}>
          ${tied(asking ? play.question : play.title)}
        </h2>
      </header>
      ${keyed(`${play.step} ${phase} ${round}`, this.#body(play, result))}
      <footer lang=${this.lang}>${this.#steps(study, play)}</footer>
    </article>`;
  }

  #body(play: PlayView, result: HTMLElement | undefined) {
    switch (play.phase) {
      case 'briefing':
        return 'ending' in play.ballot
          ? html`<div class="body">
              <connivence-branching-ending
                .ballot=${play.ballot}
                .lang=${this.lang}
              ></connivence-branching-ending>
            </div>`
          : html`<div class="body">
              <div class="situation">${lightMarkdown(play.situation)}</div>
              <p class="asked">${play.question}</p>
            </div>`;
      case 'open':
        return html`<div class="body">
          ${this.#story(play)}
          <div class="ask">${this.#ballot(play)}</div>
        </div>`;
      case 'closed':
        return html`<div class="body">
          ${result ? nothing : this.#story(play)}
          <div class="ask">
            ${this.#own(play)}
            ${result ? html`<div class="result">${result}</div>` : this.#ballot(play)}
          </div>
          ${result ? this.#story(play) : nothing}
        </div>`;
      case 'debate':
        return html`<div class="body">${this.#sides(play)}</div>`;
      case 'debrief':
        return html`<div class="body">
          ${this.study?.roomVoted ? nothing : this.#text(play)}
          ${result ? html`<div class="result">${result}</div>` : nothing}
          <connivence-phone-debrief .play=${play} .lang=${this.lang}></connivence-phone-debrief>
          ${this.#commitment(play)}
        </div>`;
    }
  }

  /** The situation, at hand while one answers and folded away where there is no room for it. */
  #story(play: PlayView) {
    const { scene, gauges } = play.ballot as { scene?: string; gauges?: readonly object[] };
    if (scene === undefined) return this.#situation(play.situation);
    const scenario = this.study?.playOf(play.ref)?.scenario;
    // A story's ballot tells its scene; beside the room's answers it is told again.
    return html`<div class="story">
      ${play.result ? html`<div class="situation">${lightMarkdown(scene)}</div>` : nothing}
      ${
        gauges
          ? html`<connivence-gauges .gauges=${gauges} .lang=${this.lang}></connivence-gauges>`
          : nothing
      }
      ${scenario ? this.#situation(say(scenario.situation, this.study!.lang)) : nothing}
    </div>`;
  }

  #situation(text: string) {
    return html`<div class="situation aside">${lightMarkdown(text)}</div>
      <details class="situation">
        <summary>${inLang(words, this.lang).situation}</summary>
        ${lightMarkdown(text)}
      </details>`;
  }

  #sides(play: PlayView) {
    const prompts = (play.debate?.prompts ?? []).map((prompt) => {
      const side = speaksFor(play.ballot, prompt.for);
      return html`<li class=${side?.voice ?? ''}>
        ${
          side
            ? html`<p class="side">${voiceGlyph(side.voice)}<span>${side.label}</span></p>`
            : nothing
        }
        <p>${prompt.text}</p>
      </li>`;
    });
    const w = inLang(words, this.lang);
    const hint = play.kind === 'open-ended' ? w.rereadHint : w.debateHint;
    return html`${this.#text(play)}
      <p class="hint">${hint}</p>
      <ul class="prompts">
        ${prompts}
      </ul>`;
  }

  #ballot(play: PlayView) {
    const { ref, kind, opening, ballot, phase, step } = play;
    const tag = ballotFor(kind);
    const { study } = this;
    if (!tag || !study) return nothing;
    if (kind === 'role-play' && step === 'play') return this.#alone(play, study);
    const element = this.#make('ballot', `${ref}/${opening}`, tag, {
      ballot,
      answer: study.source.own?.answer,
      personal: study.source.own?.personal,
      lang: this.lang,
      disabled: phase !== 'open',
    });
    return html`<div class="ballot" @answer-cast=${this.#cast}>${element}</div>`;
  }

  /** Both roles for one person: the conversation is rehearsed in writing. */
  #alone({ ref, phase }: PlayView, study: Study) {
    return html`<connivence-role-play-alone
      .scenario=${study.playOf(ref)?.scenario as unknown as RolePlayScenario}
      .notes=${study.notes}
      .answer=${study.source.own?.answer as GridAnswer | undefined}
      .lang=${this.lang}
      .disabled=${phase !== 'open'}
      @answer-cast=${this.#cast}
      @note-written=${({ key, text }: NoteWrittenEvent) => {
        study.note(key, text);
        this.requestUpdate();
      }}
    ></connivence-role-play-alone>`;
  }

  #result({ ref, kind, ballot, result }: PlayView): HTMLElement | undefined {
    const tag = resultFor(kind);
    const { study } = this;
    const alone = !study?.roomVoted;
    // Of clients of one's own, so few show nothing.
    const secret = (result?.rounds.at(-1)?.tally as { few?: true } | undefined)?.few;
    // A poll of one has no picture; a verdict has, and what the article answers.
    const telling = !alone || result?.solution || (kind === 'scorecard' && !secret);
    if (!result || !tag || !telling) return undefined;
    const answer = study?.source.own?.answer;
    return this.#make('result', ref, tag, { ballot, result, answer, alone, lang: this.lang });
  }

  /** What the learner said, and how many of the room said the same. */
  #own({ ref, kind, step, result }: PlayView) {
    const { study } = this;
    const said = study?.source.own?.answer;
    const play = study?.playOf(ref);
    if (!study || !play || said === undefined || !result) return nothing;
    const { scenario, progress } = play;
    const w = inLang(words, this.lang);
    const tally = result.rounds.at(-1)?.tally;
    const alike = study.roomVoted && kindOf(kind).alike?.(scenario, step, said, tally);
    // Where the article has the cards is for the debrief to say; a rehearsal's grid says itself.
    const told =
      kind === 'sort' || step === 'play' ? '' : inShort(scenario, step, said, this.lang, progress);
    if (!told && !alike) return nothing;
    const same = kind === 'sort' ? w.sameCards : w.same;
    return html`<p class="own">
      ${told ? html`<span>${w.yourAnswer}</span> <strong>${told}</strong>` : nothing}
      ${alike ? html`<span class="same">${same(alike.same, alike.of)}</span>` : nothing}
    </p>`;
  }

  /** What the learner wrote for a wall, where they have none but themselves. */
  #text({ kind, step }: PlayView) {
    const said = this.study?.source.own?.answer as { text: string } | undefined;
    if (kind !== 'open-ended' || step !== 'write' || !said) return nothing;
    return html`<p class="own">
      <span>${inLang(words, this.lang).yourText}</span> <strong>${said.text}</strong>
    </p>`;
  }

  #commitment({ ref, debrief }: PlayView) {
    const { study } = this;
    if (!study || debrief?.monday === undefined) return nothing;
    const w = inLang(words, this.lang);
    return html`<label class="commit">
      <input
        type="checkbox"
        .checked=${study.commitments.includes(ref)}
        @change=${(event: Event) => study.commit(ref, (event.target as HTMLInputElement).checked)}
      />
      <span><strong>${w.commit}</strong> <small>${w.commitHint}</small></span>
    </label>`;
  }

  #steps(study: Study, play: PlayView) {
    const w = inLang(words, this.lang);
    const { next } = study;
    const label =
      next === 'reveal' && study.roomVoted
        ? w.step.revealRoom
        : next === 'rethink' && play.kind === 'open-ended'
          ? w.step.reread
          : next && w.step[next];
    const noted = play.phase === 'open' && study.source.own?.answer !== undefined;
    return html`${
        label
          ? html`<button class="main" @click=${() => this.#goOn(study)}>${label}</button>`
          : play.phase === 'open' && study.roomVoted
            ? html`<p class="hint">${w.askFirst}</p>`
            : nothing
      }
      ${study.roomSkipped ? html`<p class="hint">${w.roomSkipped}</p>` : nothing}
      <p class="hint" role="status">${noted ? w.noted : ''}</p>
      ${
        play.phase === 'debate'
          ? html`<button
              @click=${() => {
                study.keepAnswer();
                this.#pass(study);
              }}
            >
              ${w.keepAnswer}
            </button>`
          : nothing
      }
      ${
        next === 'rethink'
          ? html`<button @click=${() => study.skipToDebrief()}>${w.toDebrief}</button>`
          : nothing
      }
      ${this.#again(study, play)}`;
  }

  #goOn(study: Study): void {
    study.goOn();
    this.#pass(study);
  }

  /** Alone, there is nothing to look at between an answer and what comes after it. */
  #pass(study: Study): void {
    const { play } = study;
    if (play?.phase === 'closed' && !play.shown && !study.roomVoted && study.next) study.goOn();
  }

  /** A story has other endings; any other case can be played again. */
  #again(study: Study, play: PlayView) {
    const w = inLang(words, this.lang);
    if (play.phase !== 'debrief') return nothing;
    if (play.kind !== 'branching')
      return html`<button @click=${() => study.restart()}>${w.restart}</button>`;
    const { nodes } = study.playOf(play.ref)!.scenario as unknown as BranchingScenario;
    const all = nodes.filter(({ ending }) => ending).length;
    return html`<button @click=${() => study.restart()}>${w.otherPath}</button>
      <p class="hint">${w.endings(study.endingsOf(play.ref).length, all)}</p>`;
  }

  readonly #cast = ({ answer }: AnswerCastEvent): void => {
    void this.study?.source.answer(answer).then(() => this.requestUpdate());
  };

  /** The element about that thing, the one of before where nothing changed. */
  #make(role: string, of: string, tag: string, properties: object): HTMLElement {
    let made = this.#made.get(role);
    if (made?.of !== of || made.element.localName !== tag) {
      made = { of, element: document.createElement(tag) };
      this.#made.set(role, made);
    }
    return Object.assign(made.element, properties);
  }

  #listen(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.isConnected
      ? this.study?.source.subscribe(() => this.requestUpdate())
      : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-learner': LearnerElement;
  }
}
