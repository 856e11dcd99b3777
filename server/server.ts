import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { roomAddress } from './addresses.ts';
import { Callers } from './callers.ts';
import { SteadyClock } from './clock.ts';
import { Content, DECKS } from './content.ts';
import { HOME } from './home.ts';
import { readSecrets } from './identity.ts';
import { takeDataFolder, unwritable, type DataFolder } from './data-folder.ts';
import { Library } from './library.ts';
import { Connections, WrongTries } from './limits.ts';
import { adviceOn, isDamage } from './logs/damage.ts';
import { Mendable, type Options } from './options.ts';
import type { Reception } from './peer.ts';
import { purgeGone, sweep } from './retention.ts';
import { Rooms } from './rooms.ts';
import { Roster } from './roster.ts';
import { SharedRoster } from './shared-roster.ts';
import { KeptTheme } from './theme/kept.ts';
import { warn } from './warn.ts';

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

/**
 * Starts a server.
 * @param kept its data folder, where it is taken already
 * @throws Mendable the port, the data folder or the content folder will not do
 */
export async function start(
  options: Options,
  kept: DataFolder = takeDataFolder(options),
): Promise<Running> {
  const { data, content, publicUrl, trustProxy } = options;
  // Nothing tells a misspelled folder from an empty one, when one stands before the room.
  if (content !== undefined && !existsSync(content)) {
    throw new Mendable(`There is no folder ${content}: make it, or correct --content.`);
  }
  const ownSecrets = await readSecrets(data).catch(unwritable(data));
  const own = content ?? join(data, 'content');
  // Made now, so that it is watched from now on.
  await mkdir(own, { recursive: true }).catch(unwritable(data));
  const library = new Library([HOME, own]);
  const log = await kept.log;
  // Loaded by those alone who use it.
  const shared =
    'connection' in log
      ? await (await import('./shared.ts')).share(log, data, ownSecrets)
      : undefined;
  const secrets = shared?.secrets ?? ownSecrets;
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
  // Whoever waits after a restart waits for the last session: it is read while the rest loads.
  if (!shared) rooms.openLast();
  await library.read();
  const theme = await KeptTheme.open(own);
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
  const callers = new Callers({ trustProxy, publicUrl, allowOrigins: options.allowOrigins });
  const reception: Reception = {
    rooms,
    secrets,
    tries: new WrongTries(),
    connections: new Connections(TABS_EACH * options.mostParticipants + TRAINERS),
    mostParticipants: options.mostParticipants,
    now: clock.now,
  };

  const address = options.host ?? (await roomAddress());
  const joinUrlOf = (port: number) => publicUrl ?? `http://${address}:${port}`;
  let joinUrl = joinUrlOf(options.port);
  // What it takes loads while the log's thread reads.
  const { openDoors } = await import('./doors.ts');
  const doors = await openDoors(options, {
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
  });
  const { dress, port } = doors;
  joinUrl = joinUrlOf(port);
  const unwatch = library.watch(() => {
    void rooms.refresh();
    void theme.read().then(() => dress?.());
  });
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
      await doors.close();
      await sweeping;
      roster.close();
      await log.close();
      kept.unlock();
    },
  };
}

function complain(cause: unknown): void {
  console.error(cause);
}

/** Chance for what is dealt: 32 random bits. */
function seed(): number {
  return randomBytes(4).readUInt32BE();
}
