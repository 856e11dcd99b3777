import { afterEach, describe, expect, it, test } from 'vitest';
import { pack } from '../../../client/lms/pack.ts';
import { openCourse, type OpenCourse } from './course.ts';
import { lmsFor, noLms, type Kept } from './lms.ts';

/* The LMS is scorm-again, the run-time that LMSs use; the course is in a frame below its window. */

let opened: OpenCourse | undefined;

afterEach(() => {
  opened?.close();
  noLms();
});

async function visit(standard: 'scorm12' | 'scorm2004', kept?: Kept) {
  const lms = lmsFor(standard, kept);
  opened = await openCourse(standard);
  const { record, troubles, close } = opened;
  const state = await record!.begin();
  return { lms, record: record!, troubles, close, state };
}

const answer = {
  id: 'la-remise-entre-amis/vote/1',
  question: 'Que répondez-vous à Camille ?',
  said: 'Je lui dis non, et pourquoi',
  at: Date.UTC(2026, 10, 22, 9, 8, 7, 650),
  seconds: 12.5,
  lang: 'fr',
};

/** As a learner's state grows: more than 4,096 characters, with as many repetitions as a real one has. */
const longState = JSON.stringify(
  Array.from({ length: 50 }, (_, n) => ({ ...answer, id: `scenario-${n}/vote/1`, at: n * 61_253 })),
);

/** Where each standard keeps what both have. */
const elements = {
  scorm12: {
    learner: 'cmi.core.student_id',
    status: 'cmi.core.lesson_status',
    raw: 'cmi.core.score.raw',
    exit: 'cmi.core.exit',
    said: 'student_response',
    // As scorm-again writes it again.
    seconds: '00:00:12.5',
    room: 4096,
  },
  scorm2004: {
    learner: 'cmi.learner_id',
    status: 'cmi.completion_status',
    raw: 'cmi.score.raw',
    exit: 'cmi.exit',
    said: 'learner_response',
    seconds: 'PT12.5S',
    room: 64_000,
  },
} as const;

