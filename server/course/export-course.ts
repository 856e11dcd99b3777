import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readRecording } from '../../session/read-recording.ts';
import type { Recording } from '../../session/recording.ts';
import { say } from '../../session/text.ts';
import { buildStudyIfNeeded } from '../build.ts';
import { casesOf, learnersCopyOf } from '../deck-copy.ts';
import { Library, type DeckFile } from '../library.ts';
import { systemLang } from '../languages.ts';
import { Mendable } from '../options.ts';
import type { Asset } from '../theme/asset.ts';
import { KeptTheme } from '../theme/kept.ts';
import { STANDARDS, type Standard } from '../packages/course.ts';
import { lmsPackage } from '../packages/package.ts';
import { coursePage } from './page.ts';
import { writeSite } from './site.ts';

/** What a deck can be exported as, for people who learn on their own. */
export const COURSES: readonly string[] = ['study', 'site', ...STANDARDS];

type Environment = Readonly<Record<string, string | undefined>>;

interface Asked {
  readonly what: string;
  readonly deck: string;
  readonly lang: string | undefined;
  readonly recording: string | undefined;
  readonly content: string;
  readonly output: string | undefined;
}

/**
 * `export study|scorm12|scorm2004|cmi5 <deck>` and `export site`: writes decks as courses.
 * @param home the project's own folder
 * @param tell hears of what takes long, and of what to beware of
 * @returns what was written, and how big it is
 * @throws Mendable no such deck, language or recording, a scenario that cannot be played, or the file
 * cannot be written
 */
export async function exportCourse(
  home: string,
  args: readonly string[],
  environment: Environment,
  tell: (line: string) => void,
): Promise<string> {
  const asked = read(args, environment);
  const library = await Library.open([home, asked.content]);
  const lang = systemLang(environment);
  const theme = await KeptTheme.open(asked.content);
  // A look that is not as asked is no reason to give no course.
  for (const { file, path, message } of theme.findings)
    tell(`${file}  ${path}\n    ${say(message, lang)}`);
  if (asked.what === 'site') {
    refuseErrors(library, library.decks, lang);
    await buildStudyIfNeeded(home, tell);
    const folder = resolve(asked.output ?? 'site');
    await writeSite(join(home, 'build/site'), folder, library, theme).catch(unwritable);
    const left = new Set(library.decks.filter((deck) => !casesOf(deck)).map(({ id }) => id));
    if (left.size > 0) tell(`left out: ${[...left].join(', ')} (nothing in it is played alone)`);
    return folder;
  }
  const deck = deckOf(library, asked);
  if (casesOf(deck) === 0) throw new Mendable(`Nothing in “${deck.id}” is played alone.`);
  refuseErrors(library, [deck], lang);
  const recording =
    asked.recording === undefined ? undefined : await recordingOf(asked.recording, deck, lang);
  if (recording?.rehearsal)
    tell(
      'Warning: this recording is of a rehearsal. Its room is simulated, and the course says so.',
    );
  await buildStudyIfNeeded(home, tell);
  const page = theme.dress(
    await readFile(join(home, 'build/study/study.html'), 'utf8'),
    addressInPage,
  );
  const content = {
    deck: learnersCopyOf(deck, library),
    ...(recording !== undefined && { recording }),
  };
  const name = `${deck.id}.${deck.lang}`;
  const [ending, bytes] = isStandard(asked.what)
    ? [`${asked.what}.zip`, packageOf(asked.what, name, deck, page, content)]
    : ['html', coursePage(page, content)];
  const file = resolve(asked.output ?? `${name}.${ending}`);
  await writeFile(file, bytes).catch(unwritable);
  return `${file} (${Math.ceil((await stat(file)).size / 1024)} kB)`;
}

