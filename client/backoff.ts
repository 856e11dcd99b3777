/** The first and the longest wait before another attempt, in milliseconds. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 8_000;

/**
 * How long a screen waits before it tries again to reach its server: drawn at random below a ceiling that doubles
 * with each failure (full jitter), so that a room of phones does not come back as one.
 * @param failures attempts that failed in a row, 0 when the connection has only just been lost
 * @param chance from 0 to less than 1
 * @returns milliseconds
 */
export function waitMs(failures: number, chance: number): number {
  return chance * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures);
}
