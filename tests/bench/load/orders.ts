/* What the conductor of a bench and its generators say to each other. */

/** How phones reach a server: `bare` ones say no hello and wait for no view. */
export type Way = 'socket' | 'posts' | 'link' | 'bare-socket';

/** Let so many phones more call a server, as a fleet of that name. */
export interface Connect {
  readonly fleet: string;
  readonly way: Way;
  readonly port: number;
  readonly phones: number;
  /** The join code; empty where there is none to say. */
  readonly code: string;
}

/** Let phones vote. */
export interface Vote {
  readonly fleet: string;
  /** The first so many of this generator's phones vote, in turn. */
  readonly phones: number;
  /** When the first vote is due, on the machine's clock in milliseconds. */
  readonly startAt: number;
  /** Between two votes of this generator, in milliseconds; 0: all are due at once. */
  readonly everyMs: number;
  /** How many fall due; at a phone that still waits for an acknowledgement, they wait. */
  readonly votes: number;
  /** The opening that the votes name. */
  readonly opening: number;
  readonly options: readonly string[];
}

/** What became of the votes. Arrays are in the order of acknowledgement; times are the machine's, in milliseconds. */
export interface Voted {
  readonly due: Float64Array;
  readonly acknowledged: Float64Array;
  /** Where the log has each vote. */
  readonly positions: Float64Array;
  /** Whose vote it was: see `voteId`. */
  readonly keys: Float64Array;
  /** Outcomes other than `counted`, and connections lost, by name. */
  readonly troubles: Readonly<Record<string, number>>;
  /** Votes sent and never acknowledged. */
  readonly silent: number;
  /** This process's own share of one core, 0 to 1. */
  readonly cpu: number;
  /** How late the process's clock ticked, in milliseconds: the 99th percentile. */
  readonly lateMs: number;
}

/** Tell when each phone of a fleet has heard a message that contains a mark. */
export interface Watch {
  readonly fleet: string;
  readonly mark: string;
}

export interface Watched {
  readonly heardAt: Float64Array;
  /** The message, as one phone heard it. */
  readonly sample: string;
}

export type Order =
  | ({ readonly type: 'connect' } & Connect)
  | ({ readonly type: 'vote' } & Vote)
  | ({ readonly type: 'watch' } & Watch)
  | { readonly type: 'close'; readonly fleet: string };

export type Numbered = Order & { readonly id: number };

export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** A vote's command: as long as a phone's own, and readable as a number. */
export function voteId(key: number): string {
  return `bench-vote-${key.toString(36).padStart(9, '0')}`;
}

/** The number in a vote's command; undefined where it is none of ours. */
export function keyIn(id: string): number | undefined {
  return id.startsWith('bench-vote-') ? parseInt(id.slice(11), 36) : undefined;
}
