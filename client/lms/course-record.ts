import type { Lang } from '../../session/text.ts';
import type { DeckCopy } from '../deck-context.ts';
import { keep, kept } from '../keep.ts';
import { Listeners } from '../source.ts';
import type { Study, StudyAnswer } from '../study.ts';
import { inLang } from '../words/index.ts';
import { lms as words } from '../words/lms.ts';
import { findRecord } from './find.ts';
import type { LearnerRecord } from './learner-record.ts';
import { sharedState, stateToResume } from './shared-state.ts';
import { told } from './told.ts';

interface CourseRecordOptions {
  readonly deck: DeckCopy;
  readonly lang: Lang;
  /** Under what name this browser keeps the course where no LMS does. */
  readonly name: string;
}

/**
 * A deck as an LMS follows it: what the learner did is kept there and in this browser, each answer is
 * reported, and the course is done when every scenario has been played to its debrief.
 */
export class CourseRecord {
  readonly #record: LearnerRecord;
  readonly #options: CourseRecordOptions;
  readonly #listeners = new Listeners();
  #name: string;
  #kept: string | undefined;
  #trouble: string | undefined;
  #study: Study | undefined;
  /** The scenarios played to their debrief, once and for all: one may be played again. */
  readonly #done = new Set<string>();

  /** Opens the record of the LMS that this page was packaged for; undefined where it is no package. */
  static async open(options: CourseRecordOptions): Promise<CourseRecord | undefined> {
    let course: CourseRecord | undefined;
    const onTrouble = (sentence: string | undefined) => {
      if (course) course.#say(sentence);
    };
    const record = findRecord({ lang: options.lang, onTrouble });
    if (!record) return undefined;
    course = new CourseRecord(record, options);
    await course.#begin();
    return course;
  }

  private constructor(record: LearnerRecord, options: CourseRecordOptions) {
    this.#record = record;
    this.#options = options;
    this.#name = options.name;
  }

  /** What an earlier visit kept. */
  get kept(): string | undefined {
    return this.#kept;
  }

  /** What the learner should know of the LMS that does not do its part. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** How many scenarios are still to be played before the course is done. */
  get left(): number {
    return this.#refs.filter((ref) => !this.#done.has(ref)).length;
  }

  /** Keeps what `Study` gives to keep: whole in this browser, without what is private in the LMS. */
  keep(state: string): void {
    keep(this.#name, state);
    if (!this.#record.keep(sharedState(state, this.#find)))
      this.#say(inLang<(typeof words)['fr']>(words, this.#options.lang).full);
  }

  /** Reports an answer that stands. */
  answered(answer: StudyAnswer): void {
    const play = this.#study?.playOf(answer.ref);
    const said = play && told(answer, play, this.#options.deck.lang, Date.now());
    if (said) this.#record.answered(said);
  }

  /** Reports from here on how far the learner is with a study of this course. */
  follow(study: Study): void {
    this.#study = study;
    const report = () => {
      if (study !== this.#study) return;
      const before = this.left;
      for (const ref of this.#refs) if (study.playOf(ref)?.phase === 'debrief') this.#done.add(ref);
      const { left } = this;
      if (left < before) this.#record.progress(1 - left / this.#refs.length);
      if (left === 0) this.#record.complete();
    };
    study.source.subscribe(report);
    report();
  }

  /** Closes the record, since the learner is leaving. */
  end(): void {
    this.#record.end();
  }

  /** Calls back when `trouble` changes; the function returned ends it. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  get #refs(): string[] {
    return Object.keys(this.#options.deck.scenarios).filter((ref) => this.#find(ref));
  }

  readonly #find = (ref: string) => this.#options.deck.scenarios[ref]?.scenario;

  async #begin(): Promise<void> {
    try {
      const there = await this.#record.begin();
      this.#name += `.${this.#record.learner}`;
      this.#kept = stateToResume(kept(this.#name), there, this.#find);
    } catch (error) {
      // Without its LMS, a package is a course like any other.
      this.#trouble = (error as Error).message;
      this.#kept = kept(this.#name);
    }
  }

  #say(sentence: string | undefined): void {
    this.#trouble = sentence;
    this.#listeners.call();
  }
}
