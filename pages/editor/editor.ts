import { chosenLang, keepLang } from '../../client/chosen-lang.ts';
import { forgetKey, keepKey, takeKey } from '../../client/trainer-key.ts';
import { speak } from '../../client/speak.ts';
import { languages } from '../../client/words/spoken.ts';
import type { Lang } from '../../session/text.ts';
import '../../components/key-form/key-form.ts';
import { ApiError } from '../trainer/api.ts';
import { ContentClient } from './content-client.ts';
import './editor-door.ts';
import { formOf } from './forms/index.ts';
import { dropDraft, keptDrafts } from './kept-drafts.ts';
import './scenario-editor.ts';
import { draftOf, Work, type Base } from './work.ts';
import { sameJson } from './json.ts';

/*
 * The scenario editor. `?scenario=<ref>` changes a scenario, `?new=<kind>` writes a new one, and
 * neither lists what there is.
 */

const params = new URLSearchParams(location.search);
const asked = params.get('scenario') ?? undefined;
const base = new URL('../..', location.href).href.replace(/\/$/, '');

let lang = chosenLang();
// All of them: the preview shows a scenario in any.
await Promise.all(languages.map(speak));
document.documentElement.lang = lang;

const key = takeKey();
void begin(key === undefined ? undefined : new ContentClient(base, key));

/** @param client the server; undefined where there is no key, and so none to ask */
async function begin(client: ContentClient | undefined): Promise<void> {
  const form = formOf(params.get('new'));
  if (asked === undefined && form) {
    const work = Work.blank(form, [], changed);
    return show(work, client);
  }
  if (!client) return door(client);
  try {
    if (asked === undefined) return door(client, await client.list());
    const file = await client.read(asked);
    show(workOn(file, asked), client);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.reason === 'wrong-key') return refused();
    // The server is away: what this browser kept can still be gone on with.
    const [kept] = asked === undefined ? [] : keptDrafts({ ref: asked });
    if (kept?.base) show(workOn(kept.base, asked), client);
    else door(client, undefined, error.reason);
  }
}

function workOn(file: Base, ref: string | undefined): Work {
  const draft = draftOf(file.text);
  const kind = (draft.json as { kind?: unknown }).kind;
  return new Work(formOf(kind) ?? formOf('poll')!, draft, changed, {
    ...(ref !== undefined && { ref }),
    base: file,
  });
}

function changed(): void {
  document.querySelector('connivence-scenario-editor')?.requestUpdate();
}

function show(work: Work, client: ContentClient | undefined): void {
  const editor = document.createElement('connivence-scenario-editor');
  const kept = keptDrafts(work.ref === undefined ? { kind: work.form.kind } : { ref: work.ref });
  const drafts = kept.filter(
    ({ draft }) => draft.raw !== undefined || !sameJson(draft.json, work.draft.json),
  );
  // What somebody saved since, word for word, is no draft any more.
  for (const draft of kept) if (!drafts.includes(draft)) dropDraft(draft.id);
  Object.assign(editor, { work, client, lang, drafts });
  editor.addEventListener('lang-chosen', (event) => {
    swapLang(event.lang);
    editor.lang = lang;
  });
  editor.addEventListener('file-named', () => {
    history.replaceState(null, '', `?scenario=${work.ref}`);
  });
  editor.addEventListener('scenario-removed', () => {
    for (const { id } of keptDrafts({ ref: work.ref! })) dropDraft(id);
    if (work.base?.covers) location.reload();
    else location.replace(location.pathname);
  });
  editor.addEventListener('key-refused', () => {
    forgetKey();
    askKey(true, (given) => (editor.client = given));
  });
  editor.addEventListener('key-wanted', () => askKey(false, (given) => (editor.client = given)));
  document.body.replaceChildren(editor);
}

/** Asks for the key over the page, whose work stays. */
function askKey(wrong: boolean, given: (client: ContentClient) => void): void {
  const dialog = document.createElement('dialog');
  const form = document.createElement('connivence-key-form');
  Object.assign(form, { lang, wrong });
  form.addEventListener('key-given', ({ key }) => {
    keepKey(key);
    given(new ContentClient(base, key));
    dialog.remove();
  });
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
}

function swapLang(chosen: Lang): void {
  lang = chosen;
  keepLang(lang);
  document.documentElement.lang = lang;
}

function refused(): void {
  forgetKey();
  door(undefined, undefined, 'wrong-key');
}

function door(
  client: ContentClient | undefined,
  scenarios?: Awaited<ReturnType<ContentClient['list']>>,
  problem?: string,
): void {
  const element = document.createElement('connivence-editor-door');
  Object.assign(element, { lang, scenarios, problem, keyless: !client });
  element.addEventListener('lang-chosen', (event) => {
    swapLang(event.lang);
    element.lang = lang;
  });
  element.addEventListener('key-given', ({ key }) => {
    keepKey(key);
    void begin(new ContentClient(base, key));
  });
  element.addEventListener('file-opened', ({ text }) => {
    show(workOn({ text }, undefined), client);
  });
  document.body.replaceChildren(element);
}
