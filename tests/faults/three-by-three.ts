import { parseArgs } from 'node:util';
import { jetstreamManager, type StreamInfo } from '@nats-io/jetstream';
import { connect } from '../../client/live.ts';
import type { SessionSource } from '../../client/source.ts';
import { pseudonym, readSecrets } from '../../server/identity.ts';
import { JetStreamLog } from '../../server/logs/jetstream.ts';
import type { PollBallot } from '../../session/kinds/poll.ts';
import type { StageView, TrainerView, View } from '../../session/views.ts';
import { Nats } from '../server/logs/nats.ts';
import { ServerProcess, until } from '../server/process.ts';
import { astray, audit, eventsOf, type Shown } from './audit.ts';
import { Phones } from './phones.ts';
import { atLast } from './verdict.ts';
import { Workshop } from './workshop.ts';

/*
 * Three servers on three NATS servers: a room votes without a pause while one of each kind, and then the
 * stream's leader, is killed. `npm run trial:cluster -- --phones 3000`.
 */

const SCENARIO = 'le-courriel-pour-rien';

/** What a trial found. Times are in milliseconds. */
export interface Figures {
  readonly phones: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly miscounted: readonly string[];
  /** Screens, at whichever server, that do not show at the end what the log says. */
  readonly astray: readonly string[];
  /** From saying an answer to hearing that it counts: before the first kill, and over the whole trial. */
  readonly calm: Spread;
  readonly whole: Spread;
  /** After each kill, the longest time in which nobody at all heard anything. */
  readonly silences: readonly { readonly killed: string; readonly ms: number }[];
}

interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/**
 * @param phones how many, spread over the servers
 * @param thoughtMs how long each person thinks between two answers, in milliseconds
 * @param say is told how the trial goes on
 */
export async function threeByThree(
  phones: number,
  thoughtMs: number,
  say: (line: string) => void,
): Promise<Figures> {
  const nats = await Nats.start(3);
  const log = `--log=${nats.addresses}`;
  const most = `--most-participants=${phones}`;
  const servers: ServerProcess[] = [];
  const screens = new Map<string, SessionSource<View>>();
  let workshop: Workshop | undefined;
  let room: Phones | undefined;
  let reader: JetStreamLog | undefined;
  try {
    // One after the other: the first makes the stream, and the pages where they are not built.
    for (let i = 0; i < 3; i++) servers.push(await ServerProcess.start(log, most));
    workshop = await Workshop.open(servers[1]!);
    const { code } = workshop;
    reader = await JetStreamLog.open(nats.addresses);
    const stream = streamOf(reader);
    for (const [i, { base, key }] of servers.entries()) {
      const to = { base, code, lang: 'fr', key };
      screens.set(`the wall at ${i}`, connect<StageView>({ ...to, role: 'stage' }));
      screens.set(`the console at ${i}`, connect<TrainerView>({ ...to, role: 'trainer' }));
    }
    room = await Phones.join({ bases: servers.map(({ base }) => base), code, many: phones });
    const { options } = await workshop.openVote<PollBallot>(SCENARIO);
    await room.until(({ view }) => view?.play?.phase === 'open');
    say(`${phones} phones see the vote`);

    const voting = vote(room, thoughtMs, (phone, turn) => {
      const picked = options[(phone + turn) % options.length]!.id;
      return { picks: [picked], guess: picked };
    });
    await room.more(phones * 2);
    const calm = voting.waits.length;
    const silences: { killed: string; ms: number }[] = [];
    const kill = async (killed: string, act: () => Promise<void>) => {
      const from = performance.now();
      await act();
      await room!.more(phones);
      silences.push({ killed, ms: Math.round(voting.longestSilence(from)) });
      say(`${killed} killed: ${silences.at(-1)!.ms} ms of silence, ${room!.counted} acknowledged`);
    };
    await kill('a server', () => servers[0]!.kill());
    const leader = Number((await stream()).cluster!.leader!.slice(1));
    const follower = (leader + 1) % 3;
    await kill('a NATS server', () => nats.kill(follower));
    await Promise.all([nats.run(follower), servers[0]!.start()]);
    await whole(stream);
    await kill('the leader of NATS', () => nats.kill(leader));
    await kill('another server', () => servers[2]!.kill());
    await Promise.all([nats.run(leader), servers[2]!.start()]);
    await voting.stop();

    const everywhere = (isSo: (view: View | undefined) => boolean) =>
      Promise.all([...screens.values()].map((each) => until(each, ({ view }) => isSo(view))));
    await everywhere((view) => view?.role === 'participant' || view?.connected === phones);
    await workshop.trainer.command({ type: 'close-round', ref: SCENARIO });
    await room.until(({ view }) => view?.play?.phase === 'closed');
    await everywhere((view) => view?.play?.phase === 'closed');

    const [session] = await reader.sessions();
    const events = await eventsOf(reader, session!);
    const { pepper } = await readSecrets(servers[1]!.data);
    const personOf = (secret: string) => pseudonym(pepper, session!, secret);
    const { state, ...found } = audit(events, room.phones, personOf);
    const people = room.phones.map(({ secret }) => personOf(secret));
    const shown: Shown[] = [...screens].map(([name, source]) => ({ name, source }));
    const { waits } = voting;
    return {
      phones,
      ...found,
      // A busy server says late who is with it.
      ...(await atLast(() => ({ astray: astray(state, shown, people) }))),
      calm: spreadOf(waits.slice(0, calm)),
      whole: spreadOf(waits),
      silences,
    };
  } finally {
    for (const source of screens.values()) source.close();
    workshop?.close();
    await room?.close();
    await reader?.close();
    await Promise.all(servers.map((server) => server.kill()));
    await nats.stop();
  }
}

