import { html, nothing, type TemplateResult } from 'lit';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { say } from '../../session/text.ts';
import { added, named as withName, nameOfItem, removed } from './edits.ts';
import type { FieldHost } from './field-host.ts';
import type { ListField } from './form.ts';
import { isList, moved, valueAt, type Path } from './json.ts';
import { nameOfField, problemsAt } from './problems.ts';

/** A list of items, each a card that one writes, moves and takes away. */
export function drawList(host: FieldHost, field: ListField, path: Path): TemplateResult {
  const w = inLang(words, host.lang);
  const list = valueAt(host.json, path);
  const items = isList(list) ? list : [];
  const name = nameOfField(path);
  const full = items.length >= field.max;
  const fixed = field.min === field.max;
  return html`<div class="list" id=${name}>
    ${problemsAt(host, path)}
    ${field.help ? html`<p class="help">${say({ ...field.help }, host.lang)}</p>` : nothing}
    <ol>
      ${items.map((_, i) => drawItem(host, field, path, i, items.length))}
    </ol>
    ${
      fixed && full
        ? nothing
        : html`<button
              type="button"
              class="add"
              ?disabled=${full}
              @click=${() => {
                host.edit(added(host.json, path, field, host.langs));
                host.focusOn(`[id="${nameOfField([...path, items.length])}"] :is(textarea, input)`);
              }}
            >
              <span aria-hidden="true">+</span> ${say({ ...field.add }, host.lang)}
            </button>
            ${full ? html`<span class="help">${w.full(field.max)}</span>` : nothing}`
    }
  </div>`;
}

function drawItem(host: FieldHost, field: ListField, path: Path, i: number, count: number) {
  const w = inLang(words, host.lang);
  const at = [...path, i];
  const id = nameOfField(at);
  const list = nameOfField(path);
  const item = `${say({ ...field.item }, host.lang)} ${i + 1}`;
  const { dragged } = host;
  const held = dragged?.list === list && dragged.from === i;
  const over = dragged?.list === list && dragged.over === i && dragged.from !== i;
  const go = (to: number, way: 'up' | 'down') => {
    host.edit(moved(host.json, path, i, to));
    host.announce(w.movedTo(nameOfItem(valueAt(host.json, at), field.item, i, host.lang), to + 1));
    const still = to > 0 && to < count - 1;
    const back = way === 'up' ? 'down' : 'up';
    host.focusOn(`[id="${nameOfField([...path, to])}"] .${still ? way : back}`);
  };
  return html`<li
    id=${id}
    class="item ${held ? 'held' : ''} ${over ? (dragged.from > i ? 'before' : 'after') : ''}"
    @dragover=${(event: DragEvent) => {
      if (host.dragged?.list !== list) return;
      event.preventDefault();
      host.drag(list, host.dragged.from, i);
    }}
    @drop=${(event: DragEvent) => {
      if (host.dragged?.list !== list) return;
      event.preventDefault();
      host.drop(path);
    }}
    @change=${() => {
      const json = withName(host.json, at, field);
      if (json !== host.json) host.amend(json);
    }}
  >
    <div class="head">
      <span
        class="handle"
        draggable="true"
        title=${w.drag}
        @dragstart=${(event: DragEvent) => {
          event.dataTransfer!.effectAllowed = 'move';
          event.dataTransfer!.setData('text/plain', id);
          event.dataTransfer!.setDragImage((event.target as Element).closest('li')!, 20, 20);
          host.drag(list, i, i);
        }}
        @dragend=${() => host.drag('', 0, 0)}
        ><span aria-hidden="true">⠿</span> ${item}</span
      >
      <span class="tools">
        <button
          type="button"
          class="icon up"
          aria-label=${w.up(item)}
          title=${w.up(item)}
          ?disabled=${i === 0}
          @click=${() => go(i - 1, 'up')}
        >
          ↑
        </button>
        <button
          type="button"
          class="icon down"
          aria-label=${w.down(item)}
          title=${w.down(item)}
          ?disabled=${i === count - 1}
          @click=${() => go(i + 1, 'down')}
        >
          ↓
        </button>
        ${
          count > field.min
            ? html`<button
                type="button"
                class="icon"
                aria-label=${w.remove(item)}
                title=${w.remove(item)}
                @click=${() => {
                  host.edit(removed(host.form, host.json, path, i, field));
                  host.announce(w.removed(item));
                  host.focusOn(`[id="${list}"] > .add`);
                }}
              >
                ×
              </button>`
            : nothing
        }
      </span>
    </div>
    ${problemsAt(host, at)} ${host.fields(field.fields, at, item.toLowerCase())}
  </li>`;
}
