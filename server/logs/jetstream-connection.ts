import { existsSync } from 'node:fs';
import { connect, errors, type NatsConnection } from '@nats-io/transport-node';
import { LogFailed } from '../../session/log.ts';

/** How a server comes to NATS, besides its addresses. */
export interface NatsOptions {
  /** A file with the certificates of who vouches for NATS, in PEM, where the system does not know them. */
  readonly ca?: string | undefined;
  /** Is told, in a line, where an acknowledgement would not be durable. */
  readonly warn?: (line: string) => void;
  /** Is told, in a line, that NATS is waited for; where left out, it must be there. */
  readonly waiting?: (line: string) => void;
}

/** The pause before NATS is asked again, in milliseconds. */
const AGAIN_MS = 1000;

/** What Node calls a certificate that it has no reason to believe. */
const UNTRUSTED = /CERT|VERIFY|SELF_SIGNED/;

/**
 * Connects to NATS.
 * @param addresses `nats://host:4222`, with commas between several; a `user:password@` in the first counts for all
 * @throws LogFailed none of them answers, or they will not have us
 */
export async function connectTo(
  addresses: string,
  { ca, waiting }: NatsOptions = {},
): Promise<NatsConnection> {
  const urls = addresses.split(',').map((address) => new URL(address.trim()));
  if (ca !== undefined && !existsSync(ca)) {
    throw new LogFailed(`There is no file ${ca} with the certificates that vouch for NATS`);
  }
  for (let told = false; ; told = true) {
    try {
      return await open(urls, ca);
    } catch (cause) {
      const refusal = refusalIn(cause);
      if (refusal) throw new LogFailed(refusal, { cause });
      const silence = `NATS does not answer at ${hostsOf(urls).join(', ')} (${messageOf(cause)})`;
      if (!waiting) throw new LogFailed(silence, { cause });
      if (!told) waiting(`${silence}: waiting for it.`);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

function open(urls: readonly URL[], ca: string | undefined): Promise<NatsConnection> {
  const { username, password, protocol } = urls[0]!;
  return connect({
    servers: hostsOf(urls),
    name: 'connivence',
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    // A wrong password at one of them, while it is being changed, is no reason to give up the others.
    ignoreAuthErrorAbort: true,
    // A server that is killed closes no connection of a machine that lost its network.
    pingInterval: 5000,
    ...(username && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
    ...((protocol === 'tls:' || ca !== undefined) && {
      tls: ca === undefined ? {} : { caFile: ca },
    }),
  });
}

/** Why NATS will not have us, or we it, where waiting would not help; no password is in it. */
function refusalIn(cause: unknown): string | undefined {
  const { code = '' } = (cause instanceof Error ? (cause.cause ?? cause) : {}) as { code?: string };
  if (cause instanceof errors.AuthorizationError) {
    return 'NATS does not know this user and password: write nats://user:password@host:4222 in CONNIVENCE_LOG';
  }
  if (UNTRUSTED.test(code)) {
    return `NATS shows a certificate that nobody known here vouches for (${code}): give the file of who does by --log-ca`;
  }
  if (messageOf(cause).includes("server does not support 'tls'")) {
    return 'NATS speaks no TLS: set it up there, or write nats:// and leave out --log-ca';
  }
  return undefined;
}

/** Hosts and ports: what may be told of addresses that hold a password. */
function hostsOf(urls: readonly URL[]): string[] {
  return urls.map(({ hostname, port }) => `${hostname}:${port || 4222}`);
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