/** Has every phone answer, think, and answer otherwise, and notes how long each waited to hear of it. */
function vote(room: Phones, thoughtMs: number, choose: (phone: number, turn: number) => unknown) {
  const voting = { on: true };
  /** How long, and when each was over, in milliseconds. */
  const waits: number[] = [];
  const heard: number[] = [];
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const voters = room.phones.map(async (phone, i) => {
    // A room does not begin as one.
    await pause((i / room.phones.length) * thoughtMs);
    for (let turn = 0; voting.on || turn === 0; turn++) {
      const from = performance.now();
      await phone.answer(choose(i, turn));
      heard.push(performance.now());
      waits.push(heard.at(-1)! - from);
      await pause(thoughtMs);
    }
  });
  return {
    waits,
    longestSilence(from: number): number {
      const times = [from, ...heard.filter((at) => at > from)];
      return Math.max(...times.slice(1).map((at, i) => at - times[i]!));
    },
    async stop() {
      voting.on = false;
      await Promise.all(voters);
    },
  };
}

/** Asks how the stream is. */
function streamOf({ connection }: JetStreamLog): () => Promise<StreamInfo> {
  return async () => (await jetstreamManager(connection)).streams.info('connivence');
}

/** Resolves when every replica has everything: then any one can be lost again. */
async function whole(stream: () => Promise<StreamInfo>): Promise<void> {
  for (;;) {
    const { replicas = [] } = (await stream()).cluster ?? {};
    if (replicas.length === 2 && replicas.every(({ current, offline }) => current && !offline)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function spreadOf(waits: readonly number[]): Spread {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { p50: at(0.5), p99: at(0.99), most: at(1) };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      phones: { type: 'string', default: '3000' },
      thought: { type: 'string', default: '3000' },
    },
  });
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const found = await threeByThree(Number(values.phones), Number(values.thought), say);
  const { acknowledged, lost, doubled, miscounted, astray: wrong, calm, whole: all } = found;
  const inWords = ({ p50, p99, most }: Spread) => `p50 ${p50} ms, p99 ${p99} ms, most ${most} ms`;
  say(
    `${found.phones} phones, 3 servers, 3 NATS servers: ${acknowledged} answers acknowledged, ` +
      `${lost.length} lost, ${doubled.length} doubled; before any kill ${inWords(calm)}; in all ${inWords(all)}`,
  );
  const wrongs = [...lost, ...doubled, ...miscounted, ...wrong];
  for (const line of wrongs.slice(0, 20)) say(line);
  process.exit(wrongs.length > 0 ? 1 : 0);
}
