import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/in-lang.ts';
import { recordingField as words } from '../../client/words/recording-field.ts';
import type { Recording } from '../../session/recording.ts';
import type { Lang } from '../../session/text.ts';

/** The learner opened a recording that can be played with one of the decks at hand. */
export class RecordingChosenEvent extends Event {
  readonly recording: Recording;

  constructor(recording: Recording) {
    super('recording-chosen', { bubbles: true, composed: true });
    this.recording = recording;
  }
}

/**
 * @summary Where a learner opens the file of the session that they were in, or missed.
 * @fires recording-chosen - A recording was opened, and can be played.
 * @fires recording-left - The learner goes on without one.
 */
@customElement('connivence-recording-field')
export class RecordingField extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    p {
      margin: 0 0 0.75rem;
    }
    [role='alert'] {
      margin: 0;
    }
    [role='alert']:not(:empty) {
      margin: 0.75rem 0 0;
      font-weight: 700;
      color: var(--voice-ours-text);
      overflow-wrap: anywhere;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
    }
    label,
    button {
      box-sizing: border-box;
      display: inline-flex;
      align-items: center;
      min-height: 3.5rem;
      padding: 0.5rem 1.25rem;
      font: inherit;
      font-weight: 700;
      line-height: 1.2;
      text-wrap: balance;
      color: inherit;
      background: var(--surface);
      border: 2px solid var(--edge);
      border-radius: var(--radius);
      cursor: pointer;
    }
    button {
      padding-inline: 0.25rem;
      background: none;
      border-color: transparent;
      text-decoration: underline;
    }
    label:hover {
      border-color: var(--ink);
    }
    label:focus-within,
    button:focus-visible {
      outline: var(--focus);
      outline-offset: 2px;
    }
    input {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      opacity: 0;
    }
  `;

  /** The decks that can be played here. */
  @property({ attribute: false }) decks: readonly string[] = [];
  /** The recording that is played already. */
  @property({ attribute: false }) recording?: Recording | undefined;
  /** Whether that one was opened here, and may be left. */
  @property({ type: Boolean }) leavable = false;
  /** The language of the interface. */
  @property() override lang: Lang = 'fr';

  @state() private problem = '';

  /** Says that a recording which was chosen could not be kept. */
  refuse(why: 'unkept'): void {
    this.problem = inLang(words, this.lang)[why];
  }

  protected override render() {
    const w = inLang(words, this.lang);
    const { recording } = this;
    return html`${
        recording
          ? html`<p>
              ${(recording.rehearsal ? w.simulated : w.with)(
                recording.people,
                dayInWords(recording.date, this.lang),
              )}
            </p>`
          : nothing
      }
      <div class="choices">
        <label>
          <input type="file" accept=".json,application/json" @change=${this.#read} />
          ${recording ? w.other : w.open}
        </label>
        ${
          recording && this.leavable
            ? html`<button @click=${() => this.dispatchEvent(new Event('recording-left'))}>
                ${w.leave}
              </button>`
            : nothing
        }
      </div>
      <p role="alert">${this.problem}</p>`;
  }

  readonly #read = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    this.problem = '';
    try {
      this.problem = await this.#open(file);
    } catch {
      this.problem = inLang(words, this.lang).unread;
    }
    // The same file, mended, may be chosen again.
    input.value = '';
  };

  /** @returns what to tell of a file that cannot be played; empty where it can */
  async #open(file: File): Promise<string> {
    // What checks a recording is ten times what asks for it.
    const { openRecording } = await import('./open-recording.ts');
    const opened = await openRecording(file, this.lang);
    if ('problem' in opened) return opened.problem;
    const { deck } = opened.recording;
    if (!this.decks.includes(deck.id)) return inLang(words, this.lang).elsewhere(deck.title);
    this.dispatchEvent(new RecordingChosenEvent(opened.recording));
    return '';
  }
}

/** A day as `2026-11-22`, in words. */
function dayInWords(date: string, lang: Lang): string {
  const day = new Date(`${date}T12:00`);
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString(lang, { dateStyle: 'long' });
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-recording-field': RecordingField;
  }
  interface HTMLElementEventMap {
    'recording-chosen': RecordingChosenEvent;
  }
}
