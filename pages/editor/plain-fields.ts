import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { framed, itemsOf, named, put, saidIn } from './field-frame.ts';
import type { FieldHost } from './field-host.ts';
import {
  fieldsOf,
  type AmountsField,
  type ChoiceField,
  type Form,
  type NumberField,
  type PickField,
  type StoryField,
  type SwitchField,
} from './form.ts';
import { isRecord, pathFrom, valueAt, withValue, type Path } from './json.ts';
import { nameOfField, problemsAt } from './problems.ts';
import { withScene } from './story.ts';

/* Numbers and choices. */

/** In a choice of scenes: one that is not there yet. No id looks so. */
const NEW = '+';

export function drawNumber(host: FieldHost, field: NumberField, path: Path, called: string) {
  const { min, max, unit, usual, optional } = field;
  const w = inLang(words, host.lang);
  const value = valueAt(host.json, path);
  const id = `${nameOfField(path)}--number`;
  return framed(
    host,
    field,
    path,
    html`<div class="amount">
      <input
        type="number"
        id=${id}
        min=${min}
        max=${max}
        step="1"
        inputmode="numeric"
        aria-label=${called ? named(saidIn(host, field.label), called) : nothing}
        .value=${live(typeof value === 'number' ? String(value) : '')}
        @input=${(event: Event) => put(host, path, numberIn(event), true)}
      />
      ${unit ? html`<span>${saidIn(host, unit)}</span>` : nothing}
      ${optional && usual !== undefined ? html`<span class="optional">${w.usual(String(usual))}</span>` : nothing}
    </div>`,
    id,
  );
}

/** What a number's field holds; undefined where it is empty, or no number yet. */
function numberIn(event: Event): number | undefined {
  const { valueAsNumber } = event.target as HTMLInputElement;
  return Number.isNaN(valueAsNumber) ? undefined : valueAsNumber;
}

export function drawChoice(host: FieldHost, field: ChoiceField, path: Path, called: string) {
  const value = valueAt(host.json, path) ?? field.usual;
  const name = nameOfField(path);
  return framed(
    host,
    field,
    path,
    html`<div
      class="choices"
      role="radiogroup"
      aria-label=${named(saidIn(host, field.label), called)}
    >
      ${field.choices.map(
        (choice) =>
          html`<label class="choice ${field.key} ${choice.value ?? ''}"
            ><input
              type="radio"
              name=${name}
              .checked=${live(value === choice.value)}
              @change=${() => put(host, path, choice.value)}
            /><span>${saidIn(host, choice.label)}</span></label
          >`,
      )}
    </div>`,
  );
}

export function drawSwitch(host: FieldHost, field: SwitchField, path: Path, called: string) {
  return html`<div class="field" id=${nameOfField(path)}>
    <label class="switch"
      ><input
        type="checkbox"
        aria-label=${called ? named(saidIn(host, field.label), called) : nothing}
        .checked=${live(valueAt(host.json, path) === true)}
        @change=${(event: Event) =>
          put(host, path, (event.target as HTMLInputElement).checked || undefined)}
      />
      <span>${saidIn(host, field.label)}</span></label
    >
    ${problemsAt(host, path)}
  </div>`;
}

export function drawPick(host: FieldHost, field: PickField, path: Path, called: string) {
  const w = inLang(words, host.lang);
  const value = valueAt(host.json, path);
  const items = itemsOf(host, field.from, field.scene ? w.scene : undefined);
  const known = items.some(({ id }) => id === value);
  const id = `${nameOfField(path)}--pick`;
  const scenes = pathFrom(field.from);
  const story = field.scene ? storyOf(host.form) : undefined;
  const index = items.findIndex((item) => item.id === value);
  return framed(
    host,
    field,
    path,
    html`<div class="pick">
      <select
        id=${id}
        aria-label=${called ? named(saidIn(host, field.label), called) : nothing}
        @change=${(event: Event) => {
          const picked = (event.target as HTMLSelectElement).value;
          if (picked !== NEW || !story) return put(host, path, picked || undefined);
          const more = withScene(host.json, scenes, story, host.langs);
          host.edit(withValue(more.json, path, more.id));
        }}
      >
        <option value="" .selected=${value === undefined}>${saidIn(host, field.none)}</option>
        ${typeof value === 'string' && !known ? html`<option value=${value} .selected=${true}>${w.unknown(value)}</option>` : nothing}
        ${items.map(
          (item) =>
            html`<option value=${item.id} .selected=${item.id === value}>${item.name}</option>`,
        )}
        ${story && items.length < story.max ? html`<option value=${NEW}>${w.newSceneTo}</option>` : nothing}
      </select>
      ${
        story && index >= 0
          ? html`<button
              type="button"
              class="add quiet"
              aria-label="${w.goTo}, ${items[index]!.name}"
              @click=${() => {
                host.goToScene(index);
                host.focusOn('.map [aria-current="true"]');
              }}
            >
              ${w.goTo} →
            </button>`
          : nothing
      }
    </div>`,
    id,
  );
}

export function drawAmounts(host: FieldHost, field: AmountsField, path: Path) {
  const items = itemsOf(host, field.from);
  const there = valueAt(host.json, path);
  const strangers = Object.keys(isRecord(there) ? there : {}).filter(
    (key) => !items.some(({ id }) => id === key),
  );
  const w = inLang(words, host.lang);
  return framed(
    host,
    field,
    path,
    html`<div class="amounts">
      ${[...items, ...strangers.map((id) => ({ id, name: w.unknown(id) }))].map(({ id, name }) => {
        const value = valueAt(host.json, [...path, id]);
        return html`<label class="amount"
          ><span>${name}</span
          ><input
            type="number"
            min=${field.min}
            max=${field.max}
            step="1"
            placeholder="0"
            .value=${live(typeof value === 'number' ? String(value) : '')}
            @input=${(event: Event) => put(host, [...path, id], numberIn(event), true)}
        /></label>`;
      })}
    </div>`,
  );
}

function storyOf(form: Form): StoryField | undefined {
  return fieldsOf(form).find((field) => field.type === 'story');
}
