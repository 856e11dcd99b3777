import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { keeps } from '../../client/keeps.ts';
import type { DeckCopy } from '../../client/deck-context.ts';
import type { CourseRecord } from '../../client/lms/course-record.ts';
import type { Study } from '../../client/study.ts';
import { inLang } from '../../client/words/in-lang.ts';
import { study as words } from '../../client/words/study.ts';
import '../../components/mark/mark.ts';
import type { Recording } from '../../session/recording.ts';
import { say, type Lang } from '../../session/text.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import { CourseDoneEvent, ProgressedEvent, type CourseProgress } from './course-events.ts';
import { courseStyles } from './course-styles.ts';
import { leaveWord, toKnow } from './recorded.ts';

/**
 * @summary A deck as a course for one person: its slides to read, its scenarios to play, and what comes of it.
 * @fires begin-afresh - The learner wants every answer erased.
 * @fires progressed - A debrief more was reached; a `ProgressedEvent`.
 * @slot recording - On the cover: where a learner opens a room's recording.
 * @fires course-done - The summary was reached with every debrief read; a `CourseDoneEvent`, once.
 */
@customElement('connivence-course')
export class CourseElement extends LitElement {
  static override styles = courseStyles;

  @property({ attribute: false }) deck?: DeckCopy;
  /** What the learner does with the deck; the cover can be read without. */
  @property({ attribute: false }) study?: Study;
  @property({ attribute: false }) recording?: Recording | undefined;
  /** Where an LMS keeps the course; undefined where there is none. */
  @property({ attribute: false }) record?: CourseRecord | undefined;
  @property() override lang: Lang = 'fr';

  /** The chapter on the page; one more than the last is the summary. */
  @state() private at = 0;
  @state() private contents = false;
  /** Whether the learner has left, and the LMS keeps no more. */
  @state() private ended = false;

  readonly #keeps = keeps();
  #chapters: readonly Chapter[] = [];
  #unsubscribe: (() => void) | undefined;
  #unfollow: (() => void) | undefined;
  #told: number | undefined;
  #done = false;

  /** The chapters of the deck, in order; the summary follows them. */
  get chapters(): readonly Chapter[] {
    return this.#chapters;
  }

