import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { chromiumFlags, findBrowser } from '../browser.ts';
import { animated, type Frame } from './webp.ts';

/** A screen that is photographed: how large, how dark, in which language. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly lang: string;
  readonly dark?: boolean;
  /** Pixels for each of the page's. */
  readonly density?: number;
}

/** How large a picture may be, in bytes, and a moving one. */
const MOST_BYTES = 150_000;
const MOST_MOVING_BYTES = 1_500_000;

/** How slowly the page moves while it is filmed, so that frames can be taken one by one. */
const SLOW = 0.08;

/** How long a frame of a moving picture is seen at least, in milliseconds: more of them only weigh. */
const FRAME_MS = 40;

/** Photographs pages, and writes what it sees as WebP, which Chromium itself encodes. */
export class Camera {
  readonly #browser: Browser;
  readonly #dark: Page;

  private constructor(browser: Browser, room: Page) {
    this.#browser = browser;
    this.#dark = room;
  }

  static async open(): Promise<Camera> {
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: chromiumFlags,
    });
    return new Camera(browser, await browser.newPage());
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** Opens a page on a screen of its own. */
  async visit(url: string, { width, height, lang, dark, density = 1 }: Screen): Promise<Page> {
    const context: BrowserContext = await this.#browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: density,
      locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
      timezoneId: 'Europe/Paris',
      colorScheme: dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
    return page;
  }

  /**
   * Writes a picture of a page, once nothing moves in it.
   * @param width of the picture, in pixels
   */
  async photograph(page: Page, file: string, width: number): Promise<void> {
    await still(page);
    const bytes = await this.#webp(await page.screenshot(), width, 0.9);
    await write(file, bytes, MOST_BYTES);
  }

  /** Begins a film of a page, of that width in pixels. */
  film(page: Page, width: number): Film {
    return new Film(page, (png) => this.#webp(png, width, 0.8));
  }

  async #webp(png: Buffer, width: number, quality: number): Promise<Buffer> {
    const url = await this.#dark.evaluate(
      async ([data, wide, how]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const height = Math.round((image.naturalHeight / image.naturalWidth) * wide);
        const canvas = Object.assign(document.createElement('canvas'), { width: wide, height });
        const context = canvas.getContext('2d')!;
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, wide, height);
        return canvas.toDataURL('image/webp', how);
      },
      [png.toString('base64'), width, quality] as const,
    );
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  }
}

/** Frames of a page, to be written as one moving picture. */
export class Film {
  readonly #page: Page;
  readonly #encode: (png: Buffer) => Promise<Buffer>;
  readonly #frames: { png: Buffer; ms: number }[] = [];

  constructor(page: Page, encode: (png: Buffer) => Promise<Buffer>) {
    this.#page = page;
    this.#encode = encode;
  }

  /** Holds what is seen for so many milliseconds. */
  async hold(ms: number): Promise<void> {
    await still(this.#page);
    this.#take(await this.#page.screenshot(), ms);
  }

  /**
   * Films how the page goes over to what comes next, slowed down and then sped up again.
   * @param happen what sets it moving
   * @param ms how long the movement lasts, in milliseconds
   */
  async follow(happen: () => Promise<unknown>, ms: number): Promise<void> {
    const lens = await this.#page.context().newCDPSession(this.#page);
    await lens.send('Animation.enable');
    await lens.send('Animation.setPlaybackRate', { playbackRate: SLOW });
    const before = await this.#page.screenshot();
    await happen();
    let taken = before;
    // What comes over the network takes a while to move anything.
    while (taken.equals(before)) taken = await this.#page.screenshot();
    const begun = performance.now();
    let last = 0;
    while (last < ms) {
      const now = (performance.now() - begun) * SLOW;
      this.#take(taken, Math.max(20, now - last));
      last = now;
      do taken = await this.#page.screenshot();
      while ((performance.now() - begun) * SLOW - last < FRAME_MS);
    }
    await lens.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await lens.detach();
  }

  async write(file: string): Promise<void> {
    const frames: Frame[] = [];
    for (const { png, ms } of this.#frames)
      frames.push({ webp: await this.#encode(png), ms: Math.round(ms) });
    await write(file, animated(frames), MOST_MOVING_BYTES);
  }

  /** The same picture again only lasts longer. */
  #take(png: Buffer, ms: number): void {
    const last = this.#frames.at(-1);
    if (last?.png.equals(png)) last.ms += ms;
    else this.#frames.push({ png, ms });
  }
}

/** How often a page is looked at before it is taken as it is: a clock on it never stands still. */
const LOOKS = 5;

/** Waits until two looks at a page are the same. */
async function still(page: Page): Promise<void> {
  let before = await page.screenshot();
  for (let looks = 0; looks < LOOKS; looks++) {
    await setTimeout(250);
    const after = await page.screenshot();
    if (after.equals(before)) return;
    before = after;
  }
}

/** @throws where the picture is too large to be looked at on a page of documentation */
async function write(file: string, bytes: Buffer, most: number): Promise<void> {
  if (bytes.length > most) throw new RangeError(`${file} has ${bytes.length} bytes, over ${most}`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  process.stdout.write(`${String(Math.ceil(bytes.length / 1024)).padStart(5)} kB  ${file}\n`);
}
