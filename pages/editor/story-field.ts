import { html, type TemplateResult } from 'lit';
import type { FieldHost } from './field-host.ts';
import type { StoryField } from './form.ts';
import type { Path } from './json.ts';
import { nameOfField } from './problems.ts';

export function drawStory(host: FieldHost, field: StoryField, path: Path): TemplateResult {
  return html`<div id=${nameOfField(path)}>
    ${host.fields(field.fields, [...path, host.scene])}
  </div>`;
}
