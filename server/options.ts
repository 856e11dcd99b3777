import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Where NATS is. */
export interface NatsAt {
  /** With commas between several; a user and password may be in them. */
  readonly addresses: string;
  /** A file with the certificates of who vouches for it, where the system does not know them. */
  readonly ca: string | undefined;
}

export interface Options {
  readonly port: number;
  /** The interface to listen on; undefined for all of them. */
  readonly host: string | undefined;
  /** The address that people open, where it is not one of this machine's. */
  readonly publicUrl: string | undefined;
  readonly data: string;
  /** The NATS servers that keep sessions; undefined where SQLite does, in the data folder. */
  readonly log: NatsAt | undefined;
  readonly content: string | undefined;
  readonly mostParticipants: number;
  /** How many days sessions are kept after the last thing that happened in them; 0 for ever. */
  readonly retention: number;
  readonly trustProxy: boolean;
  /** Origins of other pages that may play sessions here: `https://slides.example.org`. */
  readonly allowOrigins: readonly string[];
  readonly webSocket: boolean;
  readonly dev: boolean;
}

/** Something the person who started us can mend: told in one line, without a stack. */
export class Mendable extends Error {
  override readonly name = 'Mendable';
}

const flags = {
  port: { type: 'string', short: 'p' },
  host: { type: 'string' },
  'public-url': { type: 'string' },
  data: { type: 'string' },
  log: { type: 'string' },
  'log-ca': { type: 'string' },
  content: { type: 'string' },
  'most-participants': { type: 'string' },
  retention: { type: 'string' },
  'trust-proxy': { type: 'boolean' },
  'allow-origin': { type: 'string' },
  'no-websocket': { type: 'boolean' },
  dev: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const HELP = `connivence — workshops that put client relations to the vote

  npm start -- [options]

  --port <number>              port to listen on (7777)              CONNIVENCE_PORT
  --host <address>             interface to listen on and to announce,
                               where the one we find is not right    CONNIVENCE_HOST
  --public-url <url>           address that people open, behind a
                               proxy or a tunnel                     CONNIVENCE_PUBLIC_URL
  --data <folder>              where sessions are kept (./data)      CONNIVENCE_DATA
  --log <addresses>            nats://host:4222, with commas between
                               several: sessions are kept there, and
                               shared with other servers (sqlite)    CONNIVENCE_LOG
  --log-ca <file>              certificates of who vouches for NATS,
                               where the system does not know them   CONNIVENCE_LOG_CA
  --content <folder>           your own scenarios/ and slides/       CONNIVENCE_CONTENT
  --most-participants <number> people one session takes (2000)       CONNIVENCE_MOST_PARTICIPANTS
  --retention <days>           days that sessions are kept; 0 for
                               ever (30)                             CONNIVENCE_RETENTION
  --trust-proxy                believe X-Forwarded-For and -Host     CONNIVENCE_TRUST_PROXY=1
  --allow-origin <origins>     other sites whose decks may play here,
                               with commas between them              CONNIVENCE_ALLOW_ORIGIN
  --no-websocket               only event streams and posts          CONNIVENCE_NO_WEBSOCKET=1
  --dev                        pages served by Vite, with hot reload CONNIVENCE_DEV=1
  --help                       this page

  npm run scenarios                            check the shipped scenarios
  npm run scenarios -- <folder>                check a folder of yours
  npm run scenarios -- new <kind> <name> [folder]   write a starting file there

  npm start -- export recording <CODE> [--data <folder>] [--log <addresses>] [-o <file>]
                               what a session was, without anybody who was in it
  npm start -- export study <deck> [--lang <lang>] [--recording <file>] [-o <file>]
                               a deck as a course for one person, in one file
  npm start -- export scorm12|scorm2004|cmi5 <deck> …
                               the same, for a learning platform
  npm start -- export site [-o <folder>]
                               every deck as a course, for any web host
                               (each takes --content, as above)
  npm start -- purge <CODE> [--names] [--data <folder>] [--log <addresses>] [--port <number>]
                               erase a session, or only the names that were given in it
  npm start -- copy --to <folder> [--data <folder>] [--log <addresses>]
                               all that is kept, as a data folder: a backup
  npm start -- copy --from <folder> [--data <folder>] [--log <addresses>]
                               what a data folder has, to where sessions are kept
`;

/**
 * Reads the options of a command line and an environment; the command line wins.
 * @returns 'help' where help was asked for
 * @throws Mendable an option is unknown or has no sense
 */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options | 'help' {
  const given = parse(args);
  if (given.help) return 'help';
  const valueOf = (flag: keyof typeof flags): string | undefined => {
    const value =
      given[flag] ?? environment[`CONNIVENCE_${flag.toUpperCase().replaceAll('-', '_')}`];
    return value === undefined || value === '' ? undefined : String(value);
  };
  const isOn = (flag: keyof typeof flags) => !['0', 'false'].includes(valueOf(flag) ?? '0');

  const publicUrl = valueOf('public-url');
  if (
    publicUrl !== undefined &&
    !/^https?:$/.test(URL.canParse(publicUrl) ? new URL(publicUrl).protocol : '')
  ) {
    throw new Mendable(
      `--public-url must be a whole address, such as https://vote.example.org, not “${publicUrl}”.`,
    );
  }
  const content = valueOf('content');
  return {
    port: wholeNumber('--port', valueOf('port') ?? '7777', 0, 65_535),
    host: valueOf('host'),
    publicUrl: publicUrl?.replace(/\/+$/, ''),
    data: resolve(valueOf('data') ?? 'data'),
    log: logIn(valueOf('log'), valueOf('log-ca')),
    content: content === undefined ? undefined : resolve(content),
    mostParticipants: wholeNumber(
      '--most-participants',
      valueOf('most-participants') ?? '2000',
      1,
      1_000_000,
    ),
    retention: wholeNumber('--retention', valueOf('retention') ?? '30', 0, 36_500),
    trustProxy: isOn('trust-proxy'),
    allowOrigins: originsIn(valueOf('allow-origin') ?? ''),
    webSocket: !isOn('no-websocket'),
    dev: isOn('dev'),
  };
}

/**
 * Reads the words of a command about scenario files: `--content` is what the server is started with.
 * @throws Mendable an option is unknown
 */
export function readWords(args: readonly string[]): { content?: string; words: string[] } {
  return orMendable(() => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { content: flags.content },
      allowPositionals: true,
    });
    return { ...values, words: positionals };
  });
}

