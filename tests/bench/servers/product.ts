import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../../client/live.ts';
import type { SessionSource } from '../../../client/source.ts';
import type { PollBallot } from '../../../session/kinds/poll.ts';
import type { StageView, TrainerView, View } from '../../../session/views.ts';
import { now } from '../clock.ts';
import { Served, launch } from './served.ts';

const HOME = join(import.meta.dirname, '../../..');
const DECK = 'ami-ou-client';
const SCENARIO = 'le-courriel-pour-rien';

/** The product, as anyone starts it: SQLite that fsyncs each commit, in a folder of its own. */
export class Product extends Served {
  readonly port: number;
  readonly data: string;
  readonly #key: string;

  private constructor(child: ChildProcess, said: string, data: string) {
    super(child, said);
    this.port = Number(/127\.0\.0\.1:(\d+)/.exec(said)![1]);
    this.data = data;
    this.#key = /#key=([\w-]+)/.exec(said)![1]!;
  }

  /**
   * @param how.entry the program, where it is not the product's own
   * @param how.data a folder that is there already
   */
  static async start(
    how: { entry?: string; data?: string; args?: readonly string[] } = {},
  ): Promise<Product> {
    const data = how.data ?? (await mkdtemp(join(tmpdir(), 'connivence-bench-')));
    const args = [
      '--port=0',
      '--host=127.0.0.1',
      `--data=${data}`,
      '--most-participants=50000',
      '--retention=0',
      ...(how.args ?? []),
    ];
    const entry = how.entry ?? join(HOME, 'server/main.ts');
    const [child, said] = await launch(entry, args, /#key=[\w-]+/);
    return new Product(child, said, data);
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /**
   * Opens a session through the trainer's API.
   * @param how.turned whether its slides are turned to the first vote
   */
  async openSession({ turned = true } = {}): Promise<Session> {
    const { code } = await this.#api<{ code: string }>('/sessions', { deck: DECK, lang: 'fr' });
    const session = await this.session(code);
    if (turned) await session.comeToVote();
    return session;
  }

  /** The session of a code, with a trainer and a wall that are real clients; resolves when they see it. */
  async session(code: string): Promise<Session> {
    const screen = { base: this.base, code, lang: 'fr', key: this.#key };
    const trainer = connect<TrainerView>({ ...screen, role: 'trainer' });
    const wall = connect<StageView>({ ...screen, role: 'stage' });
    await until(wall, () => true);
    await until(trainer, () => true);
    return new Session(code, trainer, wall);
  }

  /** Stops, and leaves nothing in the temporary folder. */
  async clear(): Promise<void> {
    await this.stop('SIGKILL');
    await rm(this.data, { recursive: true, force: true });
  }

  async #api<T>(path: string, body: object): Promise<T> {
    const answer = await fetch(`${this.base}/api${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as T;
  }
}

/** When the wall had a view, and what it counted. */
export interface Sighting {
  readonly at: number;
  readonly position: number;
  readonly answered: number;
}

/** A session at work: its trainer, and its wall, which reads each view and notes when. */
export class Session {
  readonly code: string;
  readonly trainer: SessionSource<TrainerView>;
  readonly wall: SessionSource<StageView>;
  sightings: Sighting[] = [];

  constructor(code: string, trainer: SessionSource<TrainerView>, wall: SessionSource<StageView>) {
    this.code = code;
    this.trainer = trainer;
    this.wall = wall;
    let seen: StageView | undefined;
    wall.subscribe(() => {
      const { view } = wall;
      if (!view || view === seen) return;
      seen = view;
      this.sightings.push({ at: now(), position: view.position, answered: view.answered });
    });
  }

  get opening(): number {
    return this.trainer.view!.play!.opening;
  }

  get options(): string[] {
    return (this.trainer.view!.play!.ballot as PollBallot).options.map(({ id }) => id);
  }

  /** Turns the slides up to the scenario. */
  async comeToVote(): Promise<void> {
    while (this.trainer.view!.play?.ref !== SCENARIO) {
      const { place } = this.trainer.view!.next;
      await this.trainer.command({ type: 'show-slide', place });
      await until(this.trainer, (view) => view.place.h === place.h && view.place.f === place.f);
    }
  }

  /** Opens a vote, as if nobody had voted before; resolves when the trainer sees it open. */
  async openVote(): Promise<void> {
    const { trainer } = this;
    await this.reset();
    const before = trainer.view!.position;
    const outcome = await trainer.command({ type: 'open-round', ref: SCENARIO });
    if (outcome !== 'done') throw new Error(`the vote was not opened: ${outcome}`);
    await until(trainer, (view) => view.play?.phase === 'open' && view.position > before);
  }

  /** Forgets what was voted, where there is something. */
  async reset(): Promise<void> {
    const { trainer } = this;
    if (trainer.view!.play!.opening === 0) return;
    await trainer.command({ type: 'reset', ref: SCENARIO });
    await until(trainer, (view) => view.play!.opening === 0);
  }

  close(): void {
    this.trainer.close();
    this.wall.close();
  }
}

/** Resolves when a screen's view is as asked. */
export function until<V extends View>(
  source: SessionSource<V>,
  isSo: (view: V) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!source.view || !isSo(source.view)) return;
      forget();
      resolve();
    };
    const forget = source.subscribe(look);
    look();
  });
}
