import type { FastifyInstance } from 'fastify';
import { readCode } from '../session/code.ts';
import type { KeptTheme } from './theme/kept.ts';
import { addressOnServer, serveThemeFiles } from './theme/serve.ts';

/** Serves the pages from their sources through Vite, with hot reload, on the server of the live room. */
export async function serveDev(
  app: FastifyInstance,
  root: string,
  theme: KeptTheme,
): Promise<void> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root,
    appType: 'mpa',
    plugins: [
      {
        name: 'connivence-theme',
        transformIndexHtml: (page, { path }) =>
          theme.dress(page, addressOnServer, path.includes('/join/')),
      },
    ],
    server: { middlewareMode: true, hmr: { server: app.server, path: '/hmr' } },
  });
  app.addHook('onClose', () => vite.close());
  serveThemeFiles(app, theme);
  app.setNotFoundHandler((request, reply) => {
    const [path = '/'] = (request.raw.url ?? '/').split('?');
    const code = readCode(path.slice(1));
    // The page's sources are found from where it stands; built, it is one file and stands anywhere.
    if (path === '/') return reply.redirect('/pages/join/');
    if (code !== undefined) return reply.redirect(`/pages/join/?code=${code}`);
    reply.hijack();
    vite.middlewares(request.raw, reply.raw);
    return reply;
  });
}
