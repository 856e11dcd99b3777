import * as z from 'zod/mini';
import { id } from '../scenario.ts';

/*
 * Who plays what, in which group. All here is pure: chance comes in as a seed, and what comes
 * out is written in the log, so that a replay deals the same cards.
 */

/** The part of those who watch. */
export const OBSERVER = 'observer';

const member = { who: z.string().check(z.maxLength(200)), part: id };

/** The shape of groups as a log keeps them. */
export const groupsShape = z
  .array(z.strictObject({ members: z.array(z.strictObject(member)).check(z.maxLength(20_000)) }))
  .check(z.maxLength(20_000));

/** The shape of new places as a log keeps them. */
export const placementsShape = z
  .array(z.strictObject({ ...member, group: z.int().check(z.minimum(0), z.maximum(20_000)) }))
  .check(z.maxLength(20_000));

/** One person's place in a group. */
export interface Member {
  /** Their pseudonym. */
  readonly who: string;
  /** The id of a role, or `observer`. */
  readonly part: string;
}

export interface Group {
  readonly members: readonly Member[];
}

/** A person's new place: in the group of that index, in that part. */
export interface Placement extends Member {
  readonly group: number;
}

/**
 * Deals everybody present: groups of two or three, complete conversations first. Whoever remains
 * observes, one more in a group: 4 are a trio with a second observer, 5 a trio with three. Two are
 * a pair with nobody to watch; one person alone gets the second role, and the trainer plays the first.
 * @param seed a whole number from 0 to 2^32 - 1
 */
export function deal(
  present: readonly string[],
  roles: readonly [string, string],
  size: 2 | 3,
  seed: number,
): Group[] {
  const people = shuffled(present, seed);
  if (people.length === 0) return [];
  if (people.length === 1) return [{ members: [{ who: people[0]!, part: roles[1] }] }];
  const count = Math.max(1, Math.floor(people.length / size));
  const groups = Array.from({ length: count }, (): Member[] => []);
  people.forEach((who, i) => {
    // Both roles of every group before any observer, so that every conversation can start.
    const part = roles[Math.floor(i / count)] ?? OBSERVER;
    groups[i % count]!.push({ who, part });
  });
  return groups.map((members) => ({ members }));
}

/**
 * Who must move so that everybody present has a part and no conversation waits for somebody who
 * left: an observer takes over a role, else a newcomer, else somebody else whose partner left. Who
 * then still has nobody to talk to observes in the smallest group, and so do the other newcomers.
 */
export function placements(
  groups: readonly Group[],
  present: readonly string[],
  roles: readonly [string, string],
): Placement[] {
  const here = new Set(present);
  const now = groups.map(({ members }) => new Map(members.map(({ who, part }) => [who, part])));
  const moved: Placement[] = [];
  const move = (who: string, group: number, part: string): void => {
    for (const members of now) members.delete(who);
    now[group]!.set(who, part);
    moved.push({ who, group, part });
  };
  const inGroup = (group: number) => [...now[group]!.keys()].filter((who) => here.has(who));
  const holder = (group: number, part: string) =>
    inGroup(group).find((who) => now[group]!.get(who) === part);
  const open = (group: number) => roles.filter((role) => holder(group, role) === undefined);
  const take = (who: string, group: number, role: string): void => {
    for (const [left, part] of now[group]!) if (part === role) move(left, group, OBSERVER);
    move(who, group, role);
  };

  const dealt = new Set(now.flatMap((members) => [...members.keys()]));
  const free = [...here].filter((who) => !dealt.has(who)).toSorted();
  const all = now.map((_, group) => group);
  const alive = all.filter((group) => inGroup(group).length > 0);
  for (const group of alive) {
    for (const role of open(group)) {
      const taker = holder(group, OBSERVER) ?? free.shift();
      if (taker !== undefined) take(taker, group, role);
    }
  }
  // Each of these has one person left, and nobody is free.
  const halves = alive.filter((group) => open(group).length > 0);
  while (halves.length > 1) {
    const group = halves.shift()!;
    take(inGroup(halves.shift()!)[0]!, group, open(group)[0]!);
  }
  if (alive.length === 0 && all.length > 0) {
    for (const role of free.length > 1 ? roles : roles.slice(1)) {
      const taker = free.shift();
      if (taker !== undefined) take(taker, 0, role);
    }
  }
  const whole = all.filter((group) => open(group).length === 0);
  if (whole.length === 0) return moved;
  for (const who of [...halves.flatMap(inGroup), ...free]) {
    const smallest = whole.toSorted((a, b) => inGroup(a).length - inGroup(b).length)[0]!;
    move(who, smallest, OBSERVER);
  }
  return moved;
}

/**
 * Everybody's next part: those present pass theirs on within their group, so that after as many
 * turns as they are people, each has played both roles. Those who left observe.
 */
export function rotated(groups: readonly Group[], present: readonly string[]): Placement[] {
  const here = new Set(present);
  return groups.flatMap(({ members }, group) => {
    const playing = members.filter(({ who }) => here.has(who));
    if (playing.length < 2) return [];
    return [
      ...members
        .filter(({ who, part }) => !here.has(who) && part !== OBSERVER)
        .map(({ who }) => ({ who, group, part: OBSERVER })),
      ...playing.map(({ who }, i) => ({
        who,
        group,
        part: playing[(i + 1) % playing.length]!.part,
      })),
    ].filter(({ who, part }) => members.find((m) => m.who === who)?.part !== part);
  });
}

/** The groups after so many placements; those in groups that do not exist are left aside. */
export function place(groups: readonly Group[], placements: readonly Placement[]): Group[] {
  const now = groups.map(({ members }) => members.map((member) => ({ ...member })));
  for (const { who, group, part } of placements) {
    const target = now[group];
    if (!target) continue;
    const there = target.find((member) => member.who === who);
    if (there) there.part = part;
    else {
      for (const members of now) {
        const at = members.findIndex((member) => member.who === who);
        if (at >= 0) members.splice(at, 1);
      }
      target.push({ who, part });
    }
  }
  return now.map((members) => ({ members }));
}

/** People in an order that the seed alone decides: that in which they came says nothing. */
function shuffled(people: readonly string[], seed: number): string[] {
  const cards = [...new Set(people)].toSorted();
  const random = mulberry32(seed);
  for (let i = cards.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [cards[i], cards[j]] = [cards[j]!, cards[i]!];
  }
  return cards;
}

/** The mulberry32 generator by Tommy Ettinger (public domain): numbers from 0 to 1. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
