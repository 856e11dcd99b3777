import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fastify from 'fastify';
import { roomAddress } from './addresses.ts';
import { serveApi } from './api.ts';
import { Callers } from './callers.ts';
import { SteadyClock } from './clock.ts';
import { allowPages } from './cors.ts';
import { Content, DECKS } from './content.ts';
import { serveDev } from './dev.ts';
import { readSecrets } from './identity.ts';
import { Library } from './library.ts';
import { Connections, WrongTries } from './limits.ts';
import { serveLinks } from './links.ts';
import { lockFolder } from './lock.ts';
import { adviceOn, isDamage } from './logs/damage.ts';
import type { MemoryLog } from './logs/memory.ts';
import { openLog } from './open-log.ts';
import { Mendable, type Options } from './options.ts';
import { servePages } from './pages.ts';
import type { Reception } from './peer.ts';
import { purgeGone, sweep } from './retention.ts';
import { Rooms } from './rooms.ts';
import { Roster } from './roster.ts';
import { SharedRoster } from './shared-roster.ts';
import { serveSockets } from './sockets.ts';
import { KeptTheme } from './theme/kept.ts';

/** Connections that may wait to be taken: a whole room comes back at once after a restart. */
const BACKLOG = 4096;

/** How often it is written down who is here by name, in milliseconds. */
const LOOK_MS = 60_000;

/** When they are looked for first, in milliseconds: it reads every log, and who comes back after a restart comes first. */
const FIRST_SWEEP_MS = 30_000;

/** How often sessions that were kept long enough are looked for, in milliseconds. */
const SWEEP_MS = 24 * 60 * 60_000;

/** Connections of one address at most: so many for each of the people one session takes, and some for its trainers. */
const TABS_EACH = 3;
const TRAINERS = 100;

/** A server at work. */
export interface Running {
  /** The address phones open. */
  readonly joinUrl: string;
  /** The address of the trainer's page, key included. */
  readonly trainerUrl: string;
  stop(): Promise<void>;
}

/** The project's own folder: shipped content and built pages. */
export const HOME = join(import.meta.dirname, '..');

/**
 * Starts a server.
 * @param given a log to keep sessions in, instead of the one that the options name
 * @throws Mendable the port, the data folder or the content folder will not do
 */
