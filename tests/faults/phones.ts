import { connect } from '../../client/live.ts';
import type { SessionSource } from '../../client/source.ts';
import type { AckOutcome } from '../../session/protocol.ts';
import type { ParticipantView } from '../../session/views.ts';
import { until } from '../server/process.ts';
import { Network } from './network.ts';

/** What a phone said, and what it was told of it; `outcome` is undefined while it has heard nothing. */
export interface Said {
  readonly opening: number;
  readonly answer: unknown;
  outcome: AckOutcome | undefined;
}

/** What one phone said, in its order: it never says a thing before it has heard what became of the last. */
export interface Ledger {
  readonly secret: string;
  readonly said: readonly Said[];
}

/** A phone as the product makes it, with a ledger: it stays connected, and sends again what it heard nothing of. */
export class Phone implements Ledger {
  readonly secret: string;
  readonly said: Said[] = [];
  /** How many times it was told something. */
  told = 0;
  readonly #open: () => SessionSource<ParticipantView>;
  #source: SessionSource<ParticipantView>;

  constructor(base: string, code: string, lang: string, secret: string) {
    this.secret = secret;
    this.#open = () => {
      const source = connect<ParticipantView>({ base, role: 'participant', code, lang, secret });
      source.subscribe(() => (this.told += 1));
      return source;
    };
    this.#source = this.#open();
  }

  get source(): SessionSource<ParticipantView> {
    return this.#source;
  }

  /** Answers the vote in view; resolves when the phone has heard what became of it. */
  async answer(answer: unknown): Promise<AckOutcome> {
    const said: Said = {
      opening: this.#source.view?.play?.opening ?? 0,
      answer,
      outcome: undefined,
    };
    this.said.push(said);
    said.outcome = await this.#source.answer(answer);
    return said.outcome;
  }

  /** The page is closed; what it said and heard nothing of stays so. */
  leave(): void {
    this.#source.close();
  }

  /** The page is opened again, by the same person. */
  comeBack(): void {
    this.#source.close();
    this.#source = this.#open();
  }
}

export interface PhonesOptions {
  /** Servers that the phones may come to; where there are several, each connection takes the next that is there. */
  readonly bases: readonly string[];
  readonly code: string;
  readonly many: number;
  readonly lang?: string;
  /** Tells these phones from others in the same session. */
  readonly name?: string;
}

/** Phones that open at once: more, in one process with their network, would wait for each other until they give up. */
const WAVE = 500;

/** A room of phones. */
export class Phones {
  readonly phones: readonly Phone[];
  readonly #network: Network | undefined;

  private constructor(phones: readonly Phone[], network: Network | undefined) {
    this.phones = phones;
    this.#network = network;
  }

  /** Opens so many phones; resolves when each sees the session. */
  static async join(options: PhonesOptions): Promise<Phones> {
    const { bases, code, many, lang = 'fr', name = 'phone' } = options;
    const network = bases.length > 1 ? await Network.to(...bases) : undefined;
    const base = network?.base ?? bases[0]!;
    const phones: Phone[] = [];
    while (phones.length < many) {
      const wave = Array.from(
        { length: Math.min(WAVE, many - phones.length) },
        (_, i) => new Phone(base, code, lang, `the-secret-of-${name}-${phones.length + i}`),
      );
      phones.push(...wave);
      await Promise.all(wave.map(({ source }) => until(source, ({ view }) => !!view)));
    }
    return new Phones(phones, network);
  }

  /** Answers that were acknowledged as counted. */
  get counted(): number {
    return this.phones.reduce(
      (sum, { said }) => sum + said.filter(({ outcome }) => outcome === 'counted').length,
      0,
    );
  }

  /** Resolves when every phone sees what is asked. */
  async until(isSo: (source: SessionSource<ParticipantView>) => boolean): Promise<void> {
    await Promise.all(this.phones.map(({ source }) => until(source, isSo)));
  }

  /**
   * Has every phone answer, think, and answer otherwise, until told to stop.
   * @param choose the answer of a phone at its nth turn, from 0
   * @param thoughtMs how long a person thinks between two answers, in milliseconds
   * @returns stops; resolves when each phone has heard what became of its last answer, which is one at least
   */
  voteOn(
    choose: (phone: number, turn: number) => unknown,
    thoughtMs = 150,
  ): { stop(): Promise<void> } {
    const voting = { on: true };
    const voters = this.phones.map(async (phone, i) => {
      for (let turn = 0; voting.on || turn === 0; turn++) {
        await phone.answer(choose(i, turn));
        await new Promise((resolve) => setTimeout(resolve, thoughtMs));
      }
    });
    return {
      async stop() {
        voting.on = false;
        await Promise.all(voters);
      },
    };
  }

  /** Resolves when so many more answers were counted. */
  more(answers: number): Promise<void> {
    const goal = this.counted + answers;
    return new Promise((resolve) => {
      const look = setInterval(() => {
        if (this.counted < goal) return;
        clearInterval(look);
        resolve();
      }, 10);
    });
  }

  async close(): Promise<void> {
    for (const phone of this.phones) phone.leave();
    await this.#network?.close();
  }
}
