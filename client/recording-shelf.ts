import type { Recording } from '../session/recording.ts';

/*
 * Recordings that a learner opened, one a deck: too big for the local storage, they are kept in
 * IndexedDB. A browser may refuse to; then they last as long as the page.
 */

const DATABASE = 'connivence';
const STORE = 'recordings';

/** @returns whether it will be there at the next visit */
export async function keepRecording(deck: string, recording: Recording): Promise<boolean> {
  return (await ask('readwrite', (store) => store.put(recording, deck))) !== undefined;
}

/** The recording kept for a deck, not checked again; undefined where there is none. */
export function keptRecording(deck: string): Promise<unknown> {
  return ask('readonly', (store) => store.get(deck));
}

export async function leaveRecording(deck: string): Promise<void> {
  await ask('readwrite', (store) => store.delete(deck));
}

/** What the store answers; undefined where the browser has none for us. */
async function ask<T>(
  mode: IDBTransactionMode,
  what: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const opening = indexedDB.open(DATABASE, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    const database = await settled(opening);
    try {
      return await settled(what(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
}
