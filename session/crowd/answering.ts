import type { BranchingBallot } from '../kinds/branching.ts';
import type { OpenEndedBallot } from '../kinds/open-ended.ts';
import type { PollBallot } from '../kinds/poll.ts';
import type { PlayBallot, RolePlayBallot } from '../kinds/role-play.ts';
import type { ScorecardBallot } from '../kinds/scorecard.ts';
import type { SortBallot } from '../kinds/sort.ts';
import type { ThresholdBallot } from '../kinds/threshold.ts';
import type { Lang } from '../text.ts';
import type { PlayView } from '../views.ts';
import { choose, say } from './choosing.ts';
import { aboutMs, chanceFor } from './draws.ts';
import type { Mind } from './mind.ts';
import type { Person, Persona } from './people.ts';
import { rate, stand, stop } from './placing.ts';
import { observe, sortOut } from './sorting.ts';
import { support, write } from './writing.ts';

/** What a simulated person's phone shows: all they go by. */
export interface Seen {
  readonly play: PlayView;
  readonly lang: Lang;
  /** What the kind tells this person alone: the card of a role. */
  readonly personal?: object | undefined;
}

/** An answer that a person gives. */
export interface Doing {
  /** Milliseconds after the vote opened. */
  readonly after: number;
  readonly answer: unknown;
}

/** How many stay silent in a round, of a hundred. */
const SILENT = 4;

/** How likely a debate moves somebody; a follower who is with the majority already stays there. */
const MOVED: Readonly<Record<Persona, number>> = {
  decided: 0.12,
  hesitant: 0.6,
  follower: 0.9,
  slow: 0.4,
  leaver: 0.3,
};

/** Of those who move, except followers, how many go where most are. */
const TOWARDS_MOST = 0.65;

/** How long half the room takes to answer, in milliseconds. */
const MEDIAN_MS: Readonly<Record<string, number>> = {
  scorecard: 24_000,
  sort: 32_000,
  'open-ended': 20_000,
};
const USUAL_MS = 9000;

/** Nobody keeps a trainer waiting longer than this. */
const LONGEST_MS = 120_000;

/**
 * What a person does in the round that is open, in the order of time: nothing, an answer, or an
 * answer and another one. The same for the same person and play, whenever it is asked.
 */
export function doingsOf(person: Person, seen: Seen): Doing[] {
  const { ref, step, round, kind } = seen.play;
  const chance = chanceFor(person.room, person.name, ref, step, round, 'doing');
  if (chance() < SILENT / 100) return [];
  const answer = thoughtOf(person, seen, swayOf(person, seen));
  if (answer === undefined) return [];
  const pace = (round > 1 ? 0.7 : 1) * (person.persona === 'slow' ? 1.9 : 1);
  const after = Math.min(LONGEST_MS, aboutMs((MEDIAN_MS[kind] ?? USUAL_MS) * pace, 0.4, chance));
  if (person.persona !== 'hesitant' || round > 1) return [{ after, answer }];
  const before = thoughtOf(person, seen, 'elsewhere');
  return [
    { after, answer: before },
    { after: after + aboutMs(5000, 0.4, chance), answer },
  ];
}

/** Where a person's thought goes after the debate: nowhere in a first round. */
function swayOf({ room, name, persona }: Person, { play }: Seen): Mind['sway'] {
  if (play.round < 2) return undefined;
  const chance = chanceFor(room, name, play.ref, play.step, 'sway');
  if (chance() >= MOVED[persona]) return undefined;
  return persona === 'follower' || chance() < TOWARDS_MOST ? 'majority' : 'elsewhere';
}

function thoughtOf(person: Person, { play, lang, personal }: Seen, sway: Mind['sway']): unknown {
  const { ref, kind, ballot } = play;
  // The two sides of a sorting are one opinion: their gap is told by the cards.
  const about = kind === 'sort' ? ref : `${ref} ${play.step}`;
  const mind: Mind = {
    room: chanceFor(person.room, about),
    own: chanceFor(person.room, person.name, about),
    ...(sway && { sway }),
  };
  switch (kind) {
    case 'poll':
      return choose(ballot as PollBallot, mind);
    case 'scale':
      return stand(mind);
    case 'threshold':
      return stop(ballot as ThresholdBallot, mind);
    case 'scorecard':
      return rate(ballot as ScorecardBallot, mind);
    case 'sort':
      return sortOut(ballot as SortBallot, mind);
    case 'branching':
      return say(ballot as BranchingBallot, mind);
    case 'role-play':
      return playOf(ballot as RolePlayBallot, personal, mind);
    case 'open-ended': {
      const open = ballot as OpenEndedBallot;
      return open.step === 'write' ? write(open, person, lang, mind) : support(open, person, mind);
    }
    default:
      return undefined;
  }
}

/** Who plays has nothing to answer while the others watch. */
function playOf(ballot: RolePlayBallot, personal: object | undefined, mind: Mind): unknown {
  if (ballot.step === 'vote') return choose(ballot, mind);
  const observes = (personal as { part?: string } | undefined)?.part === 'observer';
  return observes ? observe(ballot satisfies PlayBallot, mind) : undefined;
}
