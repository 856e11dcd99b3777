import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { error, warning, type FileFinding, type Finding } from '../../session/findings.ts';
import { tell } from '../../session/tell.ts';
import { FONTS, extensionOf, readAsset, type Asset } from './asset.ts';
import { contrast, distance, hexOf, leastDistance, readHex, sightsOf, type Rgb } from './colour.ts';
import { ratioOf } from './image-size.ts';
import { APART, areOne, LIGHT, voicesOf, WORDS, type Voices } from './palette.ts';

/** A font: a file of the organisation's, or one that machines have. */
export type Face = { readonly file: Asset } | { readonly family: string };

/** How an organisation wants to be seen; what it leaves out stays as it is. */
export interface Theme {
  readonly name?: string | undefined;
  readonly voices?: { readonly light: Voices; readonly dark: Voices } | undefined;
  readonly logo?:
    | {
        readonly light: Asset;
        /** For dark paper; where there is none, the one for light paper gets a light card. */
        readonly dark?: Asset | undefined;
        /** Its width for a height of 1. */
        readonly ratio: number;
      }
    | undefined;
  readonly fonts: { readonly display?: Face | undefined; readonly text?: Face | undefined };
}

export interface ReadTheme {
  readonly theme?: Theme | undefined;
  readonly findings: readonly FileFinding[];
}

/** The file's name, in the content folder. */
const FILE = 'theme.json';

const NAME_LENGTH = 80;

const schema = z.strictObject({
  $schema: z.optional(z.string()),
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(NAME_LENGTH))),
  colours: z.optional(z.strictObject({ client: z.string(), ours: z.string() })),
  logo: z.optional(z.union([z.string(), z.strictObject({ light: z.string(), dark: z.string() })])),
  fonts: z.optional(
    z.strictObject({ display: z.optional(z.string()), text: z.optional(z.string()) }),
  ),
});

const WORDS_KNOWN: ReadonlySet<string> = new Set(
  'name colours client ours logo light dark fonts display text'.split(' '),
);

/** A font's name as it may stand in a style sheet. */
const FAMILY = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u;

/** A change of colour that one sees without looking for it. */
const SEEN = 0.05;

/**
 * Reads the theme of a content folder. What is wrong with a part leaves that part as it was, and is a
 * finding; no theme at all is neither.
 */
export async function readTheme(folder: string): Promise<ReadTheme> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return { findings: [] };
  const { theme, findings } = await read(folder, text);
  return { theme, findings: findings.map((finding) => ({ ...finding, file: FILE })) };
}

async function read(
  folder: string,
  text: string,
): Promise<{ theme?: Theme; findings: readonly Finding[] }> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    const where = cause instanceof Error ? cause.message : '';
    const fr = `Ce n’est pas du JSON (${where}). Cherchez une virgule ou un guillemet en trop ou manquant à cet endroit.`;
    const en = `This is not JSON (${where}). Look there for a comma or a quote too many or missing.`;
    return { findings: [error('not-json', '', fr, en)] };
  }
  const checked = schema.safeParse(json);
  if (!checked.success) {
    return { findings: checked.error.issues.flatMap((issue) => tell(issue, json, WORDS_KNOWN)) };
  }
  const { name, colours, logo, fonts = {} } = checked.data;
  const found: Finding[] = [];
  const note = <T>(part: { findings: readonly Finding[]; value?: T | undefined }) => {
    found.push(...part.findings);
    return part.value;
  };
  const theme: Theme = {
    name,
    voices: colours && note(readColours(colours)),
    logo: logo === undefined ? undefined : note(await readLogo(folder, logo)),
    fonts: {
      display:
        fonts.display === undefined
          ? undefined
          : note(await readFace(folder, fonts.display, 'fonts.display')),
      text:
        fonts.text === undefined
          ? undefined
          : note(await readFace(folder, fonts.text, 'fonts.text')),
    },
  };
  return { theme, findings: found };
}

type Part<T> = { readonly findings: readonly Finding[]; readonly value?: T | undefined };

