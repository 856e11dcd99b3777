import { pack, unpack } from './pack.ts';
import type { LearnerAnswer, LearnerRecord } from './learner-record.ts';

/** The API that an LMS lends to a course, under one name for each call whatever the version. */
export interface Runtime {
  initialize(): boolean;
  /** Empty where there is nothing, or no such element. */
  get(element: string): string;
  /** Whether the LMS took it. */
  set(element: string, value: string): boolean;
  commit(): boolean;
  finish(): boolean;
}

/** What SCORM 1.2 and SCORM 2004 say in different words. */
export interface Dialect {
  /** Characters that the LMS must keep of the learner's state. */
  readonly room: number;
  readonly learner: string;
  readonly exit: string;
  readonly sessionTime: string;
  /** A length of time as the standard writes it. */
  duration(seconds: number): string;
  /** Says that the course has begun, unless the LMS knows better. */
  begun(run: Runtime): void;
  /** What to set below `cmi.interactions.n.`, in order. */
  interaction(answer: LearnerAnswer): (readonly [field: string, value: string])[];
  progress(run: Runtime, share: number): void;
  done(run: Runtime, score: number | undefined): void;
}

interface Sentences {
  readonly refused: string;
  readonly lost: string;
}

interface ScormOptions {
  readonly runtime: Runtime;
  readonly dialect: Dialect;
  /** The course's own window, whose leaving ends the record. */
  readonly window: Window;
  readonly sentences: Sentences;
  readonly onTrouble: (sentence: string | undefined) => void;
}

/** Between two commits, in milliseconds: many LMSs make the page wait for each. */
const COMMIT_EVERY_MS = 1000;

/** A record in a SCORM LMS. */
export class ScormRecord implements LearnerRecord {
  learner = '';
  readonly #options: ScormOptions;
  #open = false;
  #begunAt = 0;
  #interactions = 0;
  #committedAt = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #kept = true;
  #done: number | 'unscored' | undefined;

  constructor(options: ScormOptions) {
    this.#options = options;
  }

  async begin(): Promise<string | undefined> {
    const { runtime, dialect, window, sentences } = this.#options;
    if (!runtime.initialize()) throw new Error(sentences.refused);
    this.#open = true;
    this.#begunAt = Date.now();
    this.learner = runtime.get(dialect.learner);
    this.#interactions = Number(runtime.get('cmi.interactions._count')) || 0;
    dialect.begun(runtime);
    // From the first moment: a browser that dies must not cost what was kept.
    runtime.set(dialect.exit, 'suspend');
    window.addEventListener('pagehide', () => this.end());
    window.document.addEventListener('visibilitychange', () => {
      if (window.document.visibilityState === 'hidden') this.#commit();
    });
    const kept = runtime.get('cmi.suspend_data');
    return kept === '' ? undefined : unpack(kept);
  }

  keep(state: string): boolean {
    if (!this.#open) return true;
    const packed = pack(state, this.#options.dialect.room);
    if (packed === undefined) return false;
    this.#kept = this.#options.runtime.set('cmi.suspend_data', packed);
    this.#commitSoon();
    return true;
  }

  answered(answer: LearnerAnswer): void {
    if (!this.#open) return;
    const { runtime, dialect } = this.#options;
    const place = `cmi.interactions.${this.#interactions}`;
    const [first, ...rest] = dialect.interaction(answer);
    // An LMS may do without interactions: then it says no to the first of their elements.
    if (!runtime.set(`${place}.${first![0]}`, first![1])) return;
    this.#interactions += 1;
    for (const [field, value] of rest) runtime.set(`${place}.${field}`, value);
    this.#commitSoon();
  }

  progress(share: number): void {
    if (!this.#open) return;
    this.#options.dialect.progress(this.#options.runtime, Math.min(1, Math.max(0, share)));
    this.#commitSoon();
  }

  complete(score?: number): void {
    if (!this.#open || this.#done === (score ?? 'unscored')) return;
    this.#done = score ?? 'unscored';
    this.#options.dialect.done(this.#options.runtime, score);
    this.#commitSoon();
  }

  end(): void {
    if (!this.#open) return;
    const { runtime, dialect } = this.#options;
    const seconds = (Date.now() - this.#begunAt) / 1000;
    runtime.set(dialect.sessionTime, dialect.duration(seconds));
    runtime.set(dialect.exit, 'suspend');
    this.#commit();
    this.#open = false;
    runtime.finish();
  }

  #commitSoon(): void {
    this.#waiting ??= setTimeout(
      () => this.#commit(),
      Math.max(0, this.#committedAt + COMMIT_EVERY_MS - Date.now()),
    );
  }

  #commit(): void {
    if (!this.#open) return;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#committedAt = Date.now();
    const { runtime, sentences, onTrouble } = this.#options;
    onTrouble(runtime.commit() && this.#kept ? undefined : sentences.lost);
  }
}
