import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServerProcess } from './process.ts';

/* A deck on another site opens a session here, if the operator said so. */

const FRIEND = 'https://slides.example.org';
const slides = [
  { h: 0, v: 0, title: 'Mine' },
  { h: 1, v: 0, title: '', scenario: 'le-courriel-pour-rien' },
];

let server: ServerProcess;

beforeAll(async () => {
  server = await ServerProcess.start(`--allow-origin=${FRIEND}`);
});
afterAll(() => server.kill());

const call = (origin: string, method: string, body?: object, key = server.key) =>
  fetch(`${server.base}/api/sessions`, {
    method,
    headers: { origin, authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

describe('a deck of another site', () => {
  it('opens a session of its own slides', async () => {
    const answer = await call(FRIEND, 'POST', { title: 'Mine', lang: 'en', slides });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('access-control-allow-origin')).toBe(FRIEND);
    const { code } = (await answer.json()) as { code: string };
    const sessions = await server.api<{ code: string; title: string }[]>('/sessions');
    expect(sessions.find((session) => session.code === code)?.title).toBe('Mine');
  });

  it('is told by its browser what it may send', async () => {
    const answer = await call(FRIEND, 'OPTIONS');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
  });

  it('shows the trainer’s key like anybody', async () => {
    const answer = await call(FRIEND, 'POST', { title: 'Mine', lang: 'en', slides }, 'wrong');
    expect(answer.status).toBe(401);
  });

  it('is kept from the answer where the operator did not name its origin', async () => {
    for (const origin of ['https://evil.example.org', 'http://slides.example.org', 'null']) {
      const answer = await call(origin, 'GET');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('is refused slides that are none', async () => {
    for (const wrong of [
      {},
      { title: 'x', lang: 'en', slides: [] },
      { title: 'x', lang: 'en', slides: [{ h: -1, v: 0, title: '' }] },
      { title: 'x', lang: 'en', slides: [{ h: 0, v: 0, title: '', scenario: '__proto__' }] },
      { title: 'x', lang: 'en', slides: [{ h: 0, v: 0, title: 'x'.repeat(201) }] },
    ]) {
      const answer = await call(FRIEND, 'POST', wrong);
      expect(answer.status).toBe(404);
    }
  });
});
