import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServerProcess } from './process.ts';

let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start();
}, 60_000);
afterAll(() => server.kill());

const asBrowser = (path: string, lang = 'fr-FR,fr;q=0.9') =>
  fetch(server.base + path, {
    headers: { accept: 'text/html,*/*;q=0.8', 'accept-language': lang },
    redirect: 'manual',
  });

describe('a code in an address that cannot be one', () => {
  it.each(['/zz', '/KDR47B', '/?code=zz', '/pages/join/?code=KDR4799'])(
    'is told at %s, with a field to type it again',
    async (path) => {
      const answer = await asBrowser(path);
      const page = await answer.text();
      expect(answer.status).toBe(404);
      expect(page).toContain('On ne reconnaît pas ce code.');
      expect(page).toContain('<input name="code"');
    },
  );

  it('is told in the reader’s language', async () => {
    const told = async (lang: string) => (await asBrowser('/zz', lang)).text();
    expect(await told('es-ES,es')).toContain('No reconocemos este código.');
    expect(await told('nl,en;q=0.5')).toContain('We do not recognise this code.');
  });

  it.each([
    ['/?code=kdr+479', '/KDR479'],
    ['/?code=http%3A%2F%2F10.0.0.2%3A7777%2FKDR479', '/KDR479'],
    ['/KDR%20479', '/KDR479'],
  ])('typed as %s leads to %s', async (typed, to) => {
    const answer = await asBrowser(typed);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, to]);
  });

  it.each(['/KDR479', '/kdr-479', '/?code=KDR479', '/pages/join/?code=', '/'])(
    'is none of %s: the phone’s page comes',
    async (path) => {
      const answer = await asBrowser(path);
      expect([answer.status, await answer.text()]).toEqual([
        200,
        expect.stringContaining('globalThis.connivence'),
      ]);
    },
  );
});

describe('an address where nothing is', () => {
  it('says so to a reader, in a page that allows no script and its own style alone', async () => {
    const answer = await asBrowser('/pages/trianer/');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Il n’y a rien à cette adresse.');
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; img-src/);
  });

  it('says so in a word to whatever else asks', async () => {
    const answer = await fetch(`${server.base}/pages/none.json`);
    expect([answer.status, await answer.json()]).toEqual([404, { error: 'not-found' }]);
  });

  it('gives a page that is older than the server what loads it again', async () => {
    const answer = await fetch(`${server.base}/assets/later-a1b2C3_d.js`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('location.reload()');
  });
});