function readColours(colours: { client: string; ours: string }): Part<Theme['voices']> {
  const [client, ours] = [readHex(colours.client), readHex(colours.ours)];
  if (!client || !ours) {
    return {
      findings: (['client', 'ours'] as const)
        .filter((voice) => !readHex(colours[voice]))
        .map((voice) =>
          error(
            'not-a-colour',
            `colours.${voice}`,
            `«\u00a0${colours[voice]}\u00a0» n’est pas une couleur que nous lisons\u00a0: écrivez-la comme "#2a64c0", un dièse et six chiffres ou lettres de a à f.`,
            `“${colours[voice]}” is no colour that we read: write it like "#2a64c0", a hash and six digits or letters from a to f.`,
          ),
        ),
    };
  }
  if (areOne(client, ours)) {
    return {
      findings: [
        error(
          'one-colour',
          'colours',
          `${colours.client} et ${colours.ours} se ressemblent trop\u00a0: personne ne distinguerait les deux voix au mur. Choisissez-en une plus claire, ou d’une autre teinte. En attendant, nos couleurs restent.`,
          `${colours.client} and ${colours.ours} are too much alike: nobody would tell the two voices apart on the wall. Choose one that is lighter, or of another hue. Until then our colours stay.`,
        ),
      ],
    };
  }
  const voices = voicesOf(client, ours);
  const told = apartAlready(client, ours)
    ? [paler('client', client, voices.light), paler('ours', ours, voices.light)].flat()
    : [parted(colours, voices.light)];
  return { value: voices, findings: told };
}

function apartAlready(client: Rgb, ours: Rgb): boolean {
  return leastDistance(sightsOf(client), sightsOf(ours)) >= APART;
}

/** Says that two colours were moved apart for the eyes that take them for one. */
function parted(colours: { client: string; ours: string }, { client, ours }: Voices): Finding {
  const [one, other] = [hexOf(client.fill), hexOf(ours.fill)];
  return warning(
    'alike-to-some',
    'colours',
    `Des yeux daltoniens confondraient ${colours.client} et ${colours.ours}\u00a0: sur fond clair nous les montrons en ${one} et ${other}. Pour qu’elles restent telles quelles, choisissez un bleu et un orange, ou une couleur claire et une sombre.`,
    `Colour-blind eyes would take ${colours.client} for ${colours.ours}: on light paper we show them as ${one} and ${other}. To keep them as they are, choose a blue and an orange, or a light colour and a dark one.`,
  );
}

/** Says that a colour was changed so that it can be read on light paper. */
function paler(voice: 'client' | 'ours', asked: Rgb, light: Voices): Finding[] {
  const { fill } = light[voice];
  if (distance(asked, fill) < SEEN) return [];
  const read = contrast(asked, LIGHT.onVoice).toFixed(1);
  return [
    warning(
      'adjusted',
      `colours.${voice}`,
      `Sur fond clair, nous montrons ${hexOf(fill)} au lieu de ${hexOf(asked)}, dont le contraste y est de ${read.replace('.', ',')} et non d’au moins ${String(WORDS).replace('.', ',')}. Sur fond sombre, elle est éclaircie si besoin. Pour choisir vous-même, écrivez une couleur plus sombre.`,
      `On light paper we show ${hexOf(fill)} instead of ${hexOf(asked)}, whose contrast is ${read} there, and not ${WORDS} at least. On dark paper it is made lighter where it must be. To choose for yourself, write a darker colour.`,
    ),
  ];
}

async function readLogo(
  folder: string,
  logo: string | { light: string; dark: string },
): Promise<Part<NonNullable<Theme['logo']>>> {
  const one = typeof logo === 'string';
  const light = await readAsset(
    folder,
    one ? logo : logo.light,
    one ? 'logo' : 'logo.light',
    'logo',
  );
  if (!light.asset) return { findings: [light.finding] };
  const ratio = ratioOf(light.asset.bytes, extensionOf(light.asset.name)) ?? 3;
  if (one) return { value: { light: light.asset, ratio }, findings: [] };
  const dark = await readAsset(folder, logo.dark, 'logo.dark', 'logo');
  return {
    value: { light: light.asset, dark: dark.asset, ratio },
    findings: dark.asset ? [] : [dark.finding],
  };
}

async function readFace(folder: string, font: string, path: string): Promise<Part<Face>> {
  if (Object.hasOwn(FONTS, extensionOf(font)) || font.includes('/')) {
    const { asset, ...rest } = await readAsset(folder, font, path, 'font');
    return asset ? { value: { file: asset }, findings: [] } : { findings: Object.values(rest) };
  }
  if (FAMILY.test(font)) return { value: { family: font }, findings: [] };
  return {
    findings: [
      error(
        'not-a-font',
        path,
        `«\u00a0${font}\u00a0» n’est pas un nom de police\u00a0: donnez un fichier .woff2 posé à côté de theme.json, ou le nom d’une police installée, comme "Georgia".`,
        `“${font}” is no font’s name: give a .woff2 file beside theme.json, or the name of a font that is installed, such as "Georgia".`,
      ),
    ],
  };
}
