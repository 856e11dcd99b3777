import { afterEach, describe, expect, it } from 'vitest';
import { readDeck } from '../../session/deck.ts';
import { isSameDeck, plainDeck } from '../../slides/plain-deck.ts';
import { MARKDOWN, closeDecks, deckOf } from './room.ts';

afterEach(closeDecks);

const slidesOf = (titles: readonly string[]) => titles.map((title, h) => ({ h, v: 0, title }));

const HOSTILE = [
  '<img src=x onerror="window.hurt = 1">',
  '</script><script>window.hurt = 2</script>',
  '<!-- .element: onclick="window.hurt = 3" --> and <!-- .slide: data-background="red" -->',
  '[click](javascript:window.hurt=4)',
  '![pixel](http://evil.example/pixel.png) www.evil.example https://evil.example',
  '&lt;b&gt; &amp; &#60;img src=x onerror=window.hurt=5&#62;',
  '`code` *em* **strong** _under_ ~~struck~~ | a | b |',
  '# ## - 1. > + [x] \\',
  'Note: not a speaker’s note',
  'one\n\n---\n\n## two\n\nNote: three\n\n--\n\n<iframe src="/"></iframe>',
  '__SCRIPT_END__ </textarea></template><svg onload=window.hurt=6>',
  '{{constructor}} ${window.hurt=7} \u2028 <style>body{display:none}</style>',
];

describe('a deck made of a recording’s titles', () => {
  it('shows every title as the text that it is, whatever it holds', async () => {
    const deck = await deckOf([], {}, undefined, plainDeck(slidesOf(HOSTILE)));
    const slides = deck.getSlides();
    const shown = slides.map((slide) => slide.querySelector('h1, h2')?.textContent);
    expect(shown).toEqual(HOSTILE.map((title) => title.trim().replaceAll(/\s+/g, ' ')));
    for (const slide of slides) {
      expect([...slide.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
        slide.querySelector('h1, h2')!.localName,
      ]);
    }
    expect((window as { hurt?: number }).hurt).toBeUndefined();
  });

  it('has each slide where the recording has it, with its scenario', async () => {
    const { slides } = readDeck(MARKDOWN);
    const deck = await deckOf([], {}, undefined, plainDeck(slides));
    const places = deck.getSlides().map((slide) => {
      const { h, v = 0 } = deck.getIndices(slide);
      return { h, v };
    });
    expect(places).toEqual(slides.map(({ h, v }) => ({ h, v })));
    const played = deck
      .getSlides()
      .map((slide) => slide.querySelector('connivence-scenario')?.getAttribute('ref') ?? undefined);
    expect(played).toEqual(slides.map(({ scenario }) => scenario));
  });

  it('takes no scenario’s name for markup', () => {
    const scenario = 'x"></connivence-scenario><img src=x onerror="hurt()">';
    expect(plainDeck([{ h: 0, v: 0, title: 'A', scenario }])).toBe('# A');
  });

  it('is no longer than its slides, wherever a recording says that they are', () => {
    const far = [
      { h: 0, v: 0, title: 'here' },
      { h: 9999, v: 9999, title: 'far' },
      { h: 0, v: 1, title: 'below' },
    ];
    expect(plainDeck(far)).toBe('# here\n\n--\n\n## below');
  });
});

describe('the deck that was recorded', () => {
  const { slides } = readDeck(MARKDOWN);

  it('is the same where a title was corrected', () => {
    const corrected = slides.map((slide, i) => (i === 1 ? { ...slide, title: 'Deux !' } : slide));
    expect(isSameDeck(corrected, slides)).toBe(true);
  });

  it('is another where slides were added, moved, or play something else', () => {
    expect(isSameDeck(slides.slice(1), slides)).toBe(false);
    const swapped = slides.map((slide, i) => ({ ...slide, title: slides[i === 0 ? 1 : 0]!.title }));
    expect(isSameDeck(swapped, slides)).toBe(false);
    const others = slides.map((slide) => ({ ...slide, scenario: 'other' }));
    expect(isSameDeck(others, slides)).toBe(false);
  });
});
