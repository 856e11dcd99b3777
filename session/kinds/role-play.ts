import * as z from 'zod/mini';
import { error, sameIds } from '../findings.ts';
import { id, type ScenarioBase } from '../scenario.ts';
import { say, type Text } from '../text.ts';
import { text } from '../text-schema.ts';
import {
  deal,
  OBSERVER,
  place,
  placements,
  rotated,
  type Group,
  type Member,
  type Placement,
  groupsShape,
  placementsShape,
} from './dealing.ts';
import { isSeen, labelOf, ROUNDS, type Kind } from './kind.ts';
import {
  poll,
  type PollAnswer,
  type PollBallot,
  type PollMoves,
  type PollOption,
  type PollScenario,
  type PollTally,
} from './poll.ts';

/** A part to play. The first speaks in the client's colour, the second in ours. */
export interface RolePlayRole {
  readonly id: string;
  /** Who it is: "Joris, the client". At most 60 characters. */
  readonly name: Text;
  /** What this person alone knows and wants, told to them as "you"; light Markdown, at most 900 characters. */
  readonly brief: Text;
  /** What they have to obtain, in a sentence of at most 160 characters. Secret as well. */
  readonly goal?: Text;
}

/** One thing to look out for. Observers say no, partly or yes: word it so that all three answer it. */
export interface RolePlayCriterion {
  readonly id: string;
  /** "The price was said aloud." At most 80 characters. */
  readonly label: Text;
}

export interface RolePlayScenario extends ScenarioBase {
  readonly kind: 'role-play';
  /** The two who talk to each other. */
  readonly roles: readonly [RolePlayRole, RolePlayRole];
  readonly observer: {
    /** How to observe, where the grid does not say enough; at most 400 characters. */
    readonly brief?: Text;
    /** 2 to 8 things to look out for. */
    readonly grid: readonly RolePlayCriterion[];
  };
  /** `trios`: two play and one observes, at least (the default). `pairs`: all play, only who is left over observes. */
  readonly group?: 'pairs' | 'trios';
  /** How long they play, in seconds, 30 to 1800; 300 where not said. */
  readonly seconds?: number;
  /** What the whole room votes on when they have played. */
  readonly vote: {
    readonly question: Text;
    /** 2 to 4 of them, written as those of a poll. */
    readonly options: readonly PollOption[];
  };
}

/** Of a criterion: 0 no, 1 partly, 2 yes. */
export type Rating = 0 | 1 | 2;

/** What an observer saw, by criterion; those not rated are absent. */
export interface GridAnswer {
  readonly grid: Readonly<Record<string, Rating>>;
}

/** The grid at the step `play`, a poll's answer at the step `vote`. */
export type RolePlayAnswer = GridAnswer | PollAnswer;

export interface GridTally {
  /** Observers who rated anything. */
  people: number;
  /** By criterion, how many said no, partly and yes; criteria that nobody rated are absent. */
  ratings: Record<string, [no: number, partly: number, yes: number]>;
}

export type RolePlayTally = GridTally | PollTally;

/** What the play step's ballot and wall draw. */
export interface PlayBallot {
  readonly step: 'play';
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly grid: readonly { readonly id: string; readonly label: string }[];
  /** Groups dealt, 0 before. */
  readonly groups: number;
  /** People in those groups. */
  readonly players: number;
  /** How often the roles were swapped. */
  readonly swaps: number;
  /** How long they play, in seconds. */
  readonly seconds: number;
  /** When they stop: milliseconds since the UNIX epoch; absent until they started. */
  readonly endsAt?: number;
}

export interface VoteBallot extends PollBallot {
  readonly step: 'vote';
}

export type RolePlayBallot = PlayBallot | VoteBallot;

/** What moved between two grids: those who observe change with the swaps, so only how many they are. */
export interface GridMoves {
  readonly people: number;
}

/** One person's card. */
export type RolePlayPersonal =
  | {
      readonly part: 'role';
      /** The number of the group, from 1: that of its table. */
      readonly group: number;
      /** 0: the first role, which speaks in the client's colour; 1: the second. */
      readonly side: 0 | 1;
      readonly name: string;
      readonly brief: string;
      readonly goal?: string;
      /** The name of the other role. */
      readonly facing: string;
      /** Whether nobody holds the other role, so that the trainer plays it. */
      readonly alone: boolean;
    }
  | { readonly part: 'observer'; readonly group: number; readonly brief?: string }
  /** Roles were dealt before this person came. */
  | { readonly part: 'none' };

