/** How far a learner is in a course. */
export interface CourseProgress {
  /** Scenarios whose debrief was reached. */
  readonly done: number;
  /** Scenarios that can be played. */
  readonly all: number;
}

/** Fired each time one more debrief was reached, or one fewer: a case played again. */
export class ProgressedEvent extends Event {
  readonly progress: CourseProgress;

  constructor(progress: CourseProgress) {
    super('progressed', { bubbles: true, composed: true });
    this.progress = progress;
  }
}

/** Fired once, when the summary is reached with every debrief read. */
export class CourseDoneEvent extends Event {
  /** The mean concordance with the reference panels, 0 to 1; undefined where the course has none. */
  readonly score: number | undefined;

  constructor(score: number | undefined) {
    super('course-done', { bubbles: true, composed: true });
    this.score = score;
  }
}

declare global {
  interface HTMLElementEventMap {
    progressed: ProgressedEvent;
    'course-done': CourseDoneEvent;
  }
}
