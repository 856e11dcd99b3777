import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import type { Lang } from '../../session/text.ts';
import articles from '../../scenarios/sources/articles.json';
import ideasInFrench from '../../scenarios/sources/ideas.fr.json';
import type { FieldHost } from './field-host.ts';
import { put, saidIn } from './field-frame.ts';
import type { SourcesField } from './form.ts';
import { isList, isRecord, valueAt, type JsonRecord, type Path } from './json.ts';
import { nameOfField, problemsAt } from './problems.ts';

/** Articles by id, with their ideas by id. */
const catalogue: Readonly<
  Record<string, { readonly title: string; readonly ideas: Readonly<Record<string, string>> }>
> = articles;

/** What the catalogue's ideas, which it has in English, say in French. */
const inFrench: Readonly<Record<string, Readonly<Record<string, string>>>> = ideasInFrench;

/** The ideas of an article, and the language that they are told in: the reader's where we have their words. */
function ideasOf(article: string, lang: Lang) {
  const french = lang === 'fr' ? inFrench[article] : undefined;
  return { told: french ? 'fr' : 'en', ideas: { ...catalogue[article]?.ideas, ...french } };
}

/** The most sources of a scenario. */
const MOST = 12;

/** Where the scenario comes from: catalogued articles, or whatever the trainer names. */
export function drawSources(host: FieldHost, field: SourcesField, path: Path): TemplateResult {
  const w = inLang(words, host.lang);
  const list = valueAt(host.json, path);
  const sources = isList(list) ? list : [];
  return html`<div class="list" id=${nameOfField(path)}>
    ${field.help ? html`<p class="help">${saidIn(host, field.help)}</p>` : nothing}
    ${problemsAt(host, path)}
    <ol>
      ${sources.map((source, i) =>
        drawSource(host, [...path, i], isRecord(source) ? source : {}, i, () =>
          put(host, path, sources.toSpliced(i, 1)),
        ),
      )}
    </ol>
    ${
      sources.length < MOST
        ? html`<button
            type="button"
            class="add"
            @click=${() => {
              put(host, path, [...sources, { title: '' }]);
              host.focusOn(`[id="${nameOfField([...path, sources.length])}"] select`);
            }}
          >
            <span aria-hidden="true">+</span> ${w.addSource}
          </button>`
        : nothing
    }
  </div>`;
}

function drawSource(
  host: FieldHost,
  at: Path,
  source: JsonRecord,
  i: number,
  remove: () => void,
): TemplateResult {
  const w = inLang(words, host.lang);
  const item = `${w.sourceIs} ${i + 1}`;
  const listed = 'article' in source;
  return html`<li class="item" id=${nameOfField(at)}>
    <div class="head">
      <select
        aria-label=${item}
        @change=${(event: Event) => {
          const asked = (event.target as HTMLSelectElement).value === 'article';
          if (asked === listed) return;
          const [first] = Object.entries(catalogue);
          const idea = Object.keys(first?.[1].ideas ?? {})[0] ?? '';
          put(host, at, asked ? { article: first?.[0] ?? '', idea } : { title: '' });
        }}
      >
        <option value="own" .selected=${!listed}>${w.sourceOwn}</option>
        <option value="article" .selected=${listed}>${w.sourceArticle}</option>
      </select>
      <span class="tools">
        <button
          type="button"
          class="icon"
          aria-label=${w.remove(item)}
          title=${w.remove(item)}
          @click=${remove}
        >
          ×
        </button>
      </span>
    </div>
    ${listed ? drawIdea(host, at, source) : drawReading(host, at, source)} ${problemsAt(host, at)}
  </li>`;
}

function drawReading(host: FieldHost, at: Path, source: JsonRecord): TemplateResult {
  const w = inLang(words, host.lang);
  const line = (key: 'title' | 'author' | 'url', label: string) => {
    const value = source[key];
    const id = `${nameOfField([...at, key])}--line`;
    return html`<div class="field">
      <label class="label" for=${id}
        >${label}
        ${key === 'title' ? nothing : html`<span class="optional">${w.optional}</span>`}</label
      >
      <input
        id=${id}
        type=${key === 'url' ? 'url' : 'text'}
        .value=${live(typeof value === 'string' ? value : '')}
        @input=${(event: Event) => {
          const typed = (event.target as HTMLInputElement).value;
          put(host, [...at, key], key === 'title' ? typed : typed || undefined, true);
        }}
      />
      ${problemsAt(host, [...at, key])}
    </div>`;
  };
  return html`${line('title', w.sourceTitle)}
    <div class="pair">${line('author', w.sourceAuthor)} ${line('url', w.sourceUrl)}</div>`;
}

function drawIdea(host: FieldHost, at: Path, source: JsonRecord): TemplateResult {
  const w = inLang(words, host.lang);
  const { article, idea } = source;
  const { ideas, told } = ideasOf(String(article), host.lang);
  const pick = (
    key: 'article' | 'idea',
    label: string,
    options: readonly (readonly [string, string])[],
    chosen: (value: string) => void,
  ) => {
    const value = String(source[key] ?? '');
    const known = options.some(([id]) => id === value);
    const id = `${nameOfField([...at, key])}--pick`;
    return html`<div class="field">
      <label class="label" for=${id}>${label}</label>
      <select
        id=${id}
        lang=${key === 'idea' ? told : nothing}
        @change=${(event: Event) => chosen((event.target as HTMLSelectElement).value)}
      >
        ${known ? nothing : html`<option value=${value} .selected=${true}>${value}</option>`}
        ${options.map(([id, name]) => html`<option value=${id} .selected=${id === value}>${name}</option>`)}
      </select>
      ${key === 'idea' && ideas[value] ? html`<p class="help" lang=${told}>${ideas[value]}</p>` : nothing}
      ${problemsAt(host, [...at, key])}
    </div>`;
  };
  return html`${pick(
    'article',
    w.sourceArticleName,
    Object.entries(catalogue).map(([id, { title }]) => [id, title]),
    (id) => put(host, at, { article: id, idea: Object.keys(catalogue[id]?.ideas ?? {})[0] ?? '' }),
  )}
  ${pick('idea', w.sourceIdea, Object.entries(ideas), (id) =>
    put(host, [...at, 'idea'], id || (idea ?? '')),
  )}`;
}
