/** The personal codes of a session, as the server has them. */
export interface TicketsTold {
  /** The session's own code. */
  readonly code: string;
  /** The deck's title. */
  readonly title: string;
  readonly lang: string;
  readonly ended: boolean;
  /** Whether newcomers need one. */
  readonly required: boolean;
  /** How many have served. */
  readonly used: number;
  /** Six letters each, in the order they were made. */
  readonly tickets: readonly string[];
}

/** Why a call was not answered: the server's word for it, or `unreachable`. */
export class NoTickets extends Error {
  readonly reason: string;

  constructor(reason: string, cause?: unknown) {
    super(`no personal codes: ${reason}`, { cause });
    this.name = 'NoTickets';
    this.reason = reason;
  }
}

/** The personal codes of one session. Every call rejects with a `NoTickets`. */
export class TicketsApi {
  readonly #base: string;
  readonly #key: string;
  readonly #code: string;

  /** @param base the server's address, without a slash at its end */
  constructor(base: string, key: string, code: string) {
    this.#base = `${base}/api`;
    this.#key = key;
    this.#code = encodeURIComponent(code);
  }

  read = (): Promise<TicketsTold> => this.#call(`/sessions/${this.#code}/tickets`);

  /** There shall be so many, 1 to 2,000; those there are stay. */
  make = (people: number): Promise<TicketsTold> =>
    this.#call(`/sessions/${this.#code}/tickets`, { people });

  /** The address that phones open, without a slash at its end. */
  join = async (): Promise<string> => (await this.#call<{ join: string }>('/where')).join;

  async #call<T>(path: string, body?: object): Promise<T> {
    const headers = new Headers({ authorization: `Bearer ${this.#key}` });
    if (body) headers.set('content-type', 'application/json');
    let response: Response;
    try {
      response = await fetch(this.#base + path, {
        headers,
        ...(body && { method: 'PUT', body: JSON.stringify(body) }),
      });
    } catch (cause) {
      throw new NoTickets('unreachable', cause);
    }
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new NoTickets((answer as { error?: string })?.error ?? 'failed');
    return answer as T;
  }
}
