import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { pseudonym, readSecrets } from '../../server/identity.ts';
import { PROTOCOL, type ServerMessage } from '../../session/protocol.ts';
import type { PollAnswer, PollBallot } from '../../session/kinds/poll.ts';
import { ServerProcess, until } from '../server/process.ts';
import { eventsIn, sessionsIn } from './audit.ts';
import { MemoryWatch, TELLS_MEMORY } from './memory.ts';
import { Network } from './network.ts';
import { Phones } from './phones.ts';
import { SOUND, verdictOn } from './verdict.ts';
import { Workshop } from './workshop.ts';

const SCENARIO = 'le-courriel-pour-rien';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe.concurrent('a bad network', { timeout: 300_000 }, () => {
  it('that delays, crawls, and cuts half of its connections again and again loses no answer and counts none twice', async ({
    onTestFinished,
  }) => {
    const server = await ServerProcess.start();
    onTestFinished(() => server.kill());
    const open = await Network.to(server.base);
    const closed = await Network.to(server.base);
    closed.turn({ noWebSocket: true });
    onTestFinished(async () => void (await Promise.all([open.close(), closed.close()])));
    const workshop = await Workshop.open(server);
    onTestFinished(() => workshop.close());
    const { code } = workshop;
    const sockets = await Phones.join({ bases: [open.base], code, many: 60, name: 'socket' });
    onTestFinished(() => sockets.close());
    const streams = await Phones.join({ bases: [closed.base], code, many: 20, name: 'stream' });
    onTestFinished(() => streams.close());
    const { options } = await workshop.openVote<PollBallot>(SCENARIO);
    const rooms = [sockets, streams];
    await Promise.all(rooms.map((r) => r.until(({ view }) => view?.play?.phase === 'open')));
    const voting = rooms.map((room) =>
      room.voteOn((phone, turn) => {
        const picked = options[(phone + turn) % options.length]!.id;
        return { picks: [picked], guess: picked };
      }),
    );
    for (const weather of [
      { delayMs: [20, 500] as const },
      { bytesPerSecond: 6000 },
      { delayMs: [0, 1500] as const, bytesPerSecond: 20_000 },
    ]) {
      open.turn(weather);
      closed.turn({ ...weather, noWebSocket: true });
      for (let cut = 0; cut < 3; cut++) {
        await pause(700);
        open.cut(0.5);
        closed.cut(0.5);
      }
    }
    open.turn({});
    closed.turn({ noWebSocket: true });
    await Promise.all(voting.map((each) => each.stop()));
    const phones = rooms.flatMap((room) => room.phones);
    const verdict = await verdictOn(server.data, workshop, phones);
    expect(verdict).toMatchObject(SOUND);
    expect(verdict.acknowledged).toBeGreaterThan(phones.length);
  });

  it('on which half of the room hears nothing for some seconds holds up nobody else, costs little memory, and then tells them all', async ({
    onTestFinished,
  }) => {
    const server = await ServerProcess.startIn({ node: TELLS_MEMORY });
    onTestFinished(() => server.kill());
    const stuck = await Network.to(server.base);
    onTestFinished(() => stuck.close());
    const workshop = await Workshop.open(server);
    onTestFinished(() => workshop.close());
    const { code, trainer } = workshop;
    const well = await Phones.join({ bases: [server.base], code, many: 40, name: 'well' });
    onTestFinished(() => well.close());
    const ill = await Phones.join({ bases: [stuck.base], code, many: 40, name: 'ill' });
    onTestFinished(() => ill.close());
    const { options } = await workshop.openVote<PollBallot>(SCENARIO);
    await Promise.all([well, ill].map((r) => r.until(({ view }) => view?.play?.phase === 'open')));
    const memory = new MemoryWatch(server);
    await memory.ask();
    stuck.turn({ stalled: true });
    const unheard = ill.phones.map((phone, i) => {
      const picked = options[i % options.length]!.id;
      return phone.answer({ picks: [picked], guess: picked });
    });
    // The session goes on for those who hear it.
    let slowest = 0;
    for (let turn = 0; turn < 40; turn++) {
      const shown = turn % 2 === 0;
      const began = performance.now();
      await trainer.command({ type: 'show-results', ref: SCENARIO, shown });
      await well.until(({ view }) => view?.play?.shown === shown);
      slowest = Math.max(slowest, performance.now() - began);
      await pause(150);
    }
    await memory.ask();
    const [before, after] = memory.held;
    expect(after!.rss - before!.rss).toBeLessThan(60);
    expect(slowest).toBeLessThan(5000);
    stuck.turn({});
    expect(new Set(await Promise.all(unheard))).toEqual(new Set(['counted']));
    await until(trainer, ({ view }) => view?.connected === 80);
    const verdict = await verdictOn(server.data, workshop, [...well.phones, ...ill.phones]);
    expect(verdict).toMatchObject({ ...SOUND, acknowledged: 40 });
  });

  it('that delivers messages twice, late, and in another order counts each once, and lets the one stand that the log had last', async ({
    onTestFinished,
  }) => {
    const server = await ServerProcess.start();
    onTestFinished(() => server.kill());
    const workshop = await Workshop.open(server);
    onTestFinished(() => workshop.close());
    const { options } = await workshop.openVote<PollBallot>(SCENARIO);
    const opening = workshop.trainer.view!.play!.opening;
    const secret = 'the-secret-of-a-phone-that-echoes';
    const hello = { type: 'hello', protocol: PROTOCOL, role: 'participant', lang: 'fr' };
    const said = Array.from({ length: 6 }, (_, i) => {
      const picked = options[i % options.length]!.id;
      const answer: PollAnswer = { picks: [picked], guess: picked };
      return { type: 'answer', id: `a-command-${i}`, opening, answer };
    });
    const heard: ServerMessage[] = [];
    /** A way to the server that delivers these, in this order; resolves when each is acknowledged. */
    const deliver = (messages: readonly object[]) =>
      new Promise<void>((resolve) => {
        const socket = new WebSocket(`${server.base.replace('http', 'ws')}/ws`);
        let left = messages.length;
        socket.on('open', () => {
          for (const message of [{ ...hello, code: workshop.code, secret }, ...messages])
            socket.send(JSON.stringify(message));
        });
        socket.on('message', (data) => {
          const message = JSON.parse(String(data)) as ServerMessage;
          if (message.type !== 'ack') return;
          heard.push(message);
          if (--left === 0) socket.close();
        });
        socket.on('close', () => resolve());
      });
    const backwards = said.toReversed();
    // Three ways at once, and each message on every one of them, twice on the first.
    await Promise.all([deliver([...said, ...said]), deliver(backwards), deliver(said)]);
    await deliver(backwards);
    expect(heard).toHaveLength(30);
    expect(heard.every((each) => each.type === 'ack' && each.outcome === 'counted')).toBe(true);

    await workshop.trainer.command({ type: 'close-round', ref: SCENARIO });
    const late = heard.length;
    await deliver(said);
    // What was counted before the close was: whoever asks again afterwards is told so.
    expect(heard.slice(late).map((each) => each.type === 'ack' && each.outcome)).toEqual(
      said.map(() => 'counted'),
    );
    const [session] = sessionsIn(server.data);
    const { pepper } = await readSecrets(server.data);
    const person = pseudonym(pepper, session!, secret);
    const casts = eventsIn(server.data, session!).flatMap(({ event }) =>
      event.type === 'answer-cast' && event.participant === person ? event : [],
    );
    expect(casts.map(({ commandId }) => commandId).toSorted()).toEqual(said.map(({ id }) => id));
    await until(workshop.wall, ({ view }) => view?.play?.phase === 'closed');
    const phone = await Phones.join({ bases: [server.base], code: workshop.code, many: 1 });
    onTestFinished(() => phone.close());
    expect(workshop.wall.view!.answered).toBe(1);
  });
});
