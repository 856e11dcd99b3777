import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readCode } from '../session/code.ts';
import { MOST_SIMULATED } from '../session/commands.ts';
import type { FileFinding } from '../session/findings.ts';
import type { Callers } from './callers.ts';
import { serveContent } from './content-api.ts';
import type { Content } from './content.ts';
import { copyOf } from './deck-copy.ts';
import { sameKey } from './identity.ts';
import { readForeignDeck } from './foreign-deck.ts';
import { serveKeeping } from './keeping-api.ts';
import type { DeckFile, Library } from './library.ts';
import type { Reception } from './peer.ts';
import { Unreadable } from './recording.ts';
import { serveReport } from './report/api.ts';
import { serveTickets } from './tickets-api.ts';
import { keptUntil } from './retention.ts';
import type { Room } from './room.ts';
import { codeIn, dayIn } from './rooms.ts';
import type { Roster } from './roster.ts';
import type { KeptTheme } from './theme/kept.ts';

export interface ApiParts {
  readonly library: Library;
  readonly theme: KeptTheme;
  readonly content: Content;
  readonly decks: Content;
  readonly reception: Reception;
  readonly callers: Callers;
  readonly roster: Roster;
  /** How many days sessions are kept; 0 for ever. */
  readonly retention: number;
  /** The address phones open, without a slash at the end. */
  readonly joinUrl: string;
}

