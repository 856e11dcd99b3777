import { setTimeout as wait } from 'node:timers/promises';
import { openLink } from './link-wire.ts';
import type { Answer, Connect, Numbered, Watch, Watched } from './orders.ts';
import { Phone } from './phone.ts';
import { openPosts } from './post-wire.ts';
import { voteRound } from './round.ts';
import { openSocket } from './socket-wire.ts';

/*
 * A process full of phones. It is told by its parent what they do; a bench starts several, since one
 * process may hold 20,000 open files, and one source address crawls above 10,000 connections.
 */

/** This process's number, and of how many. */
const OWN = Number(process.argv[2]);

/** Attempts to connect that are under way at once. */
const OPENING = 64;

/** How long a mark is waited for, in milliseconds. */
const WATCH_MS = 20_000;

const fleets = new Map<string, Phone[]>();
let phones = 0;

const answer = (message: Answer) => void process.send!(message);

process.on('message', (order: Numbered) => {
  obey(order).then(
    (result) => answer({ id: order.id, result }),
    (cause: unknown) => answer({ id: order.id, error: String(cause) }),
  );
});
process.on('disconnect', () => process.exit(0));

async function obey(order: Numbered): Promise<unknown> {
  if (order.type === 'connect') return connect(order);
  const fleet = fleets.get(order.fleet) ?? [];
  if (order.type === 'vote') return voteRound(fleet.slice(0, order.phones), order);
  if (order.type === 'watch') return watch(fleet, order);
  for (const phone of fleet) phone.wire?.close();
  fleets.delete(order.fleet);
  return undefined;
}

async function connect(order: Connect): Promise<void> {
  const fleet = fleets.get(order.fleet) ?? [];
  fleets.set(order.fleet, fleet);
  let left = order.phones;
  const work = async () => {
    while (left-- > 0) fleet.push(await call(order, phones++));
  };
  await Promise.all(Array.from({ length: OPENING }, work));
}

async function call({ way, port, code }: Connect, number: number): Promise<Phone> {
  const phone = new Phone(OWN * 2 ** 16 + number);
  const place = { port, from: `127.0.0.${1 + (number % 4)}` };
  const ends = { hear: phone.hear, lost: () => phone.lost() };
  const secret = `the-secret-of-phone-${OWN}-${number}`;
  const hello = JSON.stringify({
    type: 'hello',
    protocol: 1,
    role: 'participant',
    code,
    lang: 'fr',
    secret,
  });
  const viewed = new Promise<void>((resolve) => (phone.viewed = resolve));
  if (way === 'posts') phone.wire = await openPosts(place, '/', ends);
  else if (way === 'link') phone.wire = await openLink(place, hello, ends);
  else phone.wire = await openSocket(place, ends);
  if (way === 'socket') phone.wire.say(hello);
  if (way === 'socket' || way === 'link') await viewed;
  return phone;
}

async function watch(fleet: readonly Phone[], { mark }: Watch): Promise<Watched> {
  const until = Date.now() + WATCH_MS;
  for (const phone of fleet) {
    phone.heardAt = undefined;
    phone.mark = mark;
  }
  // The conductor must know that phones watch before it lets something happen.
  process.send!({ id: 0, result: 'watching' } satisfies Answer);
  while (fleet.some(({ heardAt }) => heardAt === undefined) && Date.now() < until) await wait(20);
  for (const phone of fleet) phone.mark = '';
  return {
    heardAt: new Float64Array(fleet.map(({ heardAt }) => heardAt ?? Infinity)),
    sample: fleet[0]?.heard ?? '',
  };
}
