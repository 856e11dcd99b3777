import { html, nothing, type TemplateResult } from 'lit';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { named, saidIn } from './field-frame.ts';
import type { FieldHost } from './field-host.ts';
import type { Field, GroupField } from './form.ts';
import { valueAt, type Path } from './json.ts';
import { drawList } from './list-field.ts';
import { drawAmounts, drawChoice, drawNumber, drawPick, drawSwitch } from './plain-fields.ts';
import { nameOfField, problemsAt } from './problems.ts';
import { drawSources } from './sources-field.ts';
import { drawStory } from './story-field.ts';
import { drawText, drawTexts } from './word-fields.ts';

/** The fields of an object, those that most do without behind a button each. */
export function drawFields(
  host: FieldHost,
  fields: readonly Field[],
  at: Path,
  called = '',
): TemplateResult {
  const shows = ({ tucked, key }: Field) =>
    !tucked || valueAt(host.json, [...at, key]) !== undefined || host.isOpen([...at, key]);
  const away = fields.filter((field) => !shows(field));
  return html`${fields.filter(shows).map((field) => drawField(host, field, at, called))}
  ${
    away.length > 0
      ? html`<div class="away">
          ${away.map(
            (field) =>
              html`<button
                type="button"
                class="add quiet"
                aria-label=${named(
                  inLang(words, host.lang).addField(saidIn(host, field.label)),
                  called,
                )}
                @click=${() => {
                  host.open([...at, field.key]);
                  host.focusOn(
                    `[id="${nameOfField([...at, field.key])}"] :is(textarea, input, select, button)`,
                  );
                }}
              >
                <span aria-hidden="true">+</span> ${saidIn(host, field.label)}
              </button>`,
          )}
        </div>`
      : nothing
  }`;
}

/** @param called the item that the field is of, for who hears the form: « Réponse, option 2 » */
function drawField(host: FieldHost, field: Field, at: Path, called: string): TemplateResult {
  const path = [...at, field.key];
  switch (field.type) {
    case 'text':
      return drawText(host, field, path, called);
    case 'number':
      return drawNumber(host, field, path, called);
    case 'choice':
      return drawChoice(host, field, path, called);
    case 'switch':
      return drawSwitch(host, field, path, called);
    case 'pick':
      return drawPick(host, field, path, called);
    case 'amounts':
      return drawAmounts(host, field, path);
    case 'group':
      return drawGroup(host, field, path);
    case 'list':
      return drawList(host, field, path);
    case 'texts':
      return drawTexts(host, field, path);
    case 'sources':
      return drawSources(host, field, path);
    case 'story':
      return drawStory(host, field, path);
  }
}

function drawGroup(host: FieldHost, field: GroupField, path: Path): TemplateResult {
  return html`<div class="group ${field.tucked ? 'boxed' : ''}" id=${nameOfField(path)}>
    ${field.tucked ? html`<h3>${saidIn(host, field.label)}</h3>` : nothing}
    ${field.tucked && field.help ? html`<p class="help">${saidIn(host, field.help)}</p>` : nothing}
    ${problemsAt(host, path)} ${drawFields(host, field.fields, path)}
  </div>`;
}
