import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { inLang } from '../../client/words/index.ts';
import { rolePlayAlone as words } from '../../client/words/role-play-alone.ts';
import type { GridAnswer, Rating, RolePlayScenario } from '../../session/kinds/role-play.ts';
import { say, type Lang } from '../../session/text.ts';
import { AnswerCastEvent } from '../answer-cast.ts';
import { lightMarkdown } from '../light-markdown.ts';
import { voiceGlyph } from '../mark/bubbles.ts';
import { NoteWrittenEvent } from './note-written.ts';
import { rolePlayAloneStyles } from './role-play-alone-styles.ts';

/** What one writes before the other card is turned, and after. */
export const WRITTEN = ['first', 'ask', 'hold', 'theirs', 'reply'] as const;
export type Written = (typeof WRITTEN)[number];

/** The name under which a text of a role-play is kept. */
export const noteKey = (ref: string, what: Written | 'role' | 'turned') => `${ref}/${what}`;

/**
 * A role-play for one: the opening lines are written with one card in hand, answered with the other, and
 * read again with the observers' grid.
 *
 * @summary A hard conversation, rehearsed in writing.
 * @fires answer-cast - A criterion was rated; the answer is a `GridAnswer`.
 * @fires note-written - The learner wrote, or chose a role.
 */
@customElement('connivence-role-play-alone')
export class RolePlayAlone extends LitElement {
  static override styles = rolePlayAloneStyles;

  @property({ attribute: false }) scenario?: RolePlayScenario & { readonly ref: string };
  /** What was written so far, by `noteKey`. */
  @property({ attribute: false }) notes: Readonly<Record<string, string>> = {};
  @property({ attribute: false }) answer: GridAnswer | undefined;
  @property() override lang: Lang = 'fr';
  @property({ type: Boolean }) disabled = false;

  @state() private grid: Readonly<Record<string, Rating>> = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('answer')) this.grid = this.answer?.grid ?? {};
  }

  protected override render() {
    const { scenario } = this;
    if (!scenario) return nothing;
    const side = scenario.roles.findIndex(({ id }) => id === this.#note('role'));
    return side < 0 ? this.#choose(scenario) : this.#rehearse(scenario, side === 0 ? 0 : 1);
  }

  #choose({ roles }: RolePlayScenario) {
    const w = inLang(words, this.lang);
    return html`<fieldset class="choice">
      <legend>${w.choose}</legend>
      <div class="roles">
        ${roles.map(({ id, name }, i) => {
          const voice = i === 0 ? 'client' : 'ours';
          return html`<button class="role ${voice}" @click=${() => this.#take(id)}>
            ${voiceGlyph(voice)}<span>${say(name, this.lang)}</span>
          </button>`;
        })}
      </div>
      <p class="hint">${w.chooseHint}</p>
    </fieldset>`;
  }

  #rehearse({ roles, observer }: RolePlayScenario, side: 0 | 1) {
    const w = inLang(words, this.lang);
    const other = roles[side === 0 ? 1 : 0];
    const name = say(other.name, this.lang);
    const turned = this.#note('turned') !== '';
    const ready = this.#note('first').trim() !== '';
    const voices = side === 0 ? (['client', 'ours'] as const) : (['ours', 'client'] as const);
    return html`${this.#card(roles[side], voices[0], w.you(say(roles[side].name, this.lang)), w.goal)}
      ${
        turned
          ? nothing
          : html`<button class="quiet" @click=${() => this.#take('')}>${w.change}</button>`
      }
      <p class="lead">${w.write}</p>
      <div class=${voices[0]}>
        ${(['first', 'ask', 'hold'] as const).map((what) => this.#field(what, w.fields[what]))}
      </div>
      ${
        turned
          ? html`${this.#card(other, voices[1], w.other(name), w.theirGoal)}
              <div class=${voices[1]}>${this.#field('theirs', w.fields.theirs(name))}</div>
              <div class=${voices[0]}>${this.#field('reply', w.fields.reply)}</div>
              <h3 id="grid" tabindex="-1">${w.check}</h3>
              <p class="hint">${w.checkHint}</p>
              ${observer.grid.map(({ id, label }) => this.#criterion(id, say(label, this.lang)))}`
          : html`<button class="turn" aria-disabled=${!ready} @click=${() => ready && this.#turn()}>
                ${w.turn(name)}
              </button>
              ${ready ? nothing : html`<p class="hint">${w.turnHint}</p>`}`
      }
      <p class="hint">${w.kept}</p>`;
  }

  #card(role: RolePlayScenario['roles'][0], voice: 'client' | 'ours', title: string, goal: string) {
    return html`<section class="card ${voice}">
      <h3 tabindex="-1">${voiceGlyph(voice)}<span>${title}</span></h3>
      ${lightMarkdown(say(role.brief, this.lang))}
      ${
        role.goal
          ? html`<p class="goal"><small>${goal}</small>${say(role.goal, this.lang)}</p>`
          : nothing
      }
    </section>`;
  }

  #field(what: Written, label: string) {
    const text = this.#note(what);
    return html`<label class="field">
      <span>${label}</span>
      <textarea
        rows=${what === 'first' ? 3 : 2}
        maxlength="600"
        .value=${live(text)}
        ?disabled=${this.disabled}
        @input=${(event: Event) => this.#write(what, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </label>`;
  }

  #criterion(id: string, label: string) {
    const w = inLang(words, this.lang);
    return html`<fieldset ?disabled=${this.disabled}>
      <legend>${label}</legend>
      <div class="ratings">
        ${[w.no, w.partly, w.yes].map(
          (name, rating) =>
            html`<label>
              <input
                type="radio"
                name=${id}
                value=${rating}
                .checked=${this.grid[id] === rating}
                @change=${() => this.#rate(id, rating as Rating)}
              />
              ${name}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #note(what: Written | 'role' | 'turned'): string {
    return this.notes[noteKey(this.scenario!.ref, what)] ?? '';
  }

  #write(what: Written | 'role' | 'turned', text: string): void {
    this.dispatchEvent(new NoteWrittenEvent(noteKey(this.scenario!.ref, what), text));
  }

  async #take(role: string): Promise<void> {
    this.#write('role', role);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h3, .role')?.focus();
  }

  async #turn(): Promise<void> {
    this.#write('turned', 'yes');
    await this.updateComplete;
    this.renderRoot.querySelectorAll('h3')[1]?.focus();
  }

  #rate(id: string, rating: Rating): void {
    this.grid = { ...this.grid, [id]: rating };
    this.dispatchEvent(new AnswerCastEvent({ grid: this.grid }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-role-play-alone': RolePlayAlone;
  }
}
