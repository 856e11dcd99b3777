import { html, nothing, type TemplateResult } from 'lit';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { say } from '../../session/text.ts';
import { nameOfItem, written } from './edits.ts';
import type { FieldHost } from './field-host.ts';
import type { Field, Said } from './form.ts';
import { isList, isRecord, pathFrom, valueAt, type Json, type Path } from './json.ts';
import { nameOfField, problemsAt } from './problems.ts';

/* What fields of every type share. */

export const saidIn = ({ lang }: FieldHost, said: Said) => say({ ...said }, lang);

/** A label, and the item that its field is of, for who hears the form: « Réponse, option 2 ». */
export const named = (label: string, called: string) => (called ? `${label}, ${called}` : label);

/** @param typed whether it is one stroke of many */
export function put(host: FieldHost, path: Path, value: Json | undefined, typed = false): void {
  host.edit(written(host.form, host.json, path, value), typed ? path : undefined);
}

/** A field with its label above and what is to mend below. */
export function framed(
  host: FieldHost,
  field: Field,
  path: Path,
  control: unknown,
  target?: string,
): TemplateResult {
  const w = inLang(words, host.lang);
  const label = html`${saidIn(host, field.label)}
  ${field.optional ? html`<span class="optional">${w.optional}</span>` : nothing}`;
  return html`<div class="field of-${field.type}" id=${nameOfField(path)}>
    ${
      target === undefined
        ? html`<span class="label">${label}</span>`
        : html`<label class="label" for=${target}>${label}</label>`
    }
    ${field.help ? html`<p class="help">${saidIn(host, field.help)}</p>` : nothing} ${control}
    ${problemsAt(host, path)}
  </div>`;
}

/**
 * The items of a list that have an id, with what they are called.
 * @param item what one is called that says nothing of its own yet, before its number
 */
export function itemsOf(
  host: FieldHost,
  list: string,
  item: Said | string = { fr: 'N°', en: 'No.' },
): { id: string; name: string }[] {
  const items = valueAt(host.json, pathFrom(list));
  if (!isList(items)) return [];
  return items.flatMap((json, i) => {
    const id = isRecord(json) ? json['id'] : undefined;
    const name = nameOfItem(json, item, i, host.lang);
    return typeof id === 'string' ? [{ id, name }] : [];
  });
}
