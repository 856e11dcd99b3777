import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { connect } from '../../client/live.ts';
import type { ParticipantView } from '../../session/views.ts';

it('a changed answer that the server was too busy for never comes in after the one that took its place', async () => {
  const heard: unknown[] = [];
  const server = new WebSocketServer({ port: 0 });
  onTestFinished(() => server.close());
  await once(server, 'listening');
  server.on('connection', (socket) => {
    const say = (message: object) => socket.send(JSON.stringify(message));
    const acknowledge = (id: string, outcome: string) => say({ type: 'ack', id, outcome });
    const answers: string[] = [];
    socket.on('message', (data) => {
      const { type, id, answer } = JSON.parse(String(data)) as Record<string, string>;
      if (type === 'hello') {
        say({ type: 'welcome', protocol: 1, participant: 'p', now: Date.now() });
        say({ type: 'view', view: { role: 'participant', play: { ref: 'a', opening: 7 } } });
      } else if (type === 'answer') {
        heard.push(answer);
        answers.push(id!);
        // Too busy for the first, until the person has changed their mind.
        if (answers.length === 2) {
          acknowledge(answers[0]!, 'busy');
          acknowledge(answers[1]!, 'busy');
        } else if (answers.length > 2) acknowledge(id!, 'counted');
      }
    });
  });

  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const source = connect<ParticipantView>({
    base,
    role: 'participant',
    code: 'KM4T2P',
    lang: 'en',
  });
  onTestFinished(() => source.close());
  await new Promise<void>((resolve) => {
    source.subscribe(() => source.view && resolve());
  });

  const outcomes = await Promise.all([source.answer('first'), source.answer('second')]);

  expect(outcomes).toEqual(['counted', 'counted']);
  expect(heard).toEqual(['first', 'second', 'second']);
  expect(source.own?.answer).toBe('second');
});

it('shows texts that the server left out as they were in the view before, and none of another play', async () => {
  const server = new WebSocketServer({ port: 0 });
  onTestFinished(() => server.close());
  await once(server, 'listening');
  const texts = { title: 'T', situation: 'S', question: 'Q', ballot: { options: [] } };
  const seen: unknown[] = [];
  server.on('connection', (socket) => {
    const say = (message: object) => socket.send(JSON.stringify(message));
    const view = (play?: object) => say({ type: 'view', view: { role: 'participant', play } });
    socket.once('message', (data) => {
      if (!(JSON.parse(String(data)) as { keeps?: boolean }).keeps) return;
      say({ type: 'welcome', protocol: 1, participant: 'p', now: Date.now() });
      view({ ref: 'a', phase: 'briefing', ...texts });
      view({ ref: 'a', phase: 'open' });
      view();
      view({ ref: 'b', phase: 'briefing', ...texts, title: 'Another' });
    });
  });
  const { port } = server.address() as AddressInfo;
  const source = connect<ParticipantView>({
    base: `http://127.0.0.1:${port}`,
    role: 'participant',
    code: 'KM4T2P',
    lang: 'en',
  });
  onTestFinished(() => source.close());
  await new Promise<void>((resolve) => {
    source.subscribe(() => {
      if (source.view) seen.push(source.view.play);
      if (seen.length === 4) resolve();
    });
  });
  expect(seen).toEqual([
    { ref: 'a', phase: 'briefing', ...texts },
    { ref: 'a', phase: 'open', ...texts },
    undefined,
    { ref: 'b', phase: 'briefing', ...texts, title: 'Another' },
  ]);
});
