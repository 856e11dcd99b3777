import type { lost } from '../../session/lost-words.ts';
import type { sheet } from '../../session/report/sheet-words.ts';
import type { Sentences } from '../../session/sentences.ts';
import type { acts } from './acts.ts';
import type { arrivals } from './arrivals.ts';
import type { branching } from './branching.ts';
import type { compose } from './compose.ts';
import type { editor } from './editor.ts';
import type { goingOn } from './going-on.ts';
import type { home } from './home.ts';
import type { phone, ballot, result, stage, trainer } from './index.ts';
import type { keys } from './keys.ts';
import type { langPicker } from './lang-picker.ts';
import type { lms } from './lms.ts';
import type { names } from './names.ts';
import type { openEnded, openEndedDirector } from './open-ended.ts';
import type { recordingField } from './recording-field.ts';
import type { recordings } from './recordings.ts';
import type { refusals } from './refusals.ts';
import type { rehearsal } from './rehearsal.ts';
import type { report } from './report.ts';
import type { rolePlayAlone } from './role-play-alone.ts';
import type { rolePlay, rolePlayDirector } from './role-play.ts';
import type { room } from './room.ts';
import type { scale } from './scale.ts';
import type { scorecard } from './scorecard.ts';
import type { sort } from './sort.ts';
import type { speaker } from './speaker.ts';
import type { stalled } from './stalled.ts';
import type { study } from './study.ts';
import type { summary } from './summary.ts';
import type { tickets } from './tickets.ts';
import type { threshold } from './threshold.ts';
import type { timeline } from './timeline.ts';
import type { Words } from './shape.ts';

type Section =
  | typeof acts
  | typeof arrivals
  | typeof ballot
  | typeof branching
  | typeof compose
  | typeof editor
  | typeof goingOn
  | typeof home
  | typeof keys
  | typeof langPicker
  | typeof lms
  | typeof lost
  | typeof names
  | typeof openEnded
  | typeof openEndedDirector
  | typeof phone
  | typeof recordingField
  | typeof recordings
  | typeof refusals
  | typeof rehearsal
  | typeof report
  | typeof result
  | typeof rolePlay
  | typeof rolePlayAlone
  | typeof rolePlayDirector
  | typeof room
  | typeof scale
  | typeof scorecard
  | typeof sheet
  | typeof sort
  | typeof stage
  | typeof speaker
  | typeof stalled
  | typeof study
  | typeof summary
  | typeof threshold
  | typeof tickets
  | typeof timeline
  | typeof trainer;

/**
 * Everything that a file of `client/languages/` says: each section under its name, with the keys of the
 * French one, and the sentences that no section holds. What is missing does not type-check.
 */
export type Translation = { readonly [S in Section as S['name']]: Words<S['fr']> } & {
  readonly sentences: Sentences;
};
