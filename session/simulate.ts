import type { PlayView } from './views.ts';

/*
 * What people and trainers may do with a play of any kind, drawn by chance from what they see.
 * For tests of every kind at once, and for looking at a full room.
 */

/** Chance: a number from 0 to less than 1. */
export type Chance = () => number;

/** The same chances for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function chanceOf(seed: number): Chance {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(items: readonly T[], chance: Chance): T =>
  items[Math.floor(chance() * items.length)]!;

interface Named {
  readonly id: string;
}

/** All that a ballot of any kind may hold. */
interface AnyBallot {
  readonly step?: string;
  readonly predict?: boolean;
  readonly options?: readonly Named[];
  readonly steps?: readonly Named[];
  readonly criteria?: readonly Named[];
  readonly cards?: readonly Named[];
  readonly categories?: readonly Named[];
  readonly choices?: readonly Named[];
  readonly grid?: readonly Named[];
}

const PHRASES = [
  'Il ne payait qu’en compliments.',
  'She called my dentist to reach me.',
  'Nous n’avions plus rien à nous dire.',
  'Trois devis, zéro signature.',
  'I was always the urgent one.',
  'Il tutoyait, je facturais.',
];

/** An answer that this play would take now; undefined where it takes none. */
export function answerTo(play: PlayView, chance: Chance): unknown {
  const ballot = play.ballot as AnyBallot;
  switch (play.kind) {
    case 'poll':
      return {
        picks: [pick(ballot.options!, chance).id],
        ...(ballot.predict && { guess: pick(ballot.options!, chance).id }),
      };
    case 'scale':
      // Two thoughts averaged: a room has a middle.
      return { at: Math.round(50 * (chance() + chance())) };
    case 'threshold':
      return { stop: Math.floor(chance() * (ballot.steps!.length + 1)) };
    case 'scorecard':
      return {
        ratings: Object.fromEntries(
          ballot.criteria!.map(({ id }) => [id, 1 + Math.floor(chance() * 5)]),
        ),
      };
    case 'sort':
      return {
        places: Object.fromEntries(
          ballot.cards!.map(({ id }) => [id, pick(ballot.categories!, chance).id]),
        ),
      };
    case 'branching':
      return ballot.choices!.length > 0 ? { choice: pick(ballot.choices!, chance).id } : undefined;
    case 'role-play':
      if (play.step === 'vote') return { picks: [pick(ballot.options!, chance).id] };
      return {
        grid: Object.fromEntries(ballot.grid!.map(({ id }) => [id, Math.floor(chance() * 3)])),
      };
    case 'open-ended':
      if (play.step === 'write') return { text: pick(PHRASES, chance) };
      return ballot.cards && ballot.cards.length > 0
        ? { supports: [pick(ballot.cards, chance).id] }
        : undefined;
    default:
      return undefined;
  }
}

/** Something that a trainer may direct in a play of this kind, sensible or not. */
export function directiveFor(play: PlayView, chance: Chance): unknown {
  const ballot = play.ballot as AnyBallot;
  const all: Record<string, readonly unknown[]> = {
    sort: [{ go: 'theirs' }, { go: 'ours' }],
    branching: [
      { choose: 'majority' },
      { choose: ballot.choices?.[0]?.id ?? 'none' },
      { choose: ballot.choices?.at(-1)?.id ?? 'none' },
      { back: true },
    ],
    'role-play': [
      { deal: true },
      { place: true },
      { swap: true },
      { start: true },
      { go: 'vote' },
      { go: 'play' },
    ],
    'open-ended': [{ approveAll: true }, { go: 'support' }, { go: 'write' }],
  };
  return pick(all[play.kind] ?? [{ go: 'nowhere' }], chance);
}
