import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { languageName } from '../../client/language-name.ts';
import { say } from '../../session/text.ts';
import { framed, named, put, saidIn } from './field-frame.ts';
import type { FieldHost } from './field-host.ts';
import { blankText, type TextField, type TextsField } from './form.ts';
import { isList, valueAt, type Path } from './json.ts';
import { isToWrite, nameOfField, problemsAt } from './problems.ts';

/* Texts, in each language of the file. */

export function drawText(
  host: FieldHost,
  field: TextField,
  path: Path,
  called: string,
): TemplateResult {
  return framed(host, field, path, drawWords(host, field, path, saidIn(host, field.label), called));
}

/** The text at a path: one box, or one in each language of the file. */
function drawWords(
  host: FieldHost,
  { max, rows = 1, example }: Pick<TextField, 'max' | 'rows' | 'example'>,
  path: Path,
  label: string,
  called: string,
): TemplateResult {
  const w = inLang(words, host.lang);
  const value = valueAt(host.json, path);
  // A plain string serves every language: it stays one box in a file of several.
  const langs = typeof value === 'string' ? [] : host.langs;
  const box = (at: Path, lang: string | undefined) => {
    const text = valueAt(host.json, at);
    const shown = typeof text === 'string' ? text : '';
    const language = lang === undefined ? '' : languageName(lang, host.lang);
    const wrong = host
      .findingsAt(at)
      .some((finding) => finding.severity === 'error' && !isToWrite(finding, host.json));
    return html`<div class="box">
      ${lang === undefined ? nothing : html`<span class="lang" aria-hidden="true">${lang}</span>`}
      <textarea
        id="${nameOfField(at)}--text"
        rows=${rows}
        .style=${`--rows: ${rows}`}
        lang=${lang ?? nothing}
        aria-label=${named(named(label, called), language)}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${host.findingsAt(at).length > 0 ? `${nameOfField(at)}--problems` : nothing}
        placeholder=${example ? say({ ...example }, lang ?? host.lang) : nothing}
        .value=${live(shown)}
        @input=${(event: Event) => {
          host.open(path);
          put(host, at, (event.target as HTMLTextAreaElement).value, true);
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (rows === 1 && event.key === 'Enter' && !event.isComposing) event.preventDefault();
        }}
      ></textarea>
      ${
        shown.length > max * 0.8
          ? html`<span class="count ${shown.length > max ? 'over' : ''}"
              >${w.left(shown.length, max)}</span
            >`
          : nothing
      }
      ${lang === undefined ? nothing : problemsAt(host, at)}
    </div>`;
  };
  return html`<div class="boxes">
    ${langs.length === 0 ? box(path, undefined) : langs.map((lang) => box([...path, lang], lang))}
  </div>`;
}

export function drawTexts(host: FieldHost, field: TextsField, path: Path): TemplateResult {
  const w = inLang(words, host.lang);
  const list = valueAt(host.json, path);
  const texts = isList(list) ? list : [];
  return framed(
    host,
    field,
    path,
    html`<ol class="texts">
        ${texts.map((_, i) => {
          const item = `${saidIn(host, field.item)} ${i + 1}`;
          return html`<li id=${nameOfField([...path, i])}>
            ${drawWords(host, { max: field.max, rows: 1 }, [...path, i], item, '')}
            <button
              type="button"
              class="icon"
              aria-label=${w.remove(item)}
              title=${w.remove(item)}
              @click=${() => {
                const left = texts.toSpliced(i, 1);
                put(host, path, left.length > 0 ? left : undefined);
              }}
            >
              ×
            </button>
            ${problemsAt(host, [...path, i])}
          </li>`;
        })}
      </ol>
      ${
        texts.length < field.most
          ? html`<button
              type="button"
              class="add"
              @click=${() => {
                put(host, path, [...texts, blankText(host.langs)]);
                host.focusOn(`[id="${nameOfField([...path, texts.length])}"] textarea`);
              }}
            >
              <span aria-hidden="true">+</span> ${saidIn(host, field.add)}
            </button>`
          : nothing
      }`,
  );
}
