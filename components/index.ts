/*
 * Everything that a page of one's own needs to play scenarios: the elements, which register themselves as
 * they are imported, the sessions that feed them, and the contexts that hand these over.
 */
export { sessionContext } from '../client/context.ts';
export { deckContext, type DeckCopy } from '../client/deck-context.ts';
export { LocalSession } from '../client/local.ts';
export { connect } from '../client/live.ts';
export type { SessionSource } from '../client/source.ts';
export { Study } from '../client/study.ts';
export { studyContext } from '../client/study-context.ts';
export { playable } from '../session/playable.ts';
export { checkScenario, readScenario } from '../session/read-scenario.ts';
export { checkRecording, readRecording } from '../session/read-recording.ts';
export { AnswerCastEvent } from './answer-cast.ts';
export { ballotFor } from './ballots.ts';
export { resultFor } from './results.ts';
import './debrief/debrief.ts';
import './join-panel/join.ts';
import './learner/learner.ts';
import './link-badge/link-badge.ts';
import './qr-code/qr-code.ts';
import './scenario/scenario.ts';
import './timer/timer.ts';
