import { describe, expect, it } from 'vitest';
import type { PollBallot, PollTally } from '../../session/kinds/poll.ts';
import { ServerProcess } from '../server/process.ts';
import { Phones } from './phones.ts';
import { SOUND, verdictOn } from './verdict.ts';
import { Workshop } from './workshop.ts';

const KILLS = 3;
const SCENARIO = 'le-courriel-pour-rien';

describe.concurrent('a server killed three times while people vote', () => {
  for (const { transport, many, args } of [
    { transport: 'over WebSocket', many: 300, args: [] },
    {
      transport: 'over event streams, with WebSocket refused',
      many: 100,
      args: ['--no-websocket'],
    },
  ]) {
    const name = `keeps what it acknowledged to ${many} phones ${transport}, each answer once, and every screen shows it`;
    it(name, { timeout: 300_000 }, async ({ onTestFinished }) => {
      const server = await ServerProcess.start(...args);
      onTestFinished(() => server.kill());
      const workshop = await Workshop.open(server);
      onTestFinished(() => workshop.close());
      const room = await Phones.join({ bases: [server.base], code: workshop.code, many });
      onTestFinished(() => room.close());
      const { options } = await workshop.openVote<PollBallot>(SCENARIO);
      await room.until(({ view }) => view?.play?.phase === 'open');
      const voting = room.voteOn((phone, turn) => {
        const picked = options[(phone + turn) % options.length]!.id;
        return { picks: [picked], guess: picked };
      });
      for (let kill = 0; kill < KILLS; kill++) {
        // Those who are not back yet find it gone again: the worse for them.
        await room.more(2 * many);
        await server.kill();
        await server.start();
      }
      await voting.stop();

      const verdict = await verdictOn(server.data, workshop, room.phones);
      const { acknowledged, lost, doubled, state } = verdict;
      const tally = state.plays.get(SCENARIO)!.rounds[0]!.tally as PollTally;
      console.info(
        `${transport}: ${many} phones, ${KILLS} kills, ${acknowledged} answers acknowledged, ` +
          `${lost.length} lost, ${doubled.length} doubled, ${tally.people} in the tally`,
      );
      expect(verdict).toMatchObject({ ...SOUND, acknowledged: room.counted });
      expect(acknowledged).toBeGreaterThan(KILLS * 2 * many);
      expect(state.participants.size).toBe(many);
      expect(tally.people).toBe(many);
    });
  }
});
