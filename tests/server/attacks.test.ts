import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connect, SPOKEN_PROTOCOL } from '../../client/live.ts';
import { MESSAGE_BYTES, PROTOCOL, type ServerMessage } from '../../session/protocol.ts';
import type { ParticipantView, TrainerView } from '../../session/views.ts';
import { ServerProcess, until } from './process.ts';

let server: ServerProcess;
let code: string;

beforeAll(async () => {
  server = await ServerProcess.start('--most-participants=6', '--trust-proxy');
  ({ code } = await server.api<{ code: string }>('/sessions', {
    deck: 'ami-ou-client',
    lang: 'fr',
  }));
}, 60_000);
afterAll(() => server.kill());

const hello = (says: object = {}) => ({
  type: 'hello',
  protocol: PROTOCOL,
  role: 'participant',
  code,
  lang: 'fr',
  secret: 'a-secret-long-enough',
  ...says,
});
const asTrainer = (key: string) => ({
  type: 'hello',
  protocol: PROTOCOL,
  role: 'trainer',
  code,
  lang: 'fr',
  key,
});

/** Says these things on a fresh socket and hears what comes until it closes, or until `enough`. */
function talk(
  messages: readonly (object | string | Buffer)[],
  { from = '10.0.0.1', enough = never, headers = {} } = {},
): Promise<{ heard: ServerMessage[]; closed: number | undefined }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.base.replace('http', 'ws')}/ws`, {
      headers: { 'x-forwarded-for': from, ...headers },
    });
    const heard: ServerMessage[] = [];
    socket.on('open', () => {
      for (const message of messages) {
        const raw = typeof message === 'string' || Buffer.isBuffer(message);
        socket.send(raw ? message : JSON.stringify(message));
      }
    });
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as ServerMessage;
      heard.push(message);
      if (enough(message)) socket.close();
    });
    socket.on('close', (closed) => resolve({ heard, closed }));
    socket.on('error', reject);
  });
}

const never: (message: ServerMessage) => boolean = () => false;
const byeIn = (heard: readonly ServerMessage[]) => heard.find((message) => message.type === 'bye');
const isView = (message: ServerMessage) => message.type === 'view';

it('the client speaks the protocol of the server', () => {
  expect(SPOKEN_PROTOCOL).toBe(PROTOCOL);
});

describe('a hello', () => {
  it('with the right code is welcomed, by a pseudonym that is not its secret', async () => {
    const { heard } = await talk([hello()], { enough: isView });
    expect(heard.map(({ type }) => type)).toEqual(['welcome', 'you', 'view']);
    expect(JSON.stringify(heard)).not.toContain('a-secret-long-enough');
  });

  it('with an unknown code is told so', async () => {
    const { heard } = await talk([hello({ code: 'CCCCCC' })], { from: '10.0.1.1' });
    expect(byeIn(heard)).toEqual({ type: 'bye', reason: 'unknown-code', retry: false });
  });

  it('of an old or future version is told so, whatever its shape', async () => {
    for (const protocol of [0, 99]) {
      const { heard } = await talk([{ type: 'hello', protocol, who: 'me' }]);
      expect(byeIn(heard)).toMatchObject({ reason: 'protocol' });
    }
  });

  it('to a full session is told so, while those who are in come back', async () => {
    for (let i = 0; i < 5; i++) {
      await talk([hello({ secret: `one-of-the-five-phones-${i}` })], { enough: isView });
    }
    const late = await talk([hello({ secret: 'one-phone-too-many' })], { enough: isView });
    expect(byeIn(late.heard)).toMatchObject({ reason: 'full', retry: false });
    const back = await talk([hello({ secret: 'one-of-the-five-phones-0' })], { enough: isView });
    expect(byeIn(back.heard)).toBeUndefined();
  });
});

describe('a trainer’s command', () => {
  it('needs the key', async () => {
    const { heard } = await talk([asTrainer('not-the-key')], { from: '10.0.2.1' });
    expect(byeIn(heard)).toMatchObject({ reason: 'wrong-key' });
  });

  it('is not taken from a phone', async () => {
    const end = { type: 'command', id: 'command-1', command: { type: 'end-session' } };
    const { heard } = await talk([hello({ secret: 'one-of-the-five-phones-1' }), end]);
    expect(byeIn(heard)).toBeDefined();
    const trainer = await talk([asTrainer(server.key)], { enough: isView });
    expect(trainer.heard.find(isView)).toMatchObject({ view: { ended: false } });
  });

  it('cannot be given over HTTP without the key either', async () => {
    for (const authorization of ['', 'Bearer wrong']) {
      const answer = await fetch(`${server.base}/api/sessions`, {
        headers: { authorization, 'x-forwarded-for': '10.0.3.1' },
      });
      expect(answer.status).toBe(401);
    }
  });
});

describe('a guesser', () => {
  it('is not listened to after thirty wrong codes, while others at other addresses are', async () => {
    const from = '10.9.9.9';
    for (let i = 0; i < 30; i++) await talk([hello({ code: 'CCCCCC' })], { from });
    // Not even the right code tells it anything now.
    const right = await talk([hello({ secret: 'a-newcomer-at-that-address' })], { from });
    expect(byeIn(right.heard)).toEqual({ type: 'bye', reason: 'too-many-tries', retry: true });
    const known = await talk([hello({ secret: 'one-of-the-five-phones-2' })], {
      from,
      enough: isView,
    });
    expect(known.heard.some(isView)).toBe(true);
  });

  it('cannot pass for many by inventing the addresses before its own', async () => {
    const from = '10.8.8.8';
    for (let i = 0; i < 30; i++)
      await talk([hello({ code: 'CCCCCC' })], { from: `1.2.3.${i}, ${from}` });
    const { heard } = await talk([hello({ code: 'CCCCCC' })], { from: `9.9.9.9, ${from}` });
    expect(byeIn(heard)).toMatchObject({ reason: 'too-many-tries' });
  });
});

describe('a hostile message', () => {
  it('that is no message of ours ends its connection, saying so', async () => {
    for (const message of [
      '{',
      'null',
      '[]',
      '{"type":"hello"}',
      '{"type":"command"}',
      Buffer.from([1, 2]),
    ]) {
      const { heard } = await talk([message], { from: '10.0.4.1' });
      expect(byeIn(heard)).toMatchObject({ reason: 'malformed' });
    }
  });

  it('that is too big is cut off', async () => {
    const { closed } = await talk([`"${'x'.repeat(MESSAGE_BYTES)}"`], { from: '10.0.4.1' });
    expect(closed).toBe(1009);
  });

  it('in a flood ends its connection, and the others go on', async () => {
    const flood = Array.from({ length: 100 }, () => ({ type: 'ping' }));
    const { heard } = await talk(flood, { from: '10.0.4.1' });
    expect(byeIn(heard)).toMatchObject({ reason: 'too-fast' });
    const { heard: others } = await talk([asTrainer(server.key)], { enough: isView });
    expect(others.some(isView)).toBe(true);
  });
});

describe('a page of another origin', () => {
  it('cannot open the socket', async () => {
    await expect(talk([hello()], { headers: { origin: 'https://evil.example' } })).rejects.toThrow(
      '403',
    );
    await expect(talk([hello()], { headers: { origin: 'null' } })).rejects.toThrow('403');
    const own = await talk([hello({ secret: 'one-of-the-five-phones-3' })], {
      headers: { origin: server.base },
      enough: isView,
    });
    expect(own.heard.some(isView)).toBe(true);
  });

  it('cannot open a link', async () => {
    const answer = await fetch(`${server.base}/link`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: JSON.stringify(hello()),
    });
    expect(answer.status).toBe(403);
  });
});

describe('the pages', () => {
  it('allow no inline script but their own, no frame, and nothing of a third party', async () => {
    const answer = await fetch(`${server.base}/${code}`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('give no file outside the built ones', async () => {
    for (const path of [
      '/../package.json',
      '/..%2fdata%2ftrainer.key',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/slides/..%5c..%5cpackage.json',
    ]) {
      const body = await rawGet(path);
      expect(body).not.toMatch(/"name": "connivence"|root:/);
    }
  });
});

it('while results are hidden, no byte that reaches a phone tells the tally, another’s answer or the debrief', async () => {
  const { base, key } = server;
  const trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
  await until(trainer, ({ view }) => !!view);
  while (!trainer.view!.play) {
    const { place } = trainer.view!.next;
    await trainer.command({ type: 'show-slide', place });
    await until(trainer, ({ view }) => view?.place.h === place.h && view.place.f === place.f);
  }
  const { ref } = trainer.view!.play;
  await trainer.command({ type: 'open-round', ref });
  const { options } = trainer.view!.play.ballot as { options: { id: string }[] };

  // A spy who votes, and listens to all that comes by both ways in.
  const secret = 'one-of-the-five-phones-4';
  const spied: string[] = [];
  const spy = new WebSocket(`${base.replace('http', 'ws')}/ws`);
  spy.on('open', () => spy.send(JSON.stringify(hello({ secret }))));
  spy.on('message', (data) => spied.push(String(data)));
  const made = await fetch(`${base}/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(hello({ secret })),
  });
  const { link } = (await made.json()) as { link: string };
  const stream = (await fetch(`${base}/link/${link}`)).body!.pipeThrough(new TextDecoderStream());
  const reading = stream
    .pipeTo(new WritableStream({ write: (chunk) => void spied.push(chunk) }))
    .catch(() => {});

  const voters = [0, 1, 2].map((i) =>
    connect<ParticipantView>({
      base,
      role: 'participant',
      code,
      lang: 'fr',
      secret: `one-of-the-five-phones-${i}`,
    }),
  );
  await Promise.all(
    voters.map((voter) => until(voter, ({ view }) => view?.play?.phase === 'open')),
  );
  await Promise.all(
    voters.map((voter) => voter.answer({ picks: [options[1]!.id], guess: options[2]!.id })),
  );
  await trainer.command({ type: 'close-round', ref });
  await Promise.all(
    voters.map((voter) => until(voter, ({ view }) => view?.play?.phase === 'closed')),
  );
  await trainer.command({ type: 'start-debate', ref, seconds: 60 });
  await Promise.all(
    voters.map((voter) => until(voter, ({ view }) => view?.play?.phase === 'debate')),
  );

  const hidden = spied.join('\n');
  expect(hidden).toContain('"phase":"debate"');
  expect(hidden).not.toMatch(/tally|"people"|"picks"|"guess"|debrief"|why|hidden|notes/);
  for (const voter of voters) voter.close();

  await trainer.command({ type: 'debrief', ref });
  await trainer.command({ type: 'show-results', ref, shown: true });
  await expect.poll(() => spied.join('\n')).toMatch(/"debrief":.*"article"[\s\S]*"tally"/);
  spy.close();
  trainer.close();
  await server.kill();
  await reading;
  await server.start();
});

/** Asks for a path as it is: `fetch` would tidy it first. */
function rawGet(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += String(chunk)));
      answer.on('end', () => resolve(body));
    })
      .on('error', reject)
      .end();
  });
}