describe.each(['scorm12', 'scorm2004'] as const)('in a %s LMS', (standard) => {
  const { learner, status, raw, exit, said, seconds, room } = elements[standard];

  it('a course that was opened is begun, not done, and has no state yet', async () => {
    const { lms, state } = await visit(standard);
    expect(state).toBeUndefined();
    expect(lms.has(status)).toBe('incomplete');
    expect(lms.has(exit)).toBe('suspend');
  });

  it('the learner is known as the LMS knows them', async () => {
    expect((await visit(standard, { [learner]: 'camille-7' })).record.learner).toBe('camille-7');
  });

  it.each([
    ['short', '{"à":["oui"]}'],
    ['long', longState],
  ])('a %s state is found again at the next visit', async (_, state) => {
    const first = await visit(standard);
    expect(first.record.keep('{"earlier":true}')).toBe(true);
    expect(first.record.keep(state)).toBe(true);
    first.close();
    expect(String(first.lms.kept['cmi.suspend_data']).length).toBeLessThanOrEqual(room);
    const second = await visit(standard, first.lms.kept);
    expect(second.state).toBe(state);
    expect(second.lms.has(status)).toBe('incomplete');
  });

  it('a state that no LMS has room for leaves the one before', async () => {
    const { lms, record } = await visit(standard);
    record.keep('{"answers":1}');
    const huge = Array.from({ length: 50_000 }, (_, n) => Math.sin(n)).join();
    expect(pack(huge, room)).toBeUndefined();
    expect(record.keep(huge)).toBe(false);
    expect(lms.has('cmi.suspend_data')).toBe('{"answers":1}');
  });

  it('answers can be read, in the order they were given, over two visits', async () => {
    const first = await visit(standard);
    first.record.answered(answer);
    first.record.answered({ ...answer, said: 'Oui' });
    first.close();
    const { lms, record } = await visit(standard, first.lms.kept);
    record.answered({ ...answer, id: 'entre-nous/vote/1', said: 'Peut-être', worth: 0.5 });
    const read = (n: number, field: string) => lms.has(`cmi.interactions.${n}.${field}`);
    expect([0, 1, 2].map((n) => read(n, said))).toEqual([answer.said, 'Oui', 'Peut-être']);
    expect([0, 1, 2].map((n) => read(n, 'id'))).toEqual([
      answer.id,
      answer.id,
      'entre-nous/vote/1',
    ]);
    expect(read(2, 'type')).toBe('fill-in');
    expect(read(0, 'latency')).toBe(seconds);
    expect(read(0, 'result')).toBe('neutral');
    expect(read(2, 'result')).toBe('0.5');
  });

  it('a course is done without a score where it has none', async () => {
    const { lms, record, close } = await visit(standard);
    record.complete();
    record.complete();
    close();
    expect(lms.kept[status]).toBe('completed');
    expect(lms.kept[raw] ?? '').toBe('');
  });

  it('a score is of a hundred', async () => {
    const { lms, record } = await visit(standard);
    record.complete(0.8251);
    expect(lms.has(status)).toBe('completed');
    expect(Number(lms.has(raw))).toBe(82.51);
  });

  it('who is done stays done, and finds the state again', async () => {
    const first = await visit(standard);
    first.record.keep('{"end":true}');
    first.record.complete();
    first.close();
    const second = await visit(standard, first.lms.kept);
    expect(second.state).toBe('{"end":true}');
    expect(second.lms.has(status)).toBe('completed');
  });

  it('the record is closed when the frame is taken away, and once', async () => {
    const { lms, record, close } = await visit(standard);
    record.keep('last');
    close();
    expect(lms.finished()).toBe(true);
    expect(lms.kept['cmi.suspend_data']).toBe('last');
    const commits = lms.commits.length;
    record.end();
    record.keep('after');
    record.answered(answer);
    record.complete();
    expect(lms.commits.length).toBe(commits);
  });

  it('answers in a row are committed together, at most once a second', async () => {
    const { lms, record } = await visit(standard);
    for (let n = 0; n < 20; n += 1) record.answered(answer);
    await expect.poll(() => lms.commits.length).toBe(1);
    for (let n = 0; n < 20; n += 1) record.answered(answer);
    await expect.poll(() => lms.commits.length).toBe(2);
    expect(lms.commits[1]! - lms.commits[0]!).toBeGreaterThan(950);
    expect(lms.kept['cmi.interactions.39.result']).toBe('neutral');
  });

  it('an LMS that stops recording is told to the learner, and one that never began too', async () => {
    const { lms, record, troubles } = await visit(standard);
    lms.refuse();
    record.keep('{}');
    await expect.poll(() => troubles.at(-1)).toContain('n’enregistre plus');
    const again = await openCourse(standard);
    await expect(again.record!.begin()).rejects.toThrow('n’a pas ouvert ce cours');
    again.close();
  });
});

it('SCORM 2004 is told what was asked and how far the learner is', async () => {
  const { lms, record } = await visit('scorm2004');
  record.answered(answer);
  record.progress(0.25);
  expect(lms.has('cmi.interactions.0.description')).toBe(answer.question);
  expect(lms.has('cmi.interactions.0.timestamp')).toBe('2026-11-22T09:08:07.65Z');
  expect(Number(lms.has('cmi.progress_measure'))).toBe(0.25);
  record.complete(0.5);
  expect(Number(lms.has('cmi.score.scaled'))).toBe(0.5);
});

test('the LMS is also found above the window that opened the course', async () => {
  const lms = lmsFor('scorm12');
  noLms();
  const opener = document.createElement('iframe');
  document.body.append(opener);
  Object.assign(opener.contentWindow!, { API: lms.api });
  const below = opener.contentDocument!.createElement('iframe');
  opener.contentDocument!.body.append(below);
  Object.assign(window, { openerOfCourse: below.contentWindow });
  opened = await openCourse('scorm12', 'window.opener = parent.parent.openerOfCourse');
  expect(await opened.record!.begin()).toBeUndefined();
  opener.remove();
});

test('a package opened without an LMS says so, and the course goes on', async () => {
  opened = await openCourse('scorm12');
  const { record } = opened;
  await expect(record!.begin()).rejects.toThrow('vos réponses restent dans ce navigateur');
  record!.answered(answer);
  record!.complete(1);
  record!.end();
  expect(record!.keep('{}')).toBe(true);
});

test('a page that is no package has no record', async () => {
  lmsFor('scorm12');
  opened = await openCourse(undefined);
  expect(opened.record).toBeUndefined();
});
