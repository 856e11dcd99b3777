import { join } from 'node:path';
import fastify from 'fastify';
import { serveApi, type ApiParts } from './api.ts';
import { allowPages } from './cors.ts';
import { serveDev } from './dev.ts';
import { HOME } from './home.ts';
import { serveLinks } from './links.ts';
import { Mendable, type Options } from './options.ts';
import { servePages } from './pages.ts';
import { serveSockets } from './sockets.ts';

/** Connections that may wait to be taken: a whole room comes back at once after a restart. */
const BACKLOG = 4096;

/** The ways in, open. */
export interface Doors {
  readonly port: number;
  /** Serves the pages in the theme as it now is; what the pages' own tool serves follows by itself. */
  readonly dress: (() => Promise<void>) | undefined;
  close(): Promise<void>;
}

/**
 * Opens the port: pages, the API, and both ways in for screens.
 * @throws Mendable the port will not do
 */
export async function openDoors(options: Options, parts: ApiParts): Promise<Doors> {
  const { reception, callers, theme } = parts;
  const app = fastify({ forceCloseConnections: true, bodyLimit: 64 * 1024 });
  app.setErrorHandler<Error & { statusCode?: number }>((cause, _request, reply) => {
    // What went wrong inside is the operator's business; the caller learns that it did.
    if ((cause.statusCode ?? 500) >= 500) console.error(cause);
    return reply
      .code(cause.statusCode ?? 500)
      .send({ error: cause.statusCode === 413 ? 'too-big' : 'failed' });
  });
  allowPages(app, callers);
  await app.register(async (link) => {
    link.removeAllContentTypeParsers();
    link.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    serveLinks(link, reception, callers);
  });
  await app.register((api) => serveApi(api, parts), { prefix: '/api' });
  if (options.dev) await serveDev(app, HOME, theme);
  const dress = options.dev ? undefined : await servePages(app, join(HOME, 'dist'), theme);
  const closeSockets = options.webSocket ? serveSockets(app.server, reception, callers) : () => {};
  const { port } = await listen(options, app);
  return {
    port,
    dress,
    async close() {
      closeSockets();
      await app.close();
    },
  };
}

async function listen(
  { port, host }: Options,
  app: {
    listen(o: { port: number; host: string; backlog: number }): Promise<string>;
    server: import('node:http').Server;
  },
): Promise<{ port: number }> {
  try {
    await app.listen({ port, host: host ?? '::', backlog: BACKLOG });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new Mendable(
        `Port ${port} is taken, perhaps by another Connivence: stop it, or choose --port.`,
      );
    }
    if (code === 'EAFNOSUPPORT' && host === undefined)
      await app.listen({ port, host: '0.0.0.0', backlog: BACKLOG });
    else
      throw new Mendable(
        `Cannot listen on ${host ?? 'this machine'}, port ${port} (${code}): see --host and --port.`,
      );
  }
  return app.server.address() as { port: number };
}
