import type { Lang } from '../../session/text.ts';

/** What a learner answered, told to an LMS. Never an answer given in confidence. */
export interface LearnerAnswer {
  /** What was answered, the same at each visit: `scenario/step/round`. */
  readonly id: string;
  /** What was asked, in words. */
  readonly question: string;
  /** What the learner said, in words: an LMS shows it as it stands. */
  readonly said: string;
  /** When, in milliseconds since the UNIX epoch. */
  readonly at: number;
  /** How long the learner took, in seconds. */
  readonly seconds?: number;
  /** The language of the words. */
  readonly lang: Lang;
  /** What the answer is worth, from 0 to 1; left out where no answer is the right one. */
  readonly worth?: number;
}

/**
 * Where a learner's course is kept beside this browser: an LMS. Nothing but `begin` waits for it,
 * and nothing throws: an LMS that stops answering is told through `onTrouble` of `findRecord`.
 */
export interface LearnerRecord {
  /** Whom the LMS knows the learner as, once begun: to keep two learners of one browser apart. */
  readonly learner: string;
  /**
   * Opens the record; call it once, and before anything else.
   * @returns what `keep` stored at an earlier visit; undefined the first time
   * @throws an `Error` whose message is a sentence for people, where the LMS does not answer. The
   * course may go on: every other method then does nothing.
   */
  begin(): Promise<string | undefined>;
  /**
   * Keeps the learner's state; the latest wins.
   * @param state any string, of any length: it is compressed where the LMS has little room
   * @returns false where there is no room for it even so: the LMS then still has the one before,
   * and a shorter one may be kept
   */
  keep(state: string): boolean;
  /** Reports one answer. Each call is a line of the LMS's report: call it once an answer. */
  answered(answer: LearnerAnswer): void;
  /** How far the learner is, from 0 to 1. */
  progress(share: number): void;
  /**
   * The course is done; done twice, it is done once.
   * @param score from 0 to 1, where there is one: dilemmas have none
   */
  complete(score?: number): void;
  /** The learner leaves. It is called by itself when the page goes; nothing is kept after it. */
  end(): void;
}
