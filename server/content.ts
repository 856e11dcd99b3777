import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { id } from '../session/scenario.ts';

/** A scenario's file as it stands. */
export interface ContentFile {
  readonly text: string;
  /** Names these very bytes: what comes with another name has been changed. */
  readonly version: string;
  /** Whether it is the trainer's own, and not a shipped one. */
  readonly own: boolean;
  /** Whether it stands in the place of a shipped one, which is there again once this one is removed. */
  readonly covers: boolean;
}

/** What became of a save: where somebody saved meanwhile nothing is written, and theirs is told. */
export type Saving =
  | { readonly saved: true; readonly version: string }
  | { readonly saved: false; readonly current: ContentFile | undefined };

/** What became of a removal: where somebody saved meanwhile nothing is removed, and theirs is told. */
export type Removal =
  /** What is played under that name from now on: the shipped one, where there is one. */
  | { readonly removed: true; readonly now: ContentFile | undefined }
  | { readonly removed: false; readonly current: ContentFile | undefined };

/** Whether a scenario may be called so: it is a file's name, and must lead nowhere else. */
export function isRef(name: string): boolean {
  return id.safeParse(name).success;
}

/** The files of one sort in a content folder. */
export interface Sort {
  readonly folder: string;
  readonly extension: string;
  /** Whether a file may be called so, without its extension. */
  isName(name: string): boolean;
}

const SCENARIOS: Sort = { folder: 'scenarios', extension: '.json', isName: isRef };

/** Decks are named with their language: `my-evening.fr`. */
export const DECKS: Sort = {
  folder: 'slides',
  extension: '.md',
  isName: (name) => /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?\.[a-z]{2,3}$/.test(name),
};

/** The files that trainers read and write: the shipped ones, and before them their own. */
export class Content {
  readonly #shipped: string;
  readonly #own: string;
  readonly #sort: Sort;
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param shipped the content folder that comes with us: read, never written
   * @param own the trainer's content folder, made at the first save
   * @param sort scenarios, where not said
   */
  constructor(shipped: string, own: string, sort: Sort = SCENARIOS) {
    this.#sort = sort;
    this.#shipped = join(shipped, sort.folder);
    this.#own = join(own, sort.folder);
  }

  /** The file that is played under that name; undefined where there is none. */
  async read(ref: string): Promise<ContentFile | undefined> {
    if (!this.#sort.isName(ref)) return undefined;
    const name = this.#fileOf(ref);
    const [mine, shipped] = await Promise.all(
      [this.#own, this.#shipped].map((folder) => readWithin(folder, name).catch(absent)),
    );
    const bytes = mine ?? shipped;
    if (!bytes) return undefined;
    const own = mine !== undefined;
    const covers = own && shipped !== undefined;
    return { text: bytes.toString('utf8'), version: versionOf(bytes), own, covers };
  }

  /**
   * Writes a file into the trainer's own folder, whole or not at all.
   * @param expected the version that was changed; undefined where there must be none yet
   * @throws RangeError for a name that no such file may have, and whatever the disk refuses
   */
  save(ref: string, text: string, expected: string | undefined): Promise<Saving> {
    if (!this.#sort.isName(ref)) throw new RangeError(`no such file may be called “${ref}”`);
    // One after the other: between the look and the write, nobody else may save.
    const saving = this.#queue.then(() => this.#save(ref, text, expected));
    this.#queue = saving.catch(() => {});
    return saving;
  }

  /**
   * Removes a file from the trainer's own folder; a shipped one is never removed.
   * @param expected the version that is to go
   * @throws whatever the disk refuses
   */
  remove(ref: string, expected: string): Promise<Removal> {
    const removal = this.#queue.then(async (): Promise<Removal> => {
      const current = await this.read(ref);
      if (!current?.own || current.version !== expected) return { removed: false, current };
      await rm(join(this.#own, this.#fileOf(ref)));
      return { removed: true, now: await this.read(ref) };
    });
    this.#queue = removal.catch(() => {});
    return removal;
  }

  #fileOf(name: string): string {
    return `${name}${this.#sort.extension}`;
  }

  async #save(ref: string, text: string, expected: string | undefined): Promise<Saving> {
    const current = await this.read(ref);
    const version = versionOf(Buffer.from(text));
    // The answer to the same save was lost on its way: it is as asked.
    if (current?.own && current.version === version) return { saved: true, version };
    if (current?.version !== expected) return { saved: false, current };
    await mkdir(this.#own, { recursive: true });
    const draft = join(this.#own, `.${ref}.${randomUUID()}`);
    try {
      const file = await open(draft, 'wx');
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, join(this.#own, this.#fileOf(ref)));
    } catch (cause) {
      await rm(draft, { force: true });
      throw cause;
    }
    return { saved: true, version };
  }
}

/**
 * Reads a file of a folder. A link that leads out of the content folder is taken for no file: whoever
 * hands over a folder of scenarios must not have the reader's own files shown on a wall.
 * @param folder `scenarios` or `slides` of a content folder
 * @throws whatever the disk refuses
 */
export async function readWithin(folder: string, name: string): Promise<Buffer> {
  const root = await realpath(join(folder, '..'));
  const file = await realpath(join(folder, name));
  if (!file.startsWith(root + sep)) throw Object.assign(new Error(), { code: 'ENOENT' });
  return readFile(file);
}

function versionOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

function absent(cause: NodeJS.ErrnoException): undefined {
  if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR') throw cause;
  return undefined;
}
