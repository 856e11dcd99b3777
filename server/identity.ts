import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The two secrets of an installation, in its data folder. */
export interface Secrets {
  /** Whoever has it is the trainer: 128 bits, base64url. */
  readonly trainerKey: string;
  /** Turns a phone's secret into a pseudonym; never leaves the server. */
  readonly pepper: string;
}

/** Reads the secrets of a data folder, making them where they are not there; only their owner may read them. */
export async function readSecrets(folder: string): Promise<Secrets> {
  return {
    trainerKey: await secretIn(join(folder, 'trainer.key')),
    pepper: await secretIn(join(folder, 'pepper.key')),
  };
}

/** Keeps secrets that were made elsewhere in a data folder. */
export async function keepSecrets(folder: string, secrets: Secrets): Promise<void> {
  await keepSecret(join(folder, 'trainer.key'), secrets.trainerKey);
  await keepSecret(join(folder, 'pepper.key'), secrets.pepper);
}

async function secretIn(file: string): Promise<string> {
  try {
    const secret = (await readFile(file, 'utf8')).trim();
    if (secret.length >= 16) return secret;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  const secret = randomBytes(16).toString('base64url');
  await keepSecret(file, secret);
  return secret;
}

async function keepSecret(file: string, secret: string): Promise<void> {
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
}

/** Whether two strings are equal, in a time that tells nothing of where they differ. */
export function sameKey(given: string, key: string): boolean {
  return timingSafeEqual(digest(given), digest(key));
}

function digest(text: string): Buffer {
  return createHmac('sha256', 'compare').update(text).digest();
}

/**
 * The pseudonym of a phone in a session: the same for the same secret, so that a hello can be
 * repeated without making two people of one; unlinkable between sessions, and to the secret.
 * @returns 16 characters, base64url (96 bits of an HMAC-SHA256)
 */
export function pseudonym(pepper: string, session: string, secret: string): string {
  const mac = createHmac('sha256', pepper).update(`${session}\n${secret}`).digest();
  return mac.subarray(0, 12).toString('base64url');
}
