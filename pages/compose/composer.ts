import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { inLang } from '../../client/words/index.ts';
import { compose as words } from '../../client/words/compose.ts';
import { languages } from '../../client/words/spoken.ts';
import { languageName } from '../../client/language-name.ts';
import '../../components/lang-picker/lang-picker.ts';
import '../../components/mark/mark.ts';
import { languagesOf, say, type Lang } from '../../session/text.ts';
import { buttons } from '../trainer/shared.styles.ts';
import { composerStyles } from './composer-styles.ts';
import { minutesOf, totalOf, type Piece, type Plan } from './deck-text.ts';

/** A scenario that one may choose. */
export interface Case extends Piece {
  readonly kind: string;
  /** Whether it is the trainer's own. */
  readonly own: boolean;
}

/** Fired when a workshop is to be written. */
export class PlanMadeEvent extends Event {
  static readonly type = 'plan-made';
  readonly plan: Plan;
  /** A deck file for each. */
  readonly langs: readonly Lang[];

  constructor(plan: Plan, langs: readonly Lang[]) {
    super(PlanMadeEvent.type, { bubbles: true, composed: true });
    this.plan = plan;
    this.langs = langs;
  }
}

/**
 * @summary Cases on the left, the workshop on the right: pick, order, and see how long it takes.
 * @fires plan-made - The workshop is to be written.
 * @fires lang-chosen - The trainer asked for another language.
 */
@customElement('connivence-composer')
export class ComposerElement extends LitElement {
  static override styles = [buttons, composerStyles];

  @property({ reflect: true }) override lang = 'fr';
  /** The scenarios to choose from; undefined until they are known. */
  @property({ attribute: false }) cases: readonly Case[] | undefined;
  @property({ attribute: false }) message = '';
  @property({ type: Boolean }) busy = false;
  /** The files that were written. */
  @property({ attribute: false }) saved: readonly string[] = [];

  @state() private chosen: readonly Case[] = [];
  @state() private name = '';
  @state() private join = true;
  @state() private ending = true;
  @state() private search = '';
  @state() private kind = '';
  /** Not asked for; at first, the languages that our own cases do not have. */
  @state() private without: readonly Lang[] = languages.slice(2);

