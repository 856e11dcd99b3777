import { aboutMs, chanceFor } from './draws.ts';

/**
 * How somebody takes part. `hesitant`: changes their mind before the close. `follower`: comes round
 * to the majority after the debate. `slow`: answers when the others wait. `leaver`: goes and comes back.
 */
export type Persona = 'decided' | 'hesitant' | 'follower' | 'slow' | 'leaver';

/** A simulated person. */
export interface Person {
  /** The pseudonym: no real one looks like it. */
  readonly name: string;
  /** From 0, in the order in which they come. */
  readonly index: number;
  readonly persona: Persona;
  /** The room that this person belongs to: its people share its leanings. */
  readonly room: string;
}

/** Among any twelve there are some of each, so that the smallest rehearsal shows all that can happen. */
const TWELVE: readonly Persona[] = [
  'decided',
  'follower',
  'hesitant',
  'decided',
  'slow',
  'decided',
  'leaver',
  'follower',
  'decided',
  'hesitant',
  'slow',
  'decided',
];

/**
 * The first so many people of a room: a larger crowd is the smaller one and others.
 * @param size whole, 0 or more
 * @param room any name; the same name always gives the same people
 */
export function crowdOf(size: number, room: string): Person[] {
  return Array.from({ length: size }, (_, index) => ({
    name: `rehearsal-${index + 1}`,
    index,
    persona: TWELVE[index % TWELVE.length]!,
    room,
  }));
}

/** How long after the call a person comes in, in milliseconds; a room is in within half a minute. */
export function arrivalOf({ room, name }: Person): number {
  return Math.min(30_000, aboutMs(6000, 0.6, chanceFor(room, name, 'arrival')));
}

/** One absence: how long the person stays first, and how long they are gone, in milliseconds. */
export interface Absence {
  readonly stays: number;
  readonly gone: number;
}

/**
 * The absence of that number, from 1, of somebody who leaves and comes back: a phone that sleeps,
 * a corridor without network. Undefined for everybody else.
 */
export function absenceOf({ room, name, persona }: Person, time: number): Absence | undefined {
  if (persona !== 'leaver') return undefined;
  const chance = chanceFor(room, name, 'absence', time);
  return { stays: aboutMs(90_000, 0.6, chance), gone: aboutMs(20_000, 0.5, chance) };
}
