import { html, nothing, type TemplateResult } from 'lit';
import { inLang, result } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { nameOfItem } from './edits.ts';
import type { FieldHost } from './field-host.ts';
import type { StoryField } from './form.ts';
import { valueAt, withValue, type Path } from './json.ts';
import { nameOfField, problemsAt } from './problems.ts';
import { scenesOf, turnedInto, withoutScene, withScene } from './story.ts';
import { drawStoryMap, nameOfScene } from './story-map.ts';

/** A story: its map, and the scene that is being written. */
export function drawStory(host: FieldHost, field: StoryField, path: Path): TemplateResult {
  const w = inLang(words, host.lang);
  const scenes = scenesOf(host.json, path);
  const full = scenes.length >= field.max;
  const at = Math.min(host.scene, scenes.length - 1);
  return html`<div class="story" id=${nameOfField(path)}>
    ${problemsAt(host, path)} ${problemsAt(host, [field.start])}
    ${drawStoryMap(host, field, path, scenes, at)}
    <p class="help">${w.link}</p>
    <button
      type="button"
      class="add"
      ?disabled=${full}
      @click=${() => {
        const { json, index } = withScene(host.json, path, field, host.langs);
        host.edit(json);
        host.goToScene(index);
        host.focusOn('.scene textarea');
      }}
    >
      <span aria-hidden="true">+</span> ${w.newScene}
    </button>
    ${full ? html`<span class="help">${w.full(field.max)}</span>` : nothing}
    ${at >= 0 ? drawScene(host, field, path, at) : nothing}
  </div>`;
}

function drawScene(host: FieldHost, field: StoryField, path: Path, i: number): TemplateResult {
  const w = inLang(words, host.lang);
  const at = [...path, i];
  const scenes = scenesOf(host.json, path);
  const { id, ends, lines } = scenes[i]!;
  const starts = valueAt(host.json, [field.start]) === id;
  const name = nameOfScene(host, path, i);
  const undecided = !ends && lines.length === 0;
  const shown = field.fields.filter(
    ({ key }) =>
      (key !== field.lines.key || (!ends && !undecided)) && (key !== field.ending.key || ends),
  );
  const turn = (what: 'ending' | 'lines') => {
    host.edit(turnedInto(host.json, at, what, field, host.langs));
    host.focusOn(
      `[id="${nameOfField([...at, what === 'ending' ? 'ending' : 'choices'])}"] textarea`,
    );
  };
  const choice = (what: 'ending' | 'lines', label: string, on: boolean) =>
    html`<label class="choice"
      ><input
        type="radio"
        name="${nameOfField(at)}--what"
        .checked=${on}
        @change=${() => turn(what)}
      /><span>${label}</span></label
    >`;
  return html`<div class="scene item" id=${nameOfField(at)} role="group" aria-label=${name}>
    <div class="head">
      <h3>${name}</h3>
      <span class="tools">
        ${
          starts
            ? html`<span class="starts">${w.startScene}</span>`
            : html`${
                  ends
                    ? nothing
                    : html`<button
                        type="button"
                        class="add quiet"
                        @click=${() => host.edit(withValue(host.json, [field.start], id))}
                      >
                        ${w.makeStart}
                      </button>`
                }
                <button
                  type="button"
                  class="icon"
                  aria-label=${w.removeScene}
                  title=${w.removeScene}
                  @click=${() => {
                    host.edit(withoutScene(host.json, path, i));
                    host.announce(w.removed(name));
                    host.goToScene(Math.max(0, i - 1));
                    host.focusOn('.map [tabindex="0"]');
                  }}
                >
                  ×
                </button>`
        }
      </span>
    </div>
    ${drawComing(host, field, path, id)} ${problemsAt(host, at)}
    ${host.fields(
      shown.filter(({ key }) => key !== field.lines.key && key !== field.ending.key),
      at,
      name,
    )}
    <div class="choices after" role="radiogroup" aria-label=${name}>
      ${choice('lines', w.giveLines, !ends && !undecided)} ${choice('ending', w.makeEnding, ends)}
    </div>
    ${host.fields(
      shown.filter(({ key }) => key === field.lines.key || key === field.ending.key),
      at,
      name,
    )}
  </div>`;
}

/** The lines by which one comes to a scene, each a way back to where it is said. */
function drawComing(host: FieldHost, field: StoryField, path: Path, id: string) {
  const w = inLang(words, host.lang);
  const coming = scenesOf(host.json, path).flatMap(({ lines }, from) =>
    lines.flatMap(({ to }, line) => (to === id ? [{ from, line }] : [])),
  );
  if (coming.length === 0) return nothing;
  return html`<p class="coming help">
    ${w.ledFrom}
    ${coming.map(({ from, line }) => {
      const said = valueAt(host.json, [...path, from, field.lines.key, line]);
      const name = nameOfItem(said, field.lines.item, line, host.lang);
      return html`<button type="button" class="link" @click=${() => host.goToScene(from)}>
        ${inLang(result, host.lang).quote(name)}
      </button> `;
    })}
  </p>`;
}
