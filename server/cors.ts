import type { FastifyInstance } from 'fastify';
import type { Callers } from './callers.ts';

/**
 * Lets pages of the origins that the operator named call this server (the Fetch standard's CORS protocol);
 * of others, a browser keeps the answers to itself. No cookies: whoever drives a session shows the trainer's key.
 */
export function allowPages(app: FastifyInstance, callers: Callers): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined || !callers.isAllowed(origin)) return;
    reply.header('access-control-allow-origin', origin).header('vary', 'Origin');
    if (request.method !== 'OPTIONS') return;
    await reply
      .header('access-control-allow-headers', 'authorization, content-type')
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-max-age', '600')
      .code(204)
      .send();
  });
}
