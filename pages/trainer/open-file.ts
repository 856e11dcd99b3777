import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { leaveForWall } from '../../client/opened-recording.ts';
import { inLang } from '../../client/words/index.ts';
import { recordings } from '../../client/words/recordings.ts';
import { buttons } from './shared.styles.ts';

/**
 * Takes the file of a recording, chosen or dropped, and leaves it for the wall; or says why it cannot be played.
 *
 * @summary Opens a recording from a file.
 * @fires recording-opened - A recording waits for the wall.
 */
@customElement('connivence-open-file')
export class OpenFileElement extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: block;
        padding: var(--space-4);
        border: 1.5px dashed var(--edge);
        border-radius: var(--radius);
        transition: background var(--quick);
      }
      :host([dropping]) {
        border-style: solid;
        border-color: var(--voice-both);
        background: var(--voice-both-tint);
      }
      p {
        margin: 0;
        line-height: 1.4;
      }
      .ask {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
        align-items: center;
      }
      .ask span {
        color: var(--ink-soft);
      }
      label:focus-within {
        outline: var(--focus);
        outline-offset: 2px;
      }
      input {
        position: absolute;
        width: 1px;
        height: 1px;
        opacity: 0;
      }
      [role='alert']:not(:empty) {
        margin-top: var(--space-3);
        padding-left: var(--space-3);
        border-left: 3px solid var(--voice-ours);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  /** Whether a file hangs over. */
  @property({ type: Boolean, reflect: true }) dropping = false;

  @state() private problem = '';

  @state() private reading = false;

  // The whole page takes what is dropped: beside a small place, the browser would leave the page for the file.
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('dragover', this.#onDrag);
    addEventListener('dragleave', this.#onDrag);
    addEventListener('drop', this.#onDrop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('dragover', this.#onDrag);
    removeEventListener('dragleave', this.#onDrag);
    removeEventListener('drop', this.#onDrop);
  }

  /** Opens a file. */
  async open(file: Blob | undefined): Promise<void> {
    if (!file || this.reading) return;
    this.problem = '';
    this.reading = true;
    this.problem = await this.#problemOf(file).catch(() => inLang(recordings, this.lang).unread);
    this.reading = false;
    if (!this.problem) {
      this.dispatchEvent(new Event('recording-opened', { bubbles: true, composed: true }));
    }
  }

  protected override render() {
    const w = inLang(recordings, this.lang);
    return html`<p class="ask">
        <label class="button">
          <input type="file" accept=".json,application/json" @change=${this.#onChange} />
          ${w.open}
        </label>
        <span>${this.reading ? w.reading : w.drop}</span>
      </p>
      <p role="alert">${this.problem || nothing}</p>`;
  }

  /** @returns what to tell of a file that cannot be played; empty where it waits for the wall */
  async #problemOf(file: Blob): Promise<string> {
    // What checks a recording is ten times what asks for it.
    const { openRecording } = await import('../study/open-recording.ts');
    const opened = await openRecording(file, this.lang);
    if ('problem' in opened) return opened.problem;
    return (await leaveForWall(opened.recording)) ? '' : inLang(recordings, this.lang).unkept;
  }

  readonly #onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = event.type === 'dragover';
  };

  readonly #onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.dropping = false;
    void this.open(file);
  };

  readonly #onChange = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    await this.open(input.files?.[0]);
    // The same file, mended, may be chosen again.
    input.value = '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-open-file': OpenFileElement;
  }
}
