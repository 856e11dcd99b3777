import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { languageName } from '../../client/language-name.ts';
import { languages } from '../../client/words/spoken.ts';
import '../../components/lang-picker/lang-picker.ts';
import '../../components/mark/mark.ts';
import { id } from '../../session/scenario.ts';
import { say } from '../../session/text.ts';
import { ApiError } from '../trainer/api.ts';
import { buttons } from '../trainer/shared.styles.ts';
import './conflict.ts';
import type { ResolvedEvent } from './conflict.ts';
import type { ContentClient, ScenarioFile } from './content-client.ts';
import type { DraftEditedEvent } from './draft-edited.ts';
import { langsOf, textAt, withLang, withoutLang } from './edits.ts';
import { freeId, slug } from './ids.ts';
import type { Json } from './json.ts';
import { dropDraft, type KeptDraft } from './kept-drafts.ts';
import './preview.ts';
import './raw-json.ts';
import './removal.ts';
import type { RawEditedEvent } from './raw-json.ts';
import './scenario-form.ts';
import type { ScenarioFormElement } from './scenario-form.ts';
import { editorStyles } from './scenario-editor.styles.ts';
import { drawSummary, leftToDo } from './summary.ts';
import { draftOf, Work } from './work.ts';

/** The languages that one adds at a click. */

/**
 * A scenario being written: its form and its file, what is to mend, what the room will see. Every
 * stroke is kept in this browser; saving writes over nobody's newer work.
 *
 * @summary The scenario editor.
 * @fires lang-chosen - The trainer asked for another language.
 * @fires file-named - The scenario was saved under a name that it did not have before.
 * @fires key-wanted - The trainer has a key to give, to save on a server.
 * @fires scenario-removed - The trainer took the scenario out of their folder.
 * @fires key-refused - The server does not know the trainer's key.
 */
@customElement('connivence-scenario-editor')
export class ScenarioEditorElement extends LitElement {
  static override styles = [buttons, editorStyles];

  @property({ reflect: true }) override lang = 'fr';

  /** What is being written; changes of it are told by `requestUpdate`. */
  @property({ attribute: false }) work!: Work;

  /** The server; undefined where there is none. */
  @property({ attribute: false }) client: ContentClient | undefined;

  /** Drafts that this browser kept of this scenario, the last touched first. */
  @property({ attribute: false }) drafts: readonly KeptDraft[] = [];

  @state() private tab: 'form' | 'raw' = 'form';

  /** What came of the last thing asked for. */
  @state() private said: { readonly wrong: boolean; readonly words: string } | undefined;

  @state() private saving = false;

  @state() private naming: { readonly name: string; readonly wrong: string } | undefined;

  @state() private theirs: { readonly file: ScenarioFile | undefined } | undefined;

  /** The language of plain strings, where the trainer said it. */
  @state() private plain: string | undefined;

