import { vi } from 'vitest';

/**
 * Waits until an assertion holds, as long as all else is waited for here (`tests/vitest-projects.ts`).
 * @returns what the assertion returned
 */
export const eventually = <T>(holds: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(holds, { timeout: 30_000 });
