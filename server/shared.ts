import { JetStreamApiError } from '@nats-io/jetstream';
import { Kvm, type KV } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import { keepSecrets, type Secrets } from './identity.ts';
import type { JetStreamLog } from './logs/jetstream.ts';
import { BUCKET } from './logs/jetstream-stream.ts';
import { SharedPresence, type PresenceWire } from './presence.ts';
import type { Erasures, NamesWire } from './shared-roster.ts';

/** How long the bucket may take to answer at the start, and the pause before it is asked again, in milliseconds. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 250;

/** In the bucket, where the secrets are too, before a session: until when the names in it were erased. */
const ERASED = 'erased.';

/** Where servers say who is with them, and which names they were given. */
const PRESENT = 'connivence-present';
const NAMED = 'connivence-names';

/** What the servers of an installation share besides the log. */
export interface Shared {
  readonly secrets: Secrets;
  readonly presence: SharedPresence;
  readonly names: NamesWire;
  readonly erasures: Erasures;
}

/**
 * Shares what must be the same on every server: a phone that comes back to another one is the same
 * person there, and the trainer's address opens any of them. The first server's secrets are everybody's.
 * @param own this server's secrets, from its data folder, where the shared ones are then kept
 */
export async function share(log: JetStreamLog, data: string, own: Secrets): Promise<Shared> {
  const { connection } = log;
  const bucket = await bucketOf(log);
  const secrets = await secretsIn(bucket, own);
  await keepSecrets(data, secrets);
  return {
    secrets,
    presence: new SharedPresence(wireOn(connection, PRESENT), () => performance.now()),
    names: { ...wireOn(connection, NAMED), onBack: (listener) => void back(connection, listener) },
    erasures: {
      keep: (session, until) => keepErasure(bucket, session, until),
      follow: (listener) => void follow(bucket, log, listener),
    },
  };
}

/** The secrets that servers on this log have in common; those that are offered where there are none yet. */
export async function sharedSecrets(log: JetStreamLog, own: Secrets): Promise<Secrets> {
  return secretsIn(await bucketOf(log), own);
}

async function secretsIn(bucket: KV, own: Secrets): Promise<Secrets> {
  return {
    trainerKey: await agreed(bucket, 'trainer', own.trainerKey),
    pepper: await agreed(bucket, 'pepper', own.pepper),
  };
}

/** Has the servers erase the names of a session, those that run and those that are away. */
export async function eraseNames(log: JetStreamLog, session: string, now: number): Promise<void> {
  await keepErasure(await bucketOf(log), session, now);
}

async function bucketOf({ connection, replicas }: JetStreamLog): Promise<KV> {
  const manager = new Kvm(connection);
  return (
    manager
      .create(BUCKET, { replicas, history: 1 })
      // It is there, with fewer replicas.
      .catch(() => manager.open(BUCKET))
  );
}

async function keepErasure(bucket: KV, session: string, until: number): Promise<void> {
  await bucket.put(`${ERASED}${session}`, String(until));
}

/** Hands over what was erased, and then what is; of sessions that are no more, nothing needs to be known. */
async function follow(
  bucket: KV,
  log: JetStreamLog,
  listener: (session: string, until: number) => void,
): Promise<void> {
  const kept = new Set(await log.sessions());
  for await (const entry of await bucket.watch({ key: `${ERASED}>` })) {
    if (entry.operation !== 'PUT') continue;
    const session = entry.key.slice(ERASED.length);
    listener(session, Number(entry.string()));
    if (!entry.isUpdate && !kept.has(session)) await bucket.purge(entry.key).catch(() => {});
  }
}

function wireOn(connection: NatsConnection, subject: string): PresenceWire {
  return {
    say: (text) => connection.publish(subject, text),
    hear: (listener) => {
      connection.subscribe(subject, {
        callback: (error, message) => {
          if (!error) listener(message.string());
        },
      });
    },
  };
}

async function back(connection: NatsConnection, listener: () => void): Promise<void> {
  for await (const { type } of connection.status()) if (type === 'reconnect') listener();
}

/** The secret that the bucket has under a name, or else the one that is offered. */
async function agreed(bucket: KV, name: string, offered: string): Promise<string> {
  for (const since = Date.now(); ;) {
    try {
      return await agree(bucket, name, offered);
    } catch (cause) {
      // A bucket just made, or just widened, has no leader for a while.
      if (Date.now() - since > PATIENCE_MS) throw cause;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

async function agree(bucket: KV, name: string, offered: string): Promise<string> {
  try {
    await bucket.create(name, offered);
    return offered;
  } catch (cause) {
    if (!(cause instanceof JetStreamApiError)) throw cause;
    const entry = await bucket.get(name);
    if (!entry) throw cause;
    return entry.string();
  }
}