  @query('connivence-scenario-form') private form!: ScenarioFormElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.work.draft.raw !== undefined || !this.work.fits) this.tab = 'raw';
    addEventListener('keydown', this.#onKey);
    addEventListener('beforeunload', this.#onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
    removeEventListener('beforeunload', this.#onLeave);
  }

  protected override updated(): void {
    for (const dialog of this.renderRoot.querySelectorAll('dialog')) {
      if (!dialog.open) dialog.showModal();
    }
  }

  protected override render() {
    const { work } = this;
    const w = inLang(words, this.lang);
    const { json, raw } = work.draft;
    const title = textAt(json, ['title']);
    return html`${this.#drawBar()}
      <div class="page">
        <main>
          <div class="what">
            <div>
              <h1>${(title === undefined ? '' : say(title, this.lang)) || w.untitled}</h1>
              <p>
                ${say({ ...work.form.name }, this.lang)}. ${say({ ...work.form.what }, this.lang)}
              </p>
              ${work.base?.own === false ? html`<p>${w.shipped}</p>` : nothing}
            </div>
            <div class="tabs" role="tablist" @keydown=${this.#onTabKey}>
              ${(['form', 'raw'] as const).map(
                (tab) =>
                  html`<button
                    type="button"
                    role="tab"
                    id="tab-${tab}"
                    aria-controls="written"
                    aria-selected=${tab === this.tab}
                    tabindex=${tab === this.tab ? 0 : -1}
                    @click=${() => (this.tab = tab)}
                  >
                    ${w[tab]}
                  </button>`,
              )}
            </div>
          </div>
          ${this.#drawDrafts()}
          ${raw === undefined ? drawSummary(work, this.lang, (path) => void this.#reveal(path)) : nothing}
          <div id="written" role="tabpanel" aria-labelledby="tab-${this.tab}">
            ${
              this.tab === 'raw'
                ? html`<connivence-raw-json
                    lang=${this.lang}
                    .json=${json}
                    .raw=${raw}
                    @raw-edited=${this.#onRaw}
                  ></connivence-raw-json>`
                : raw !== undefined
                  ? this.#drawUnread()
                  : work.fits
                    ? html`${this.#drawLangs()}
                        <connivence-scenario-form
                          lang=${this.lang}
                          .form=${work.form}
                          .json=${json}
                          .langs=${work.draft.langs}
                          .findings=${work.findings}
                          @draft-edited=${this.#onEdit}
                        ></connivence-scenario-form>`
                    : html`<p>${w.unknownKind}</p>`
            }
          </div>
          ${
            this.client && work.ref !== undefined && work.base?.own && work.base.version
              ? html`<connivence-removal
                  lang=${this.lang}
                  .ref=${work.ref}
                  .base=${work.base}
                  .client=${this.client}
                ></connivence-removal>`
              : nothing
          }
        </main>
        <aside>
          <connivence-preview
            lang=${this.lang}
            .scenario=${work.playable}
            .langs=${work.draft.langs}
            .late=${work.late}
          ></connivence-preview>
        </aside>
      </div>
      ${this.naming ? this.#drawNaming(this.naming) : nothing}
      ${
        this.theirs
          ? html`<dialog aria-labelledby="title" @cancel=${() => (this.theirs = undefined)}>
              <connivence-conflict
                lang=${this.lang}
                .form=${work.form}
                .base=${work.base && draftOf(work.base.text).json}
                .mine=${json}
                .theirs=${this.theirs.file && draftOf(this.theirs.file.text).json}
                @resolved=${this.#onResolved}
                @copy-asked=${this.#onCopy}
                @closed=${() => (this.theirs = undefined)}
              ></connivence-conflict>
            </dialog>`
          : nothing
      }`;
  }

  #drawBar() {
    const { work } = this;
    const w = inLang(words, this.lang);
    const standing = work.dirty
      ? { wrong: !work.kept, words: work.kept ? w.keptHere : w.notKept }
      : { wrong: false, words: work.base ? w.saved : '' };
    const { wrong, words: told } = this.said ?? standing;
    return html`<header class="bar">
      <a class="home" href="../trainer/" title=${w.back}
        ><connivence-mark></connivence-mark> Connivence</a
      >
      <p class="state ${wrong ? 'wrong' : ''}" role="status">${told}</p>
      <button
        class="button icon"
        type="button"
        aria-label=${w.undo}
        title="${w.undo} (Ctrl+Z)"
        ?disabled=${!work.canUndo}
        @click=${() => work.undo()}
      >
        ↶
      </button>
      <button
        class="button icon"
        type="button"
        aria-label=${w.redo}
        title="${w.redo} (Ctrl+Y)"
        ?disabled=${!work.canRedo}
        @click=${() => work.redo()}
      >
        ↷
      </button>
      <button class="button" type="button" @click=${this.#download}>${w.download}</button>
      ${
        this.client
          ? html`<button
              class="button strong"
              type="button"
              ?disabled=${this.saving}
              @click=${() => this.#save()}
            >
              ${this.saving ? w.saving : w.save}
            </button>`
          : html`<button
              class="button"
              type="button"
              @click=${() =>
                this.dispatchEvent(new Event('key-wanted', { bubbles: true, composed: true }))}
            >
              ${w.connect}
            </button>`
      }
      <connivence-lang-picker lang=${this.lang}></connivence-lang-picker>
    </header>`;
  }

  /** The drafts that this browser kept: to go on with, or to leave. */
  #drawDrafts() {
    const w = inLang(words, this.lang);
    return this.drafts.map((draft) => {
      const when = new Intl.DateTimeFormat(this.lang, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(draft.at);
      const moved = draft.base?.version !== this.work.base?.version;
      // Several of one kind are told apart by what they are called.
      const title = textAt(draft.draft.json, ['title']);
      const called = title === undefined ? '' : say(title, this.lang);
      return html`<div
        class="note"
        role="region"
        aria-label=${`${called} ${w.keptAt(when)}`.trim()}
      >
        ${called ? html`<p><strong>${called}</strong></p>` : nothing}
        <p>${w.keptAt(when)} ${moved && this.work.base ? w.keptMoved : nothing}</p>
        <div class="buttons">
          <button class="button strong" type="button" @click=${() => this.#resume(draft)}>
            ${w.goOn}
          </button>
          <button
            class="button"
            type="button"
            @click=${() => {
              dropDraft(draft.id);
              this.drafts = this.drafts.filter((other) => other !== draft);
            }}
          >
            ${this.work.base ? w.forget : w.startFresh}
          </button>
        </div>
      </div>`;
    });
  }

  #drawLangs() {
    const { work } = this;
    const w = inLang(words, this.lang);
    const { langs } = work.draft;
    const called = (lang: string) => languageName(lang, this.lang);
    const plain = this.plain ?? this.lang;
    const missing = languages.filter((lang) =>
      langs.length > 0 ? !langs.includes(lang) : lang !== plain,
    );
    return html`<div class="langs" role="group" aria-label=${w.langs}>
      ${w.langs}${this.lang === 'fr' ? '\u00a0' : ''}:
      ${
        langs.length > 0
          ? langs.map(
              (lang) =>
                html`<span
                  ><strong>${called(lang)}</strong>${
                    langs.length > 1
                      ? html` <button
                          type="button"
                          @click=${() => work.edit(withoutLang(work.form, work.draft, lang))}
                        >
                          ${w.dropLang(called(lang))}
                        </button>`
                      : nothing
                  }</span
                >`,
            )
          : html`<label
              >${w.plainIs}
              <select
                @change=${(event: Event) => (this.plain = (event.target as HTMLSelectElement).value)}
              >
                ${languages.map((lang) => html`<option value=${lang} .selected=${lang === plain}>${called(lang)}</option>`)}
              </select></label
            >`
      }
      ${missing.map(
        (lang) =>
          html`<button
            type="button"
            @click=${() => work.edit(withLang(work.form, work.draft, lang, plain))}
          >
            ${w.addLang(called(lang))}
          </button>`,
      )}
    </div>`;
  }

  /** A form of what can be read would throw away what is being typed as JSON. */
  #drawUnread() {
    const w = inLang(words, this.lang);
    const { work } = this;
    return html`<div class="note">
      <p>${w.rawPending}</p>
      <div class="buttons">
        <button class="button strong" type="button" @click=${() => (this.tab = 'raw')}>
          ${w.rawMend}
        </button>
        <button
          class="button"
          type="button"
          @click=${() => {
            const { json, langs } = work.draft;
            work.edit({ json, langs });
          }}
        >
          ${w.rawLeave}
        </button>
      </div>
    </div>`;
  }

  #drawNaming({ name, wrong }: { name: string; wrong: string }) {
    const w = inLang(words, this.lang);
    return html`<dialog
      class="small"
      aria-labelledby="naming"
      @cancel=${() => (this.naming = undefined)}
    >
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          const { value } = (event.target as HTMLFormElement).querySelector('input')!;
          if (id.safeParse(value).success) void this.#saveAs(value);
          else this.naming = { name: value, wrong: w.nameWrong };
        }}
      >
        <h2 id="naming">${w.nameIt}</h2>
        <p id="help">${w.nameHelp}</p>
        <label
          >${w.nameLabel}
          <input
            required
            maxlength="40"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-describedby="help name-wrong"
            .value=${name}
        /></label>
        <p class="wrong" id="name-wrong" role="alert">${wrong}</p>
        <div class="buttons">
          <button class="button strong">${w.save}</button>
          <button class="button" type="button" @click=${() => (this.naming = undefined)}>
            ${w.cancel}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  /** Saves, or says why not. */
  async #save(): Promise<void> {
    const { work } = this;
    const w = inLang(words, this.lang);
    if (this.saving || !this.client) return;
    if (work.draft.raw !== undefined) return this.#tell(w.rawFirst);
    const { left, toWrite, wrong } = leftToDo(work);
    const first = left.find(({ severity }) => severity === 'error');
    if (first) {
      this.#tell(w.unfinished(w.state(toWrite.length, wrong.length, 0)));
      return this.#reveal(first.path);
    }
    if (work.ref === undefined) return this.#name();
    await this.#put(work.ref, work.base?.version);
  }

  #name(): void {
    const title = textAt(this.work.draft.json, ['title']);
    const wish = slug(title === undefined ? '' : say(title, 'fr'));
    this.naming = { name: freeId(wish, this.work.form.kind, []), wrong: '' };
  }

  async #saveAs(name: string): Promise<void> {
    const before = this.work.ref;
    if (!(await this.#put(name, undefined))) return;
    this.naming = undefined;
    if (name !== before)
      this.dispatchEvent(new Event('file-named', { bubbles: true, composed: true }));
  }

  /** @returns whether it is saved */
  async #put(ref: string, version: string | undefined): Promise<boolean> {
    const { work, client } = this;
    const w = inLang(words, this.lang);
    const { text } = work;
    this.saving = true;
    try {
      const saved = await client!.save(ref, text, version);
      if (saved.saved) {
        const { own, covers } = work.base ?? {};
        // What was changed under its shipped name stands in its place from now on.
        const hides = ref === work.ref && (own === false || covers === true);
        work.rebase(ref, { text, version: saved.version, own: true, covers: hides });
        this.said = undefined;
        return true;
      }
      if (this.naming) this.naming = { name: ref, wrong: w.nameTaken };
      else this.theirs = { file: saved.theirs };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { reason } = error;
      this.#tell(
        reason === 'unreachable'
          ? w.unreachableServer
          : reason === 'wrong-key'
            ? w.wrongKey
            : reason === 'not-playable'
              ? w.notPlayable
              : reason === 'too-big'
                ? w.tooBig
                : w.wrong,
      );
      this.naming = undefined;
      if (reason === 'wrong-key') {
        this.dispatchEvent(new Event('key-refused', { bubbles: true, composed: true }));
      }
    } finally {
      this.saving = false;
    }
    return false;
  }

  readonly #onResolved = ({ json }: ResolvedEvent): void => {
    const { work } = this;
    const { file } = this.theirs!;
    this.theirs = undefined;
    work.edit({ json, langs: langsOf(work.form, json) });
    work.rebase(work.ref, file ?? { text: '' });
    if (file) void this.#save();
    else void this.#put(work.ref!, undefined);
  };

  readonly #onCopy = (): void => {
    this.theirs = undefined;
    this.#name();
    const { ref } = this.work;
    if (ref !== undefined) this.naming = { name: freeId(ref, 'copy', [ref]), wrong: '' };
  };

  #resume(kept: KeptDraft): void {
    const { work } = this;
    // The version that it began with: what was saved since then is compared, not overwritten.
    if (kept.base && work.ref !== undefined) work.rebase(work.ref, { ...work.base, ...kept.base });
    work.edit(kept.draft);
    if (kept.draft.raw !== undefined) this.tab = 'raw';
    dropDraft(kept.id);
    work.keep();
    this.drafts = this.drafts.filter((other) => other !== kept);
  }

  async #reveal(path: string): Promise<void> {
    this.tab = this.work.fits ? 'form' : 'raw';
    await this.updateComplete;
    await this.form?.updateComplete;
    await this.form?.reveal(path);
  }

  #tell(wrong: string): void {
    this.said = { wrong: true, words: wrong };
  }

  readonly #onEdit = ({ json, typed, amends }: DraftEditedEvent): void => {
    const { work } = this;
    const draft = { json, langs: work.draft.langs };
    this.said = undefined;
    if (amends) work.amend(draft);
    else work.edit(draft, typed);
  };

  readonly #onRaw = ({ text, json }: RawEditedEvent): void => {
    const { work } = this;
    this.said = undefined;
    const now: Json | undefined = json;
    if (now === undefined) work.edit({ ...work.draft, raw: text }, 'raw');
    else work.edit({ json: now, langs: draftOf(text).langs }, 'raw');
  };

  readonly #download = (): void => {
    const { work } = this;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([work.draft.raw ?? work.text], { type: 'application/json' }),
    );
    const title = textAt(work.draft.json, ['title']);
    link.download = `${work.ref ?? (slug(title === undefined ? '' : say(title, 'fr')) || work.form.kind)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  readonly #onTabKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    this.tab = this.tab === 'form' ? 'raw' : 'form';
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus(),
    );
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 's') {
      event.preventDefault();
      if (this.client) void this.#save();
      else this.#download();
      return;
    }
    // A dialog's own fields keep the browser's undo.
    if (this.naming || this.theirs) return;
    if (key === 'z') {
      event.preventDefault();
      if (event.shiftKey) this.work.redo();
      else this.work.undo();
    } else if (key === 'y') {
      event.preventDefault();
      this.work.redo();
    }
  };

  /** Only where the browser keeps nothing is leaving a loss. */
  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.work.dirty && !this.work.kept) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-scenario-editor': ScenarioEditorElement;
  }
}
