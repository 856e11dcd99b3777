import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckText, nameFor, totalOf, type Plan } from '../../pages/compose/deck-text.ts';
import { DECKS } from '../../server/content.ts';
import { readDeck } from '../../session/deck.ts';

const plan = (more: Partial<Plan> = {}): Plan => ({
  title: 'Ma soirée',
  pieces: [
    {
      ref: 'one',
      title: { fr: 'Un', en: 'One' },
      minutes: 12,
      prompts: [{ fr: 'Et si ?', en: 'If?' }],
    },
    { ref: 'two', title: 'Deux', prompts: [] },
  ],
  join: true,
  ending: false,
  ...more,
});

describe('a workshop put together', () => {
  it('is a deck that plays its cases in their order, for the time they take', () => {
    const deck = readDeck(deckText(plan(), 'en'));
    expect(deck.title).toBe('Ma soirée');
    expect(deck.minutes).toBe(25);
    expect(deck.slides.flatMap(({ scenario }) => scenario ?? [])).toEqual(['one', 'two']);
    expect(deck.slides.find(({ scenario }) => scenario === 'one')?.notes).toContain('If?');
  });

  it('ends with the survey where it is asked for', () => {
    const deck = readDeck(deckText(plan({ ending: true, join: false }), 'fr'));
    expect(deck.slides.flatMap(({ scenario }) => scenario ?? []).length).toBe(5);
    expect(totalOf(plan({ ending: true, join: false }))).toBe(26);
  });

  it('has as many slides whatever its titles and questions say', () => {
    const count = readDeck(deckText(plan(), 'fr')).slides.length;
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom('---', '\n---\n', 'Note:', '<script>', '# x', '--', '</connivence-scenario>'),
    );
    fc.assert(
      fc.property(words, words, words, (title, heading, prompt) => {
        const text = deckText(
          plan({
            title: `T${title}`,
            pieces: [
              { ref: 'one', title: `H${heading}`, prompts: [`P${prompt}`] },
              { ref: 'two', title: 'Deux', prompts: [] },
            ],
          }),
          'fr',
        );
        const deck = readDeck(text);
        expect(deck.slides.length).toBe(count);
        expect(deck.slides.flatMap(({ scenario }) => scenario ?? [])).toEqual(['one', 'two']);
        expect(deck.markdown).not.toContain('<script');
      }),
    );
  });

  it('has a name that its file may have', () => {
    expect(nameFor('Ça va ? L’été, œuvre & cie')).toBe('ca-va-l-ete-oeuvre-cie');
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (title) => {
        const name = nameFor(title);
        if (name) expect(DECKS.isName(`${name}.fr`)).toBe(true);
      }),
    );
  });
});
