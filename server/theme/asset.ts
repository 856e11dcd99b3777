import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { error, type Finding } from '../../session/findings.ts';

/** A file of an organisation's look, read and found to be what it says it is. */
export interface Asset {
  /** Names these very bytes: `3f2a9c41d07be586.svg`. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

interface Sort {
  readonly type: string;
  /** Whether a file begins as such files do. */
  isOne(bytes: Buffer): boolean;
}

/** The sorts of files that one place of a theme takes, by their extension. */
export type Sorts = Readonly<Record<string, Sort>>;

const beginsWith =
  (...marks: readonly string[]) =>
  (bytes: Buffer) =>
    marks.some((mark) => bytes.toString('latin1', 0, mark.length) === mark);

const jpeg: Sort = { type: 'image/jpeg', isOne: beginsWith('\xff\xd8\xff') };

export const IMAGES: Sorts = {
  svg: {
    type: 'image/svg+xml',
    isOne: (bytes) =>
      /^\s*<[\s\S]*<svg\b|^\s*<svg\b/.test(bytes.toString('utf8').replace('\ufeff', '')),
  },
  png: { type: 'image/png', isOne: beginsWith('\x89PNG\r\n') },
  jpg: jpeg,
  jpeg,
  webp: {
    type: 'image/webp',
    isOne: (bytes) => beginsWith('RIFF')(bytes) && bytes.toString('latin1', 8, 12) === 'WEBP',
  },
};

export const FONTS: Sorts = {
  woff2: { type: 'font/woff2', isOne: beginsWith('wOF2') },
  woff: { type: 'font/woff', isOne: beginsWith('wOFF') },
  otf: { type: 'font/otf', isOne: beginsWith('OTTO') },
  ttf: { type: 'font/ttf', isOne: beginsWith('\0\x01\0\0', 'true') },
};

/** The most bytes of a logo, which every phone loads, and of a font. */
const MOST: Readonly<Record<'logo' | 'font', number>> = { logo: 200 * 1024, font: 1024 * 1024 };

/** Names and folders that lead no higher, and begin with no dot. */
const NAME = /^(?:[\p{L}\p{N}_][\p{L}\p{N}_. -]*\/)*[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u;

/** What a file's name ends in: `svg`. */
export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * Reads a file that a theme names.
 * @param folder the content folder, out of which nothing leads
 * @param path where the name stands in the theme, for the finding
 */
export async function readAsset(
  folder: string,
  name: string,
  path: string,
  what: 'logo' | 'font',
): Promise<{ asset: Asset } | { finding: Finding; asset?: undefined }> {
  const sorts = what === 'logo' ? IMAGES : FONTS;
  const extension = extensionOf(name);
  const sort = Object.hasOwn(sorts, extension) ? sorts[extension] : undefined;
  const kinds = Object.keys(sorts).join(', ');
  const refused = (...told: [code: string, fr: string, en: string]) => ({
    finding: error(told[0], path, told[1], told[2]),
  });
  if (!NAME.test(name) || !sort) {
    return refused(
      'not-a-file-name',
      `«\u00a0${name}\u00a0» ne convient pas\u00a0: donnez le nom d’un fichier posé à côté de theme.json, de l’une de ces sortes\u00a0: ${kinds}.`,
      `“${name}” will not do: give the name of a file beside theme.json, of one of these sorts: ${kinds}.`,
    );
  }
  const found = await within(folder, name);
  if (!found) {
    return refused(
      'no-such-file',
      `Il n’y a pas de fichier ${name} à côté de theme.json\u00a0: posez-le là, ou corrigez son nom.`,
      `There is no file ${name} beside theme.json: put it there, or correct its name.`,
    );
  }
  const kilobytes = Math.ceil(found.size / 1024);
  if (found.size > MOST[what]) {
    return refused(
      'too-big',
      `${name} pèse ${kilobytes} Ko\u00a0: il en faut ${MOST[what] / 1024} au plus, pour que chacun l’ait vite.`,
      `${name} has ${kilobytes} kB: it takes ${MOST[what] / 1024} at most, so that everybody has it soon.`,
    );
  }
  const bytes = await readFile(found.place);
  if (!sort.isOne(bytes)) {
    return refused(
      'not-what-it-says',
      `${name} n’est pas un fichier ${extension}\u00a0: enregistrez-le à nouveau dans ce format.`,
      `${name} is no ${extension} file: save it in that format again.`,
    );
  }
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { asset: { name: `${hash}.${extension}`, type: sort.type, bytes } };
}

/** Where the file is, links followed; undefined where it is none, or lies elsewhere. */
async function within(
  folder: string,
  name: string,
): Promise<{ place: string; size: number } | undefined> {
  try {
    const [home, place] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    const entry = await stat(place);
    return place.startsWith(home + sep) && entry.isFile() ? { place, size: entry.size } : undefined;
  } catch {
    return undefined;
  }
}
