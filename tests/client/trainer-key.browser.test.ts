import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetKey, keepKey, keyIn, takeKey } from '../../client/trainer-key.ts';

const address = location.href;

beforeEach(() => localStorage.clear());
afterEach(() => {
  history.replaceState(null, '', address);
  localStorage.clear();
});

test('a key in the address is kept, and leaves the address at once', () => {
  history.replaceState(null, '', '?code=KTN482#key=s3cret-key-of-the-trainer');
  expect(takeKey()).toBe('s3cret-key-of-the-trainer');
  expect(location.hash).toBe('');
  expect(location.search).toBe('?code=KTN482');
  expect(takeKey()).toBe('s3cret-key-of-the-trainer');
});

test('the rest of the fragment stays: it says which slide is shown', () => {
  history.replaceState(null, '', '#/4/1&key=s3cret');
  expect(takeKey()).toBe('s3cret');
  expect(location.hash).toBe('#/4/1');
});

test('a new key replaces the kept one, and an empty one does not', () => {
  keepKey('old');
  history.replaceState(null, '', '#key=');
  expect(takeKey()).toBe('old');
  history.replaceState(null, '', '#key=new');
  expect(takeKey()).toBe('new');
});

test('a forgotten key is gone', () => {
  keepKey('old');
  forgetKey();
  expect(takeKey()).toBeUndefined();
});

test('a trainer may paste the key or the whole address', () => {
  expect(keyIn('  s3cret ')).toBe('s3cret');
  expect(keyIn('http://192.168.1.20:7777/pages/trainer/#key=s3cret')).toBe('s3cret');
  expect(keyIn('   ')).toBeUndefined();
  expect(keyIn('#key=100%')).toBe('100%');
});
