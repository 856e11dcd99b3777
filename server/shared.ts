import { JetStreamApiError } from '@nats-io/jetstream';
import { Kvm, type KV } from '@nats-io/kv';
import { keepSecrets, type Secrets } from './identity.ts';
import type { JetStreamLog } from './logs/jetstream.ts';
import { SharedPresence } from './presence.ts';

/** Where the secrets are that all servers of an installation have in common. */
const BUCKET = 'connivence-keys';

/** Where servers say who is with them. */
const PRESENT = 'connivence-present';

/** What the servers of an installation share besides the log. */
export interface Shared {
  readonly secrets: Secrets;
  readonly presence: SharedPresence;
}

/**
 * Shares what must be the same on every server: a phone that comes back to another one is the same
 * person there, and the trainer's address opens any of them. The first server's secrets are everybody's.
 * @param own this server's secrets, from its data folder, where the shared ones are then kept
 */
export async function share(
  { connection, replicas }: JetStreamLog,
  data: string,
  own: Secrets,
): Promise<Shared> {
  const manager = new Kvm(connection);
  const bucket = await manager
    .create(BUCKET, { replicas, history: 1 })
    // It is there, with fewer replicas.
    .catch(() => manager.open(BUCKET));
  const secrets = {
    trainerKey: await agreed(bucket, 'trainer', own.trainerKey),
    pepper: await agreed(bucket, 'pepper', own.pepper),
  };
  await keepSecrets(data, secrets);
  const wire = {
    say: (text: string) => connection.publish(PRESENT, text),
    hear: (listener: (text: string) => void) => {
      connection.subscribe(PRESENT, {
        callback: (error, message) => {
          if (!error) listener(message.string());
        },
      });
    },
  };
  return { secrets, presence: new SharedPresence(wire, () => performance.now()) };
}

/** The secret that the bucket has under a name, or else the one that is offered. */
async function agreed(bucket: KV, name: string, offered: string): Promise<string> {
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
