/** A bucket of tokens that refills with time: so many at once, and then so many a second. */
export class TokenBucket {
  #tokens: number;
  #at: number;
  readonly #burst: number;
  readonly #perSecond: number;

  /** @param now milliseconds, from any clock that does not go back */
  constructor(burst: number, perSecond: number, now: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#tokens = burst;
    this.#at = now;
  }

  /** Whether a token is left, without taking it. */
  has(now: number): boolean {
    this.#refill(now);
    return this.#tokens >= 1;
  }

  /** Takes a token where one is left. */
  take(now: number): boolean {
    const had = this.has(now);
    if (had) this.#tokens -= 1;
    return had;
  }

  /** Whether it is as full as when new: nothing need be remembered of it. */
  full(now: number): boolean {
    this.#refill(now);
    return this.#tokens >= this.#burst;
  }

  #refill(now: number): void {
    const seconds = Math.max(0, now - this.#at) / 1000;
    this.#tokens = Math.min(this.#burst, this.#tokens + seconds * this.#perSecond);
    this.#at = now;
  }
}

/** Wrong codes and wrong keys one address may try at once, and then a second. */
const TRIES = 30;
const TRIES_PER_SECOND = 0.5;

/** Addresses remembered at most; past that, those that have tried nothing lately are forgotten. */
const MOST_ADDRESSES = 10_000;

/**
 * Counts the wrong codes and keys that come from each address. With 64 million codes, half a try a
 * second finds a given session in two years; a hotel's shared address with 300 phones, which
 * type the right code, is never counted.
 */
export class WrongTries {
  readonly #buckets = new Map<string, TokenBucket>();

  /** Whether this address has guessed too often to be listened to now. */
  exhausted(address: string, now: number): boolean {
    return this.#buckets.get(networkOf(address))?.has(now) === false;
  }

  /** Counts one wrong try. */
  count(address: string, now: number): void {
    const network = networkOf(address);
    let bucket = this.#buckets.get(network);
    if (!bucket) {
      if (this.#buckets.size >= MOST_ADDRESSES) this.#forget(now);
      bucket = new TokenBucket(TRIES, TRIES_PER_SECOND, now);
      this.#buckets.set(network, bucket);
    }
    bucket.take(now);
  }

  #forget(now: number): void {
    for (const [network, bucket] of this.#buckets) {
      if (bucket.full(now)) this.#buckets.delete(network);
    }
    if (this.#buckets.size >= MOST_ADDRESSES) this.#buckets.clear();
  }
}

/**
 * Counts the connections that each address has open, so that nobody fills the memory alone. A hotel's
 * shared address may hold a full session, each person in several tabs.
 */
export class Connections {
  readonly #most: number;
  readonly #open = new Map<string, number>();

  /** @param most connections of one address at a time */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether one more may open; it then counts until it leaves. */
  enter(address: string): boolean {
    const network = networkOf(address);
    const open = this.#open.get(network) ?? 0;
    if (open >= this.#most) return false;
    this.#open.set(network, open + 1);
    return true;
  }

  leave(address: string): void {
    const network = networkOf(address);
    const open = (this.#open.get(network) ?? 0) - 1;
    if (open > 0) this.#open.set(network, open);
    else this.#open.delete(network);
  }
}

/** An IPv4 address as it is; of an IPv6 address the first 64 bits, which one customer has to itself. */
function networkOf(address: string): string {
  if (address.startsWith('::ffff:')) return address.slice(7);
  if (!address.includes(':')) return address;
  const [head = ''] = address.split('::');
  return head.split(':').slice(0, 4).join(':');
}