  protected override render() {
    const w = inLang(words, this.lang);
    return html`<header>
        <a class="home" href="../trainer/">
          <connivence-mark></connivence-mark><span>${w.home}</span>
        </a>
        <connivence-lang-picker lang=${this.lang}></connivence-lang-picker>
      </header>
      <main>
        <h1>${w.title}</h1>
        <p class="hint">${w.hint}</p>
        ${
          this.saved.length > 0
            ? this.#done()
            : html`<div class="desk">${this.#library()} ${this.#workshop()}</div>`
        }
      </main>`;
  }

  #library() {
    const w = inLang(words, this.lang);
    const wanted = this.search.trim().toLowerCase();
    const cases = (this.cases ?? []).filter(
      ({ ref, kind, title }) =>
        !this.chosen.some((piece) => piece.ref === ref) &&
        (this.kind === '' || kind === this.kind) &&
        `${ref} ${languages.map((lang) => say(title, lang)).join(' ')}`
          .toLowerCase()
          .includes(wanted),
    );
    return html`<section aria-labelledby="library">
      <h2 id="library">${w.library}</h2>
      <div class="filters">
        <input
          type="search"
          aria-label=${w.search}
          placeholder=${w.search}
          .value=${this.search}
          @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
        />
        <select
          aria-label=${w.allKinds}
          @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value)}
        >
          <option value="">${w.allKinds}</option>
          ${Object.entries(w.kinds).map(([kind, name]) => html`<option value=${kind}>${name}</option>`)}
        </select>
      </div>
      ${this.cases && cases.length === 0 ? html`<p class="hint">${w.none}</p>` : nothing}
      <ul class="cases">
        ${repeat(
          cases,
          ({ ref }) => ref,
          (each) => this.#case(each),
        )}
      </ul>
    </section>`;
  }

  #case(each: Case) {
    const w = inLang(words, this.lang);
    const title = say(each.title, this.lang);
    const kind = w.kinds[each.kind as keyof typeof w.kinds] ?? each.kind;
    const facts = [kind, w.minutes(minutesOf(each)), ...(each.own ? [w.own] : [])].join(' · ');
    return html`<li>
      <button aria-label="${w.add(title)} ${facts}" @click=${() => this.#add(each)}>
        <strong>${title}</strong>
        <span>${facts}</span>
        <span class="plus" aria-hidden="true">+</span>
      </button>
    </li>`;
  }

  #workshop() {
    const w = inLang(words, this.lang);
    const plan = this.#plan;
    const ready = plan.title.trim() !== '' && plan.pieces.length > 0 && this.#langs.length > 0;
    return html`<section class="workshop" aria-labelledby="workshop">
      <h2 id="workshop">
        ${w.workshop} <span class="total" role="status">${w.total(totalOf(plan))}</span>
      </h2>
      <label class="name"
        >${w.name}
        <input
          maxlength="100"
          placeholder=${w.namePlaceholder}
          .value=${this.name}
          @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
        />
      </label>
      ${this.#check(w.join, this.join, (yes) => (this.join = yes))}
      ${
        this.chosen.length === 0
          ? html`<p class="empty">${w.empty}</p>`
          : html`<ol class="chosen">
              ${repeat(
                this.chosen,
                ({ ref }) => ref,
                (piece, i) => this.#piece(piece, i),
              )}
            </ol>`
      }
      ${this.#check(w.ending, this.ending, (yes) => (this.ending = yes))}
      <fieldset>
        <legend>${w.langs}</legend>
        ${languages
          .filter((lang) => this.#possible.includes(lang))
          .map((lang) =>
            this.#check(languageName(lang, this.lang), !this.without.includes(lang), (yes) => {
              const others = this.without.filter((other) => other !== lang);
              this.without = yes ? others : [...others, lang];
            }),
          )}
      </fieldset>
      <p class="message" role="alert">${this.message}</p>
      <button
        class="button strong"
        ?disabled=${this.busy}
        @click=${() =>
          ready
            ? this.dispatchEvent(new PlanMadeEvent(plan, this.#langs))
            : (this.message = w.needs)}
      >
        ${this.busy ? w.saving : w.save}
      </button>
    </section>`;
  }

  #piece(piece: Case, i: number) {
    const w = inLang(words, this.lang);
    const title = say(piece.title, this.lang);
    return html`<li>
      <span class="what"
        ><strong>${title}</strong> <span>${w.minutes(minutesOf(piece))}</span></span
      >
      <span class="moves">
        <button aria-label=${w.up(title)} ?disabled=${i === 0} @click=${() => this.#move(i, -1)}>
          ↑
        </button>
        <button
          aria-label=${w.down(title)}
          ?disabled=${i === this.chosen.length - 1}
          @click=${() => this.#move(i, 1)}
        >
          ↓
        </button>
        <button
          aria-label=${w.remove(title)}
          @click=${() => (this.chosen = this.chosen.filter((other) => other !== piece))}
        >
          ×
        </button>
      </span>
    </li>`;
  }

  #check(label: string, checked: boolean, set: (yes: boolean) => void) {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${checked}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>`;
  }

  #done() {
    const w = inLang(words, this.lang);
    return html`<div class="done" role="status">
      ${this.saved.map((file) => html`<p>${w.saved(file)}</p>`)}
      <a class="button strong" href="../trainer/">${w.toHome}</a>
      <button class="button" @click=${this.#afresh}>${w.another}</button>
    </div>`;
  }

  get #plan(): Plan {
    return {
      title: this.name,
      pieces: this.chosen,
      join: this.join,
      ending: this.ending,
    };
  }

  /** The languages that every chosen case has; a plain text serves them all. */
  get #possible(): readonly Lang[] {
    return languages.filter((lang) =>
      this.chosen.every(({ title }) => {
        const langs = languagesOf(title);
        return langs.length === 0 || langs.includes(lang);
      }),
    );
  }

  get #langs(): readonly Lang[] {
    return this.#possible.filter((lang) => !this.without.includes(lang));
  }

  #add(piece: Case): void {
    this.message = '';
    this.chosen = [...this.chosen, piece];
  }

  #move(i: number, by: 1 | -1): void {
    const chosen = [...this.chosen];
    [chosen[i], chosen[i + by]] = [chosen[i + by]!, chosen[i]!];
    this.chosen = chosen;
  }

  #afresh(): void {
    this.chosen = [];
    this.name = '';
    this.saved = [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-composer': ComposerElement;
  }
  interface HTMLElementEventMap {
    'plan-made': PlanMadeEvent;
  }
}
