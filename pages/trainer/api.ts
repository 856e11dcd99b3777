import type { FileFinding } from '../../session/findings.ts';

/** A deck in the content folders, with what is to mend in it. */
export interface DeckSummary {
  readonly id: string;
  /** The title in each language the deck is written in. */
  readonly title: Readonly<Record<string, string>>;
  readonly langs: readonly string[];
  /** Whether it is in the trainer's own folder. */
  readonly own?: boolean;
  /** How long it takes, in minutes, where it says so. */
  readonly minutes?: number;
  /** How many slides it has. */
  readonly slides: number;
  /** The scenarios it plays, by name. */
  readonly scenarios: readonly string[];
  readonly findings: readonly FileFinding[];
}

/** A session on this server. */
export interface SessionSummary {
  readonly code: string;
  readonly deck: string;
  readonly title: string;
  readonly lang: string;
  /** Milliseconds since the UNIX epoch. */
  readonly openedAt: number;
  readonly ended: boolean;
  /** People whose phone is connected now. */
  readonly connected: number;
  /** People who ever joined. */
  readonly joined: number;
  /** People who gave their name for an attendance sheet. */
  readonly named?: number;
  /** When it will be deleted, in milliseconds since the UNIX epoch; absent where it never is. */
  readonly keptUntil?: number;
  /** Whether a trainer runs through alone. */
  readonly rehearsal?: true;
}

/** A session whose log the server cannot read. */
export interface UnreadableSession {
  readonly code: string;
  /** The beginning of its day, in milliseconds since the UNIX epoch. */
  readonly openedAt: number;
  readonly unreadable: true;
}

/** The server's addresses on the local network. */
export interface Where {
  /** The address phones open, without a slash at its end. */
  readonly join: string;
  readonly trainer: string;
}

/** Why a call was not answered: the server's word for it, or `unreachable`. */
export class ApiError extends Error {
  readonly reason: string;

  constructor(reason: string, cause?: unknown) {
    super(`the trainer's API answered ${reason}`, { cause });
    this.name = 'ApiError';
    this.reason = reason;
  }
}

/** The server as the trainer's pages ask it. Every call rejects with an `ApiError`. */
export class TrainerApi {
  readonly #base: string;
  readonly #key: string;

  /** @param base the server's address, without a slash at its end */
  constructor(base: string, key: string) {
    this.#base = base;
    this.#key = key;
  }

  where = (): Promise<Where> => this.#call('where');

  decks = (): Promise<DeckSummary[]> => this.#call('decks');

  /** What is to mend in the organisation's look. */
  theme = (): Promise<{ readonly findings: readonly FileFinding[] }> => this.#call('theme');

  sessions = (): Promise<(SessionSummary | UnreadableSession)[]> => this.#call('sessions');

  /** @param rehearsal how many simulated people rehearse it; undefined for a real session */
  start = (deck: string, lang: string, rehearsal?: number): Promise<{ readonly code: string }> =>
    this.#call('sessions', { deck, lang, rehearsal });

  end = (code: string): Promise<unknown> => this.#call(`sessions/${code}/end`, {});

  async #call<T>(path: string, body?: object): Promise<T> {
    const headers = new Headers({ authorization: `Bearer ${this.#key}` });
    if (body) headers.set('content-type', 'application/json');
    let response: Response;
    try {
      response = await fetch(`${this.#base}/api/${path}`, {
        headers,
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
    } catch (cause) {
      throw new ApiError('unreachable', cause);
    }
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new ApiError((answer as { error?: string })?.error ?? 'failed');
    return answer as T;
  }
}
