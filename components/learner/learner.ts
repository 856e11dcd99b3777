import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Study } from '../../client/study.ts';
import { inLang } from '../../client/words/index.ts';
import { study as words } from '../../client/words/study.ts';
import { kindOf } from '../../session/kinds/index.ts';
import type { BranchingScenario } from '../../session/kinds/branching.ts';
import type { Lang } from '../../session/text.ts';
import type { PlayView } from '../../session/views.ts';
import type { AnswerCastEvent } from '../answer-cast.ts';
import { ballotFor } from '../ballots.ts';
import '../branching/branching-ending.ts';
import '../branching/gauges.ts';
import '../debrief/phone-debrief.ts';
import { lightMarkdown } from '../light-markdown.ts';
import { voiceGlyph } from '../mark/bubbles.ts';
import { resultFor } from '../results.ts';
import { speaksFor } from '../scenario/choices.ts';
import { learnerStyles } from './learner-styles.ts';

/**
 * A scenario for one person alone: read, answer, see what a room said, read both sides, answer again, take
 * something away. Big enough for a desktop, narrow enough for a phone.
 *
 * @summary A scenario, played alone.
 */
@customElement('connivence-learner')
export class LearnerElement extends LitElement {
  static override styles = learnerStyles;

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
    const now = play ? `${play.ref} ${play.phase} ${play.opening}` : '';
    // Where the page turned, reading goes on from its top; but not where it has only just come up.
    if (this.#was.split(' ')[0] === play?.ref && now !== this.#was) {
      const heading = this.renderRoot.querySelector<HTMLElement>('h2');
      heading?.focus({ preventScroll: true });
      this.scrollIntoView({ block: 'start' });
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
            ? w.phase.room
            : w.phase[phase];
    return html`<article class=${phase}>
      <header>
        <p class="phase">${name}</p>
        <h2 tabindex="-1">${play.title}</h2>
      </header>
      ${keyed(`${play.step} ${phase} ${round}`, html`<div class="body">${this.#body(play, result)}</div>`)}
      <footer>${this.#steps(study, play)}</footer>
    </article>`;
  }

  #body(play: PlayView, result: HTMLElement | undefined) {
    const w = inLang(words, this.lang);
    switch (play.phase) {
      case 'briefing':
        if ('ending' in play.ballot) {
          return html`<connivence-branching-ending
            class="ending"
            .ballot=${play.ballot}
            .lang=${this.lang}
          ></connivence-branching-ending>`;
        }
        return html`<div class="situation">${lightMarkdown(play.situation)}</div>
          <p class="question">${play.question}</p>`;
      case 'open':
        return html`${this.#story(play)}
          <div class="ask">
            <p class="question">${play.question}</p>
            ${this.#ballot(play)}
          </div>`;
      case 'closed':
        return html`${this.#story(play)}
          <div class="ask">
            <p class="question">${play.question}</p>
            ${this.#same(play)}
            ${result ? html`<div class="result">${result}</div>` : this.#ballot(play)}
          </div>`;
      case 'debate':
        return html`<p class="question">${play.question}</p>
          <p class="hint">${w.debateHint}</p>
          <ul class="prompts">
            ${play.debate?.prompts.map((prompt) => {
              const side = speaksFor(play.ballot, prompt.for);
              return html`<li class=${side?.voice ?? ''}>
                ${
                  side
                    ? html`<p class="side">${voiceGlyph(side.voice)}<span>${side.label}</span></p>`
                    : nothing
                }
                <p>${prompt.text}</p>
              </li>`;
            })}
          </ul>`;
      case 'debrief':
        return html`${result ? html`<div class="result">${result}</div>` : nothing}
          <connivence-phone-debrief .play=${play} .lang=${this.lang}></connivence-phone-debrief>
          ${this.#commitment(play)}`;
    }
  }

  /** The situation, to be read again; where a story goes on, the scene itself. */
  #story(play: PlayView) {
    const { scene, gauges } = play.ballot as { scene?: string; gauges?: readonly object[] };
    if (scene !== undefined) {
      return html`<div class="situation">
        ${lightMarkdown(scene)}
        ${
          gauges
            ? html`<connivence-gauges .gauges=${gauges} .lang=${this.lang}></connivence-gauges>`
            : nothing
        }
      </div>`;
    }
    return html`<details class="situation">
      <summary>${inLang(words, this.lang).situation}</summary>
      ${lightMarkdown(play.situation)}
    </details>`;
  }

  #ballot(play: PlayView) {
    const { ref, kind, opening, ballot, phase } = play;
    const tag = ballotFor(kind);
    const { study } = this;
    if (!tag || !study) return nothing;
    const element = this.#make('ballot', `${ref}/${opening}`, tag, {
      ballot,
      answer: study.source.own?.answer,
      personal: study.source.own?.personal,
      lang: this.lang,
      disabled: phase !== 'open',
    });
    return html`<div class="ballot" @answer-cast=${this.#cast}>${element}</div>`;
  }

  #result({ ref, kind, ballot, result }: PlayView): HTMLElement | undefined {
    const tag = resultFor(kind);
    if (!result || !tag) return undefined;
    const answer = this.study?.source.own?.answer;
    return this.#make('result', ref, tag, { ballot, result, answer, lang: this.lang });
  }

  /** How many of the room said what the learner said. */
  #same(play: PlayView) {
    const { study } = this;
    const said = study?.source.own?.answer;
    const scenario = study?.playOf(play.ref)?.scenario;
    const tally = play.result?.rounds.at(-1)?.tally;
    if (!study?.roomVoted || said === undefined || !scenario || tally === undefined) return nothing;
    const alike = kindOf(play.kind).alike?.(scenario, play.step, said, tally);
    if (!alike) return nothing;
    return html`<p class="same">${inLang(words, this.lang).same(alike.same, alike.of)}</p>`;
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
    const label = next === 'reveal' && study.roomVoted ? w.step.revealRoom : next && w.step[next];
    return html`${
      label
        ? html`<button class="main" @click=${() => study.goOn()}>${label}</button>`
        : play.phase === 'open' && study.roomVoted
          ? html`<p class="hint">${w.askFirst}</p>`
          : nothing
    }
    ${
      play.phase === 'debate'
        ? html`<button @click=${() => study.keepAnswer()}>${w.keepAnswer}</button>`
        : nothing
    }
    ${
      next === 'rethink'
        ? html`<button @click=${() => study.skipToDebrief()}>${w.toDebrief}</button>`
        : nothing
    }
    ${this.#again(study, play)}`;
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
