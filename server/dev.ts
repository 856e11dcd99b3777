import type { FastifyInstance } from 'fastify';
import { readCode } from '../session/code.ts';

/** Serves the pages from their sources through Vite, with hot reload, on the server of the live room. */
export async function serveDev(app: FastifyInstance, root: string): Promise<void> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root,
    appType: 'mpa',
    server: { middlewareMode: true, hmr: { server: app.server, path: '/hmr' } },
  });
  app.addHook('onClose', () => vite.close());
  app.setNotFoundHandler((request, reply) => {
    reply.hijack();
    const [path = '/'] = (request.raw.url ?? '/').split('?');
    if (path === '/' || readCode(path.slice(1)) !== undefined)
      request.raw.url = '/pages/join/index.html';
    vite.middlewares(request.raw, reply.raw);
  });
}
