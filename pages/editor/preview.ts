import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { sessionContext } from '../../client/context.ts';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { languageName } from '../../client/language-name.ts';
import type { LangChosenEvent } from '../../components/lang-picker/lang-chosen.ts';
import '../../components/debrief/debrief.ts';
import '../../components/scenario/scenario.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import type { Lang } from '../../session/text.ts';
import type { ParticipantView, StageView } from '../../session/views.ts';
import '../join/phone.ts';
import { previewStyles } from './preview.styles.ts';
import { ME, Rehearsal, STEPS, type Step } from './rehearse.ts';

/** Typing makes many scenarios: one is played once the pen rests, in milliseconds. */
const REST_MS = 200;

const TABS = ['phone', 'wall', 'debrief'] as const;

/**
 * The scenario as the room will see it: the real phone, the real wall, the real debrief, in a
 * session of this browser's alone.
 *
 * @summary A live preview of a scenario.
 */
@customElement('connivence-preview')
export class PreviewElement extends LitElement {
  static override styles = previewStyles;

  @property({ reflect: true }) override lang = 'fr';

  /** The last version that plays; undefined while there was none. */
  @property({ attribute: false }) scenario: PlayableScenario | undefined;

  /** The languages that one can see it in. */
  @property({ attribute: false }) langs: readonly Lang[] = [];

  /** Whether what is written now does not play, so that an earlier version shows. */
  @property({ type: Boolean }) late = false;

  @state() private tab: (typeof TABS)[number] = 'phone';

  @state() private step: Step = 'briefing';

  /** How many times the play went on. */
  @state() private turns = 0;

  /** The language of the preview; undefined for the reader's own. */
  @state() private chosen: Lang | undefined;

  @state() private rehearsal: Rehearsal | undefined;

  readonly #provider = new ContextProvider(this, { context: sessionContext });
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #sized = new ResizeObserver(([entry]) => {
    this.style.setProperty('--scale', String(entry!.contentRect.width / 1920));
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#resting);
    this.#sized.disconnect();
  }

  get #seenIn(): Lang {
    const { chosen, langs, lang } = this;
    if (chosen !== undefined && langs.includes(chosen)) return chosen;
    return langs.length === 0 || langs.includes(lang) ? lang : langs[0]!;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const asked = ['step', 'turns', 'chosen', 'lang'].some((each) => changed.has(each));
    if (asked || (changed.has('scenario') && !this.rehearsal)) this.#rehearse();
    else if (changed.has('scenario')) {
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => this.#rehearse(), REST_MS);
    }
  }

  protected override updated(): void {
    const wall = this.renderRoot.querySelector('.wall');
    this.#sized.disconnect();
    if (wall) this.#sized.observe(wall);
  }

  protected override render() {
    const w = inLang(words, this.lang);
    const { rehearsal } = this;
    return html`<h2>${w.preview}</h2>
      <div class="tabs" role="tablist" aria-label=${w.preview} @keydown=${this.#onTabKey}>
        ${TABS.map(
          (tab) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${tab}"
              aria-selected=${tab === this.tab}
              aria-controls="shown"
              tabindex=${tab === this.tab ? 0 : -1}
              @click=${() => (this.tab = tab)}
            >
              ${w[tab]}
            </button>`,
        )}
      </div>
      ${
        rehearsal
          ? html`${this.tab === 'debrief' ? nothing : this.#drawSteps(rehearsal)}
              <div class="shown" id="shown" role="tabpanel" aria-labelledby="tab-${this.tab}">
                ${keyed(rehearsal, this.#drawTab(rehearsal))}
              </div>`
          : html`<p class="help" id="shown">${w.noPreview}</p>`
      }
      <footer>
        ${
          this.langs.length > 1
            ? html`<label
                >${w.previewIn}
                <select
                  @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}
                >
                  ${this.langs.map(
                    (lang) =>
                      html`<option value=${lang} .selected=${lang === this.#seenIn}>
                        ${languageName(lang, this.lang)}
                      </option>`,
                  )}
                </select></label
              >`
            : nothing
        }
        ${rehearsal ? html`<p class="help" role="status">${this.late ? w.lastValid : w.simulated}</p>` : nothing}
      </footer>`;
  }

  #drawSteps(rehearsal: Rehearsal) {
    const w = inLang(words, this.lang);
    return html`<div class="steps">
      ${STEPS.map(
        (step) =>
          html`<button
            type="button"
            aria-pressed=${step === this.step}
            @click=${() => (this.step = step)}
          >
            ${w.steps[step]}
          </button>`,
      )}
      ${
        rehearsal.canGoOn || this.turns > 0
          ? html`<button
              type="button"
              class="on"
              @click=${() => {
                this.turns = rehearsal.canGoOn ? this.turns + 1 : 0;
                this.step = 'briefing';
              }}
            >
              ${rehearsal.canGoOn ? w.turn : w.fromStart}
            </button>`
          : nothing
      }
    </div>`;
  }

  #drawTab({ session, play }: Rehearsal) {
    const lang = this.#seenIn;
    const w = inLang(words, this.lang);
    if (this.tab === 'phone') {
      return html`<div
        class="handset"
        @lang-chosen=${(event: LangChosenEvent) => {
          event.stopPropagation();
          this.chosen = event.lang;
        }}
      >
        <connivence-phone
          .source=${session.screen<ParticipantView>('participant', lang, ME)}
          .lang=${lang}
        ></connivence-phone>
      </div>`;
    }
    if (this.tab === 'wall') {
      return html`<div class="wall" inert>
          <div class="slide">
            <connivence-scenario ref=${this.scenario!.ref}></connivence-scenario>
          </div>
        </div>
        <button type="button" class="more" @click=${this.#enlarge}>${w.enlarge}</button>`;
    }
    const { debrief } = new Rehearsal(this.scenario!, lang, 0, 'debrief').play ?? play ?? {};
    return html`<div class="debrief" lang=${lang} tabindex="0">
      <connivence-debrief .debrief=${debrief} .lang=${lang}></connivence-debrief>
    </div>`;
  }

  #rehearse(): void {
    const { scenario } = this;
    clearTimeout(this.#resting);
    this.rehearsal = scenario && new Rehearsal(scenario, this.#seenIn, this.turns, this.step);
    this.#provider.setValue(this.rehearsal?.session.screen<StageView>('stage', this.#seenIn));
  }

  readonly #enlarge = (): void => {
    void this.renderRoot.querySelector('.wall')?.requestFullscreen();
  };

  readonly #onTabKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.tab = TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length]!;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus(),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-preview': PreviewElement;
  }
}
