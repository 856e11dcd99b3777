import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hashesOf } from './inline-hashes.ts';
import { entryIn, LostPage, serveLost } from './lost.ts';
import type { KeptTheme } from './theme/kept.ts';
import { serveThemeFiles, ThemedPages } from './theme/serve.ts';

/** The phone's page, as the build leaves it. */
const PHONE = 'pages/join/index.html';

/**
 * Serves the built pages: the phone's at `/` and at `/<code>`, the others where they stand.
 * @param folder what `npm run build` made
 * @param theme the look they are given, where there is one
 * @returns gives them the theme as it is by then
 */
export async function servePages(
  app: FastifyInstance,
  folder: string,
  theme: KeptTheme,
): Promise<() => Promise<void>> {
  const themed = new ThemedPages(folder, PHONE, theme);
  await themed.make();
  const lost = await LostPage.open(theme);
  serveLost(app, lost);
  const inPhone = sourcesOf(await readFile(join(folder, PHONE), 'utf8'));
  const inSpeaker = sourcesOf(await speakerView());
  const inlineAt = ({ url = '' }: IncomingMessage) =>
    url.startsWith('/slides/') ? inSpeaker : inPhone;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // The phone's page is one file, so that it is one round trip, and reveal.js writes its speaker
        // view into an empty window of the stage: both are allowed by what they are, not by being inline.
        scriptSrc: ["'self'", (request) => inlineAt(request).script],
        styleSrc: ["'self'", (request) => [inlineAt(request).style, ...themed.styles].join(' ')],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        // The speaker view shows the deck in frames of its own.
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // A laptop in a room has no certificate: insisting on one would lock the phones out.
    hsts: false,
    // The speaker view and its deck talk to each other through their windows.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    // Browsers that heeded these are gone, and the phone's page comes in one flight, headers and all.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    // Said by the policy's frame-ancestors.
    xFrameOptions: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.url.slice(1).split('?');
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const { code } = request.query as { code?: string | string[] };
    // The phone's page has no room to say what is wrong with a code in its address.
    if (typeof code === 'string' && code !== '' && (file === '' || file === PHONE)) {
      const entry = entryIn(code);
      if (entry === undefined) return lost.send(request, reply, true);
      if (/\W/.test(code)) return reply.redirect(`/${entry}`);
    }
    return themed.send(file, request, reply) ? reply : undefined;
  });
  serveThemeFiles(app, theme);
  await app.register(files, {
    root: folder,
    preCompressed: true,
    // Its tag says whether it changed, in fewer bytes.
    lastModified: false,
    acceptRanges: false,
    index: ['index.html'],
    setHeaders(response, path) {
      // Names under assets/ hold a hash of what they name.
      const forever = path.includes('/assets/');
      response.header(
        'cache-control',
        forever ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      // It guards what other pages could take as a part of theirs; framing is the policy's.
      if (path.includes('.html')) response.removeHeader('cross-origin-resource-policy');
    },
  });
  // Browsers ask for it by this name where a page, such as the phone's, spares itself the bytes to say another.
  const icon = await readFile(join(import.meta.dirname, '../components/mark/favicon.svg'), 'utf8');
  app.get('/favicon.ico', (_request, reply) => reply.type('image/svg+xml').send(icon));
  const phonePage = (request: FastifyRequest, reply: FastifyReply) =>
    themed.send(PHONE, request, reply) ? reply : reply.sendFile(PHONE);
  app.get('/', phonePage);
  app.get('/:code', (request, reply) => {
    const { code } = request.params as { code: string };
    const entry = entryIn(code);
    if (entry === undefined) {
      return /^[\w-]{1,16}$/.test(code) ? lost.send(request, reply, true) : reply.callNotFound();
    }
    // The wall shows it in two halves, and people type what they see.
    return /\s/.test(code) ? reply.redirect(`/${entry}`) : phonePage(request, reply);
  });
  return () => themed.make();
}

/** The page that reveal.js's notes plugin writes for the speaker, out of the plugin's own text. */
async function speakerView(): Promise<string> {
  const plugin = await readFile(
    fileURLToPath(import.meta.resolve('reveal.js/plugin/notes')),
    'utf8',
  );
  const written = /document\.write\(("(?:[^"\\]|\\.)*")\)/.exec(plugin)?.[1] ?? '""';
  // A JavaScript string says a few things that one of JSON cannot.
  const json = written
    .replaceAll('\t', String.raw`\t`)
    .replace(/\\x([\dA-F]{2})/gi, String.raw`\u00$1`);
  return JSON.parse(json) as string;
}

/** The CSP sources of what a page holds between its own tags. */
function sourcesOf(page: string): { script: string; style: string } {
  const [script, style] = [hashesOf(page, 'script'), hashesOf(page, 'style')];
  return { script: script.join(' '), style: style.join(' ') };
}