export async function start(options: Options, given?: MemoryLog): Promise<Running> {
  const { data, content, publicUrl, trustProxy } = options;
  // Nothing tells a misspelled folder from an empty one, when one stands before the room.
  if (content !== undefined && !existsSync(content)) {
    throw new Mendable(`There is no folder ${content}: make it, or correct --content.`);
  }
  await mkdir(data, { recursive: true }).catch(unwritable(data));
  const unlock = lockFolder(data);
  const ownSecrets = await readSecrets(data).catch(unwritable(data));
  const log = given ?? (await openLog(options.log, data, { warn, waiting: warn }));
  // Loaded by those alone who use it.
  const shared =
    'connection' in log
      ? await (await import('./shared.ts')).share(log, data, ownSecrets)
      : undefined;
  const secrets = shared?.secrets ?? ownSecrets;
  const own = content ?? join(data, 'content');
  // Made now, so that it is watched from now on.
  await mkdir(own, { recursive: true }).catch(unwritable(data));
  const library = await Library.open([HOME, own]);
  const theme = await KeptTheme.open(own);
  const names = join(data, 'roster.sqlite');
  const roster = await (async () => new Roster(names))().catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    if (isDamage(why)) throw new Mendable(adviceOn(names, why));
    return unwritable(data)(cause);
  });
  const clock = new SteadyClock(Date.now, () => performance.now());
  const rooms: Rooms = await Rooms.open({
    log,
    roster,
    keptDays: options.retention,
    find: library.find,
    elsewhere: (session) => shared?.presence.elsewhere(session) ?? [],
    playedElsewhere: (session) =>
      shared?.presence.playedElsewhere(session, rooms.played().get(session)) ?? false,
    namesErased: async (session) => sharedRoster?.erase(session, clock.now()),
    now: clock.now,
    later: setTimeout,
    seed,
    warn,
  });
  shared?.presence.start(rooms, (session) => rooms.touch(session));
  const sharedRoster =
    shared &&
    new SharedRoster({
      roster,
      wire: shared.names,
      erasures: shared.erasures,
      sessions: () => log.sessions(),
      erased: (session, until) =>
        void rooms.forgetNames(session, until).catch((cause: unknown) => console.error(cause)),
      changed: (session) => rooms.touch(session),
    });
  let dress: (() => Promise<void>) | undefined;
  const unwatch = library.watch(() => {
    void rooms.refresh();
    void theme.read().then(() => dress?.());
  });
  const callers = new Callers({ trustProxy, publicUrl, allowOrigins: options.allowOrigins });
  const reception: Reception = {
    rooms,
    secrets,
    tries: new WrongTries(),
    connections: new Connections(TABS_EACH * options.mostParticipants + TRAINERS),
    mostParticipants: options.mostParticipants,
    now: clock.now,
  };

  const app = fastify({ forceCloseConnections: true, bodyLimit: 64 * 1024 });
  app.setErrorHandler<Error & { statusCode?: number }>((cause, _request, reply) => {
    // What went wrong inside is the operator's business; the caller learns that it did.
    if ((cause.statusCode ?? 500) >= 500) console.error(cause);
    return reply
      .code(cause.statusCode ?? 500)
      .send({ error: cause.statusCode === 413 ? 'too-big' : 'failed' });
  });
  allowPages(app, callers);
  await app.register(async (link) => {
    link.removeAllContentTypeParsers();
    link.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    serveLinks(link, reception, callers);
  });
  const address = options.host ?? (await roomAddress());
  const joinUrlOf = (port: number) => publicUrl ?? `http://${address}:${port}`;
  let joinUrl = joinUrlOf(options.port);
  const parts = {
    library,
    theme,
    content: new Content(HOME, own),
    decks: new Content(HOME, own, DECKS),
    reception,
    callers,
    roster,
    retention: options.retention,
    get joinUrl() {
      return joinUrl;
    },
  };
  await app.register((api) => serveApi(api, parts), { prefix: '/api' });
  if (options.dev) await serveDev(app, HOME, theme);
  else dress = await servePages(app, join(HOME, 'dist'), theme);
  const closeSockets = options.webSocket ? serveSockets(app.server, reception, callers) : () => {};

  const { port } = await listen(options, app);
  joinUrl = joinUrlOf(port);
  const local = options.host ?? 'localhost';
  const parting = { log, rooms, roster, days: options.retention, now: Date.now, warn };
  // What cannot be erased today is no reason not to serve the rest; it is looked for again tomorrow.
  let sweeping: Promise<unknown> = purgeGone(parting).catch(complain);
  const clean = () => (sweeping = sweep(parting).catch(complain));
  const soon = setTimeout(clean, FIRST_SWEEP_MS);
  const daily = setInterval(clean, SWEEP_MS);
  const looking = setInterval(() => {
    rooms.look();
    if (!rooms.areWatched) clock.follow();
  }, LOOK_MS);
  return {
    joinUrl,
    trainerUrl: `${publicUrl ?? `http://${local}:${port}`}/pages/trainer/#key=${secrets.trainerKey}`,
    async stop() {
      unwatch();
      clearTimeout(soon);
      clearInterval(daily);
      clearInterval(looking);
      rooms.stop();
      shared?.presence.stop();
      closeSockets();
      await app.close();
      await sweeping;
      roster.close();
      await log.close();
      unlock();
    },
  };
}

function complain(cause: unknown): void {
  console.error(cause);
}

async function listen(
  { port, host }: Options,
  app: {
    listen(o: { port: number; host: string; backlog: number }): Promise<string>;
    server: import('node:http').Server;
  },
): Promise<{ port: number }> {
  try {
    await app.listen({ port, host: host ?? '::', backlog: BACKLOG });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new Mendable(
        `Port ${port} is taken, perhaps by another Connivence: stop it, or choose --port.`,
      );
    }
    if (code === 'EAFNOSUPPORT' && host === undefined)
      await app.listen({ port, host: '0.0.0.0', backlog: BACKLOG });
    else
      throw new Mendable(
        `Cannot listen on ${host ?? 'this machine'}, port ${port} (${code}): see --host and --port.`,
      );
  }
  return app.server.address() as { port: number };
}

function warn(line: string): void {
  console.warn(`connivence: ${line}`);
}

/** Chance for what is dealt: 32 random bits. */
function seed(): number {
  return randomBytes(4).readUInt32BE();
}

function unwritable(folder: string): (cause: unknown) => never {
  return (cause) => {
    throw new Mendable(
      `Cannot keep sessions in ${folder} (${cause instanceof Error ? cause.message : String(cause)}): make it writable, or choose --data.`,
    );
  };
}
