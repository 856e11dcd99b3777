import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { casesOf, learnersCopyOf } from '../deck-copy.ts';
import type { DeckFile, Library } from '../library.ts';
import { languages } from '../languages.ts';
import { Mendable } from '../options.ts';
import { courseOnSite, withoutCover } from './cover.ts';
import { frontPage } from './front-page.ts';
import type { KeptTheme } from '../theme/kept.ts';
import { hashesOf } from '../inline-hashes.ts';
import { guarded } from './page.ts';
import { linked, translatedPage } from './translated-page.ts';

/** A file that every site of ours has: only a folder with it is written over. */
const WORKER = 'service-worker.js';

/** Where the front page of each language is, from the site's root. */
const FRONT_PAGES = new Map(languages.map((lang) => [lang, lang === 'fr' ? '' : `${lang}/`]));

/** What browsers are to allow the site's pages: the site. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * Writes a site of static files with every deck that one can play alone.
 * @param built the site as the build leaves it, without a course
 * @param folder made where it is missing, emptied where it holds a site already
 * @param theme the look of its pages
 * @throws Mendable the folder holds something else
 */
export async function writeSite(
  built: string,
  folder: string,
  library: Library,
  theme: KeptTheme,
): Promise<void> {
  const there = await readdir(folder).catch((): string[] => []);
  if (there.length > 0 && !there.includes(WORKER)) {
    throw new Mendable(
      `${folder} holds something that is no site of ours: choose another with -o.`,
    );
  }
  await rm(folder, { recursive: true, force: true });
  await cp(built, folder, { recursive: true });
  const english = await readFile(join(folder, 'en/index.html'), 'utf8');
  for (const lang of languages.slice(2)) {
    await mkdir(join(folder, lang), { recursive: true });
    await writeFile(join(folder, lang, 'index.html'), translatedPage(english, lang));
  }
  for (const [lang, place] of FRONT_PAGES) {
    const up = place ? '../' : './';
    await rewrite(folder, `${place}index.html`, (page) =>
      linked(frontPage(page, workshops(library, lang)), lang, FRONT_PAGES, up),
    );
  }
  const decks = library.decks.filter(casesOf);
  const anyCourse = await readFile(join(folder, 'study/index.html'), 'utf8');
  for (const deck of decks) {
    const place = join(folder, placeOf(deck));
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'index.html'), courseOnSite(anyCourse, deck));
  }
  await rewrite(folder, 'study/index.html', withoutCover);
  const pages = [...FRONT_PAGES.values(), 'study/', ...decks.map(placeOf)];
  for (const file of pages.map((place) => `${place}index.html`)) {
    const up = '../'.repeat(file.split('/').length - 1) || './';
    await rewrite(folder, file, (built) => {
      const page = theme.dress(built, ({ name }) => `${up}theme/${name}`);
      return guarded(page, withStyles(page));
    });
  }
  if (theme.assets.length > 0) await mkdir(join(folder, 'theme'));
  for (const { name, bytes } of theme.assets) await writeFile(join(folder, 'theme', name), bytes);
  const contents = join(folder, 'content');
  await mkdir(contents);
  for (const deck of decks) {
    const content = JSON.stringify({ deck: learnersCopyOf(deck, library) });
    await writeFile(join(contents, `${deck.id}.${deck.lang}.json`), content);
  }
  await tellWorker(folder);
}

/** Where a deck's own page is, from the site's root. */
function placeOf({ id, lang }: DeckFile): string {
  return `study/${id}.${lang}/`;
}

/** The policy, with the styles that are in the page. */
function withStyles(page: string): string[] {
  return POLICY.map((rule) =>
    rule.startsWith('style-src') ? [rule, ...hashesOf(page, 'style')].join(' ') : rule,
  );
}

async function rewrite(
  folder: string,
  file: string,
  change: (text: string) => string,
): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

/** Each deck that one can play alone, once, in the language asked for where it has it. */
function workshops(library: Library, lang: string): DeckFile[] {
  const ids = new Set(library.decks.map(({ id }) => id));
  return [...ids].flatMap((id) => library.deck(id, lang) ?? []).filter(casesOf);
}

/** Tells the service worker what there is to keep. */
async function tellWorker(folder: string): Promise<void> {
  const files: Record<string, string> = {};
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== WORKER)
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  for (const path of paths.toSorted()) {
    const hash = createHash('sha256').update(await readFile(join(folder, path)));
    // By the address that links name: some hosts have no other for it.
    const address = path
      .split(sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1');
    files[address] = `sha256-${hash.digest('base64')}`;
  }
  const worker = join(folder, WORKER);
  const script = await readFile(worker, 'utf8');
  const version = createHash('sha256').update(script + JSON.stringify(files));
  const site = { version: version.digest('hex').slice(0, 16), files };
  await writeFile(worker, `self.site=${JSON.stringify(site)};\n${script}`);
}
