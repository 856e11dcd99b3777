import { watch, type FSWatcher } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readDeck, type Deck } from '../session/deck.ts';
import type { LibraryEntry } from '../session/decide.ts';
import { error, type FileFinding } from '../session/findings.ts';
import { playable, type Articles } from '../session/playable.ts';
import { readScenario } from '../session/read-scenario.ts';
import type { Lang } from '../session/text.ts';
import { readWithin } from './content.ts';

/** A deck file: `<id>.<lang>.md`, or `<id>.md` for a deck in one language. */
export interface DeckFile extends Deck {
  readonly id: string;
  readonly lang: Lang;
  readonly file: string;
  /** Whether it is the trainer's own, and not of the first folder, which is ours. */
  readonly own: boolean;
}

interface ScenarioFile {
  readonly ref: string;
  readonly file: string;
  /** Whether it is the trainer's own, and not of the first folder, which is ours. */
  readonly own: boolean;
  readonly entry: LibraryEntry;
  readonly findings: readonly FileFinding[];
}

const DECK_NAME = /^([a-z0-9][a-z0-9-]*)(?:\.([a-z]{2,3}))?\.md$/;
// `scenario.schema.json` and its like hold a dot: they are no scenarios.
const SCENARIO_NAME = /^([a-z0-9][a-z0-9-]*)\.json$/;

/** How long after the last change of a file the folders are read again, in milliseconds. */
const SETTLE_MS = 150;

/**
 * The decks and scenarios of some content folders, later folders before earlier ones: a trainer's
 * own `virer.json` stands in for the shipped one. Broken files are kept as findings.
 */
export class Library {
  readonly #folders: readonly string[];
  #scenarios = new Map<string, ScenarioFile>();
  #decks: DeckFile[] = [];

  /** @param folders each with `scenarios/` and `slides/`, either of which may be missing; nothing of them is known until they are read */
  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /** The library of these folders, read. */
  static async open(folders: readonly string[]): Promise<Library> {
    const library = new Library(folders);
    await library.read();
    return library;
  }

  /** The scenario of that name, or why it cannot be played. */
  find = (ref: string): LibraryEntry =>
    this.#scenarios.get(ref)?.entry ?? {
      findings: [
        error(
          'no-such-scenario',
          '',
          `Aucun fichier scenarios/${ref}.json\u00a0: corrigez le nom dans le deck, ou ajoutez le fichier.`,
          `There is no file scenarios/${ref}.json: correct the name in the deck, or add the file.`,
        ),
      ],
    };

  /** Every scenario, playable or not, by name. */
  get scenarios(): readonly ScenarioFile[] {
    return [...this.#scenarios.values()].toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
  }

  get decks(): readonly DeckFile[] {
    return this.#decks;
  }

  /**
   * The deck in the first of the languages that it is in, else as texts fall back: in French, in English, in any.
   * @returns undefined where there is none of that name
   */
  deck(id: string, ...langs: readonly Lang[]): DeckFile | undefined {
    const named = this.#decks.filter((deck) => deck.id === id);
    const best = [...langs, 'fr', 'en'].find((lang) => named.some((deck) => deck.lang === lang));
    return named.find(({ lang }) => lang === best) ?? named[0];
  }

  /** Everything to mend in the scenarios that a deck plays. */
  findingsOf(deck: DeckFile): FileFinding[] {
    const played = new Set(deck.slides.flatMap(({ scenario }) => scenario ?? []));
    return [...played].flatMap((scenario) => {
      const known = this.#scenarios.get(scenario);
      if (known) return known.findings;
      const entry = this.find(scenario);
      return entry.scenario
        ? []
        : entry.findings.map((finding) => ({ ...finding, file: `slides/${basename(deck.file)}` }));
    });
  }

  /** Calls back when a file changed and was read again; the function returned ends it. */
  watch(changed: () => void): () => void {
    let timer: NodeJS.Timeout | undefined;
    const watched = new Map<string, FSWatcher>();
    const follow = (folder: string) => {
      if (watched.has(folder)) return;
      try {
        const watcher = watch(folder, soon);
        watched.set(folder, watcher);
        // A folder that goes away is no reason to end a session.
        watcher.on('error', () => {
          watcher.close();
          watched.delete(folder);
        });
      } catch {
        // It is not there yet: the folder that holds it tells when it comes.
      }
    };
    const followAll = () => {
      for (const folder of this.#folders) {
        for (const part of ['', 'scenarios', 'slides']) follow(join(folder, part));
      }
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        followAll();
        void this.read().then(changed);
      }, SETTLE_MS);
    };
    followAll();
    return () => {
      clearTimeout(timer);
      for (const watcher of watched.values()) watcher.close();
    };
  }

  /** Reads every file afresh. */
  async read(): Promise<void> {
    const scenarios = new Map<string, ScenarioFile>();
    const decks = new Map<string, DeckFile>();
    const articles: Record<string, Articles[string]> = {};
    for (const folder of this.#folders) {
      Object.assign(articles, await articlesIn(folder));
      for (const [name, text] of await filesIn(join(folder, 'scenarios'), SCENARIO_NAME)) {
        const ref = SCENARIO_NAME.exec(name)![1]!;
        const own = folder !== this.#folders[0];
        scenarios.set(ref, {
          ...scenarioFile(ref, join(folder, 'scenarios', name), text, articles),
          own,
        });
      }
      for (const [name, text] of await filesIn(join(folder, 'slides'), DECK_NAME)) {
        const [, id, lang = 'fr'] = DECK_NAME.exec(name)!;
        decks.set(`${id}.${lang}`, {
          ...readDeck(text),
          id: id!,
          lang,
          file: join(folder, 'slides', name),
          own: folder !== this.#folders[0],
        });
      }
    }
    this.#scenarios = scenarios;
    this.#decks = [...decks.values()];
  }
}

async function filesIn(folder: string, pattern: RegExp): Promise<[string, string][]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return Promise.all(
    names
      .filter((name) => pattern.test(name))
      .toSorted()
      .map(async (name): Promise<[string, string]> => [
        name,
        await readWithin(folder, name).then(String, () => ''),
      ]),
  );
}

async function articlesIn(folder: string): Promise<Articles> {
  try {
    const file = join(folder, 'scenarios', 'sources', 'articles.json');
    return JSON.parse(await readFile(file, 'utf8')) as Articles;
  } catch {
    return {};
  }
}

function scenarioFile(
  ref: string,
  file: string,
  text: string,
  articles: Articles,
): Omit<ScenarioFile, 'own'> {
  const { scenario, findings } = readScenario(text);
  const inFile = findings.map((finding) => ({ ...finding, file: `scenarios/${basename(file)}` }));
  if (!scenario) return { ref, file, entry: { findings }, findings: inFile };
  return { ref, file, entry: { scenario: playable(ref, scenario, articles) }, findings: inFile };
}
