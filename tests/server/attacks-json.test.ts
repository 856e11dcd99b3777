import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalSession } from '../../client/local.ts';
import { readForeignDeck } from '../../server/foreign-deck.ts';
import { readMessage } from '../../session/protocol.ts';
import { readRecording } from '../../session/read-recording.ts';
import { checkScenario, readScenario } from '../../session/read-scenario.ts';
import { record } from '../../session/record.ts';
import { answerTo, chanceOf } from '../../session/simulate.ts';
import type { ParticipantView, TrainerView } from '../../session/views.ts';
import { aSession } from '../session/a-session.ts';
import { shipped } from '../session/shipped.ts';
import { ServerProcess } from './process.ts';

/* Every door that takes JSON, and the keys that are more than keys: `__proto__`, `constructor`, `prototype`. */

const ROOT = join(import.meta.dirname, '../..');
const POISONS = ['"__proto__":{"polluted":1}', '"constructor":{"prototype":{"polluted":1}}'];

const templates = globSync('scenarios/templates/*.json', { cwd: ROOT }).map((path) =>
  readFileSync(join(ROOT, path), 'utf8'),
);

/** The text with a poison at the beginning of one of its objects, for each of them up to so many. */
function* poisoned(text: string, most = 40): Generator<string> {
  const places = [...text.matchAll(/\{(?=\s*")/g)].map(({ index }) => index + 1);
  const step = Math.max(1, Math.floor(places.length / most));
  for (let i = 0; i < places.length; i += step)
    for (const poison of POISONS)
      yield `${text.slice(0, places[i])}${poison},${text.slice(places[i])}`;
}

/** Nothing that a program makes has what a poison brings, of its own or by inheritance. */
function expectClean(value: unknown): void {
  expect('polluted' in {}).toBe(false);
  expect('polluted' in []).toBe(false);
  if (typeof value !== 'object' || value === null) return;
  const proto: unknown = Object.getPrototypeOf(value);
  const plain = [Object.prototype, Array.prototype, Map.prototype, Set.prototype, null];
  expect(plain.includes(proto as null)).toBe(true);
  for (const each of value instanceof Map || value instanceof Set ? value : Object.values(value))
    expectClean(each);
}

describe('a poisoned key', () => {
  it('in a message is refused, or says nothing', () => {
    const messages = [
      { type: 'hello', protocol: 1, role: 'trainer', code: 'CCCCCC', lang: 'fr', key: 'k' },
      { type: 'answer', id: 'answer-1', opening: 1, answer: { picks: ['a'], of: { a: 1 } } },
      { type: 'name', id: 'name-0001', name: 'Ada' },
      { type: 'command', id: 'command-1', command: { type: 'open-round', ref: 'a' } },
    ];
    for (const message of messages)
      for (const text of poisoned(JSON.stringify(message))) {
        const read = readMessage(text);
        if (read && read.type !== 'answer') expectClean(read);
        expectClean({});
      }
  });

  it('in a scenario’s file is refused, or says nothing', () => {
    for (const template of templates)
      for (const text of poisoned(template)) expectClean(readScenario(text).scenario);
  });

  it('in a recording is refused, or says nothing', () => {
    const log = aSession({ scenarios: shipped.slice(0, 3), people: 5, seed: 1 });
    const recording = JSON.stringify(record(log, chanceOf(1), () => '2026-11-21'));
    for (const text of poisoned(recording)) expectClean(readRecording(text).recording);
  });

  it('in a deck of another page is refused, or says nothing', () => {
    const deck = { title: 't', lang: 'fr', slides: [{ h: 0, v: 0, title: 't' }] };
    for (const text of poisoned(JSON.stringify(deck)))
      expectClean(readForeignDeck(JSON.parse(text)));
  });

  it('in an answer to any kind is refused, or counts as any other', () => {
    for (const scenario of shipped) {
      const session = sessionOf(scenario);
      const { opening } = viewOf(session).play!;
      const answer = JSON.stringify(answerTo(viewOf(session).play!, chanceOf(3)) ?? {});
      for (const [i, text] of [
        ...poisoned(answer),
        ...POISONS.map((each) => `{${each}}`),
      ].entries())
        session.answer(`person-${i}`, opening, JSON.parse(text));
      expectClean([...session.state.plays.values()].map(({ rounds }) => rounds));
    }
  });
});

/** A session that votes on the scenario. */
function sessionOf(scenario: (typeof shipped)[number]): LocalSession {
  const slides = [{ h: 0, v: 0, title: 't', notes: '', scenario: scenario.ref }];
  const session = new LocalSession({
    deck: { id: 'd', title: 't', slides },
    lang: 'fr',
    find: () => ({ scenario }),
  });
  session.command({ type: 'show-slide', place: { h: 0, v: 0, f: -1, fragments: 0 } });
  session.command({ type: 'direct', ref: scenario.ref, directive: { deal: true } });
  session.command({ type: 'open-round', ref: scenario.ref });
  return session;
}

const viewOf = (session: LocalSession) =>
  session.screen<ParticipantView>('participant', 'fr', 'ada').view!;

describe('a name that every object answers to', () => {
  it('may be the id of anything in a scenario of any kind, and is counted as any other', () => {
    for (const template of templates) {
      const ids = new Set([...template.matchAll(/"id": "([^"]+)"/g)].map(([, id]) => id!));
      for (const id of ids) {
        const named = template.replaceAll(`"${id}"`, '"constructor"');
        const { scenario } = checkScenario(JSON.parse(named));
        if (!scenario) continue;
        const session = sessionOf({ ...scenario, ref: 'constructor', credits: [] });
        const chance = chanceOf(5);
        const { opening } = viewOf(session).play!;
        for (let i = 0; i < 12; i++) {
          const answer = answerTo(viewOf(session).play!, chance);
          if (answer !== undefined)
            expect(session.answer(`p${i}`, opening, answer)).toBe('counted');
        }
        session.command({ type: 'close-round', ref: 'constructor' });
        session.command({ type: 'debrief', ref: 'constructor' });
        const view = session.screen<TrainerView>('trainer', 'fr').view!;
        expect(JSON.stringify(view)).not.toMatch(/native code|NaN/);
      }
    }
  });
});

describe('over HTTP', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.start();
  }, 60_000);
  afterAll(() => server.kill());

  it('no body of any shape breaks a call, or the server', async () => {
    const { code } = await server.api<{ code: string }>('/sessions', {
      deck: 'ami-ou-client',
      lang: 'fr',
    });
    const calls = [
      ['POST', '/sessions'],
      ['PUT', `/sessions/${code}/tickets`],
      ['POST', `/sessions/${code}/tickets/free`],
      ['POST', `/sessions/${code}/rehearsal`],
      ['PUT', '/scenarios/a-new-one'],
      ['PUT', '/decks/a-new-one.fr'],
    ] as const;
    const bodies = [
      ...POISONS.map((poison) => `{${poison}}`),
      'null',
      '[]',
      '1',
      '"x"',
      '{',
      '',
      '{"people":"__proto__"}',
      '{"deck":{"toString":1}}',
      '{"deck":"constructor","lang":"__proto__"}',
      '['.repeat(9000),
      ...fc.sample(fc.json(), 10),
    ];
    for (const [method, path] of calls)
      for (const body of bodies) {
        const answer = await fetch(`${server.base}/api${path}`, {
          method,
          headers: {
            authorization: `Bearer ${server.key}`,
            'content-type': 'application/json',
            'if-none-match': '*',
          },
          body,
        });
        const said = (await answer.json()) as object;
        const what = `${method} ${path} ${body.slice(0, 60)} ${answer.status}`;
        // A file is kept as it is written: of a deck, any text is one.
        if (path.startsWith('/decks') && answer.status < 300) continue;
        if (path.endsWith('/free') && answer.status === 200)
          expect(said).toEqual({ outcome: 'unknown-ticket' });
        else expect(answer.status, what).toBeGreaterThanOrEqual(400);
        expect(answer.status, what).toBeLessThan(500);
      }
    expect(await server.api('/sessions')).toHaveLength(1);
  }, 60_000);
});
