import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { connect } from '../../client/live.ts';
import type { SessionSource } from '../../client/source.ts';
import type { Command } from '../../session/commands.ts';
import { readDeck, type Place, type Slide } from '../../session/deck.ts';
import { answerTo, chanceOf } from '../../session/simulate.ts';
import type { ParticipantView, PlayView, TrainerView } from '../../session/views.ts';
import { until, type ServerProcess } from '../server/process.ts';

/** The deck that plays every kind once. */
const DECK = 'best-of';

/** A live session of every kind: its trainer's commands, and people who answer without a browser. */
export class LiveRoom {
  readonly server: ServerProcess;
  readonly code: string;
  readonly lang: string;
  readonly slides: readonly Slide[];
  readonly trainer: SessionSource<TrainerView>;
  readonly #people: SessionSource<ParticipantView>[] = [];

  private constructor(server: ServerProcess, code: string, lang: string, slides: readonly Slide[]) {
    this.server = server;
    this.code = code;
    this.lang = lang;
    this.slides = slides;
    const { base, key } = server;
    this.trainer = connect<TrainerView>({ base, role: 'trainer', code, lang, key });
  }

  static async open(server: ServerProcess, lang: string, people: number): Promise<LiveRoom> {
    const { code } = await server.api<{ code: string }>('/sessions', { deck: DECK, lang });
    const { markdown } = await server.api<{ markdown: string }>(`/decks/${DECK}?lang=${lang}`);
    const room = new LiveRoom(server, code, lang, readDeck(markdown).slides);
    for (let i = 0; i < people; i += 1) {
      const secret = `somebody-with-a-secret-${i}`;
      const { base } = server;
      room.#people.push(connect({ base, role: 'participant', code, lang, secret }));
    }
    await until(room.trainer, ({ view }) => view?.joined === people);
    return room;
  }

  close(): void {
    for (const source of [this.trainer, ...this.#people]) source.close();
  }

  get play(): PlayView {
    return this.trainer.view!.play!;
  }

  /** Where each kind's scenario is in the deck. */
  get scenarios(): { ref: string; place: Place }[] {
    return this.slides.flatMap(({ h, v, scenario }) =>
      scenario && !scenario.startsWith('enquete')
        ? [{ ref: scenario, place: { h, v, f: -1, fragments: 0 } }]
        : [],
    );
  }

  async ask(command: Command): Promise<void> {
    expect(await this.trainer.command(command), JSON.stringify(command)).toBe('done');
  }

  async goTo(place: Place): Promise<void> {
    await this.ask({ type: 'show-slide', place });
    await until(this.trainer, ({ view }) => view?.place.h === place.h && view.place.v === place.v);
  }

  /** Everybody without a browser answers what is open. */
  async answer(seed: number): Promise<void> {
    const chance = chanceOf(seed);
    for (const person of this.#people) {
      await until(person, ({ view }) => view?.play?.opening === this.play.opening);
      const answer = answerTo(person.view!.play!, chance);
      // Who plays a role has nothing to answer; who was dealt none observes nobody.
      if (answer !== undefined) await person.answer(answer);
    }
  }

  phone(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
    return this.page(browser, `/${this.code}`, {
      viewport: { width: 390, height: 844 },
      ...options,
    });
  }

  stage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
    return this.page(browser, `/slides/?code=${this.code}#key=${this.server.key}`, {
      viewport: { width: 1920, height: 1080 },
      ...options,
    });
  }

  console(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
    return this.page(browser, `/pages/console/?code=${this.code}#key=${this.server.key}`, {
      viewport: { width: 390, height: 844 },
      ...options,
    });
  }

  /** A page of the server, in a browser of its own that wants no motion. */
  async page(browser: Browser, path: string, options: BrowserContextOptions): Promise<Page> {
    const locale = this.lang === 'fr' ? 'fr-FR' : 'en-GB';
    const context = await browser.newContext({ locale, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    await page.goto(this.server.base + path);
    return page;
  }
}
