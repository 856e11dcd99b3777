import { hashesOf } from '../inline-hashes.ts';
import { withoutCover } from './cover.ts';
import { named } from './html.ts';

/** What a page may do besides showing itself. */
interface Allowed {
  /** Whom it may call: nobody, unless it is told otherwise. */
  readonly connect?: string;
}

/** What goes into the page of a course: the deck as learners get it, and what a room did with it. */
export interface PageContent {
  readonly deck: { readonly title: string; readonly lang: string };
  readonly recording?: unknown;
}

/**
 * The page that is one file, with its course in it.
 * @param page as the build leaves it
 */
export function coursePage(page: string, content: PageContent, allowed: Allowed = {}): string {
  const data = `<script type="application/json" id="connivence-content">${inScript(content)}</script>`;
  // By a function: a text may hold `$&`, which a string would expand.
  return guarded(named(withoutCover(page), content.deck), policyOf(page, allowed)).replace(
    '<body>',
    () => `<body>\n    ${data}`,
  );
}

/** JSON that ends no script and no line, whatever the texts in it. */
function inScript(content: PageContent): string {
  const marks: Readonly<Record<string, string>> = {
    '<': String.raw`\u003c`,
    '\u2028': String.raw`\u2028`,
    '\u2029': String.raw`\u2029`,
  };
  return JSON.stringify(content).replace(/[<\u2028\u2029]/g, (mark) => marks[mark]!);
}

/** The page with what browsers are to allow it, said before anything is loaded. */
export function guarded(page: string, rules: readonly string[]): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`;
  return page.replace(/<meta charset="utf-8"[^>]*>/, (charset) => `${charset}\n    ${policy}`);
}

/** Its own script and styles, and nothing from anywhere. */
function policyOf(page: string, { connect = "'none'" }: Allowed): string[] {
  return [
    "default-src 'none'",
    `script-src ${inlineOf(page, 'script')}`,
    `style-src ${inlineOf(page, 'style')}`,
    'img-src data:',
    'font-src data:',
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
}

/** The sources of what a page holds between its own tags; `'none'` where it holds nothing. */
function inlineOf(page: string, tag: 'script' | 'style'): string {
  return hashesOf(page, tag).join(' ') || "'none'";
}