/**
 * Reads the words of an export: where the data is kept, as the server is told it, and the file to write.
 * @throws Mendable an option is unknown
 */
export function readExport(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { data: string; log: NatsAt | undefined; output: string | undefined; words: string[] } {
  return orMendable(() => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        data: flags.data,
        log: flags.log,
        'log-ca': flags['log-ca'],
        output: { type: 'string', short: 'o' },
      },
      allowPositionals: true,
    });
    const data = resolve(values.data ?? (environment['CONNIVENCE_DATA'] || 'data'));
    const log = logOf(values, environment);
    return { data, log, output: values.output, words: positionals };
  });
}

/**
 * Reads the words of a purge: where the data is kept, and the port of the server that may be using it.
 * @throws Mendable an option is unknown or has no sense
 */
export function readPurge(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { data: string; log: NatsAt | undefined; port: number; names: boolean; words: string[] } {
  const { values, positionals } = orMendable(() =>
    parseArgs({
      args: [...args],
      options: {
        data: flags.data,
        log: flags.log,
        'log-ca': flags['log-ca'],
        port: flags.port,
        names: { type: 'boolean' },
      },
      allowPositionals: true,
    }),
  );
  return {
    data: resolve(values.data ?? (environment['CONNIVENCE_DATA'] || 'data')),
    log: logOf(values, environment),
    port: wholeNumber(
      '--port',
      values.port ?? (environment['CONNIVENCE_PORT'] || '7777'),
      1,
      65_535,
    ),
    names: values.names ?? false,
    words: positionals,
  };
}

/**
 * Reads the words of a copy: where sessions are kept, and the data folder they are copied to or from.
 * @throws Mendable an option is unknown, or it is not said which way
 */
export function readCopy(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { data: string; log: NatsAt | undefined; from?: string; to?: string } {
  const { values } = orMendable(() =>
    parseArgs({
      args: [...args],
      options: {
        data: flags.data,
        log: flags.log,
        'log-ca': flags['log-ca'],
        from: { type: 'string' },
        to: { type: 'string' },
      },
    }),
  );
  const { from, to } = values;
  if (!from === !to) throw new Mendable('Say one of --to <folder> and --from <folder>.');
  return {
    data: resolve(values.data ?? (environment['CONNIVENCE_DATA'] || 'data')),
    log: logOf(values, environment),
    ...(from && { from: resolve(from) }),
    ...(to && { to: resolve(to) }),
  };
}

function parse(args: readonly string[]) {
  return orMendable(() => parseArgs({ args: [...args], options: flags, strict: true }).values);
}

function orMendable<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split('.')[0] : String(cause);
    throw new Mendable(`${said}. See --help.`);
  }
}

function originsIn(list: string): string[] {
  return list
    .split(',')
    .map((origin) => origin.trim().replace(/\/$/, ''))
    .filter((origin) => origin !== '')
    .map((origin) => {
      if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
      throw new Mendable(
        `--allow-origin takes origins, such as https://slides.example.org, not “${origin}”.`,
      );
    });
}

function logOf(
  values: { log?: string; 'log-ca'?: string },
  environment: Readonly<Record<string, string | undefined>>,
): NatsAt | undefined {
  return logIn(
    values.log ?? environment['CONNIVENCE_LOG'],
    values['log-ca'] ?? environment['CONNIVENCE_LOG_CA'],
  );
}

function logIn(value: string | undefined, ca: string | undefined): NatsAt | undefined {
  if (value === undefined || value === '' || value === 'sqlite') return undefined;
  if (value.split(',').every((address) => isNats(address.trim()))) {
    return { addresses: value, ca: ca ? resolve(ca) : undefined };
  }
  // What was typed may hold a password.
  throw new Mendable(
    '--log is “sqlite”, or addresses of NATS such as nats://host:4222, with commas between several.',
  );
}

function isNats(address: string): boolean {
  return URL.canParse(address) && /^(nats|tls):$/.test(new URL(address).protocol);
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Mendable(`${flag} must be a whole number from ${least} to ${most}, not “${text}”.`);
}