/** What the trainer's pages ask for; each call carries the trainer's key. */
export async function serveApi(app: FastifyInstance, parts: ApiParts): Promise<void> {
  const { library, reception, callers } = parts;
  const { rooms, secrets, tries, now } = reception;

  app.addHook('onRequest', async (request, reply) => {
    const address = callers.addressOf(request.raw);
    const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (tries.exhausted(address, now())) return reply.code(429).send({ error: 'too-many-tries' });
    if (sameKey(key, secrets.trainerKey)) return;
    tries.count(address, now());
    return reply.code(401).send({ error: 'wrong-key' });
  });

  app.get('/where', async () => ({
    join: parts.joinUrl,
    trainer: `${parts.joinUrl}/pages/trainer/`,
  }));

  app.get('/theme', async () => ({ findings: parts.theme.findings }));

  app.get('/decks', async () =>
    [...Map.groupBy(library.decks, (deck) => deck.id)]
      .map(([id, decks]) => summaryOf(id, decks))
      // One's own first: one came to give it.
      .toSorted((a, b) => Number(b.own) - Number(a.own)),
  );

  app.get('/sessions', async () => {
    const all = await rooms.all();
    return [
      ...all.rooms.map((room) => describe(room, parts.roster, parts.retention)),
      ...all.unreadable.map((session) => ({
        code: codeIn(session),
        openedAt: dayIn(session),
        unreadable: true,
      })),
    ];
  });

  app.post('/sessions', async (request, reply) => {
    const { deck: id, lang, rehearsal, ...told } = (request.body ?? {}) as Record<string, unknown>;
    const foreign = id === undefined ? readForeignDeck({ ...told, lang }) : undefined;
    const named = typeof id === 'string' && typeof lang === 'string';
    const deck = foreign ?? (named ? library.deck(id, lang) : undefined);
    if (!deck) return reply.code(404).send({ error: 'no-such-deck' });
    if (rehearsal !== undefined && !isCrowd(rehearsal)) {
      return reply.code(400).send({ error: 'not-a-crowd' });
    }
    const room = await rooms.start(deck, deck.lang, rehearsal);
    const { code } = room.state;
    return reply.code(201).send({
      code,
      stage: `/slides/?code=${code}`,
      console: `/pages/console/?code=${code}`,
      join: `${parts.joinUrl}/${code}`,
    });
  });

  app.post('/sessions/:code/end', async (request, reply) => {
    const room = await roomOf(request);
    if (!room) return reply.code(404).send({ error: 'unknown-code' });
    const outcome = await room.command(crypto.randomUUID(), { type: 'end-session' });
    return { outcome };
  });

  app.post('/sessions/:code/rehearsal', async (request, reply) => {
    const room = await roomOf(request);
    if (!room) return reply.code(404).send({ error: 'unknown-code' });
    const { people } = (request.body ?? {}) as Record<string, unknown>;
    if (!isCrowd(people)) return reply.code(400).send({ error: 'not-a-crowd' });
    const tempo = room.state.crowd?.tempo ?? 'normal';
    const command = { type: 'call-crowd', people, tempo } as const;
    const outcome = await room.command(crypto.randomUUID(), command);
    return outcome === 'not-a-rehearsal' ? reply.code(409).send({ error: outcome }) : { outcome };
  });

  app.get('/sessions/:code/deck', async (request, reply) => {
    const room = await roomOf(request);
    if (!room) return reply.code(404).send({ error: 'unknown-code' });
    const { deck, lang, code } = room.state;
    const file = library.deck(deck.id, langOf(request) ?? lang, lang);
    if (!file) return reply.code(404).send({ error: 'no-such-deck' });
    return { ...copyOf(file, library), joinUrl: `${parts.joinUrl}/${code}` };
  });

  app.get('/sessions/:code/recording', async (request, reply) => {
    const code = codeOf(request);
    try {
      const file = code && (await rooms.record(code));
      if (!file) return await reply.code(404).send({ error: 'unknown-code' });
      return await reply
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(file.text);
    } catch (cause) {
      if (!(cause instanceof Unreadable)) throw cause;
      console.error(cause);
      return reply.code(500).send({ error: 'unreadable-recording', message: cause.message });
    }
  });

  app.get('/decks/:id', async (request, reply) => {
    const { id } = request.params as { id: string };
    const file = library.deck(id, langOf(request) ?? '');
    return file ? copyOf(file, library) : reply.code(404).send({ error: 'no-such-deck' });
  });

  await app.register((keeping) => serveKeeping(keeping, { rooms, roster: parts.roster }));
  await app.register((tickets) => serveTickets(tickets, reception));
  await app.register((reports) => serveReport(reports, { rooms, roster: parts.roster }));

  await app.register((editor) =>
    serveContent(editor, {
      library,
      content: parts.content,
      decks: parts.decks,
      saved: () => void rooms.refresh(),
    }),
  );

  async function roomOf(request: FastifyRequest): Promise<Room | undefined> {
    const code = codeOf(request);
    return code === undefined ? undefined : rooms.byCode(code);
  }

  function summaryOf(id: string, decks: readonly DeckFile[]) {
    const scenarios = decks.flatMap(({ slides }) =>
      slides.flatMap(({ scenario }) => scenario ?? []),
    );
    return {
      id,
      title: Object.fromEntries(decks.map(({ lang, title }) => [lang, title])),
      langs: decks.map(({ lang }) => lang),
      own: decks.some(({ own }) => own),
      slides: decks[0]!.slides.length,
      ...(decks[0]!.minutes !== undefined && { minutes: decks[0]!.minutes }),
      scenarios: [...new Set(scenarios)],
      findings: distinct(decks.flatMap((deck) => library.findingsOf(deck))),
    };
  }
}

/** The code in a call's address. */
function codeOf(request: FastifyRequest): string | undefined {
  return readCode((request.params as { code: string }).code);
}

/** The language that a call asks for. */
function langOf(request: FastifyRequest): string | undefined {
  return (request.query as { lang?: string }).lang;
}

/** The decks of two languages play the same scenarios: each finding is told once. */
function distinct(findings: readonly FileFinding[]): FileFinding[] {
  return [
    ...new Map(findings.map((each) => [`${each.file} ${each.path} ${each.code}`, each])).values(),
  ];
}

/** A number of simulated people that a rehearsal takes. */
function isCrowd(people: unknown): people is number {
  return Number.isInteger(people) && Number(people) >= 1 && Number(people) <= MOST_SIMULATED;
}

function describe(room: Room, roster: Roster, retention: number) {
  const { code, deck, lang, openedAt, ended, rehearsal, participants } = room.state;
  const until = keptUntil(room.state, retention);
  return {
    code,
    deck: deck.id,
    title: deck.title,
    lang,
    openedAt,
    ended,
    connected: room.connected,
    joined: participants.size,
    named: roster.named(room.session),
    ...(until !== undefined && { keptUntil: until }),
    ...(rehearsal && { rehearsal }),
  };
}
