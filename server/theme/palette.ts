import {
  contrast,
  distance,
  hexOf,
  lchOf,
  leastDistance,
  ofLch,
  readHex,
  sightsOf,
  type Lch,
  type Rgb,
  type Sights,
} from './colour.ts';

/*
 * The colours of the two voices, and of where they meet, made of two colours: as close to them as
 * reading allows, on light paper and on dark. The hue stays; the lightness gives way.
 */

/** What a voice is painted with: shapes, words, and the ground under words. */
export interface Voice {
  readonly fill: Rgb;
  readonly text: Rgb;
  readonly tint: Rgb;
}

/** The three voices on one paper. */
export interface Voices {
  readonly client: Voice;
  readonly ours: Voice;
  readonly both: Voice;
}

/** What the voices stand on: the colours of `components/tokens.css` that no organisation changes. */
export interface Ground {
  readonly paper: Rgb;
  readonly surface: Rgb;
  readonly line: Rgb;
  /** Words on a fill. */
  readonly onVoice: Rgb;
  readonly ink: Rgb;
  readonly inkSoft: Rgb;
  /** The lightness of fills, of what is between the voices, and of tints. */
  readonly fills: readonly [least: number, most: number];
  readonly between: readonly [least: number, most: number];
  readonly tints: { readonly l: number; readonly c: number };
  /** Which way words go to be read better: darker or lighter. */
  readonly words: -1 | 1;
}

export const LIGHT: Ground = {
  ...grounds('#faf5ea', '#fffdf7', '#d9cebb', '#fffdf7', '#231f1a', '#665c50'),
  fills: [0.3, 0.62],
  between: [0.42, 0.52],
  tints: { l: 0.93, c: 0.03 },
  words: -1,
};

export const DARK: Ground = {
  ...grounds('#1b1714', '#28221d', '#4a4138', '#1b1714', '#f6efe2', '#bcb0a0'),
  fills: [0.6, 0.9],
  between: [0.68, 0.78],
  tints: { l: 0.315, c: 0.058 },
  words: 1,
};

/** WCAG 2.2 AA: words, and shapes that say something. */
export const WORDS = 4.5;
export const SHAPES = 3;

/** How far apart the two voices are to the eyes that tell them apart least well, as `leastDistance` has it. */
export const APART = 0.12;

/** Below this two colours are one: no lightness would make two voices of them. */
const ONE_COLOUR = 0.1;

/** How far the third colour should be from each voice, to the same eyes. */
const ASIDE = 0.07;

const STEP = 0.01;

/** Whether two colours are too much alike for two voices. */
export function areOne(client: Rgb, ours: Rgb): boolean {
  return distance(client, ours) < ONE_COLOUR;
}

/**
 * The voices on light paper and on dark. For all that is not `areOne`, each pair that is read together
 * passes WCAG AA, and the voices stay apart for colour-blind eyes.
 */
export function voicesOf(client: Rgb, ours: Rgb): { light: Voices; dark: Voices } {
  const [one, other] = huesOf(lchOf(client), lchOf(ours));
  const light = apart(one, other, LIGHT);
  const dark = apart(one, other, DARK);
  const meeting = between(one, other)
    .map((lch) => {
      const [day, night] = [aside(lch, light, LIGHT), aside(lch, dark, DARK)];
      return { day, night, score: Math.min(day.score, night.score) };
    })
    .reduce((best, next) => (best.score >= ASIDE || best.score >= next.score ? best : next));
  return {
    light: voices([...light, meeting.day.fill], LIGHT),
    dark: voices([...dark, meeting.night.fill], DARK),
  };
}

/** A grey has no hue of its own: it takes the other's, of which it has next to nothing. */
function huesOf(one: Lch, other: Lch): [Lch, Lch] {
  if (isGrey(one) && !isGrey(other)) return [{ ...one, h: other.h }, other];
  if (isGrey(other) && !isGrey(one)) return [one, { ...other, h: one.h }];
  return [one, other];
}

function isGrey({ c }: Lch): boolean {
  return c < 0.02;
}

/** A colour that a voice may be filled with. */
interface Fill {
  readonly lch: Lch;
  readonly rgb: Rgb;
  readonly sights: Sights;
}

