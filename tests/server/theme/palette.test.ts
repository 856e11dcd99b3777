import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  distance,
  hexOf,
  lchOf,
  leastDistance,
  ofLch,
  readHex,
  sightsOf,
  type Rgb,
} from '../../../server/theme/colour.ts';
import {
  APART,
  areOne,
  DARK,
  LIGHT,
  SHAPES,
  voicesOf,
  WORDS,
  type Ground,
  type Voices,
} from '../../../server/theme/palette.ts';

const byte = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
const colour: fc.Arbitrary<Rgb> = fc.tuple(byte, byte, byte);
const hex = (text: string) => readHex(text)!;

/** Any two colours that are not one, and what becomes of them on a paper. */
function forAnyTwo(check: (voices: Voices, ground: Ground) => void): void {
  fc.assert(
    fc.property(colour, colour, (client, ours) => {
      fc.pre(!areOne(client, ours));
      const { light, dark } = voicesOf(client, ours);
      check(light, LIGHT);
      check(dark, DARK);
    }),
    { numRuns: 60 },
  );
}

const all = ({ client, ours, both }: Voices) => [client, ours, both];

describe('whatever two colours an organisation has, on light paper and on dark', () => {
  it('a voice’s words are read on paper, cards and every tint', () => {
    forAnyTwo((voices, { paper, surface }) => {
      const under = [paper, surface, ...all(voices).map(({ tint }) => tint)];
      for (const { text } of all(voices))
        for (const each of under) expect(contrast(text, each)).toBeGreaterThanOrEqual(WORDS);
    });
  });

  it('ordinary words are read on every tint, and words on every fill', () => {
    forAnyTwo((voices, { ink, inkSoft, onVoice }) => {
      for (const { tint, fill } of all(voices)) {
        expect(contrast(ink, tint)).toBeGreaterThanOrEqual(WORDS);
        expect(contrast(inkSoft, tint)).toBeGreaterThanOrEqual(WORDS);
        expect(contrast(onVoice, fill)).toBeGreaterThanOrEqual(WORDS);
      }
    });
  });

  it('shapes are seen on paper, cards, tracks and their own tint', () => {
    forAnyTwo((voices, { paper, surface, line }) => {
      for (const { fill, tint } of all(voices))
        for (const under of [paper, surface, line, tint])
          expect(contrast(fill, under)).toBeGreaterThanOrEqual(SHAPES);
    });
  });

  it('the two voices are told apart by all eyes, and the third from both', () => {
    forAnyTwo(({ client, ours, both }) => {
      const [one, other, third] = [client, ours, both].map(({ fill }) => sightsOf(fill));
      expect(leastDistance(one!, other!)).toBeGreaterThanOrEqual(APART);
      expect(leastDistance(one!, third!)).toBeGreaterThan(0.05);
      expect(leastDistance(other!, third!)).toBeGreaterThan(0.05);
    });
  });
});

it('the colours that the house has are kept', () => {
  const { light } = voicesOf(hex('#2a64c0'), hex('#c4500c'));
  expect(hexOf(light.client.fill)).toBe('#2a64c0');
  expect(distance(light.ours.fill, hex('#c4500c'))).toBeLessThan(0.01);
  expect(Math.abs(lchOf(light.both.fill).h - lchOf(hex('#86347c')).h)).toBeLessThan(5);
});

it('red and green, which many eyes take for one, are moved apart, and blue and orange are not', () => {
  const apart = (one: string, other: string) =>
    leastDistance(sightsOf(hex(one)), sightsOf(hex(other)));
  expect(apart('#c00000', '#5a7a00')).toBeLessThan(APART);
  expect(apart('#2a64c0', '#c4500c')).toBeGreaterThan(APART);
  const { client, ours } = voicesOf(hex('#c00000'), hex('#5a7a00')).light;
  expect(leastDistance(sightsOf(client.fill), sightsOf(ours.fill))).toBeGreaterThanOrEqual(APART);
});

describe('colours', () => {
  it('come back from lightness, chroma and hue as they were', () => {
    fc.assert(
      fc.property(colour, (rgb) => {
        expect(hexOf(ofLch(lchOf(rgb)))).toBe(hexOf(rgb));
      }),
    );
  });

  it('have the contrast that WCAG says', () => {
    expect(contrast(hex('#000'), hex('#ffffff'))).toBeCloseTo(21, 5);
    expect(contrast(hex('#767676'), hex('#fff'))).toBeCloseTo(4.54, 2);
  });

  it('are read as hexadecimal, and as nothing else', () => {
    for (const not of ['', 'red', '#12', '#12345', '#gggggg', 'rgb(1,2,3)', '#fff;}', ' #fff'])
      expect(readHex(not)).toBeUndefined();
  });
});
