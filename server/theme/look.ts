import type { Asset } from './asset.ts';
import { hexOf } from './colour.ts';
import type { Voices } from './palette.ts';
import type { Face, Theme } from './read-theme.ts';

/*
 * A theme as pages wear it: one style element after their own styles, and an icon. No code of any page
 * knows of it: it sets the tokens anew, and draws the logo before the elements that begin a page.
 */

/** Where a page finds a file of the theme. */
export type AddressOf = (asset: Asset) => string;

/** The icon's colours in `components/mark/favicon.svg`, light and dark. */
const ICON: readonly (readonly ['light' | 'dark', keyof Voices, string])[] = [
  ['light', 'client', '#2a64c0'],
  ['light', 'ours', '#c4500c'],
  ['light', 'both', '#86347c'],
  ['dark', 'client', '#7fb0f5'],
  ['dark', 'ours', '#f58d4a'],
  ['dark', 'both', '#cf8dc6'],
];

/** What begins a page of ours, and leaves room for a logo above it. */
const PAGES = [
  'connivence-trainer-home',
  'connivence-composer',
  'connivence-editor-door',
  'connivence-course',
  'header.door',
];
const PHONES = ['connivence-phone', 'connivence-code-form'];
const SHEET = 'connivence-report-page::part(head)';
const TITLE = '.reveal section > h1';
const WAY_IN = 'connivence-join';

/** The faces' own families, by the token that names them. */
const FACES = { display: 'Theme Display', text: 'Theme Text' } as const;

/**
 * A page in an organisation's look.
 * @param page a whole page, with a head
 * @param icon as `iconOf` has it
 * @param phone whether it is a phone's, which loads no fonts: the room opens it in the same ten seconds
 */
export function dressed(
  page: string,
  theme: Theme,
  icon: Asset | undefined,
  addressOf: AddressOf,
  phone = false,
): string {
  const style = `<style>${styleOf(theme, addressOf, phone)}</style>`;
  // By functions: an address may hold `$&`, which a string would expand.
  return page
    .replace(/<link rel="icon"[^>]*>/, (link) =>
      icon ? `<link rel="icon" type="${icon.type}" href="${addressOf(icon)}" />` : link,
    )
    .replace('</head>', () => `${style}</head>`);
}

/** The two bubbles in a theme's colours; undefined where it has none. */
export function iconOf(theme: Theme, favicon: string): Asset | undefined {
  const { voices } = theme;
  if (!voices) return undefined;
  const drawn = ICON.reduce(
    (svg, [paper, voice, ours]) => svg.replaceAll(ours, hexOf(voices[paper][voice].fill)),
    favicon,
  );
  return { name: 'icon.svg', type: 'image/svg+xml', bytes: Buffer.from(drawn) };
}

/** Every file that pages of that theme ask for. */
export function assetsOf({ logo, fonts }: Theme, icon: Asset | undefined): Asset[] {
  const faces = [fonts.display, fonts.text].map((face) =>
    face && 'file' in face ? face.file : undefined,
  );
  return [logo?.light, logo?.dark, ...faces, icon].filter((asset) => asset !== undefined);
}

/** The theme's style sheet: only hashes, colours that we computed, and names that were checked. */
function styleOf(theme: Theme, addressOf: AddressOf, phone: boolean): string {
  const { voices, logo, fonts } = theme;
  const faces = Object.entries(fonts).filter(
    (entry): entry is [keyof typeof FACES, Face] =>
      entry[1] !== undefined && (!phone || 'family' in entry[1]),
  );
  const light = [
    ...(voices ? tokensOf(voices.light) : []),
    ...faces.map(([use, face]) => `--font-${use}:${familyOf(use, face)}`),
    ...(logo ? [`--logo:url("${addressOf(logo.light)}")`] : []),
  ];
  const dark = [
    ...(voices ? tokensOf(voices.dark) : []),
    ...(logo?.dark ? [`--logo:url("${addressOf(logo.dark)}")`] : []),
    // A logo made for white paper keeps it.
    ...(logo && !logo.dark ? ['--logo-card:#fff', '--logo-room:.4rem'] : []),
  ].join(';');
  const files = faces.flatMap(([use, face]) =>
    'file' in face
      ? `@font-face{font-family:"${FACES[use]}";font-weight:200 800;font-display:swap;src:url("${addressOf(face.file)}")}`
      : [],
  );
  return [
    ...files,
    `:root{${light.join(';')}}`,
    dark &&
      `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}:root[data-theme=dark]{${dark}}`,
    // What is printed is on white.
    !phone &&
      voices &&
      `@media print{connivence-course{${tokensOf(voices.light)
        .filter((token) => token.includes('-text:'))
        .join(';')}}}`,
    logo && placesOf(logo, theme.name ?? '', phone),
  ]
    .filter(Boolean)
    .join('');
}

function tokensOf(voices: Voices): string[] {
  return Object.entries(voices).flatMap(([name, { fill, text, tint }]) => [
    `--voice-${name}:${hexOf(fill)}`,
    `--voice-${name}-text:${hexOf(text)}`,
    `--voice-${name}-tint:${hexOf(tint)}`,
  ]);
}

function familyOf(use: keyof typeof FACES, face: Face): string {
  const own = 'file' in face ? FACES[use] : face.family;
  return `"${own}",${use === 'display' ? 'var(--font-text)' : 'system-ui,sans-serif'}`;
}

/** Where the logo stands, and how tall. */
function placesOf({ ratio }: NonNullable<Theme['logo']>, name: string, phone: boolean): string {
  // A square mark needs more height than a line of letters to weigh as much.
  const tall = Math.min(1.6, Math.max(0.75, 2 / ratio));
  const height = (size: number, unit: string) => `block-size:${round(size * tall)}${unit}`;
  const box = [
    'content:""',
    `content:""/"${escapedInCss(name)}"`,
    'display:block',
    'flex:none',
    `aspect-ratio:${round(ratio)}`,
    'max-inline-size:60%',
    'padding:var(--logo-room,0px)',
    'background:var(--logo) 0/contain no-repeat content-box border-box var(--logo-card,transparent)',
    'border-radius:.375rem',
  ].join(';');
  if (phone) {
    return `${before(PHONES)}{${box};${height(2.25, 'rem')};margin-block-start:.75rem;align-self:start}`;
  }
  return [
    `${before(PAGES)},${SHEET}::before,${TITLE}::after,${WAY_IN}::before{${box}}`,
    `${before(PAGES)}{${height(3.25, 'rem')};margin-block-end:1rem}`,
    'connivence-course::before{margin:1rem 1rem .25rem}header.door::before{margin-block:1rem 0}',
    `${SHEET}::before{${height(2.75, 'rem')};margin-block-end:1rem}`,
    // On the title slide and beside the way in, the corner that the logo takes is free.
    `${TITLE}::after{${height(110, 'px')};position:absolute;inset:90px auto auto 110px;max-inline-size:860px}`,
    `${WAY_IN}{position:relative}`,
    `${WAY_IN}::before{${height(11, 'cqmin')};position:absolute;inset:2cqmin 2cqmin auto auto;max-inline-size:24cqw}`,
  ].join('');
}

function before(elements: readonly string[]): string {
  return elements.map((element) => `${element}::before`).join();
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}

/** A text inside a string of CSS: whatever is no letter, digit or space, by its number. */
function escapedInCss(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (mark) => `\\${mark.codePointAt(0)!.toString(16)} `);
}
