import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asset } from './asset.ts';
import type { KeptTheme } from './kept.ts';

/** Where a server has the files of its theme. */
export const addressOnServer = ({ name }: Asset) => `/theme/${name}`;

/** A page in a theme's look, in each coding that browsers take. */
interface Page {
  readonly tag: string;
  readonly codings: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

/**
 * The built pages in an organisation's look, made when the theme is read, and kept in memory: without a
 * theme there are none, and the files serve.
 */
export class ThemedPages {
  readonly #folder: string;
  readonly #phone: string;
  readonly #theme: KeptTheme;
  #pages: ReadonlyMap<string, Page> = new Map();
  #styles: ReadonlySet<string> = new Set();
  /** How often they were made. */
  #makings = 0;

  /**
   * @param folder what `npm run build` made
   * @param phone the phone's page in it
   */
  constructor(folder: string, phone: string, theme: KeptTheme) {
    this.#folder = folder;
    this.#phone = phone;
    this.#theme = theme;
  }

  /** The CSP sources of the theme's styles. */
  get styles(): readonly string[] {
    return [...this.#styles];
  }

  /** Makes them of the theme as it is now. */
  async make(): Promise<void> {
    const making = ++this.#makings;
    const pages = new Map<string, Page>();
    const styles = new Set<string>();
    if (this.#theme.present) {
      const files = await readdir(this.#folder, { recursive: true });
      for (const file of files.filter((name) => name.endsWith('index.html'))) {
        const name = file.split(sep).join('/');
        const built = await readFile(join(this.#folder, file), 'utf8');
        const page = this.#theme.dress(built, addressOnServer, name === this.#phone);
        const style = /<style>([^<]*)<\/style><\/head>/.exec(page)?.[1] ?? '';
        styles.add(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
        pages.set(name, await coded(page));
      }
    }
    // Those of a theme that was changed meanwhile come too late.
    if (making !== this.#makings) return;
    this.#pages = pages;
    this.#styles = styles;
  }

  /**
   * Answers with a page, where there is a theme for it.
   * @param file from the folder of the build: `pages/trainer/index.html`
   * @returns whether it did
   */
  send(file: string, request: FastifyRequest, reply: FastifyReply): boolean {
    const page = this.#pages.get(file);
    if (!page) return false;
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      etag: page.tag,
    });
    if (request.headers['if-none-match'] === page.tag) {
      void reply.code(304).send();
      return true;
    }
    const taken = String(request.headers['accept-encoding'] ?? '');
    const coding = (['br', 'gzip'] as const).find((each) => taken.includes(each));
    if (coding) void reply.header('content-encoding', coding);
    void reply.send(page.codings[coding ?? 'identity']);
    return true;
  }
}

/** Serves the files of the theme: what is not in it is not there, whatever the disk holds. */
export function serveThemeFiles(app: FastifyInstance, theme: KeptTheme): void {
  app.get<{ Params: { name: string } }>('/theme/:name', (request, reply) => {
    const asset = theme.assets.find(({ name }) => name === request.params.name);
    if (!asset) return reply.callNotFound();
    return reply
      .headers({
        // An SVG opened by itself is a document: it may run nothing, nor load anything.
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': asset === theme.icon ? 'no-cache' : 'public, max-age=31536000, immutable',
      })
      .type(asset.type)
      .send(asset.bytes);
  });
}

async function coded(text: string): Promise<Page> {
  const identity = Buffer.from(text);
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(identity),
    promisify(gzip)(identity, { level: 9 }),
  ]);
  const tag = `"${createHash('sha256').update(identity).digest('hex').slice(0, 16)}"`;
  return { tag, codings: { br, gzip: zipped, identity } };
}
