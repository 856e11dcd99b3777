import { inLang } from '../../client/words/index.ts';
import { report as words } from '../../client/words/report.ts';
import type { Report } from '../../session/report/report.ts';
import { dayOf } from './times.ts';

const foot = new CSSStyleSheet();

/** Writes at the foot of every printed page what it belongs to; also a name for the file. */
export function runningFoot({ deck, openedAt }: Report, lang: string): string {
  const title = `${deck.title} · ${inLang(words, lang).title} · ${dayOf(openedAt, lang)}`;
  // A string of CSS: what could end it is written as its number.
  const safe = title.replaceAll(/["\\\n\r\f<>]/g, (c) => `\\${c.codePointAt(0)!.toString(16)} `);
  foot.replaceSync(
    `@page { @bottom-left { content: "${safe}"; color: #665c50; font: 8pt 'Atkinson Hyperlegible Next Variable', sans-serif; } }`,
  );
  if (!document.adoptedStyleSheets.includes(foot)) document.adoptedStyleSheets.push(foot);
  return title;
}
