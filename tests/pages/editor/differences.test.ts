import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, merged } from '../../../pages/editor/differences.ts';
import type { Json } from '../../../pages/editor/json.ts';

const base = {
  title: { fr: 'Titre', en: 'Title' },
  options: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
};

describe('two versions of a scenario', () => {
  it('differ where they say two things, and one knows who changed it', () => {
    const mine = { ...base, title: { fr: 'Le mien', en: 'Title' } };
    const theirs = { ...base, title: { fr: 'Titre', en: 'Theirs' }, minutes: 5 };
    expect(
      differences(base, mine, theirs).map(({ path, changed }) => [path.join('.'), changed]),
    ).toEqual([
      ['title.fr', 'mine'],
      ['title.en', 'theirs'],
      ['minutes', 'theirs'],
    ]);
  });

  it('a place changed on both sides is told so', () => {
    const mine = { ...base, title: { fr: 'Un', en: 'Title' } };
    const theirs = { ...base, title: { fr: 'Deux', en: 'Title' } };
    expect(differences(base, mine, theirs)).toMatchObject([{ changed: 'both' }]);
  });

  it('lists of other items differ as a whole, so that no item is mixed of two', () => {
    const mine = { ...base, options: base.options.toReversed() };
    const theirs = { ...base, options: [...base.options, { id: 'c', label: 'C' }] };
    expect(differences(base, mine, theirs).map(({ path }) => path)).toEqual([['options']]);
  });

  it('all of mine over theirs is mine, and none of mine is theirs', () => {
    const json = fc.dictionary(
      fc.constantFrom('title', 'question', 'options', 'minutes'),
      fc.jsonValue({ maxDepth: 3 }),
    ) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(json, json, json, (from, mine, theirs) => {
        const all = differences(from, mine, theirs);
        expect(merged(theirs, all)).toEqual(mine);
        expect(merged(theirs, [])).toEqual(theirs);
      }),
    );
  });
});
