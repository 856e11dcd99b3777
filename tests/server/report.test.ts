import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../client/live.ts';
import type { Report } from '../../session/report/report.ts';
import type { ParticipantView, TrainerView } from '../../session/views.ts';
import { ServerProcess, until } from './process.ts';

const SATISFACTION = 'enquete-satisfaction';
const MARKS = ['5', '5', '4', '2'];

let server: ServerProcess;
let code: string;

beforeAll(async () => {
  server = await ServerProcess.start();
  ({ code } = await server.api<{ code: string }>('/sessions', {
    deck: 'fin-de-seance',
    lang: 'fr',
  }));
  const { base, key } = server;
  const trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
  const phones = MARKS.map((_, i) =>
    connect<ParticipantView>({
      base,
      role: 'participant',
      code,
      lang: 'fr',
      secret: `secret-of-person-${i}-xxxxxxxx`,
    }),
  );
  await until(trainer, ({ view }) => view?.joined === MARKS.length);
  await trainer.command({ type: 'show-slide', place: { h: 1, v: 0, f: -1, fragments: 0 } });
  await trainer.command({ type: 'open-round', ref: SATISFACTION });
  for (const [i, phone] of phones.entries()) {
    await until(phone, ({ view }) => view?.play?.phase === 'open');
    // Everybody hesitates once.
    expect(await phone.answer({ picks: ['3'] })).toBe('counted');
    expect(await phone.answer({ picks: [MARKS[i]] })).toBe('counted');
  }
  await trainer.command({ type: 'close-round', ref: SATISFACTION });
  await trainer.command({ type: 'end-session' });
  for (const source of [trainer, ...phones]) source.close();
}, 60_000);

afterAll(() => server.kill());

const get = (path: string, key = server.key) =>
  fetch(`${server.base}/api/sessions/${path}`, { headers: { authorization: `Bearer ${key}` } });

describe('the report of a session', () => {
  it('says what four people on real sockets said last', async () => {
    const answer = await get(`${code}/report`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const report = (await answer.json()) as Report;
    expect(report).toMatchObject({
      code,
      deck: { id: 'fin-de-seance' },
      participation: { joined: 4, answered: 4, rounds: 1, answers: 4, hands: 0 },
    });
    expect(report.endedAt).toBeGreaterThan(report.openedAt);
    const asked = report.scenarios.find(({ ref }) => ref === SATISFACTION)!;
    expect(asked).toMatchObject({ survey: 'satisfaction', mark: { mean: 4, people: 4 } });
    expect(asked.steps[0]!.rounds[0]!.lines.map(({ people }) => people)).toEqual([2, 1, 0, 1, 0]);
  });

  it('comes in the language asked for', async () => {
    for (const [lang, item] of [
      ['fr', '5 · Excellente'],
      ['en', '5 · Excellent'],
    ]) {
      const report = (await (await get(`${code}/report?lang=${lang}`)).json()) as Report;
      const asked = report.scenarios.find(({ ref }) => ref === SATISFACTION)!;
      expect(asked.steps[0]!.rounds[0]!.lines[0]!.item).toBe(item);
    }
  });

  it('comes as files for spreadsheets, named after their deck and their day', async () => {
    const csv = await get(`${code}/report.csv?lang=fr&zone=Europe/Paris`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toMatch(
      /^attachment; filename="fin-de-seance-\d{4}-\d\d-\d\d-rapport\.csv"$/,
    );
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv.arrayBuffer())).toMatch(
      /^\uFEFFRubrique;/,
    );
    const xlsx = await get(`${code}/report.xlsx?lang=en&zone=No/Where`);
    expect(xlsx.headers.get('content-disposition')).toContain('-report.xlsx');
    const bytes = new Uint8Array(await xlsx.arrayBuffer());
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK');
  });

  it('is given to nobody without the trainer’s key', async () => {
    for (const end of ['', '.csv', '.xlsx']) {
      const answer = await get(`${code}/report${end}`, 'another-key');
      expect([answer.status, await answer.json()]).toEqual([401, { error: 'wrong-key' }]);
    }
  });

  it('is unknown under a code that no session has', async () => {
    const answer = await get('KKKKKK/report.csv');
    expect([answer.status, await answer.json()]).toEqual([404, { error: 'unknown-code' }]);
  });

  it('is not made of a rehearsal', async () => {
    const rehearsed = await server.api<{ code: string }>('/sessions', {
      deck: 'fin-de-seance',
      lang: 'fr',
      rehearsal: 5,
    });
    for (const end of ['', '.csv', '.xlsx']) {
      const answer = await get(`${rehearsed.code}/report${end}`);
      expect([answer.status, await answer.json()]).toEqual([409, { error: 'rehearsal' }]);
    }
  });
});