/** What the trainer sees of the deal. */
export interface RolePlayBehind {
  readonly groups: readonly {
    /** Whether both roles are held by people who are here. */
    readonly complete: boolean;
    readonly observers: number;
  }[];
  /** People here without a card. */
  readonly without: number;
  /** Whether placing would change anything: somebody without a card, or a role whose holder left. */
  readonly toPlace: number;
  /** Present people, so that dealing makes sense. */
  readonly present: number;
  /** The briefs, for the trainer who plays with one person, or is asked about them. */
  readonly roles: readonly { readonly name: string; readonly brief: string }[];
}

export interface RolePlayProgress {
  readonly step: 'play' | 'vote';
  readonly groups: readonly Group[];
  /** How often the roles were swapped since the deal. */
  readonly swaps: number;
  /** When they began to play: milliseconds since the UNIX epoch. */
  readonly startedAt?: number;
}

/** What the trainer directs, as the log keeps it: everybody by pseudonym, nothing left to chance. */
export type RolePlayDirective =
  | { readonly deal: readonly Group[] }
  | { readonly place: readonly Placement[] }
  | { readonly swap: readonly Placement[] }
  | { readonly start: number }
  | { readonly go: 'play' | 'vote' };

const SECONDS = 300;

const gridShape = z.strictObject({
  grid: z.record(z.string().check(z.maxLength(40)), z.int().check(z.minimum(0), z.maximum(2))),
});

const asked = z.union([
  /** Deal roles to everybody here, afresh. */
  z.strictObject({ deal: z.literal(true) }),
  /** Give a part to who came late, and the roles of who left to others. */
  z.strictObject({ place: z.literal(true) }),
  /** Pass the roles on within each group. */
  z.strictObject({ swap: z.literal(true) }),
  /** Start the timer, or start it afresh. */
  z.strictObject({ start: z.literal(true) }),
  z.strictObject({ go: z.enum(['play', 'vote']) }),
]);

/** The shape of a directive as the log keeps it. */
const directiveShape = z.union([
  z.strictObject({ deal: groupsShape }),
  z.strictObject({ place: placementsShape }),
  z.strictObject({ swap: placementsShape }),
  z.strictObject({ start: z.number() }),
  z.strictObject({ go: z.enum(['play', 'vote']) }),
]);

export const rolePlay: Kind<
  RolePlayScenario,
  RolePlayAnswer,
  RolePlayTally,
  RolePlayProgress,
  RolePlayDirective
