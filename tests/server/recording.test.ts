import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../client/live.ts';
import { Replay } from '../../client/replay.ts';
import type { Command } from '../../session/commands.ts';
import { readRecording } from '../../session/read-recording.ts';
import { answerTo, chanceOf } from '../../session/simulate.ts';
import { historyOf } from '../../server/history.ts';
import { SqliteLog } from '../../server/logs/sqlite.ts';
import type { ParticipantView, StageView, TrainerView } from '../../session/views.ts';
import { ServerProcess, run, until } from './process.ts';

const PEOPLE = 40;

const secretOf = (i: number) => `secret-of-person-${i}-${'x'.repeat(8)}`;

let server: ServerProcess;
let code: string;
let openedAt: number;
let text: string;
/** The wall after every command that was taken. */
const lived: { command: Command['type']; view: StageView }[] = [];

beforeAll(async () => {
  server = await ServerProcess.start();
  ({ code } = await server.api<{ code: string }>('/sessions', { deck: 'best-of', lang: 'fr' }));
  await liveThrough();
  const [session] = await server.api<{ openedAt: number }[]>('/sessions');
  openedAt = session!.openedAt;
  text = await (await download(server.key)).text();
}, 180_000);

afterAll(() => server.kill());

const download = (key: string) =>
  fetch(`${server.base}/api/sessions/${code}/recording`, {
    headers: { authorization: `Bearer ${key}` },
  });

/** Forty people on real sockets, led through the whole deck. */
async function liveThrough(): Promise<void> {
  const { base, key } = server;
  const chance = chanceOf(40);
  const trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
  const wall = connect<StageView>({ base, role: 'stage', code, lang: 'fr', key });
  const phones = Array.from({ length: PEOPLE }, (_, i) =>
    connect<ParticipantView>({
      base,
      role: 'participant',
      code,
      lang: 'fr',
      secret: secretOf(i),
    }),
  );
  await until(wall, ({ view }) => view?.connected === PEOPLE);
  await until(trainer, ({ view }) => view?.joined === PEOPLE);
  await until(wall, ({ view }) => view!.position >= trainer.view!.position);

  const ask = async (command: Command): Promise<boolean> => {
    const before = wall.view!.position;
    if ((await trainer.command(command)) !== 'done') return false;
    await until(wall, ({ view }) => view!.position > before);
    await until(trainer, ({ view }) => view!.position >= wall.view!.position);
    lived.push({ command: command.type, view: wall.view! });
    return true;
  };
  const vote = async (share: number): Promise<void> => {
    const { opening } = wall.view!.play!;
    const voters = phones.filter(() => chance() < share);
    await Promise.all(
      voters.map(async (phone) => {
        await until(phone, ({ view }) => view?.play?.opening === opening);
        const answer = answerTo(phone.view!.play!, chance);
        expect(await phone.answer(answer)).toBe('counted');
      }),
    );
    await until(wall, ({ view }) => view!.answered === voters.length);
    await until(trainer, ({ view }) => view!.position >= wall.view!.position);
  };

  for (;;) {
    const { play } = wall.view!;
    // Texts that nobody let onto the wall, and ballots in confidence, are not told: other tests hold that.
    const ref = play && play.kind !== 'open-ended' && !play.sealed ? play.ref : undefined;
    for (const share of ref === undefined ? [] : [0.9, 0.8]) {
      if (!(await ask({ type: 'open-round', ref: ref! }))) break;
      await vote(share);
      await ask({ type: 'close-round', ref: ref! });
      await ask({ type: 'show-results', ref: ref!, shown: true });
      await ask({ type: 'start-debate', ref: ref!, seconds: 60 });
    }
    if (ref !== undefined) await ask({ type: 'debrief', ref });
    const { slide, next } = trainer.view!;
    if (slide.index === slide.count - 1) break;
    await ask({ type: 'show-slide', place: next.place });
  }
  await ask({ type: 'end-session' });
  for (const source of [trainer, wall, ...phones]) source.close();
}

/** Who came, by the names that the log has for them. */
async function pseudonymsIn(data: string): Promise<string[]> {
  const log = await SqliteLog.open(join(data, 'sessions.sqlite'));
  const events = await historyOf(log, (await log.sessions())[0]!);
  await log.close();
  return events.flatMap((event) => (event.type === 'participant-joined' ? event.participant : []));
}

function played(file: string) {
  const read = readRecording(file);
  if (!read.recording) throw new Error(JSON.stringify(read.findings));
  return read;
}

