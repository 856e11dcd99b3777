import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connect } from '../../client/live.ts';
import { PROTOCOL, type ServerMessage } from '../../session/protocol.ts';
import type { ParticipantView, TrainerView } from '../../session/views.ts';
import { ServerProcess, run, until } from './process.ts';

let server: ServerProcess;
let code: string;
const open: { close(): void }[] = [];

beforeAll(async () => {
  server = await ServerProcess.start();
}, 60_000);
beforeEach(async () => {
  for (const each of open.splice(0)) each.close();
  ({ code } = await server.api<{ code: string }>('/sessions', {
    deck: 'ami-ou-client',
    lang: 'fr',
  }));
});
afterAll(async () => {
  for (const each of open.splice(0)) each.close();
  await server.kill();
});

const phoneOf = (secret: string) => {
  const { base } = server;
  const source = connect<ParticipantView>({
    base,
    role: 'participant',
    code,
    lang: 'fr',
    secret: `${secret}-a-secret-long-enough`,
  });
  open.push(source);
  return source;
};

async function trainer() {
  const { base, key } = server;
  const source = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
  open.push(source);
  await until(source, ({ view }) => !!view);
  return source;
}

async function voting() {
  const source = await trainer();
  while (!source.view!.play) {
    const { place } = source.view!.next;
    await source.command({ type: 'show-slide', place });
    await until(source, ({ view }) => view?.place.h === place.h && view.place.f === place.f);
  }
  await source.command({ type: 'open-round', ref: source.view!.play.ref });
  return source;
}

const call = async (path: string, method = 'GET') => {
  const headers = { authorization: `Bearer ${server.key}` };
  return fetch(`${server.base}/api/sessions/${code}${path}`, { method, headers });
};

/** Every byte of the data folder: the log with its WAL, the roster with its journal, free pages included. */
async function bytes(): Promise<Buffer> {
  const files = await readdir(server.data, { recursive: true, withFileTypes: true });
  const read = files
    .filter((file) => file.isFile())
    // A journal that is gone in between holds nothing.
    .map((file) => readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0)));
  return Buffer.concat(await Promise.all(read));
}

async function logBytes(): Promise<Buffer> {
  const files = (await readdir(server.data)).filter((file) => file.startsWith('sessions.'));
  return Buffer.concat(await Promise.all(files.map((file) => readFile(join(server.data, file)))));
}

