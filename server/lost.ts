import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readEntry } from '../session/code.ts';
import { hashesOf } from './inline-hashes.ts';
import { languages, lostWords } from './languages.ts';
import type { KeptTheme } from './theme/kept.ts';
import { addressOnServer } from './theme/serve.ts';

/*
 * Addresses that lead nowhere: a code that was mistyped, a page that is not there, and parts of pages that
 * an update replaced while they were open.
 */

/** A part of a built page: its name holds a hash of what it was. */
const PART = /^\/assets\/[\w.-]+-[\w-]{8}\.js$/;

/** How soon a page that was loaded again for its parts may be once more, in milliseconds. */
const AGAIN_MS = 60_000;

/**
 * What stands in for a part that is no longer there: the page that asks is older than this server, so it is
 * loaded again; but not for ever.
 */
const RELOAD = `const key = 'connivence.reloaded';
if (Date.now() - Number(sessionStorage.getItem(key)) > ${AGAIN_MS}) {
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
}
throw new Error('this page is older than its server');
`;

const STYLE = `
body { margin: 0; font: 1.125rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { box-sizing: border-box; max-width: 30rem; margin: auto; padding: 12vh 1.25rem 2rem }
h1 { margin: 1.5rem 0 0.5rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance }
p { margin: 0 0 1rem }
input, button { box-sizing: border-box; width: 100%; min-height: 3.5rem; border-radius: var(--radius); font: inherit }
input { border: 2px solid var(--edge); color: inherit; background: var(--surface);
  font: 700 2rem/1.4 ui-monospace, monospace; letter-spacing: 0.12em; text-align: center; text-transform: uppercase }
button { margin-top: 1rem; border: 0; color: var(--on-voice); background: var(--voice-client); font-weight: 700 }
:focus-visible { outline: var(--focus); outline-offset: 2px }
`;

/** Says kindly that an address leads nowhere. */
export class LostPage {
  readonly #style: string;
  readonly #mark: string;
  readonly #theme: KeptTheme;

  private constructor(style: string, mark: string, theme: KeptTheme) {
    this.#style = style;
    this.#mark = mark;
    this.#theme = theme;
  }

  static async open(theme: KeptTheme): Promise<LostPage> {
    const components = join(import.meta.dirname, '../components');
    const tokens = await readFile(join(components, 'tokens.css'), 'utf8');
    const mark = await readFile(join(components, 'mark/favicon.svg'), 'utf8');
    // Its colours are the tokens', so that a theme's reach it; and no style of its own is left to allow.
    const drawn = mark.replace(/<style>[\s\S]*<\/style>/, '');
    const voices = ['client', 'ours', 'both'].map((who) => `.${who} { fill: var(--voice-${who}) }`);
    return new LostPage(tokens + STYLE + voices.join('\n'), drawn, theme);
  }

  /** Answers with the page. @param typed whether a code was given that cannot be one */
  send(request: FastifyRequest, reply: FastifyReply, typed = false): FastifyReply {
    const lang = langOf(request);
    const words = lostWords(lang);
    const said = typed ? words.noCode : words.noPage;
    const page = this.#theme.dress(
      `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8" />
<title>Connivence</title>
<meta name="viewport" content="width=device-width, initial-scale=1" />
<style>${this.#style}</style>
</head>
<body>
<main>
<div aria-hidden="true">${this.#mark.replace('<svg ', '<svg width="56" height="56" ')}</div>
<h1>${said}</h1>
<form action="/" method="get">
<p id="how">${words.how}</p>
<input name="code" aria-label="${words.code}" aria-describedby="how" required autofocus maxlength="200"
autocapitalize="characters" autocomplete="off" autocorrect="off" spellcheck="false" enterkeyhint="go" />
<button>${words.join}</button>
</form>
</main>
</body>
</html>
`,
      addressOnServer,
      true,
    );
    const styles = hashesOf(page, 'style').join(' ');
    return reply
      .code(404)
      .headers({
        'content-security-policy': `default-src 'none'; style-src ${styles}; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`,
        'cache-control': 'no-store',
      })
      .type('text/html; charset=utf-8')
      .send(page);
  }
}

/** Answers to whatever is not there, each in what it asked for. */
export function serveLost(app: FastifyInstance, page: LostPage): void {
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    if (request.method === 'GET' && PART.test(path)) {
      return reply
        .header('cache-control', 'no-store')
        .type('text/javascript; charset=utf-8')
        .send(RELOAD);
    }
    const reads = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (reads) return page.send(request, reply);
    return reply.code(404).send({ error: 'not-found' });
  });
}

/** The way in that somebody typed or pasted: a code, or an address that ends with it; undefined where it cannot be one. */
export function entryIn(typed: string): string | undefined {
  return readEntry(typed.trim().split(/[/=]/).at(-1)!) || undefined;
}

/** The reader's language, among those spoken here; English where it is none of them. */
function langOf(request: FastifyRequest): string {
  const wished = request.headers['accept-language']?.split(',') ?? [];
  const known = wished.map((each) => each.trim().slice(0, 2).toLowerCase());
  return known.find((lang) => languages.includes(lang)) ?? 'en';
}
