import type { FastifyInstance } from 'fastify';
import { readScenario, SCENARIO_BYTES } from '../session/read-scenario.ts';
import { DECKS, isRef, type Content } from './content.ts';
import type { ScenarioBase } from '../session/scenario.ts';
import { languagesOf } from '../session/text.ts';
import type { Library } from './library.ts';

export interface ContentParts {
  readonly library: Library;
  readonly content: Content;
  /** The trainer's decks. */
  readonly decks: Content;
  /** Called when a scenario or a deck was saved or removed, once the library has read it. */
  readonly saved: () => void;
}

/** The most bytes of a deck's file. */
const DECK_BYTES = 512 * 1024;

/** What the editor asks for: scenarios to read, and to write where nobody has written since. */
export async function serveContent(app: FastifyInstance, parts: ContentParts): Promise<void> {
  const { library, content, decks } = parts;

  app.removeAllContentTypeParsers();
  // A file is kept as it was written, and not as it would be written again.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  app.addContentTypeParser('text/markdown', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );

  app.get('/scenarios', async () =>
    library.scenarios.map(({ ref, own, entry, findings }) => ({
      ref,
      own,
      ...(entry.scenario && { ...summaryOf(entry.scenario) }),
      findings,
    })),
  );

  app.get<{ Params: { ref: string } }>('/scenarios/:ref', async ({ params: { ref } }, reply) => {
    const file = await content.read(ref);
    if (!file) return reply.code(404).send({ error: 'no-such-scenario' });
    return reply.header('etag', `"${file.version}"`).send({ ref, ...file });
  });

  app.put<{ Params: { ref: string }; Body: string }>(
    '/scenarios/:ref',
    { bodyLimit: SCENARIO_BYTES },
    async ({ params: { ref }, headers, body }, reply) => {
      if (!isRef(ref)) return reply.code(400).send({ error: 'not-a-name' });
      const expected = /^"(\w+)"$/.exec(headers['if-match'] ?? '')?.[1];
      const fresh = headers['if-none-match'] === '*';
      if ((expected === undefined) !== fresh) return reply.code(428).send({ error: 'no-version' });
      const { scenario, findings } = readScenario(body);
      if (!scenario) return reply.code(422).send({ error: 'not-playable', findings });
      const saving = await content.save(ref, body, expected);
      if (!saving.saved) {
        return reply.code(412).send({ error: 'changed', ...saving.current });
      }
      await library.read();
      parts.saved();
      const { version } = saving;
      return reply.header('etag', `"${version}"`).send({ ref, version, findings });
    },
  );

  app.delete<{ Params: { ref: string } }>(
    '/scenarios/:ref',
    async ({ params: { ref }, headers }, reply) => {
      const expected = /^"(\w+)"$/.exec(headers['if-match'] ?? '')?.[1];
      if (expected === undefined) return reply.code(428).send({ error: 'no-version' });
      const removal = await content.remove(ref, expected);
      if (!removal.removed) return reply.code(412).send({ error: 'changed', ...removal.current });
      await library.read();
      parts.saved();
      return { shipped: removal.now !== undefined };
    },
  );

  app.put<{ Params: { name: string }; Body: string }>(
    '/decks/:name',
    { bodyLimit: DECK_BYTES },
    async ({ params: { name }, headers, body }, reply) => {
      if (!DECKS.isName(name)) return reply.code(400).send({ error: 'not-a-name' });
      const expected = /^"(\w+)"$/.exec(headers['if-match'] ?? '')?.[1];
      const saving = await decks.save(name, body, expected);
      if (!saving.saved) return reply.code(412).send({ error: 'changed', ...saving.current });
      await library.read();
      parts.saved();
      return reply.header('etag', `"${saving.version}"`).send({ version: saving.version });
    },
  );
}

/** What one chooses a scenario by. */
function summaryOf({ kind, title, minutes, survey, debate }: ScenarioBase) {
  return {
    kind,
    title,
    langs: languagesOf(title),
    ...(minutes !== undefined && { minutes }),
    ...(survey && { survey }),
    prompts: (debate?.prompts ?? []).map(({ text }) => text),
  };
}
