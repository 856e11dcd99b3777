import fastify, { type FastifyInstance } from 'fastify';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { serveContent } from '../../server/content-api.ts';
import { Content, DECKS } from '../../server/content.ts';
import { Library } from '../../server/library.ts';
import { SCENARIO_BYTES } from '../../session/read-scenario.ts';

const TEMPLATE = await readFile(
  join(import.meta.dirname, '../../scenarios/templates/poll.json'),
  'utf8',
);
const called = (title: string) => JSON.stringify({ ...JSON.parse(TEMPLATE), title });

let shipped: string;
let own: string;
let content: Content;

beforeEach(async () => {
  const place = await mkdtemp(join(tmpdir(), 'connivence-content-'));
  shipped = join(place, 'shipped');
  own = join(place, 'own');
  await mkdir(join(shipped, 'scenarios'), { recursive: true });
  await writeFile(join(shipped, 'scenarios', 'lunch.json'), TEMPLATE);
  content = new Content(shipped, own);
});

const filesOf = (folder: string) => readdir(join(folder, 'scenarios'));

describe('the scenarios of a content folder', () => {
  it('a shipped scenario saved is a copy in the trainer’s own folder', async () => {
    const { version, own: mine } = (await content.read('lunch'))!;
    expect(mine).toBe(false);
    const saving = await content.save('lunch', called('Mine'), version);
    expect(saving).toMatchObject({ saved: true });
    expect(await content.read('lunch')).toMatchObject({ text: called('Mine'), own: true });
    expect(await readFile(join(shipped, 'scenarios', 'lunch.json'), 'utf8')).toBe(TEMPLATE);
  });

  it('nothing is written over a newer change, which is told', async () => {
    const { version } = (await content.read('lunch'))!;
    await content.save('lunch', called('Hers'), version);
    const saving = await content.save('lunch', called('His'), version);
    expect(saving).toMatchObject({ saved: false, current: { text: called('Hers'), own: true } });
    expect((await content.read('lunch'))!.text).toBe(called('Hers'));
  });

  it('a change made in the folder by hand counts as newer too', async () => {
    await content.save('tea', called('One'), undefined);
    const { version } = (await content.read('tea'))!;
    await writeFile(join(own, 'scenarios', 'tea.json'), called('By hand'));
    expect((await content.save('tea', called('Two'), version)).saved).toBe(false);
  });

  it('of twenty who save the same version at once, one wins and nineteen are told', async () => {
    const { version } = (await content.read('lunch'))!;
    const savings = await Promise.all(
      Array.from({ length: 20 }, (_, i) => content.save('lunch', called(`T${i}`), version)),
    );
    expect(savings.filter(({ saved }) => saved)).toHaveLength(1);
    expect(await filesOf(own)).toEqual(['lunch.json']);
  });

  it('a new scenario takes no name that is taken', async () => {
    expect((await content.save('lunch', called('New'), undefined)).saved).toBe(false);
    expect((await content.save('tea', called('New'), undefined)).saved).toBe(true);
  });

  it('a copy that is removed gives the shipped scenario back', async () => {
    const { version } = (await content.read('lunch'))!;
    const saving = await content.save('lunch', called('Mine'), version);
    const mine = (await content.read('lunch'))!;
    expect(mine).toMatchObject({ own: true, covers: true });
    expect(await content.remove('lunch', version)).toMatchObject({ removed: false });
    if (!saving.saved) throw new Error('not saved');
    expect(await content.remove('lunch', saving.version)).toMatchObject({
      removed: true,
      now: { text: TEMPLATE, own: false },
    });
    expect(await filesOf(own)).toEqual([]);
  });

  it('a shipped scenario is never removed, nor what leads out of the folder', async () => {
    const { version } = (await content.read('lunch'))!;
    expect(await content.remove('lunch', version)).toMatchObject({ removed: false });
    expect(await content.remove('../scenarios/lunch', version)).toMatchObject({ removed: false });
    expect((await content.read('lunch'))!.text).toBe(TEMPLATE);
  });

  it('a save asked again because its answer was lost is the same save', async () => {
    const { version } = (await content.read('lunch'))!;
    const first = await content.save('lunch', called('Mine'), version);
    expect(await content.save('lunch', called('Mine'), version)).toEqual(first);
  });

  it('a save that the disk refuses leaves the file and the folder as they were', async () => {
    await mkdir(join(own, 'scenarios', 'tea.json'), { recursive: true });
    await expect(content.save('tea', called('New'), undefined)).rejects.toThrow(/EISDIR/);
    await mkdir(join(own, 'scenarios', 'cake.json'));
    expect((await filesOf(own)).toSorted()).toEqual(['cake.json', 'tea.json']);
  });

  it('no name leads out of the folder', async () => {
    for (const ref of ['../lunch', '..', 'a/b', 'a\\b', '.hidden', 'a.b', 'A', '', 'a\0', 'é']) {
      expect(await content.read(ref)).toBeUndefined();
      expect(() => content.save(ref, TEMPLATE, undefined)).toThrow(RangeError);
    }
  });
});