function packageOf(
  standard: Standard,
  id: string,
  { title, lang }: DeckFile,
  page: string,
  content: Parameters<typeof coursePage>[1],
): Uint8Array {
  // Where the record of a cmi5 course is kept, only its LMS can say; SCORM is spoken between windows.
  const connect = standard === 'cmi5' ? 'https: http:' : "'none'";
  return lmsPackage({ html: coursePage(page, content, { connect }), id, title, lang }, standard);
}

/** A page that is one file holds what its theme asks for. */
function addressInPage({ type, bytes }: Asset): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

function isStandard(what: string): what is Standard {
  return STANDARDS.some((standard) => standard === what);
}

function read(args: readonly string[], environment: Environment): Asked {
  const { values, positionals } = parsed(args);
  const [what = '', deck = '', ...others] = positionals;
  if (others.length > 0 || (what === 'site' && deck !== '')) {
    throw new Mendable(`“${others[0] ?? deck}” is one word too many. See --help.`);
  }
  const own = values.content ?? (environment['CONNIVENCE_CONTENT'] || undefined);
  if (own !== undefined && !existsSync(own)) {
    throw new Mendable(`There is no folder ${resolve(own)}: correct --content.`);
  }
  // Where the editor keeps what trainers write.
  const content = own ?? join(environment['CONNIVENCE_DATA'] || 'data', 'content');
  const { lang, recording, output } = values;
  return { what, deck, lang, recording, content: resolve(content), output };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        lang: { type: 'string' },
        recording: { type: 'string' },
        content: { type: 'string' },
        output: { type: 'string', short: 'o' },
      },
      allowPositionals: true,
    });
  } catch (cause) {
    throw new Mendable(`${(cause as Error).message.split('.')[0]}. See --help.`);
  }
}

function deckOf(library: Library, { deck: id, lang }: Asked): DeckFile {
  const named = library.decks.filter((deck) => deck.id === id);
  if (named.length === 0) {
    const ids = [...new Set(library.decks.map((deck) => deck.id))].join(', ');
    throw new Mendable(`There is no deck “${id}”: choose ${ids}.`);
  }
  const found = lang === undefined ? library.deck(id, 'fr') : library.deck(id, lang);
  if (lang !== undefined && found?.lang !== lang) {
    const langs = named.map((deck) => deck.lang).join(', ');
    throw new Mendable(`The deck “${id}” is not written in “${lang}”: choose ${langs}.`);
  }
  return found!;
}

/** @throws Mendable a scenario of the decks cannot be played: one line each */
function refuseErrors(library: Library, decks: readonly DeckFile[], lang: string): void {
  const errors = decks
    .flatMap((deck) => library.findingsOf(deck))
    .filter(({ severity }) => severity === 'error')
    .map(({ file, path, message }) => `✗ ${file}  ${path}\n    ${say(message, lang)}`);
  if (errors.length === 0) return;
  const list = [...new Set(errors)].join('\n  ');
  throw new Mendable(`Nothing was written, since this cannot be played:\n  ${list}`);
}

/** The recording in a file, once it is sure that it can be played with the deck. */
async function recordingOf(file: string, deck: DeckFile, lang: string): Promise<Recording> {
  const text = await readFile(resolve(file), 'utf8').catch((cause: Error) => {
    throw new Mendable(`The recording cannot be read (${cause.message}): correct --recording.`);
  });
  const { recording, findings } = readRecording(text);
  if (!recording) {
    const said = findings.map(({ message }) => say(message, lang)).join('\n  ');
    throw new Mendable(`${file} cannot be played:\n  ${said}`);
  }
  if (recording.deck.id !== deck.id) {
    throw new Mendable(
      `${file} is a recording of “${recording.deck.id}”, and not of “${deck.id}”: export that deck.`,
    );
  }
  return recording;
}

function unwritable(cause: unknown): never {
  const { syscall, message } = cause as NodeJS.ErrnoException;
  if (!syscall) throw cause;
  throw new Mendable(`It cannot be written (${message}): choose another place with -o.`);
}
