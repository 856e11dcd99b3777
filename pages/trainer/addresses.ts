/** Where a session's wall is, from the trainer's page. */
export function stageOf(code: string): string {
  return `../../slides/?code=${code}`;
}

/** Where a session is seen again, from the trainer's page. */
export function replayOf(code: string): string {
  return `../../slides/?replay=${code}`;
}

/** Where a session's report is, from the trainer's page. */
export function reportOf(code: string): string {
  return `../report/?code=${code}`;
}

/** Where a session's personal codes are made and printed, from the trainer's page. */
export function ticketsOf(code: string): string {
  return `../tickets/?code=${code}`;
}

/** Where the recording that was opened from a file is seen, from the trainer's page. */
export const REPLAY_OF_FILE = '../../slides/?replay';

/** Where a session's console is, from the trainer's page. */
export function consoleOf(code: string): string {
  return `../console/?code=${code}`;
}

/**
 * Where a session's console is for another device of the trainer's. It holds the key, in the
 * fragment that no server and no proxy sees.
 * @param join the server's address on the local network, without a slash at its end
 */
export function phoneConsoleOf(join: string, code: string, key: string): string {
  return `${join}/pages/console/?code=${code}#key=${encodeURIComponent(key)}`;
}
