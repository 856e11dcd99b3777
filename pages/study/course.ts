import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { DeckCopy } from '../../client/deck-context.ts';
import type { CourseRecord } from '../../client/lms/course-record.ts';
import type { Study } from '../../client/study.ts';
import { inLang } from '../../client/words/index.ts';
import { lms as lmsWords } from '../../client/words/lms.ts';
import { study as words } from '../../client/words/study.ts';
import '../../components/learner/learner.ts';
import '../../components/mark/mark.ts';
import type { Recording } from '../../session/recording.ts';
import { say, type Lang } from '../../session/text.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import { courseStyles } from './course-styles.ts';

type LmsWords = (typeof lmsWords)['fr'];

/**
 * @summary A deck as a course for one person: its slides to read, its scenarios to play, and what comes of it.
 * @fires begin-afresh - The learner wants every answer erased.
 */
@customElement('connivence-course')
export class CourseElement extends LitElement {
  static override styles = courseStyles;

  @property({ attribute: false }) deck?: DeckCopy;
  @property({ attribute: false }) study?: Study;
  @property({ attribute: false }) recording?: Recording | undefined;
  /** Where an LMS keeps the course; undefined where there is none. */
  @property({ attribute: false }) record?: CourseRecord | undefined;
  @property() override lang: Lang = 'fr';

  /** The chapter on the page; one more than the last is the summary. */
  @state() private at = 0;
  @state() private contents = false;
  @state() private ended = false;

  #chapters: readonly Chapter[] = [];
  #unsubscribe: (() => void) | undefined;
  #unfollow: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unfollow?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { deck, study } = this;
    if (changed.has('deck') && deck) {
      const titleOf = (ref: string) => {
        const scenario = deck.scenarios[ref]?.scenario;
        return scenario ? say(scenario.title, deck.lang) : ref;
      };
      this.#chapters = chaptersOf(deck.markdown, titleOf);
    }
    if (changed.has('record')) {
      this.#unfollow?.();
      this.#unfollow = this.record?.subscribe(() => this.requestUpdate());
    }
    if (changed.has('study') && study) {
      this.#unsubscribe?.();
      this.#unsubscribe = study.source.subscribe(() => this.requestUpdate());
      this.at = Math.min(study.chapter, this.#chapters.length);
    }
    const scenario = this.#chapters[this.at]?.scenario;
    if (scenario !== undefined) study?.show(scenario);
  }

  protected override render() {
    const { deck, study } = this;
    if (!deck || !study) return nothing;
    const w = inLang(words, this.lang);
    const chapter = this.#chapters[this.at];
    const count = this.#chapters.length + 1;
    return html`<header class="top">
        <connivence-mark></connivence-mark>
        <strong>${deck.title}</strong>
        <button
          class="contents"
          aria-expanded=${this.contents}
          @click=${() => (this.contents = !this.contents)}
        >
          ${w.chapter(this.at + 1, count)}
        </button>
      </header>
      ${this.contents ? this.#contents(study) : nothing}
      ${this.record ? this.#recorded(this.record, chapter) : nothing}
      <main tabindex="-1">
        ${chapter ? this.#chapter(chapter, study) : this.#summary(study)}
        ${this.#turning(chapter, study)}
      </main>`;
  }

  #recorded(record: CourseRecord, chapter: Chapter | undefined) {
    const said = this.#toKnow(record, chapter);
    const kind = record.trouble === undefined ? 'record' : 'record trouble';
    return html`<div role="status">${said ? html`<p class=${kind}>${said}</p>` : nothing}</div>`;
  }

  /** What the learner should know of the LMS: at the beginning, at the end, and when it fails. */
  #toKnow(record: CourseRecord, chapter: Chapter | undefined): string {
    const w = inLang<LmsWords>(lmsWords, this.lang);
    if (record.trouble !== undefined) return record.trouble;
    if (this.ended) return w.closed;
    if (chapter) return this.at === 0 ? w.recorded : '';
    return record.left > 0 ? w.left(record.left) : w.done;
  }

  /** The way out: an LMS that opened a window for the course gets it back. */
  #leaving(record: CourseRecord) {
    const leave = () => {
      record.end();
      this.ended = true;
      close();
    };
    return html`<button class="main" @click=${leave}>
      ${inLang<LmsWords>(lmsWords, this.lang).leave}
    </button>`;
  }

  #contents(study: Study) {
    const w = inLang(words, this.lang);
    const titles = [...this.#chapters.map(({ title }) => title), w.summary];
    return html`<nav aria-label=${w.chapters}>
      <ol>
        ${titles.map((title, i) => {
          const ref = this.#chapters[i]?.scenario;
          const done = ref !== undefined && study.playOf(ref)?.phase === 'debrief';
          return html`<li>
            <button aria-current=${i === this.at ? 'step' : 'false'} @click=${() => this.#go(i)}>
              ${title} ${done ? html`<span class="done">${w.done}</span>` : nothing}
            </button>
          </li>`;
        })}
      </ol>
    </nav>`;
  }

  #chapter({ slides, scenario }: Chapter, study: Study) {
    return html`${slides.map((slide) => html`<section class="slide">${unsafeHTML(slide)}</section>`)}
    ${this.#scenario(scenario, study)}`;
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

  #summary(_study: Study) {
    return html`<h1>${inLang(words, this.lang).summary}</h1>`;
  }

  #turning(chapter: Chapter | undefined, study: Study) {
    const w = inLang(words, this.lang);
    const open = chapter?.scenario !== undefined && study.play?.phase !== 'debrief';
    return html`<footer class="turning">
      ${
        this.at > 0
          ? html`<button @click=${() => this.#go(this.at - 1)}>${w.back}</button>`
          : html`<span></span>`
      }
      ${
        chapter
          ? html`<button class=${open ? '' : 'main'} @click=${() => this.#go(this.at + 1)}>
              ${this.at === this.#chapters.length - 1 ? w.summary : w.next}
            </button>`
          : this.record && this.record.trouble === undefined && !this.ended
            ? this.#leaving(this.record)
            : nothing
      }
    </footer>`;
  }

  async #go(to: number): Promise<void> {
    this.contents = false;
    this.at = Math.max(0, Math.min(to, this.#chapters.length));
    if (this.study) this.study.chapter = this.at;
    await this.updateComplete;
    scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-course': CourseElement;
  }
}
