import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { pseudonym, readSecrets } from '../../server/identity.ts';
import { SqliteLog } from '../../server/logs/sqlite.ts';
import type { PollBallot, PollTally } from '../../session/kinds/poll.ts';
import { ServerProcess, until } from '../server/process.ts';
import { astray, audit, eventsOf } from './audit.ts';
import { Phones } from './phones.ts';
import { Workshop } from './workshop.ts';

const KILLS = 3;
const SCENARIO = 'le-courriel-pour-rien';

let server: ServerProcess;
let workshop: Workshop | undefined;
let room: Phones | undefined;

afterEach(async () => {
  workshop?.close();
  await room?.close();
  await server.kill();
});

for (const [transport, many, args] of [
  ['over WebSocket', 300, []],
  ['over event streams, with WebSocket refused', 100, ['--no-websocket']],
] as const) {
  it(`${many} phones vote ${transport} while the server is killed three times: every acknowledged answer is there, once, and every screen shows it`, async () => {
    server = await ServerProcess.start(...args);
    workshop = await Workshop.open(server);
    room = await Phones.join({ bases: [server.base], code: workshop.code, many });
    const { options } = await workshop.openVote<PollBallot>(SCENARIO);
    await room.until(({ view }) => view?.play?.phase === 'open');
    const voting = room.voteOn((phone, turn) => {
      const picked = options[(phone + turn) % options.length]!.id;
      return { picks: [picked], guess: picked };
    });
    for (let kill = 0; kill < KILLS; kill++) {
      // Those who are not back yet find it gone again: the worse for them.
      await room.more(many);
      await server.kill();
      await server.start();
    }
    await voting.stop();
    await until(workshop.trainer, ({ view }) => view?.connected === many);
    const before = room.counted;
    expect(room.phones.flatMap(({ said }) => said).every((s) => s.outcome === 'counted')).toBe(
      true,
    );

    // A close tells every screen the same: what they show afterwards is held against the log.
    await workshop.trainer.command({ type: 'close-round', ref: SCENARIO });
    await room.until(({ view }) => view?.play?.phase === 'closed');
    await until(workshop.wall, ({ view }) => view?.play?.phase === 'closed');
    await until(workshop.trainer, ({ view }) => view?.play?.phase === 'closed');
    await server.stop();

    const log = await SqliteLog.open(join(server.data, 'sessions.sqlite'));
    const [session] = await log.sessions();
    const events = await eventsOf(log, session!);
    await log.close();
    const { pepper } = await readSecrets(server.data);
    const personOf = (secret: string) => pseudonym(pepper, session!, secret);
    const { state, acknowledged, lost, doubled, miscounted } = audit(events, room.phones, personOf);
    const tally = state.plays.get(SCENARIO)!.rounds[0]!.tally as PollTally;
    console.info(
      `${transport}: ${many} phones, ${KILLS} kills, ${acknowledged} answers acknowledged, ${lost.length} lost, ` +
        `${doubled.length} doubled, ${state.participants.size} people, ${tally.people} in the tally`,
    );
    expect({ lost, doubled, miscounted, acknowledged }).toEqual({
      lost: [],
      doubled: [],
      miscounted: [],
      acknowledged: before,
    });
    expect(state.participants.size).toBe(many);
    expect(tally.people).toBe(many);
    const people = room.phones.map(({ secret }) => personOf(secret));
    const screens = [
      { name: 'the console', source: workshop.trainer },
      { name: 'the wall', source: workshop.wall },
      ...room.phones.map(({ source }, i) => ({
        name: `phone ${i}`,
        source,
        participant: people[i]!,
      })),
    ];
    expect(astray(state, screens, people)).toEqual([]);
  }, 300_000);
}
