import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

test('the lock holds every build of every tool, so that npm ci works wherever it was made', () => {
  const missing = Object.entries(lock.packages).flatMap(([where, locked]) =>
    Object.keys(locked.optionalDependencies ?? {}).filter(
      (name) =>
        !(`node_modules/${name}` in lock.packages) &&
        !(`${where}/node_modules/${name}` in lock.packages),
    ),
  );
  expect(missing).toEqual([]);
});