/** What the server says to these messages, over a socket. */
function talk(messages: readonly object[], enough: (said: ServerMessage) => boolean) {
  return new Promise<ServerMessage[]>((resolve, reject) => {
    const socket = new WebSocket(`${server.base.replace('http', 'ws')}/ws`);
    const heard: ServerMessage[] = [];
    socket.on('open', () => messages.forEach((each) => socket.send(JSON.stringify(each))));
    socket.on('message', (data) => {
      heard.push(JSON.parse(String(data)) as ServerMessage);
      if (enough(heard.at(-1)!)) socket.close();
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}
const hello = (secret: string) => ({
  type: 'hello',
  protocol: PROTOCOL,
  role: 'participant',
  code,
  lang: 'fr',
  secret: `${secret}-a-secret-long-enough`,
});

describe('a locked room', () => {
  it('turns newcomers away, while those who had joined come back freely', async () => {
    const ada = phoneOf('ada');
    await until(ada, ({ view }) => !!view);
    const console = await trainer();
    await until(console, ({ view }) => view?.joined === 1);
    await console.command({ type: 'lock-room', locked: true });
    ada.close();
    const eve = phoneOf('eve');
    await until(eve, ({ refusal }) => !!refusal);
    expect(eve.refusal).toBe('locked');
    const again = phoneOf('ada');
    await until(again, ({ view }) => !!view);
    await console.command({ type: 'lock-room', locked: false });
    const late = phoneOf('eve');
    await until(late, ({ view }) => !!view);
    expect(late.refusal).toBeUndefined();
  });
});

describe('somebody who was removed', () => {
  it('is told so, answers no more by socket or by post, and what they said no longer counts', async () => {
    const console = await voting();
    await console.command({ type: 'ask-names', asked: true });
    const [ada, eve] = [phoneOf('ada'), phoneOf('eve')];
    await until(ada, ({ view }) => view?.play?.phase === 'open');
    await until(eve, ({ view }) => view?.play?.phase === 'open');
    const { opening } = ada.view!.play!;
    const answer = {
      picks: [(ada.view!.play!.ballot as { options: { id: string }[] }).options[0]!.id],
    };
    expect(await ada.answer(answer)).toBe('counted');
    expect(await eve.answer(answer)).toBe('counted');
    await eve.giveName!('Ève Dupont');
    await until(console, ({ view }) => view?.named === 1 && view.answered === 2);

    const { attendees } = (await (await call('/attendance')).json()) as {
      attendees: { id: string }[];
    };
    expect((await call(`/attendance/${attendees[0]!.id}/remove`, 'POST')).status).toBe(200);
    await until(eve, ({ refusal }) => !!refusal);
    expect(eve.refusal).toBe('removed');
    await until(console, ({ view }) => view?.answered === 1);
    expect(console.view).toMatchObject({ removed: 1, joined: 1 });
    expect(await (await call('/attendance')).json()).toMatchObject({
      attendees: [{ name: 'Ève Dupont', removed: true }],
    });

    const late = { type: 'answer', id: 'a-late-answer', opening, answer };
    const heard = await talk([hello('eve'), late], ({ type }) => type === 'bye');
    expect(heard).toEqual([{ type: 'bye', reason: 'removed', retry: false }]);

    const json = { 'content-type': 'application/json' };
    const post = (path: string, body: object) =>
      fetch(server.base + path, { method: 'POST', headers: json, body: JSON.stringify(body) });
    const { link } = (await (await post('/link', hello('eve'))).json()) as { link: string };
    await post(`/link/${link}`, late);
    expect(await (await fetch(`${server.base}/link/${link}`)).text()).toContain('"removed"');
    expect(console.view!.answered).toBe(1);
  });
});

describe('a name', () => {
  it('is not taken while nobody asks for one, nor where it is no name', async () => {
    const ada = phoneOf('ada');
    await until(ada, ({ view }) => !!view);
    expect(await ada.giveName!('Ada')).toBe('not-asked');
    const console = await trainer();
    await console.command({ type: 'ask-names', asked: true });
    await until(ada, ({ view }) => view?.names?.days === 30);
    expect(await ada.giveName!('\u200b\u0007')).toBe('not-an-answer');
    expect(await ada.giveName!('x'.repeat(81))).toBe('not-an-answer');
    expect(await ada.giveName!(' Ada \u202e Lovelace ')).toBe('done');
    await until(ada, ({ own }) => own?.name === 'Ada Lovelace');
  });

  it('is found again by its own phone and by nobody else’s, and is never in the log', async () => {
    const console = await trainer();
    await console.command({ type: 'ask-names', asked: true });
    const [ada, bob] = [phoneOf('ada'), phoneOf('bob')];
    await until(ada, ({ view }) => !!view?.names);
    expect(await ada.giveName!('Ada Lovelace')).toBe('done');
    expect(await bob.giveName!('')).toBe('done');
    await until(console, ({ view }) => view?.named === 1);
    expect(JSON.stringify([bob.view, bob.own, console.view])).not.toContain('Lovelace');
    const back = phoneOf('ada');
    await until(back, ({ own }) => own?.name === 'Ada Lovelace');
    expect((await logBytes()).includes('Lovelace')).toBe(false);
    expect(await (await call('/attendance')).json()).toMatchObject({
      asked: true,
      declined: 1,
      attendees: [{ name: 'Ada Lovelace', minutes: 0 }],
    });
    expect(await (await call('/attendance.csv')).text()).toContain('\r\nAda Lovelace;');
    expect((await fetch(`${server.base}/api/sessions/${code}/attendance`)).status).toBe(401);
  });
});

describe('a purge', () => {
  async function withName(name: string) {
    const console = await trainer();
    await console.command({ type: 'ask-names', asked: true });
    const ada = phoneOf('ada');
    await until(ada, ({ view }) => !!view?.names);
    expect(await ada.giveName!(name)).toBe('done');
    return { console, ada };
  }

  it('of names leaves none in any file, and the phones are asked no longer', async () => {
    const { console, ada } = await withName('Remember Me-Not');
    expect((await bytes()).includes('Remember Me-Not')).toBe(true);
    expect((await call('/names', 'DELETE')).status).toBe(200);
    expect((await bytes()).includes('Remember Me-Not')).toBe(false);
    await until(ada, ({ view, own }) => !view?.names && own?.name === undefined);
    await until(console, ({ view }) => view?.named === 0);
    expect(console.view!.joined).toBe(1);
  });

  it('of a session leaves nothing of it, and sends everybody home', async () => {
    const { ada } = await withName('Remember Me-Neither');
    const pseudonyms = `"${code}"`;
    expect((await bytes()).includes(pseudonyms)).toBe(true);
    expect((await call('', 'DELETE')).status).toBe(200);
    await until(ada, ({ refusal }) => refusal === 'unknown-code');
    const left = await bytes();
    expect(left.includes('Remember Me-Neither')).toBe(false);
    expect(left.includes(code)).toBe(false);
    expect((await call('', 'DELETE')).status).toBe(404);
  });

  it('by the command line asks the server that runs, and does it alone where none does', async () => {
    await withName('Remember Me-Never');
    const where = [`--data=${server.data}`, `--port=${server.port}`];
    const first = await run(['purge', code, '--names', ...where]).ended.promise;
    expect(first).toMatchObject({ code: 0, said: expect.stringContaining('names') as string });
    expect((await bytes()).includes('Remember Me-Never')).toBe(false);

    await withName('Remember Me-At-Last');
    await server.kill();
    for (const each of open.splice(0)) each.close();
    const second = await run(['purge', code, ...where]).ended.promise;
    expect(second).toMatchObject({ code: 0 });
    const left = await bytes();
    expect(left.includes('Remember Me-At-Last')).toBe(false);
    expect(left.includes(code)).toBe(false);
    const third = await run(['purge', code, ...where]).ended.promise;
    expect(third).toMatchObject({ code: 1, said: expect.stringContaining(code) as string });
    await server.start();
  });
});

it('the trainer’s page is told until when a session is kept', async () => {
  const sessions =
    await server.api<{ code: string; keptUntil: number; openedAt: number }[]>('/sessions');
  const { keptUntil, openedAt } = sessions.find((each) => each.code === code)!;
  expect((keptUntil - openedAt) / 86_400_000).toBeCloseTo(30, 1);
});