/** The two as fills: the least change of lightness that makes both legible, and tells them apart. */
function apart(one: Lch, other: Lch, ground: Ground): [Fill, Fill] {
  const [ones, others] = [fillsOf(one, ground), fillsOf(other, ground)];
  const change = (a: Fill, b: Fill) => Math.abs(a.lch.l - one.l) + Math.abs(b.lch.l - other.l);
  const found = ones
    .flatMap((a) => others.map((b) => [a, b, change(a, b)] as const))
    .toSorted((x, y) => x[2] - y[2])
    .find(([a, b]) => leastDistance(a.sights, b.sights) >= APART);
  if (!found) throw new RangeError('these two colours cannot be told apart');
  return [found[0], found[1]];
}

/** Every fill of that hue that is legible; its own lightness is among them where it is. */
function fillsOf(lch: Lch, ground: Ground): Fill[] {
  const [least, most] = ground.fills;
  const own = Math.min(most, Math.max(least, lch.l));
  const steps = Array.from({ length: Math.floor((most - least) / STEP) + 1 }, (_, i) => i);
  return [own, ...steps.map((i) => least + i * STEP)]
    .map((l) => ({ ...lch, l }))
    .map((each) => ({ lch: each, rgb: shown(each) }))
    .filter((each) => isFill(each.rgb, tintOf(each.lch, ground), ground))
    .map((each) => ({ ...each, sights: sightsOf(each.rgb) }));
}

function isFill(fill: Rgb, tint: Rgb, { onVoice, paper, surface, line }: Ground): boolean {
  return (
    contrast(fill, onVoice) >= WORDS &&
    [paper, surface, line, tint].every((under) => contrast(fill, under) >= SHAPES)
  );
}

/** What may stand between two hues, the best first: the middle of the way, then what lies off it. */
function between(one: Lch, other: Lch): Lch[] {
  const way = ((other.h - one.h + 540) % 360) - 180;
  const middle = one.h + way / 2;
  const c = Math.min(0.15, Math.max(0.1, (one.c + other.c) / 2));
  return [0, 180, 120, -120, 60, -60, 90, -90].map((turn) => ({
    l: 0.5,
    c,
    h: (middle + turn + 720) % 360,
  }));
}

/** The lightness at which a hue is farthest from both voices. */
function aside(lch: Lch, voices: readonly Fill[], ground: Ground): { fill: Fill; score: number } {
  const [least, most] = ground.between;
  return fillsOf(lch, ground)
    .filter((fill) => fill.lch.l >= least && fill.lch.l <= most)
    .map((fill) => ({
      fill,
      score: Math.min(...voices.map((voice) => leastDistance(fill.sights, voice.sights))),
    }))
    .reduce((best, next) => (next.score > best.score ? next : best));
}

function voices(fills: readonly Fill[], ground: Ground): Voices {
  const tints = fills.map(({ lch }) => tintOf(lch, ground));
  const under = [ground.paper, ground.surface, ...tints];
  const [client, ours, both] = fills.map(({ lch, rgb }, i) => ({
    fill: rgb,
    text: textOf(lch, under, ground),
    tint: tints[i]!,
  }));
  return { client: client!, ours: ours!, both: both! };
}

/** The fill's hue, as light or dark as its words must be on everything they stand on. */
function textOf(fill: Lch, under: readonly Rgb[], { words }: Ground): Rgb {
  for (let l = fill.l + words * 0.06; ; l += words * STEP) {
    const text = shown({ ...fill, l: Math.min(1, Math.max(0, l)) });
    if (under.every((each) => contrast(text, each) >= WORDS) || l <= 0 || l >= 1) return text;
  }
}

function tintOf({ c, h }: Lch, { tints }: Ground): Rgb {
  return shown({ l: tints.l, c: Math.min(tints.c, c / 3), h });
}

/** As it comes out in eight bits a channel: what is measured is what is seen. */
function shown(lch: Lch): Rgb {
  return readHex(hexOf(ofLch(lch)))!;
}

function grounds(...hexes: readonly [string, string, string, string, string, string]) {
  const [paper, surface, line, onVoice, ink, inkSoft] = hexes.map((hex) => readHex(hex)!);
  return {
    paper: paper!,
    surface: surface!,
    line: line!,
    onVoice: onVoice!,
    ink: ink!,
    inkSoft: inkSoft!,
  };
}