  /** How far the learner is. */
  get progress(): CourseProgress {
    const refs = this.#playable();
    const done = refs.filter((ref) => this.#isDone(ref)).length;
    return { done, all: refs.length };
  }

  /**
   * Turns to a chapter.
   * @param to its number, from 0; one more than the last is the summary
   */
  async go(to: number): Promise<void> {
    this.contents = false;
    this.at = Math.max(0, Math.min(to, this.#chapters.length));
    if (this.study) this.study.chapter = this.at;
    await this.updateComplete;
    scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unfollow?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { deck, study } = this;
    if (changed.has('deck') && deck)
      this.#chapters = chaptersOf(deck.markdown, (ref) => this.#titleOf(ref));
    if (changed.has('record')) {
      this.#unfollow?.();
      this.#unfollow = this.record?.subscribe(() => this.requestUpdate());
    }
    if (changed.has('study') && study) {
      this.#unsubscribe?.();
      this.#unsubscribe = study.source.subscribe(() => this.requestUpdate());
      // Who went on before there was anything to play is where they went.
      if (!changed.get('study') && this.at > 0) study.chapter = this.at;
      this.at = Math.min(study.chapter, this.#chapters.length);
    }
    const scenario = this.#chapters[this.at]?.scenario;
    if (scenario !== undefined) study?.show(scenario);
  }

  protected override updated(): void {
    const { study, deck, progress } = this;
    if (!study || !deck) return;
    // What was reached at an earlier visit is no news.
    if (this.#told !== undefined && this.#told !== progress.done)
      this.dispatchEvent(new ProgressedEvent(progress));
    this.#told = progress.done;
    const atEnd = this.at === this.#chapters.length && progress.done === progress.all;
    if (!atEnd || this.#done) return;
    this.#done = true;
    const summary = this.renderRoot.querySelector('connivence-summary');
    this.dispatchEvent(new CourseDoneEvent(summary?.account?.concordance));
  }

  protected override render() {
    const { deck, study } = this;
    if (!deck) return nothing;
    const chapter = this.#chapters[this.at];
    const titled = chapter?.cover || !chapter;
    return html`<header class="top">
        <div class="bar">
          <connivence-mark></connivence-mark>
          ${
            titled
              ? html`<p class="deck" aria-hidden=${chapter ? 'true' : 'false'}>${deck.title}</p>`
              : html`<h1 class="deck">${deck.title}</h1>`
          }
          ${this.#opener()}
        </div>
        <ol class="segments" aria-hidden="true">
          ${this.#chapters.map(({ scenario }, i) => {
            const done = scenario === undefined ? i < this.at : this.#isDone(scenario);
            return html`<li class="${done ? 'done' : ''} ${i === this.at ? 'now' : ''}"></li>`;
          })}
        </ol>
        ${this.contents ? this.#contents() : nothing}
      </header>
      ${this.record ? this.#recorded(this.record, chapter) : nothing}
      <main tabindex="-1" class=${chapter?.cover ? 'cover' : ''} @step-turned=${this.#toTop}>
        ${
          chapter
            ? this.#chapter(chapter, deck)
            : html`<connivence-summary
                .study=${study}
                .deck=${deck}
                .refs=${this.#refs()}
                .recording=${this.recording}
                .recorded=${this.record !== undefined}
                .lang=${this.lang}
                @case-asked=${this.#toCase}
              ></connivence-summary>`
        }
        ${this.#turning(chapter)}
      </main>`;
  }

  #recorded(record: CourseRecord, chapter: Chapter | undefined) {
    const at = !chapter ? 'summary' : this.at === 0 ? 'cover' : 'between';
    const said = toKnow(record, at, this.ended, this.lang);
    const kind = record.trouble === undefined ? 'record' : 'record trouble';
    return html`<div role="status">${said ? html`<p class=${kind}>${said}</p>` : nothing}</div>`;
  }

  /** The way out: an LMS that opened a window for the course gets it back. */
  readonly #leave = (): void => {
    this.record?.end();
    this.ended = true;
    close();
  };

  #opener() {
    const w = inLang(words, this.lang);
    return html`<button
      class="opener"
      aria-expanded=${this.contents}
      aria-controls="contents"
      @click=${() => (this.contents = !this.contents)}
    >
      ${w.chapter(this.at + 1, this.#chapters.length + 1)}
    </button>`;
  }

  #contents() {
    const w = inLang(words, this.lang);
    const titles = [...this.#chapters.map(({ title }) => title), w.summary];
    return html`<nav id="contents" aria-label=${w.chapters} @keydown=${this.#closeContents}>
      <ol>
        ${titles.map((title, i) => {
          const ref = this.#chapters[i]?.scenario;
          const done = ref !== undefined && this.#isDone(ref);
          return html`<li class=${done ? 'done' : ''}>
            <button
              aria-current=${i === this.at ? 'step' : 'false'}
              @click=${() => void this.go(i)}
            >
              ${title}${done ? html`<span class="unseen">, ${w.done}</span>` : nothing}
            </button>
          </li>`;
        })}
      </ol>
    </nav>`;
  }

  #chapter({ slides, scenario, cover }: Chapter, deck: DeckCopy) {
    const { study } = this;
    const play = scenario === undefined ? undefined : study?.playOf(scenario);
    const begun = play !== undefined && (play.phase !== 'briefing' || play.rounds.length > 0);
    return html`${cover ? html`<connivence-mark class="motif"></connivence-mark>` : nothing}
    ${
      begun
        ? nothing
        : slides.map(
            (slide) =>
              html`<section class="slide" lang=${deck.lang}>${unsafeHTML(slide)}</section>`,
          )
    }
    ${cover ? this.#terms(deck) : study ? this.#scenario(scenario, study) : nothing}`;
  }

  /** What one lets oneself in for. */
  #terms({ minutes }: DeckCopy) {
    const w = inLang(words, this.lang);
    const cases = this.#playable().length;
    return html`<ul class="terms">
        <li>${w.cases(cases)}</li>
        ${minutes ? html`<li>${w.minutes(minutes)}</li>` : nothing}
        ${this.record ? nothing : html`<li>${this.#keeps ? w.keptHere : w.keptNowhere}</li>`}
      </ul>
      <slot name="recording"></slot>`;
  }

  #scenario(ref: string | undefined, study: Study) {
    if (ref === undefined) return nothing;
    const w = inLang(words, this.lang);
    if (study.play?.scenario.ref !== ref) {
      const entry = this.deck?.scenarios[ref];
      const findings = entry && !entry.scenario ? entry.findings : [];
      return html`<div class="problem">
        <h2>${w.problem}</h2>
        <ul>
          ${findings.map(({ path, message }) => html`<li>${path} ${say(message, this.lang)}</li>`)}
        </ul>
      </div>`;
    }
    return html`<connivence-learner .study=${study} .lang=${this.lang}></connivence-learner>`;
  }

  #turning(chapter: Chapter | undefined) {
    const w = inLang(words, this.lang);
    const { at } = this;
    const scenario = chapter?.scenario;
    const open =
      scenario !== undefined && this.#playable().includes(scenario) && !this.#isDone(scenario);
    const began = (this.study?.answers.length ?? 0) > 0;
    const next = chapter?.cover
      ? began
        ? w.resume
        : w.begin
      : open
        ? w.skip
        : at === this.#chapters.length - 1
          ? w.summary
          : w.next;
    return html`<footer class="turning">
      ${
        at > 0
          ? html`<button class="quiet" @click=${() => void this.go(at - 1)}>${w.back}</button>`
          : nothing
      }
      ${
        chapter
          ? html`<button class=${open ? 'quiet' : 'main'} @click=${() => void this.go(at + 1)}>
              ${next}
            </button>`
          : this.record && this.record.trouble === undefined && !this.ended
            ? html`<button class="main" @click=${this.#leave}>${leaveWord(this.lang)}</button>`
            : nothing
      }
    </footer>`;
  }

  #refs(): string[] {
    return this.#chapters.flatMap(({ scenario }) => scenario ?? []);
  }

  /** What cannot be played must keep nobody from coming to the end. */
  #playable(): string[] {
    return this.#refs().filter((ref) => this.deck?.scenarios[ref]?.scenario);
  }

  #isDone(ref: string): boolean {
    return this.study?.playOf(ref)?.phase === 'debrief';
  }

  #titleOf(ref: string): string {
    const scenario = this.deck?.scenarios[ref]?.scenario;
    return scenario ? say(scenario.title, this.deck!.lang) : ref;
  }

  readonly #toTop = async (): Promise<void> => {
    await this.updateComplete;
    scrollTo(0, 0);
  };

  readonly #toCase = ({ detail }: CustomEvent<string>): void => {
    void this.go(this.#chapters.findIndex(({ scenario }) => scenario === detail));
  };

  readonly #closeContents = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    this.contents = false;
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-course': CourseElement;
  }
}
