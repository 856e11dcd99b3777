import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Mendable, readOptions } from '../../server/options.ts';
import { ServerProcess, run } from './process.ts';

describe('the options', () => {
  const read = (args: string[], environment = {}) => readOptions(args, environment);

  it('have defaults, are read from the environment, and the command line wins', () => {
    expect(read([])).toMatchObject({ port: 7777, webSocket: true, content: undefined });
    expect(read([], { CONNIVENCE_PORT: '8000' })).toMatchObject({ port: 8000 });
    expect(read(['--port', '9000'], { CONNIVENCE_PORT: '8000' })).toMatchObject({ port: 9000 });
    expect(read([], { CONNIVENCE_NO_WEBSOCKET: '1' })).toMatchObject({ webSocket: false });
    expect(read(['--public-url=https://vote.example.org/'])).toMatchObject({
      publicUrl: 'https://vote.example.org',
    });
    expect(read(['--help'])).toBe('help');
  });

  it('that make no sense are refused by name', () => {
    expect(() => read(['--port', 'seven'])).toThrow(/--port must be a whole number/);
    expect(() => read(['--prot', '7000'])).toThrow(Mendable);
    expect(() => read(['--public-url', 'vote.example.org'])).toThrow(/--public-url/);
    expect(() => read(['--log', 'nats.example.org:4222'])).toThrow(/--log is “sqlite”, or/);
    expect(read(['--log', 'sqlite'])).toMatchObject({ log: undefined });
  });
});

describe('a start that cannot be', () => {
  let server: ServerProcess | undefined;
  afterEach(() => server?.kill());

  const saying = async (...args: string[]) => {
    const { code, said } = await run(args).ended.promise;
    expect(code).toBe(1);
    const lines = said.trim().split('\n');
    expect(lines).toHaveLength(1);
    return lines[0];
  };

  it('says in one line that the port is taken', async () => {
    server = await ServerProcess.start();
    const data = await mkdtemp(join(tmpdir(), 'connivence-'));
    expect(await saying(`--port=${server.port}`, '--host=127.0.0.1', `--data=${data}`)).toMatch(
      /Port \d+ is taken/,
    );
  }, 60_000);

  it('says in one line that the data folder is in use', async () => {
    server = await ServerProcess.start();
    expect(await saying('--port=0', `--data=${server.data}`)).toMatch(
      /Another Connivence is using/,
    );
  }, 60_000);

  it('says in one line that the content folder is not there', async () => {
    const data = await mkdtemp(join(tmpdir(), 'connivence-'));
    const content = join(data, 'misspelled');
    expect(await saying('--port=0', `--data=${data}`, `--content=${content}`)).toMatch(
      /There is no folder .*misspelled: make it/,
    );
  }, 60_000);

  it('says in one line that the data folder cannot be written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'connivence-'));
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    expect(await saying('--port=0', `--data=${join(file, 'data')}`)).toMatch(
      /Cannot keep sessions in/,
    );
    if (process.getuid?.() === 0) return;
    await chmod(folder, 0o500);
    expect(await saying('--port=0', `--data=${folder}`)).toMatch(/Cannot keep sessions in/);
  }, 60_000);
});

describe('a trainer’s own content', () => {
  let server: ServerProcess;
  afterEach(() => server.kill());

  it('stands beside the shipped one; a broken scenario is a finding of its deck, and mending the file mends it', async () => {
    const content = await mkdtemp(join(tmpdir(), 'connivence-content-'));
    await mkdir(join(content, 'scenarios'));
    await mkdir(join(content, 'slides'));
    await writeFile(
      join(content, 'slides', 'mine.md'),
      '# Mine\n\n---\n\n<connivence-scenario ref="mine"></connivence-scenario>\n',
    );
    await writeFile(join(content, 'scenarios', 'mine.json'), '{"kind":"poll"}');
    server = await ServerProcess.start(`--content=${content}`);
    const mine = async () => {
      const decks =
        await server.api<{ id: string; findings: { path: string; file: string }[] }[]>('/decks');
      expect(decks.map(({ id }) => id)).toContain('ami-ou-client');
      return decks.find(({ id }) => id === 'mine');
    };
    const findings = (await mine())?.findings ?? [];
    expect(findings.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['title', 'situation', 'question', 'sources', 'options']),
    );
    expect(findings[0]?.file).toBe('scenarios/mine.json');

    const options = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ];
    const mended = {
      kind: 'poll',
      title: 'T',
      situation: 'S',
      question: 'Q',
      sources: [{ title: 'Me' }],
      options,
      debrief: { article: 'A' },
    };
    await writeFile(join(content, 'scenarios', 'mine.json'), JSON.stringify(mended));
    await expect.poll(async () => (await mine())?.findings).toEqual([]);
  }, 60_000);

  it('may start as an empty folder: what comes into it is read as it comes', async () => {
    const content = await mkdtemp(join(tmpdir(), 'connivence-content-'));
    server = await ServerProcess.start(`--content=${content}`);
    const ids = async () => (await server.api<{ id: string }[]>('/decks')).map((deck) => deck.id);
    await mkdir(join(content, 'slides'));
    await writeFile(join(content, 'slides', 'first.md'), '# First\n');
    await expect.poll(ids).toContain('first');
    await writeFile(join(content, 'slides', 'second.md'), '# Second\n');
    await expect.poll(ids).toContain('second');
  }, 60_000);
});

describe('the address of the phones', () => {
  let server: ServerProcess;
  afterEach(() => server.kill());

  it('takes a code as the wall shows it, in two halves', async () => {
    server = await ServerProcess.start();
    const { url } = await fetch(`${server.base}/KMR%20734`);
    expect(new URL(url).pathname).toBe('/KMR734');
  }, 60_000);
});
