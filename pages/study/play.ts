import { keep, kept } from '../../client/keep.ts';
import { keptRecording, leaveRecording } from '../../client/recording-shelf.ts';
import { Study } from '../../client/study.ts';
import type { DeckCopy } from '../../client/deck-context.ts';
import type { Finding } from '../../session/findings.ts';
import type { ReadRecording } from '../../session/read-recording.ts';
import '../../components/learner/learner.ts';
import { carried, type Content } from './content.ts';
import { courseName } from './course-name.ts';
import type { CourseElement } from './course.ts';
import type { RecordingField } from './recording-field.ts';
import './summary.ts';

/* What plays a course. Its cover needs nothing of this, and is there first. */

/** A recording that can be played. */
type Room = Extract<ReadRecording, { readonly recording: object }>;

/**
 * Gives a course its study, and the field on its cover what it does.
 * @returns why the recording that came with the course cannot be played; nothing where it can
 */
export async function play(
  course: CourseElement,
  field: RecordingField,
  { deck, recording }: Content,
): Promise<readonly Finding[]> {
  let own = recording === undefined;
  const found = own ? await keptRecording(deck.id) : recording;
  const read = found === undefined ? undefined : await checked(found);
  if (!own && !read?.recording) return read?.findings ?? [];
  let room: Room | undefined = read?.recording ? read : undefined;
  let name = courseName(deck.id, room?.recording);
  const record = await recordOf(deck, course.lang, name);
  let state = record ? record.kept : kept(name);
  const start = () => {
    field.recording = course.recording = room?.recording;
    field.leavable = own;
    const study = new Study({
      deck,
      lang: deck.lang,
      room: room?.timeline,
      kept: state,
      keep: (latest) => {
        state = latest;
        if (record) record.keep(latest);
        else keep(name, latest);
      },
      answered: (answer) => record?.answered(answer),
    });
    record?.follow(study);
    course.study = study;
  };
  /** With another room, or none: what the learner answered stays as it is. */
  const switchTo = (next: Room | undefined) => {
    room = next;
    own = true;
    name = courseName(deck.id, next?.recording);
    start();
  };
  field.addEventListener('recording-chosen', async ({ recording: brought }) => {
    const chosen = await checked(brought);
    if (chosen.recording) switchTo(chosen);
  });
  field.addEventListener('recording-left', () => {
    void leaveRecording(deck.id);
    switchTo(undefined);
  });
  // In place: an LMS lets a page open its record once.
  course.addEventListener('begin-afresh', () => {
    state = undefined;
    if (record) record.keep('');
    else keep(name, '');
    start();
  });
  course.record = record;
  start();
  return [];
}

/** What checks a recording is only fetched where there is one. */
async function checked(recording: unknown): Promise<ReadRecording> {
  const { checkRecording } = await import('../../session/read-recording.ts');
  return checkRecording(recording);
}

/** Only a page that carries its course can be a package for an LMS. */
async function recordOf(deck: DeckCopy, lang: string, name: string) {
  if (!carried()) return undefined;
  const { CourseRecord } = await import('../../client/lms/course-record.ts');
  return CourseRecord.open({ deck, lang, name });
}
