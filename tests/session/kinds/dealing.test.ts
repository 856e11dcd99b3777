import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deal,
  OBSERVER,
  place,
  placements,
  rotated,
  type Group,
} from '../../../session/kinds/dealing.ts';

const roles = ['client', 'us'] as const;
const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);
const dealt = (count: number, size: 2 | 3 = 3, seed = 7) => deal(people(count), roles, size, seed);
const sizes = (groups: readonly Group[]) => groups.map(({ members }) => members.length);
const partsOf = (group: Group | undefined) =>
  (group?.members ?? []).map(({ part }) => part).toSorted();
const partOf = (groups: readonly Group[], who: string) =>
  groups.flatMap(({ members }) => members).find((member) => member.who === who)?.part;
const holder = (group: Group, part: string) => group.members.find((m) => m.part === part)!.who;

describe('dealing trios', () => {
  it.each([
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [4, [4]],
    [5, [5]],
    [6, [3, 3]],
    [7, [4, 3]],
    [31, [4, 3, 3, 3, 3, 3, 3, 3, 3, 3]],
  ])('%i people are groups of %j', (count, expected) => {
    expect(sizes(dealt(count))).toEqual(expected);
  });

  it('gives one person alone the second role, two people both roles, and nobody nothing', () => {
    expect(dealt(1)).toEqual([{ members: [{ who: 'p0', part: 'us' }] }]);
    expect(partsOf(dealt(2)[0])).toEqual(['client', 'us']);
    expect(dealt(0)).toEqual([]);
  });

  it('gives everybody one card, and every group both roles and an observer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 300 }), fc.nat(), (count, seed) => {
        const groups = dealt(count, 3, seed);
        const cards = groups.flatMap(({ members }) => members.map(({ who }) => who));
        expect(cards.toSorted()).toEqual(people(count).toSorted());
        for (const group of groups) {
          const parts = partsOf(group);
          expect(parts.filter((part) => part !== OBSERVER)).toEqual(['client', 'us']);
          expect(parts).toContain(OBSERVER);
        }
      }),
    );
  });
});

it('in pairs all play, and only who is left over observes', () => {
  expect(dealt(6, 2).map(partsOf)).toEqual([0, 1, 2].map(() => ['client', 'us']));
  expect(dealt(7, 2).map(partsOf)).toEqual([
    ['client', OBSERVER, 'us'],
    ['client', 'us'],
    ['client', 'us'],
  ]);
});

it('the seed alone decides: not the order in which people came, and another seed deals otherwise', () => {
  expect(deal(people(31).toReversed(), roles, 3, 7)).toEqual(dealt(31));
  expect(dealt(31, 3, 8)).not.toEqual(dealt(31));
});

const after = (groups: Group[], present: string[]) =>
  place(groups, placements(groups, present, roles));

describe('placing', () => {
  it('moves nobody where everybody has a card', () => {
    expect(placements(dealt(7), people(7), roles)).toEqual([]);
    expect(placements([], people(7), roles)).toEqual([]);
  });

  it('makes late comers observers in the smallest groups', () => {
    const groups = after(dealt(7), [...people(7), 'late', 'later']);
    expect(sizes(groups)).toEqual([5, 4]);
    expect([partOf(groups, 'late'), partOf(groups, 'later')]).toEqual([OBSERVER, OBSERVER]);
  });

  it('lets an observer take over from a player who left, who observes on coming back', () => {
    const groups = dealt(3);
    const [client, observer] = [holder(groups[0]!, 'client'), holder(groups[0]!, OBSERVER)];
    const now = after(
      groups,
      people(3).filter((who) => who !== client),
    );
    expect(partOf(now, observer)).toBe('client');
    expect(partOf(now, client)).toBe(OBSERVER);
  });

  it('gives the part of a player who left to a late comer where nobody observes', () => {
    const groups = dealt(2);
    const client = holder(groups[0]!, 'client');
    const now = after(groups, [...people(2).filter((who) => who !== client), 'late']);
    expect(partOf(now, 'late')).toBe('client');
  });

  it('sends who would sit alone to observe a group that plays', () => {
    const groups = dealt(4, 2);
    const left = holder(groups[0]!, 'client');
    const alone = holder(groups[0]!, 'us');
    const now = after(
      groups,
      people(4).filter((who) => who !== left),
    );
    expect(now[1]!.members).toContainEqual({ who: alone, part: OBSERVER });
  });

  it('leaves nobody without a part and no conversation half, whoever comes and goes, and is then content', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.constantFrom<2 | 3>(2, 3),
        fc.array(fc.subarray([...people(30), 'x', 'y', 'z'], { minLength: 2 }), { maxLength: 4 }),
        (count, size, rooms) => {
          let groups: Group[] = dealt(count, size);
          for (const present of rooms) {
            groups = after(groups, present);
            const here = groups.map(({ members }) =>
              members.filter(({ who }) => present.includes(who)),
            );
            expect(
              here
                .flat()
                .map(({ who }) => who)
                .toSorted(),
            ).toEqual(present.toSorted());
            const playing = here.filter((members) => members.length > 0);
            for (const members of playing) {
              const parts = members.map(({ part }) => part);
              expect(parts).toEqual(expect.arrayContaining([...roles]));
              expect(parts.filter((part) => part !== OBSERVER)).toHaveLength(2);
            }
            expect(placements(groups, present, roles)).toEqual([]);
          }
        },
      ),
    );
  });
});

describe('swapping', () => {
  it('lets everybody in a trio play both roles in three turns', () => {
    let groups: Group[] = dealt(3);
    const played = new Set<string>();
    for (let turn = 0; turn < 3; turn++) {
      for (const { who, part } of groups[0]!.members) played.add(`${who} ${part}`);
      groups = place(groups, rotated(groups, people(3)));
    }
    expect(played.size).toBe(9);
    expect(groups).toEqual(dealt(3));
  });

  it('exchanges the roles of a pair', () => {
    const groups = dealt(2);
    const now = place(groups, rotated(groups, people(2)));
    expect(holder(now[0]!, 'us')).toBe(holder(groups[0]!, 'client'));
    expect(holder(now[0]!, 'client')).toBe(holder(groups[0]!, 'us'));
  });

  it('gives no part to those who left', () => {
    const groups = dealt(4);
    const left = holder(groups[0]!, OBSERVER);
    const present = people(4).filter((who) => who !== left);
    let now: Group[] = groups;
    for (let turn = 0; turn < 3; turn++) {
      now = place(now, rotated(now, present));
      expect(partOf(now, left)).toBe(OBSERVER);
      expect(partsOf(now[0])).toEqual(['client', OBSERVER, OBSERVER, 'us']);
    }
  });
});

it('a placement into a group that is not there changes nothing', () => {
  const groups = dealt(3);
  expect(place(groups, [{ who: 'p0', group: 9, part: OBSERVER }])).toEqual(groups);
});