> = {
  name: 'role-play',

  fields: {
    roles: z.tuple([role(), role()]),
    observer: z.strictObject({
      brief: z.optional(text(400)),
      grid: z.array(z.strictObject({ id, label: text(80) })).check(z.minLength(2), z.maxLength(8)),
    }),
    group: z.optional(z.enum(['pairs', 'trios'])),
    seconds: z.optional(z.int().check(z.minimum(30), z.maximum(1800))),
    vote: z.strictObject({
      question: text(240),
      options: z
        .array(
          z.strictObject({
            id,
            label: text(120),
            voice: z.optional(z.enum(['client', 'ours', 'both'])),
            why: z.optional(text(600)),
          }),
        )
        .check(z.minLength(2), z.maxLength(4)),
    }),
  },

  findings({ roles, observer, vote }) {
    const taken = roles.findIndex((role) => role.id === OBSERVER);
    return [
      ...sameIds('roles', roles),
      ...sameIds('observer.grid', observer.grid),
      ...sameIds('vote.options', vote.options),
      ...(taken < 0
        ? []
        : [
            error(
              'reserved-role',
              `roles[${taken}].id`,
              `«\u00a0${OBSERVER}\u00a0» désigne déjà ceux qui observent\u00a0: donnez un autre id à ce rôle.`,
              `“${OBSERVER}” already names those who observe: give this role another id.`,
            ),
          ]),
    ];
  },

  /** Anybody may send a grid: who observes is for the ballot to know, and a card may be swapped meanwhile. */
  check(scenario, step, input) {
    if (step === 'vote') return poll.check(asPoll(scenario), step, input, undefined);
    const read = gridShape.safeParse(input);
    if (!read.success) return undefined;
    const known = scenario.observer.grid.map((criterion) => criterion.id);
    const rated = known.filter((id) => Object.hasOwn(read.data.grid, id));
    if (rated.length === 0 || rated.length !== Object.keys(read.data.grid).length) return undefined;
    return { grid: Object.fromEntries(rated.map((id) => [id, read.data.grid[id] as Rating])) };
  },

  empty: (scenario, step) =>
    step === 'vote' ? poll.empty(asPoll(scenario), step) : { people: 0, ratings: {} },

  add(tally, answer, weight) {
    if ('picks' in tally && 'picks' in answer) return poll.add(tally, answer, weight);
    if (!('ratings' in tally && 'grid' in answer)) return;
    tally.people += weight;
    for (const [criterion, rating] of Object.entries(answer.grid)) {
      const counts = (tally.ratings[criterion] ??= [0, 0, 0]);
      counts[rating] += weight;
      if (counts.every((count) => count === 0)) delete tally.ratings[criterion];
    }
  },

  inWords(scenario, step, answer, lang) {
    if ('picks' in answer) return poll.inWords(asPoll(scenario), step, answer, lang, undefined);
    return Object.entries(answer.grid)
      .map(([id, rating]) => `${labelOf(scenario.observer.grid, id, lang)} ${rating}/2`)
      .join(' · ');
  },

  /** Observers watched different scenes: only votes are alike. */
  alike: (scenario, step, answer, tally) =>
    'picks' in answer && 'picks' in tally
      ? poll.alike!(asPoll(scenario), step, answer, tally)
      : undefined,

  tell: (scenario, step, lang) =>
    step === 'vote' ? { question: say(scenario.vote.question, lang) } : {},

  ballot(scenario, step, lang, progress): RolePlayBallot {
    if (step === 'vote') {
      return { step, ...(poll.ballot(asPoll(scenario), step, lang, undefined) as PollBallot) };
    }
    const { groups, startedAt, swaps } = progress;
    const seconds = scenario.seconds ?? SECONDS;
    return {
      step: 'play',
      roles: scenario.roles.map(({ id, name }) => ({ id, name: say(name, lang) })),
      grid: scenario.observer.grid.map(({ id, label }) => ({ id, label: say(label, lang) })),
      groups: groups.length,
      players: groups.reduce((sum, { members }) => sum + members.length, 0),
      swaps,
      seconds,
      ...(startedAt !== undefined && { endsAt: startedAt + seconds * 1000 }),
    };
  },

  reasons: (scenario, lang) => poll.reasons(asPoll(scenario), lang, undefined),

  moves(scenario, step, pairs): GridMoves | PollMoves {
    if (step === 'vote') {
      const votes = pairs as Iterable<readonly [PollAnswer, PollAnswer]>;
      return poll.moves(asPoll(scenario), step, votes) as PollMoves;
    }
    return { people: [...pairs].length };
  },

  behind(scenario, _tally, lang, { groups }, present): RolePlayBehind {
    const roles = roleIds(scenario);
    const here = new Set(present);
    const dealt = new Set(groups.flatMap(({ members }) => members.map(({ who }) => who)));
    return {
      groups: groups.map(({ members }) => {
        const parts = members.filter(({ who }) => here.has(who)).map(({ part }) => part);
        return {
          complete: roles.every((role) => parts.includes(role)),
          observers: parts.filter((part) => part === OBSERVER).length,
        };
      }),
      without: groups.length === 0 ? 0 : present.filter((who) => !dealt.has(who)).length,
      toPlace: new Set(placements(groups, present, roles).map(({ who }) => who)).size,
      present: present.length,
      roles: scenario.roles.map(({ name, brief }) => ({
        name: say(name, lang),
        brief: say(brief, lang),
      })),
    };
  },

  /** The card is put down when the vote comes: by then everybody speaks for themselves again. */
  personal(scenario, participant, lang, { step, groups }): RolePlayPersonal | undefined {
    if (groups.length === 0 || step === 'vote') return undefined;
    const group = groups.findIndex(({ members }) => members.some((m) => m.who === participant));
    const members = groups[group]?.members ?? [];
    const part = members.find(({ who }) => who === participant)?.part;
    if (part === undefined) return { part: 'none' };
    const side = scenario.roles.findIndex((role) => role.id === part);
    const { brief } = scenario.observer;
    if (side !== 0 && side !== 1) {
      return { part: 'observer', group: group + 1, ...(brief && { brief: say(brief, lang) }) };
    }
    const own = scenario.roles[side];
    const other = scenario.roles[side === 0 ? 1 : 0];
    return {
      part: 'role',
      group: group + 1,
      side,
      name: say(own.name, lang),
      brief: say(own.brief, lang),
      ...(own.goal && { goal: say(own.goal, lang) }),
      facing: say(other.name, lang),
      alone: !members.some((member) => member.part === other.id),
    };
  },

  recorded(_scenario, _progress, _directives, { alias, since }) {
    const renamed = <M extends Member>(member: M): M => ({ ...member, who: alias(member.who) });
    return {
      directive(directive) {
        if ('start' in directive) return { start: since(directive.start) };
        if ('place' in directive) return { place: directive.place.map(renamed) };
        if ('swap' in directive) return { swap: directive.swap.map(renamed) };
        if (!('deal' in directive)) return directive;
        return { deal: directive.deal.map(({ members }) => ({ members: members.map(renamed) })) };
      },
    };
  },

  course: {
    directive: directiveShape,
    start: () => ({ step: 'play', groups: [], swaps: 0 }),
    step: (_scenario, progress) => progress.step,

    check(scenario, { step, groups }, input, { present, seed, at }): RolePlayDirective | undefined {
      const read = asked.safeParse(input);
      if (!read.success) return undefined;
      const directive = read.data;
      if ('go' in directive) return directive.go === step ? undefined : { go: directive.go };
      if (step !== 'play') return undefined;
      if ('deal' in directive) {
        const size = scenario.group === 'pairs' ? 2 : 3;
        const dealt = deal(present, roleIds(scenario), size, seed);
        return dealt.length > 0 ? { deal: dealt } : undefined;
      }
      if ('start' in directive) return groups.length > 0 ? { start: at } : undefined;
      if ('swap' in directive) {
        const swap = rotated(groups, present);
        return swap.length > 0 ? { swap } : undefined;
      }
      const moved = placements(groups, present, roleIds(scenario));
      return moved.length > 0 ? { place: moved } : undefined;
    },

    direct(_scenario, progress, directive): RolePlayProgress {
      const { startedAt: _, ...stopped } = progress;
      if ('go' in directive) return { ...progress, step: directive.go };
      if ('start' in directive) return { ...progress, startedAt: directive.start };
      if ('deal' in directive) return { ...stopped, groups: directive.deal, swaps: 0 };
      if ('swap' in directive) {
        const groups = place(progress.groups, directive.swap);
        return { ...stopped, groups, swaps: progress.swaps + 1 };
      }
      return { ...progress, groups: place(progress.groups, directive.place) };
    },

    /** Deal, play, let those who watched note what they saw, vote; and once more for each swap. */
    next(_scenario, { step, groups, startedAt, swaps }, standing) {
      const { phase, round } = standing;
      if (step === 'vote' || phase === 'open' || phase === 'debrief') return undefined;
      const toNote = round <= swaps;
      if (toNote && groups.length === 0) return { deal: true };
      if (toNote && startedAt === undefined) return { start: true };
      const watched = groups.some(({ members }) => members.some(({ part }) => part === OBSERVER));
      if (toNote && watched && round < ROUNDS) return undefined;
      const noted = phase === 'briefing' || phase === 'debate' || isSeen(standing);
      return noted ? { go: 'vote' } : undefined;
    },
  },
};

function role() {
  return z.strictObject({ id, name: text(60), brief: text(900), goal: z.optional(text(160)) });
}

function roleIds({ roles }: RolePlayScenario): [string, string] {
  return [roles[0].id, roles[1].id];
}

/** The closing vote as the poll that it is. */
function asPoll(scenario: RolePlayScenario): PollScenario {
  const { question, options } = scenario.vote;
  return { ...scenario, kind: 'poll', question, options };
}
