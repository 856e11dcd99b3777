import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { pathOf, type Finding } from '../../session/findings.ts';
import { say, type Lang } from '../../session/text.ts';
import { DraftEditedEvent } from './draft-edited.ts';
import type { FieldHost } from './field-host.ts';
import { drawFields } from './fields.ts';
import { placeOf, wayTo, type Field, type Form } from './form.ts';
import { moved, type Json, type Path } from './json.ts';
import { nameOfField } from './problems.ts';
import { formStyles } from './scenario-form.styles.ts';

/**
 * The form of a scenario: what it says, what is to mend beside each field, and one event for
 * every edit. It keeps nothing of the scenario itself.
 *
 * @summary The form of a scenario.
 * @fires draft-edited - The trainer wrote, added, moved or removed something.
 */
@customElement('connivence-scenario-form')
export class ScenarioFormElement extends LitElement implements FieldHost {
  static override styles = formStyles;

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) form!: Form;

  @property({ attribute: false }) json: Json = {};

  /** The languages of the file. */
  @property({ attribute: false }) langs: readonly Lang[] = [];

  @property({ attribute: false }) findings: readonly Finding[] = [];

  @state() scene = 0;

  @state() dragged: FieldHost['dragged'];

  @state() private said = '';

  #places = new Map<string, Finding[]>();
  readonly #opened = new Set<string>();

  /** Brings the field of a finding into sight, and the focus into it. */
  async reveal(path: string): Promise<void> {
    const story = wayTo(this.form, path).find(({ field }) => field.type === 'story');
    if (story?.index !== undefined) this.scene = story.index;
    const place = placeOf(this.form, path);
    for (let length = 1; length <= place.length; length += 1) this.open(place.slice(0, length));
    await this.updateComplete;
    for (let length = place.length; length > 0; length -= 1) {
      const name = nameOfField(place.slice(0, length));
      const text = this.renderRoot.querySelector<HTMLElement>(
        `[id="${name}--text"], [id="${name}--line"], [id="${name}--pick"]`,
      );
      const frame = this.renderRoot.querySelector<HTMLElement>(`[id="${name}"]`);
      const found = text ?? frame?.querySelector<HTMLElement>('textarea, input, select, button');
      if (!found) continue;
      (frame ?? found).scrollIntoView({ block: 'center' });
      found.focus({ preventScroll: true });
      return;
    }
  }

  findingsAt(path: Path): readonly Finding[] {
    return this.#places.get(pathOf(path)) ?? [];
  }

  findingsUnder(path: Path): readonly Finding[] {
    const name = pathOf(path);
    return this.findings.filter(
      (finding) => finding.path === name || finding.path.startsWith(`${name}.`),
    );
  }

  fields(fields: readonly Field[], at: Path, called?: string): TemplateResult {
    return drawFields(this, fields, at, called);
  }

  isOpen(path: Path): boolean {
    return this.#opened.has(pathOf(path));
  }

  open(path: Path): void {
    this.#opened.add(pathOf(path));
    this.requestUpdate();
  }

  edit(json: Json, typed?: Path): void {
    // Before the owner hands it back, so that two edits of one event add up.
    this.json = json;
    this.dispatchEvent(new DraftEditedEvent(json, typed && pathOf(typed)));
  }

  amend(json: Json): void {
    this.json = json;
    this.dispatchEvent(new DraftEditedEvent(json, undefined, true));
  }

  focusOn(selector: string): void {
    void this.#focus(selector);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    found?.scrollIntoView({ block: 'nearest' });
    found?.focus();
  }

  announce(words: string): void {
    this.said = words;
  }

  goToScene(index: number): void {
    this.scene = index;
  }

  drag(list: string, from: number, over: number): void {
    this.dragged = list === '' ? undefined : { list, from, over };
  }

  drop(path: Path): void {
    const { dragged } = this;
    this.dragged = undefined;
    if (dragged && dragged.from !== dragged.over) {
      this.edit(moved(this.json, path, dragged.from, dragged.over));
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('findings') || changed.has('form')) {
      this.#places = Map.groupBy(this.findings, ({ path }) => pathOf(placeOf(this.form, path)));
    }
  }

  protected override render() {
    return html`<p class="unseen" role="status">${this.said}</p>
      ${this.form.sections.map(
        ({ title, help, fields }) =>
          html`<section aria-label=${say({ ...title }, this.lang)}>
            <h2>${say({ ...title }, this.lang)}</h2>
            ${help ? html`<p class="help">${say({ ...help }, this.lang)}</p>` : nothing}
            ${this.fields(fields, [])}
          </section>`,
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-scenario-form': ScenarioFormElement;
  }
}