/** A wall but for what a recording does not tell: its code, and where it stood in the log and in time. */
function picture({ position: _position, code: _code, ...view }: StageView, since: number) {
  const debate = view.play?.debate;
  return {
    ...view,
    ...(debate && {
      play: { ...view.play, debate: { ...debate, endsAt: debate.endsAt - since } },
    }),
  };
}

describe('the recording of a session', () => {
  it('replays to the wall that forty people saw, at every step of the trainer', () => {
    const { timeline } = played(text);
    const replay = new Replay(timeline);
    const wall = replay.screen<StageView>('stage', 'fr');
    const steps = timeline.events.filter(
      ({ type }) =>
        !['session-opened', 'participant-joined', 'answer-cast', 'scenario-presented'].includes(
          type,
        ),
    );
    expect(steps.length).toBe(lived.length);
    expect(lived.filter(({ command }) => command === 'open-round').length).toBeGreaterThan(5);
    for (const [i, { command, view }] of lived.entries()) {
      const { type, at } = steps[i]!;
      replay.seek(at);
      // Whoever answered within the millisecond of the opening has answered.
      if (type === 'round-opened') expect(wall.view!.play!.opening).toBe(view.play!.opening);
      else expect([command, picture(wall.view!, 0)]).toEqual([command, picture(view, openedAt)]);
    }
  });

  it('holds no person, code, key or time of the clock', async () => {
    const answer = await download(server.key);
    const raw = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
    expect(raw).not.toContain(server.key);
    expect(raw).not.toContain(code);
    for (let i = 0; i < PEOPLE; i++) expect(raw).not.toContain(secretOf(i));
    const pseudonyms = await pseudonymsIn(server.data);
    expect(pseudonyms.length).toBe(PEOPLE);
    for (const pseudonym of pseudonyms) expect(raw).not.toContain(pseudonym);
    expect(raw).not.toMatch(/"commandId"/);
    for (const number of text.match(/\d{10,}/g) ?? []) {
      expect(Math.abs(Number(number) - openedAt)).toBeGreaterThan(365 * 86_400_000);
    }
  });

  it('comes as a file named after its deck and its day', async () => {
    const answer = await download(server.key);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="best-of-\d{4}-\d\d-\d\d\.connivence\.json"$/,
    );
  });

  it('is given to nobody without the trainer’s key', async () => {
    for (const key of ['', 'another-key']) {
      const answer = await download(key);
      expect([answer.status, await answer.json()]).toEqual([401, { error: 'wrong-key' }]);
    }
  });

  it('can be had of a session that runs, until now', async () => {
    const { code: running } = await server.api<{ code: string }>('/sessions', {
      deck: 'ami-ou-client',
      lang: 'en',
    });
    const answer = await fetch(`${server.base}/api/sessions/${running}/recording`, {
      headers: { authorization: `Bearer ${server.key}` },
    });
    const { recording, timeline } = played(await answer.text());
    expect(recording).toMatchObject({ deck: { id: 'ami-ou-client' }, lang: 'en', people: 0 });
    expect(timeline.end().ended).toBe(false);
  });

  it('is unknown under a code that no session has', async () => {
    const answer = await server.api('/sessions/KKKKKK/recording');
    expect(answer).toEqual({ error: 'unknown-code' });
  });
});

describe('the command line', () => {
  const exported = async (...args: string[]) => {
    const { code: exit, said } = await run(['export', ...args]).ended.promise;
    return { exit, said: said.trim() };
  };

  it('writes the same recording, while a server runs on its data and when none does', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'connivence-'));
    const { deck, people } = JSON.parse(text) as { deck: object; people: number };
    for (const name of ['running', 'stopped']) {
      if (name === 'stopped') await server.stop();
      const file = join(folder, name);
      const typed = `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`;
      expect(await exported('recording', typed, '--data', server.data, '-o', file)).toEqual({
        exit: 0,
        said: file,
      });
      const { recording } = played(await readFile(file, 'utf8'));
      expect(recording).toMatchObject({ deck, people });
    }
  });

  it('says in one line what was wrong', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'connivence-'));
    const fails = async (...args: string[]) => {
      const { exit, said } = await exported(...args);
      expect(exit).toBe(1);
      expect(said.split('\n')).toHaveLength(1);
      return said;
    };
    expect(await fails('painting', code)).toMatch(/nothing to export: choose recording/);
    expect(await fails('recording', 'AEIOU')).toMatch(/by its code/);
    expect(await fails('recording', code, '--data', folder)).toMatch(/There are no sessions in/);
    expect(await fails('recording', 'KKKKKK', '--data', server.data)).toMatch(/No session in/);
    const nowhere = join(folder, 'no', 'where');
    expect(await fails('recording', code, '--data', server.data, '-o', nowhere)).toMatch(
      /choose another with -o/,
    );
  });
});
