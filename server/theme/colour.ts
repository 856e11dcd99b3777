/*
 * Colours as eyes take them: OKLab for how far two are apart and for making one lighter, WCAG 2 for how
 * well one is read on the other, and Machado, Oliveira and Fernandes (2009) for eyes that lack a cone.
 */

/** Red, green and blue of sRGB, each from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Lightness from 0 to 1, and the two axes from green to red and from blue to yellow. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** Lightness from 0 to 1, chroma from 0 (grey) to some 0.37, hue in degrees. */
export interface Lch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** Reads `#abc` or `#aabbcc`; undefined for anything else. */
export function readHex(text: string): Rgb | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
  const parts = short ? short.slice(1).map((digit) => digit + digit) : long?.slice(1);
  return parts?.map((part) => Number.parseInt(part, 16) / 255) as Rgb | undefined;
}

/** `#aabbcc`, the nearest that a screen shows. */
export function hexOf(colour: Rgb): string {
  return `#${colour.map(byteOf).join('')}`;
}

function byteOf(part: number): string {
  return Math.round(clamp(part) * 255)
    .toString(16)
    .padStart(2, '0');
}

/** How well one colour is read on another, by WCAG 2: from 1 (not at all) to 21 (black on white). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function labOf(colour: Rgb): Lab {
  const cones = times(TO_CONES, linear(colour)).map(Math.cbrt) as unknown as Rgb;
  return times(CONES_TO_LAB, cones);
}

export function lchOf(colour: Rgb): Lch {
  const [l, a, b] = labOf(colour);
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

/** The colour of that lightness and hue, with as much of the chroma as a screen can show. */
export function ofLch({ l, c, h }: Lch): Rgb {
  const angle = (h * Math.PI) / 180;
  const at = (chroma: number) => {
    const lab: Lab = [l, chroma * Math.cos(angle), chroma * Math.sin(angle)];
    const cones = times(LAB_TO_CONES, lab).map((part) => part ** 3) as unknown as Rgb;
    return times(FROM_CONES, cones);
  };
  const shown = (colour: Rgb) => colour.every((part) => part > -1e-4 && part < 1 + 1e-4);
  let [least, most] = shown(at(c)) ? [c, c] : [0, c];
  while (most - least > 1e-4) {
    const middle = (least + most) / 2;
    if (shown(at(middle))) least = middle;
    else most = middle;
  }
  return gamma(at(least));
}

/** How far apart two colours look: 0 the same, 0.02 just told apart side by side, 1 black and white. */
export function distance(one: Rgb, other: Rgb): number {
  return between(labOf(one), labOf(other));
}

/** A colour as each sort of eyes sees it: with all three cones, and with each of them missing. */
export type Sights = readonly Lab[];

export function sightsOf(colour: Rgb): Sights {
  return [labOf(colour), ...MISSING.map((eyes) => labOf(seenBy(eyes, colour)))];
}

/** How far apart two colours look to the eyes that tell them apart least well. */
export function leastDistance(one: Sights, other: Sights): number {
  return Math.min(...one.map((lab, i) => between(lab, other[i]!)));
}

function between([l, a, b]: Lab, [l2, a2, b2]: Lab): number {
  return Math.hypot(l - l2, a - a2, b - b2);
}

function seenBy(eyes: Matrix, colour: Rgb): Rgb {
  return gamma(times(eyes, linear(colour)));
}

function linear(colour: Rgb): Rgb {
  return colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
}

function gamma(colour: Rgb): Rgb {
  return colour.map((part) => {
    const light = clamp(part);
    return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  }) as unknown as Rgb;
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}

function times(matrix: Matrix, [x, y, z]: Rgb): Rgb {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Rgb;
}

/* Björn Ottosson's OKLab. */
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const CONES_TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const LAB_TO_CONES: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_CONES: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/** Without the long, the middle, and the short cones. */
const MISSING: readonly Matrix[] = [
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];
