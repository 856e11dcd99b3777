import type { IncomingMessage } from 'node:http';

/** Who calls, and from which page: told from the headers, which a proxy may have rewritten. */
export class Callers {
  readonly #trustProxy: boolean;
  readonly #publicHost: string | undefined;
  readonly #allowed: ReadonlySet<string>;

  /**
   * @param options.trustProxy whether `X-Forwarded-For` and `X-Forwarded-Host` come from our own proxy
   * @param options.publicUrl the address that people open, where it is not the one this server hears
   * @param options.allowOrigins origins of other pages that may play sessions here
   */
  constructor(options: {
    trustProxy: boolean;
    publicUrl: string | undefined;
    allowOrigins: readonly string[];
  }) {
    this.#allowed = new Set(options.allowOrigins);
    this.#trustProxy = options.trustProxy;
    this.#publicHost = options.publicUrl && new URL(options.publicUrl).host;
  }

  /**
   * Whether the request comes from a page of this server, or of an origin that it was told to allow. A program sends no `Origin`, and may
   * call: it holds no visitor's secrets; a browser always says whose page it is.
   */
  isOurPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
    const { origin } = headers;
    if (origin === undefined || this.isAllowed(origin)) return true;
    const page = URL.canParse(origin) ? new URL(origin).host : '';
    const forwarded = this.#trustProxy ? first(headers['x-forwarded-host']) : undefined;
    return page !== '' && [headers.host, this.#publicHost, forwarded].includes(page);
  }

  /** Whether pages of this origin may play sessions here though they are not ours. */
  isAllowed(origin: string): boolean {
    return this.#allowed.has(origin);
  }

  /** The address that limits are counted by. */
  addressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
    // The last hop is the one our proxy saw; those before it are the caller's own say.
    const forwarded = this.#trustProxy ? last(request.headers['x-forwarded-for']) : undefined;
    return forwarded ?? request.socket.remoteAddress ?? '';
  }
}

function first(header: string | string[] | undefined): string | undefined {
  return (
    String(header ?? '')
      .split(',')[0]
      ?.trim() || undefined
  );
}

function last(header: string | string[] | undefined): string | undefined {
  return (
    String(header ?? '')
      .split(',')
      .at(-1)
      ?.trim() || undefined
  );
}
