import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileFinding } from '../../session/findings.ts';
import type { Asset } from './asset.ts';
import { assetsOf, dressed, iconOf, type AddressOf } from './look.ts';
import { readTheme, type Theme } from './read-theme.ts';

const FAVICON = join(import.meta.dirname, '../../components/mark/favicon.svg');

/** The theme of a content folder as it was last read, and what to mend in it. */
export class KeptTheme {
  readonly #folder: string;
  readonly #favicon: string;
  #theme: Theme | undefined;
  findings: readonly FileFinding[] = [];
  icon: Asset | undefined;

  private constructor(folder: string, favicon: string) {
    this.#folder = folder;
    this.#favicon = favicon;
  }

  static async open(folder: string): Promise<KeptTheme> {
    const kept = new KeptTheme(folder, await readFile(FAVICON, 'utf8'));
    await kept.read();
    return kept;
  }

  /** Reads it afresh. */
  async read(): Promise<void> {
    const { theme, findings } = await readTheme(this.#folder);
    this.#theme = theme;
    this.findings = findings;
    this.icon = theme && iconOf(theme, this.#favicon);
  }

  /** Whether there is one. */
  get present(): boolean {
    return this.#theme !== undefined;
  }

  /** Every file that its pages ask for. */
  get assets(): readonly Asset[] {
    return this.#theme ? assetsOf(this.#theme, this.icon) : [];
  }

  /**
   * The page in this look; as it was where there is no theme.
   * @param phone whether it is a phone's, which loads no fonts
   */
  dress(page: string, addressOf: AddressOf, phone = false): string {
    return this.#theme ? dressed(page, this.#theme, this.icon, addressOf, phone) : page;
  }
}
