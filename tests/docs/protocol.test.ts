import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { connect } from '../../client/live.ts';
import { readMessage } from '../../session/protocol.ts';
import type { TrainerView } from '../../session/views.ts';
import { ServerProcess, until } from '../server/process.ts';
import { blocksOf } from './blocks.ts';

/* What docs/protocol.md says, said to the server. */

const blocks = blocksOf('docs/protocol.md');

it('every message of the page is one that the server reads', () => {
  const messages = blocks.filter(
    ({ language, text }) => language === 'json' && /"type"/.test(text),
  );
  expect(messages).toHaveLength(5);
  for (const { text } of messages) expect(readMessage(text), text).toBeDefined();
});

let server: ServerProcess | undefined;
let phone: ChildProcess | undefined;

afterEach(async () => {
  phone?.kill();
  await server?.kill();
});

it('the phone of the page votes, finds its way back to a server that was killed, and votes again', async () => {
  server = await ServerProcess.start();
  const { base, key } = server;
  const { code } = await server.api<{ code: string }>('/sessions', {
    deck: 'ami-ou-client',
    lang: 'fr',
  });
  const trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
  await until(trainer, ({ view }) => !!view);
  while (!trainer.view!.play) {
    const { place } = trainer.view!.next;
    await trainer.command({ type: 'show-slide', place });
    await until(trainer, ({ view }) => view?.place.h === place.h && view.place.f === place.f);
  }
  const { ref } = trainer.view!.play;

  const program = join(await mkdtemp(join(tmpdir(), 'connivence-docs-')), 'phone.mjs');
  await writeFile(program, blocks.find(({ language }) => language === 'js')!.text);
  phone = spawn(process.execPath, [program, base, code], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  phone.stdout!.on('data', (chunk: Buffer) => (said += String(chunk)));

  await trainer.command({ type: 'open-round', ref });
  await expect.poll(() => said).toBe('counted\n');

  await server.kill();
  await server.start();
  await trainer.command({ type: 'close-round', ref });
  await trainer.command({ type: 'open-round', ref });
  await expect.poll(() => said).toBe('counted\ncounted\n');
  await until(trainer, ({ view }) => view?.answered === 1);
  expect(trainer.view).toMatchObject({ joined: 1, play: { round: 2 } });
  trainer.close();
}, 60_000);