describe('the editor’s calls', () => {
  let app: ReturnType<typeof fastify>;
  let saved: number;

  beforeEach(async () => {
    const library = await Library.open([shipped, own]);
    const decks = new Content(shipped, own, DECKS);
    app = fastify();
    saved = 0;
    await app.register((editor: FastifyInstance) =>
      serveContent(editor, { library, content, decks, saved: () => (saved += 1) }),
    );
  });

  const put = (ref: string, payload: string, headers: Record<string, string>) =>
    app.inject({
      method: 'PUT',
      url: `/scenarios/${ref}`,
      payload,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it('a scenario read, changed and saved is in the library at once', async () => {
    const read = await app.inject('/scenarios/lunch');
    expect(read.json()).toMatchObject({ text: TEMPLATE, own: false });
    const answer = await put('lunch', called('Mine'), { 'if-match': String(read.headers.etag) });
    expect(answer.statusCode).toBe(200);
    expect((await app.inject('/scenarios/lunch')).headers.etag).toBe(answer.headers.etag);
    expect((await app.inject('/scenarios')).json()).toMatchObject([
      { ref: 'lunch', kind: 'poll', title: 'Mine', own: true },
    ]);
    expect(saved).toBe(1);
  });

  it('a save over a newer change is answered with that change', async () => {
    const etag = String((await app.inject('/scenarios/lunch')).headers.etag);
    await put('lunch', called('Hers'), { 'if-match': etag });
    const answer = await put('lunch', called('His'), { 'if-match': etag });
    expect(answer.statusCode).toBe(412);
    expect(answer.json()).toMatchObject({ error: 'changed', text: called('Hers') });
  });

  it('a scenario of one’s own that is removed is played no more', async () => {
    const { etag } = (await put('tea', called('Tea'), { 'if-none-match': '*' })).headers;
    const remove = (headers: Record<string, string>) =>
      app.inject({ method: 'DELETE', url: '/scenarios/tea', headers });
    expect((await remove({})).statusCode).toBe(428);
    expect((await remove({ 'if-match': '"old"' })).statusCode).toBe(412);
    expect((await remove({ 'if-match': String(etag) })).json()).toEqual({ shipped: false });
    expect((await app.inject('/scenarios/tea')).statusCode).toBe(404);
    expect((await app.inject('/scenarios')).json()).toMatchObject([{ ref: 'lunch' }]);
    expect(saved).toBe(2);
  });

  it('a save says which version it changes, or that it is new', async () => {
    expect((await put('tea', called('T'), {})).statusCode).toBe(428);
    expect((await put('tea', called('T'), { 'if-none-match': '*' })).statusCode).toBe(200);
    expect((await put('tea', called('U'), { 'if-none-match': '*' })).statusCode).toBe(412);
  });

  it('what cannot be played is refused with what to mend, and not written', async () => {
    const answer = await put('tea', '{"kind":"poll"}', { 'if-none-match': '*' });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().findings.length).toBeGreaterThan(0);
    expect((await put('tea', '{', { 'if-none-match': '*' })).statusCode).toBe(422);
    expect((await app.inject('/scenarios/tea')).statusCode).toBe(404);
  });

  it('what is too big, or badly named, is refused', async () => {
    const big = JSON.stringify('x'.repeat(SCENARIO_BYTES));
    expect((await put('tea', big, { 'if-none-match': '*' })).statusCode).toBe(413);
    for (const name of ['..%2Flunch', 'Tea', '%00', 'constructor']) {
      const { statusCode } = await put(name, called('T'), { 'if-none-match': '*' });
      expect(statusCode).toBeGreaterThanOrEqual(400);
    }
    expect(await readdir(own).catch(() => [])).toEqual([]);
  });

  it('a broken file of the folder is listed with what to mend', async () => {
    await writeFile(join(shipped, 'scenarios', 'broken.json'), '{');
    const library = await Library.open([shipped, own]);
    expect(library.scenarios.find(({ ref }) => ref === 'broken')?.findings).toHaveLength(1);
  });

  it('a deck put together is an ordinary file of the trainer’s own folder, once', async () => {
    const deck = (name: string, payload: string) =>
      app.inject({
        method: 'PUT',
        url: `/decks/${name}`,
        payload,
        headers: { 'content-type': 'text/markdown' },
      });
    expect((await deck('my-evening.fr', '# Ma soirée\n')).statusCode).toBe(200);
    expect(await readFile(join(own, 'slides', 'my-evening.fr.md'), 'utf8')).toBe('# Ma soirée\n');
    expect((await deck('my-evening.fr', '# Autre\n')).statusCode).toBe(412);
    for (const name of ['..%2Fx.fr', 'x', 'X.fr', 'a.fr.md', '.fr'])
      expect((await deck(name, '# X\n')).statusCode).toBeGreaterThanOrEqual(400);
    expect(await readdir(join(own, 'slides'))).toEqual(['my-evening.fr.md']);
    expect(saved).toBe(1);
  });
});
