import { errors, type NatsConnection } from '@nats-io/transport-node';
import {
  DiscardPolicy,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  jetstreamManager,
  type JetStreamManager,
  type StreamInfo,
} from '@nats-io/jetstream';
import { LogFailed } from '../../session/log.ts';
import { messageOf, type NatsOptions } from './jetstream-connection.ts';

/*
 * The stream that every server of an installation shares. A session has two subjects in it: `led`
 * for guarded appends and `said` for the others, so that NATS itself can compare what a guarded
 * append expects with the last message of `led`.
 */

export const STREAM = 'connivence';

/** The bucket for what else servers share, and the stream that NATS keeps it in. */
export const BUCKET = 'connivence-keys';
const BUCKET_STREAM = `KV_${BUCKET}`;

/** The subjects of one session, or of all. */
export const subjectsOf = (session = '*') => `${STREAM}.${session}.*`;
export const ledSubject = (session: string) => `${STREAM}.${session}.led`;
export const saidSubject = (session: string) => `${STREAM}.${session}.said`;

/** The session that a subject belongs to. */
export const sessionIn = (subject: string): string => subject.split('.')[1]!;

/** Replicas that a majority of survives when any one machine is lost. */
const REPLICAS = 3;

/** How long a cluster may take to start, and to know its members, in milliseconds. */
const START_MS = 20_000;
const SETTLE_MS = 5000;
const PAUSE_MS = 250;

/** How long NATS may take to answer a question about its streams, in milliseconds. */
const ANSWER_MS = 2000;

/**
 * Finds the stream, or makes it, with three replicas where NATS is a cluster that has them.
 * @throws LogFailed JetStream is off, or will not keep the stream
 */
export async function openStream(
  connection: NatsConnection,
  { warn = () => {}, waiting }: NatsOptions,
): Promise<{ manager: JetStreamManager; replicas: number }> {
  try {
    const { manager, info } = await patiently(connection, waiting);
    const replicas = await widened(manager, info, connection);
    const { storage } = info.config;
    if (storage !== StorageType.File) {
      warn(`The stream ${STREAM} is kept in memory: make it anew with file storage.`);
    } else if (replicas < REPLICAS) warn(fragile(connection, replicas));
    return { manager, replicas };
  } catch (cause) {
    throw new LogFailed(
      `JetStream will not keep sessions (${messageOf(cause)}): is nats-server started with -js?`,
      { cause },
    );
  }
}

/** A cluster that has just started has no leader for a while, and does not know all of its members. */
async function patiently(
  connection: NatsConnection,
  waiting: NatsOptions['waiting'],
): Promise<{ manager: JetStreamManager; info: StreamInfo }> {
  const since = Date.now();
  for (let told = false; ;) {
    const waited = Date.now() - since;
    try {
      const manager = await jetstreamManager(connection, { timeout: ANSWER_MS });
      const info = (await found(manager)) ?? (await made(manager, connection, waited > SETTLE_MS));
      return { manager, info };
    } catch (cause) {
      const passing =
        cause instanceof errors.TimeoutError ||
        (cause instanceof JetStreamApiError && cause.status !== 404);
      if (!passing || (waited > START_MS && !waiting)) throw cause;
      if (waited > SETTLE_MS && !told) {
        waiting?.(`NATS has no majority of its servers yet (${messageOf(cause)}): waiting for it.`);
        told = true;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

async function found(manager: JetStreamManager): Promise<StreamInfo | undefined> {
  try {
    return await manager.streams.info(STREAM);
  } catch (cause) {
    // Only "there is none" is a reason to make one.
    if (cause instanceof JetStreamApiError && cause.status === 404) return undefined;
    throw cause;
  }
}

/** @param alone whether to make do with one replica where there are no three */
async function made(
  manager: JetStreamManager,
  connection: NatsConnection,
  alone: boolean,
): Promise<StreamInfo> {
  const config = {
    name: STREAM,
    subjects: [subjectsOf()],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    // A full store refuses what is new: it must never push out what was acknowledged.
    discard: DiscardPolicy.New,
  };
  if (connection.info?.cluster === undefined) return manager.streams.add(config);
  try {
    return await manager.streams.add({ ...config, num_replicas: REPLICAS });
  } catch (cause) {
    if (!alone || !(cause instanceof JetStreamApiError)) throw cause;
    return manager.streams.add(config);
  }
}

/** A stream made before there was a cluster gets its replicas when there is one. */
async function widened(
  manager: JetStreamManager,
  { config }: StreamInfo,
  connection: NatsConnection,
): Promise<number> {
  if (config.num_replicas >= REPLICAS || connection.info?.cluster === undefined)
    return config.num_replicas;
  try {
    await manager.streams.update(STREAM, { num_replicas: REPLICAS });
    // The bucket of what servers share was made beside it. Where it is not there yet, it will be made as wide.
    await manager.streams.update(BUCKET_STREAM, { num_replicas: REPLICAS }).catch(() => {});
    await led(manager);
    return REPLICAS;
  } catch {
    return config.num_replicas;
  }
}

/** Resolves when the stream has a leader, which it has not for a while after its replicas changed. */
async function led(manager: JetStreamManager): Promise<void> {
  for (const since = Date.now(); Date.now() - since < START_MS;) {
    const info = await found(manager).catch(() => undefined);
    if (info?.cluster?.leader) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function fragile({ info }: NatsConnection, replicas: number): string {
  const version = info?.version ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const known = major > 2 || (major === 2 && minor >= 10);
  const remedy = known
    ? 'unless nats-server is set to `sync_interval: always`, or NATS is a cluster of three'
    : `nats-server ${version} does not flush each message to the disk. Make NATS a cluster of three`;
  return `The stream ${STREAM} has ${replicas === 1 ? 'one replica' : `${replicas} replicas`}: a power cut could lose votes just acknowledged${known ? ', ' : '. '}${remedy}.`;
}
