import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { JetStreamLog } from '../../../server/logs/jetstream.ts';
import { Nats, hasNats } from './nats.ts';

const PASSWORD = 'a pass/word: @ll of it';
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.warn('openssl is not installed: TLS to NATS is not tested.');

let nats: Nats;
afterEach(() => nats.stop());

/** The addresses with these before each: `tls://user:password@host:4222`. */
const reached = (before: string) => nats.addresses.replaceAll('nats://', before);
const known = `connivence:${encodeURIComponent(PASSWORD)}@`;

describe.skipIf(!hasNats)('a NATS server that asks who comes', () => {
  it('is told a user and a password, whatever characters they have', async () => {
    nats = await Nats.start(1, '--user', 'connivence', '--pass', PASSWORD);
    const log = await JetStreamLog.open(reached(`nats://${known}`));
    expect(await log.sessions()).toEqual([]);
    await log.close();
  });

  it('turns away who has none, or a wrong one: this is said at once, without what was typed', async () => {
    nats = await Nats.start(1, '--user', 'connivence', '--pass', PASSWORD);
    const waited: string[] = [];
    const waiting = (line: string) => void waited.push(line);
    for (const before of ['nats://', 'nats://connivence:s3cret@']) {
      const cause = await JetStreamLog.open(reached(before), { waiting }).catch((e: Error) => e);
      expect(cause).toMatchObject({ message: expect.stringContaining('user and password') });
      expect(String(cause)).not.toContain('s3cret');
    }
    expect(waited).toEqual([]);
  });
});

describe.skipIf(!hasNats || !hasOpenssl)('a NATS cluster that speaks TLS', () => {
  let folder: string;
  const pem = (name: string) => join(folder, `${name}.pem`);
  const tls = () => ['--tls', '--tlscert', pem('nats'), '--tlskey', join(folder, 'nats.key')];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'connivence-tls-'));
    await writeFile(join(folder, 'names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
    const openssl = (line: string) =>
      promisify(execFile)('openssl', line.split(' '), { cwd: folder });
    const key = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';
    for (const who of ['ours', 'another']) {
      await openssl(`req -x509 ${key} -days 2 -subj /CN=${who} -keyout ${who}.key -out ${who}.pem`);
    }
    await openssl(`req ${key} -subj /CN=nats -keyout nats.key -out nats.csr`);
    const signed = 'x509 -req -in nats.csr -CA ours.pem -CAkey ours.key -CAcreateserial';
    await openssl(`${signed} -days 2 -extfile names -out nats.pem`);
  });

  it('is believed by who knows its certificates, and so is the next one when one is lost', async () => {
    nats = await Nats.start(3, ...tls(), '--user', 'connivence', '--pass', PASSWORD);
    const log = await JetStreamLog.open(reached(`tls://${known}`), { ca: pem('ours') });
    const joined = { v: 1, type: 'participant-joined', at: 0, participant: 'p' } as const;
    await log.append('s', [joined]);
    await nats.kill(nats.ports.indexOf(Number(log.connection.getServer().split(':').at(-1))));
    await log.append('s', [joined]);
    await log.close();
  }, 60_000);

  it('is not believed by who does not: this is said at once, with what to do', async () => {
    nats = await Nats.start(1, ...tls());
    const waiting = () => expect.unreachable();
    for (const ca of [undefined, pem('another')]) {
      const opening = JetStreamLog.open(reached('tls://'), { ca, waiting });
      await expect(opening).rejects.toThrow(/certificate .* --log-ca/);
    }
    const missing = JetStreamLog.open(reached('tls://'), { ca: pem('nobody'), waiting });
    await expect(missing).rejects.toThrow('There is no file');
  });

  it('must be one: `tls://` never speaks in the clear', async () => {
    nats = await Nats.start();
    await expect(JetStreamLog.open(reached('tls://'))).rejects.toThrow('NATS speaks no TLS');
  });
});
