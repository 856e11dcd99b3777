import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { connect } from '../../client/live.ts';
import type { SessionSource } from '../../client/source.ts';
import { pseudonym, readSecrets } from '../../server/identity.ts';
import { SqliteLog } from '../../server/logs/sqlite.ts';
import { fold } from '../../session/evolve.ts';
import type { PollAnswer, PollBallot, PollTally } from '../../session/kinds/poll.ts';
import type { Positioned } from '../../session/log.ts';
import type { ParticipantView, TrainerView } from '../../session/views.ts';
import { ServerProcess, until } from '../server/process.ts';

const PHONES = 300;
const KILLS = 3;
const SCENARIO = 'le-courriel-pour-rien';

let server: ServerProcess;
const sources: SessionSource[] = [];

afterEach(async () => {
  for (const source of sources.splice(0)) source.close();
  await server.kill();
});

for (const [transport, args] of [
  ['over WebSocket', []],
  ['over event streams, with WebSocket refused', ['--no-websocket']],
] as const) {
  it(`300 phones vote ${transport} while the server is killed three times: every acknowledged answer is there, once`, async () => {
    server = await ServerProcess.start(...args);
    const { base, key } = server;
    const { code } = await server.api<{ code: string }>('/sessions', {
      deck: 'ami-ou-client',
      lang: 'fr',
    });
    const trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
    const secrets = Array.from({ length: PHONES }, (_, i) => `the-secret-of-phone-${i}`);
    const phones = secrets.map((secret) =>
      connect<ParticipantView>({ base, role: 'participant', code, lang: 'fr', secret }),
    );
    sources.push(trainer, ...phones);
    await Promise.all(
      [trainer, ...phones].map((source) => until(source as SessionSource, (s) => !!s.view)),
    );

    while (trainer.view!.play?.ref !== SCENARIO) {
      const { place } = trainer.view!.next;
      await trainer.command({ type: 'show-slide', place });
      await until(trainer, ({ view }) => view?.place.h === place.h && view.place.f === place.f);
    }
    expect(await trainer.command({ type: 'open-round', ref: SCENARIO })).toBe('done');
    await Promise.all(
      phones.map((phone) => until(phone, ({ view }) => view?.play?.phase === 'open')),
    );

    const { options } = trainer.view!.play!.ballot as PollBallot;
    const acknowledged = new Map<number, PollAnswer>();
    let counted = 0;
    const voting = { on: true };
    const voters = phones.map(async (phone, i) => {
      for (let turn = 0; voting.on || turn === 0; turn++) {
        const picked = options[(i + turn) % options.length]!.id;
        const answer = { picks: [picked], guess: picked };
        expect(await phone.answer(answer)).toBe('counted');
        acknowledged.set(i, answer);
        counted += 1;
        // One thought a moment: a person does not vote without a pause.
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    });

    for (let kill = 0; kill < KILLS; kill++) {
      const goal = counted + PHONES;
      await new Promise<void>((resolve) => {
        const look = setInterval(() => counted < goal || (clearInterval(look), resolve()), 5);
      });
      await server.kill();
      await server.start();
      await Promise.all(phones.map((phone) => until(phone, ({ link }) => link === 'online')));
    }
    voting.on = false;
    await Promise.all(voters);
    await until(trainer, ({ view }) => view?.connected === PHONES && view.answered === PHONES);
    for (const source of sources) source.close();
    await server.stop();

    const log = await SqliteLog.open(join(server.data, 'sessions.sqlite'));
    const [session] = await log.sessions();
    const events: Positioned[] = [];
    await log.subscribe(session!, 0, (batch) => void events.push(...batch));
    await log.close();
    const state = fold(events);
    const { pepper } = await readSecrets(server.data);
    const round = state.plays.get(SCENARIO)!.rounds[0]!;
    const lost = secrets.filter((secret, i) => {
      const cast = round.casts.get(pseudonym(pepper, session!, secret));
      return JSON.stringify(cast?.answer) !== JSON.stringify(acknowledged.get(i));
    });
    console.info(
      `${transport}: ${PHONES} phones, ${KILLS} kills, ${counted} answers acknowledged, ${lost.length} lost, ` +
        `${state.participants.size} people, ${(round.tally as PollTally).people} in the tally`,
    );
    expect(lost).toEqual([]);
    expect(state.participants.size).toBe(PHONES);
    expect((round.tally as PollTally).people).toBe(PHONES);
  }, 300_000);
}
