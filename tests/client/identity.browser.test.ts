import { afterEach, beforeEach, expect, test } from 'vitest';
import { identityFor } from '../../client/identity.ts';

const descriptors = {
  locks: Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!,
  storage: Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!,
};

beforeEach(() => localStorage.clear());
afterEach(() => {
  Object.defineProperty(Navigator.prototype, 'locks', descriptors.locks);
  Object.defineProperty(globalThis, 'localStorage', descriptors.storage);
  localStorage.clear();
});

/** A page served over plain http has no locks. */
const withoutLocks = () =>
  Object.defineProperty(Navigator.prototype, 'locks', { configurable: true, value: undefined });

test('a secret is 128 bits that fit an address', async () => {
  expect(await identityFor('KDR479')).toMatch(/^[\w-]{22}$/);
});

test('the same person comes back as the same, in this session and no other', async () => {
  const first = await identityFor('KDR479');
  expect(await identityFor('KDR479')).toBe(first);
  expect(await identityFor('CDF346')).not.toBe(first);
});

test('two that ask at once get one secret', async () => {
  const [one, other] = await Promise.all([identityFor('KDR479'), identityFor('KDR479')]);
  expect(one).toBe(other);
});

test('two tabs that both found nothing end with one secret, without locks', async () => {
  withoutLocks();
  const mine = identityFor('KDR479');
  // The other tab read nothing either, and wrote after us.
  localStorage.setItem('connivence.me.KDR479', 'written-by-the-other-tab');
  expect(await mine).toBe('written-by-the-other-tab');
  expect(await identityFor('KDR479')).toBe('written-by-the-other-tab');
});

test('where storage is forbidden the secret lasts as long as the page', async () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  const secret = await identityFor('KDR479');
  expect(secret).toMatch(/^[\w-]{22}$/);
  expect(await identityFor('KDR479')).toBe(secret);
});
