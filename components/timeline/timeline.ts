import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SPEEDS, type Replay } from '../../client/replay.ts';
import { inLang } from '../../client/words/index.ts';
import { timeline as words } from '../../client/words/timeline.ts';
import type { Chapter, Mark } from '../../session/timeline.ts';
import { clockTime, minutesOf } from './clock-time.ts';
import { glyphOf } from './glyph.ts';
import { timelineStyles } from './timeline-styles.ts';

/** How long untouched, while it plays, the bar stays in sight, in milliseconds. */
const IDLE_MS = 3000;

/** How far an arrow key moves, in milliseconds. */
const ARROW_MS = 10_000;

/** What counts as touching the bar, anywhere on the page. */
const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** What the line tells of: results follow each vote, and would only crowd it. */
const TICKED: ReadonlySet<Mark['what']> = new Set(['vote-1', 'debate', 'vote-2', 'debrief']);

/**
 * The bar of a replay: play and pause, how fast, where one is, the chapters and what happened in them. It fades
 * while it plays and nobody touches anything; the keyboard always finds it.
 *
 * @summary The line of a recording, to play it and to go anywhere in it.
 * @cssprop [--timeline-height=4rem] - How high the bar is.
 * @csspart start - The button over the picture, until it plays.
 */
@customElement('connivence-timeline')
export class TimelineElement extends LitElement {
  static override styles = timelineStyles;

  @property({ attribute: false }) replay: Replay | undefined;

  @property({ reflect: true }) override lang = 'fr';

  /** Whether nobody has touched anything for a while. */
  @property({ type: Boolean, reflect: true }) idle = false;

  /** Whether the list of chapters is open. */
  @property({ type: Boolean, reflect: true }) listing = false;

  /** The moment under the pointer. */
  @state() private pointed: number | undefined;

  /** Whether the line has the keyboard. */
  @state() private focused = false;

  /** Whether it has played, or gone anywhere. */
  @state() private begun = false;

  #forget = () => {};
  #idling: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const touch of TOUCHES) window.addEventListener(touch, this.#touched, true);
    window.addEventListener('pointerdown', this.#pressed);
    this.requestUpdate('replay');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const touch of TOUCHES) window.removeEventListener(touch, this.#touched, true);
    window.removeEventListener('pointerdown', this.#pressed);
    clearTimeout(this.#idling);
    this.#forget();
  }

  /** Plays, or pauses. */
  toggle(): void {
    const { replay } = this;
    if (replay?.playing) replay.pause();
    else replay?.play();
  }

  /** Opens the list of chapters, or closes it. */
  toggleChapters(): void {
    this.listing = !this.listing;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('replay')) return;
    this.#forget();
    this.begun = false;
    const from = this.replay?.at;
    let playing = false;
    const unsubscribe = this.replay?.subscribe(() => {
      if (this.replay?.playing !== playing) this.#touched();
      playing = this.replay?.playing ?? false;
      this.begun ||= playing || this.replay?.at !== from;
      this.requestUpdate();
    });
    this.#forget = unsubscribe ?? (() => {});
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('listing')) return;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const opened = find('.menu [aria-current]') ?? find('.menu .to');
    opened?.focus();
    opened?.scrollIntoView({ block: 'center' });
  }

  protected override render() {
    const { replay } = this;
    if (!replay) return nothing;
    const w = inLang(words, this.lang);
    const { playing, chapters, chapter } = replay;
    const title = chapters[chapter] ? this.#titleOf(chapters[chapter]) : '';
    return html`<p class="turn">${w.turn}</p>
      ${this.begun ? nothing : this.#start()}
      <div class="bar" role="region" aria-label=${w.bar}>
        <button
          class="play"
          aria-label=${playing ? w.pause : w.play}
          title=${playing ? w.pause : w.play}
          @click=${this.toggle}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d=${playing ? 'M4 3h4v14H4zM12 3h4v14h-4z' : 'M5.5 2.5v15l12-7.5z'} />
          </svg>
        </button>
        <span class="time" aria-hidden="true"
          ><b>${clockTime(replay.at)}</b
          ><span class="whole"> / ${clockTime(replay.length)}</span></span
        >
        ${this.#track(replay)} ${this.#pace(replay)}
        <button
          class="chapters"
          aria-expanded=${this.listing}
          aria-label=${title ? `${w.chapters}, ${title}` : w.chapters}
          title=${w.chapters}
          @click=${this.toggleChapters}
        >
          <span>${title || w.chapters}</span>
          <svg viewBox="0 0 10 6" aria-hidden="true"><path d="M0 0h10L5 6z" /></svg>
        </button>
      </div>
      ${this.listing ? this.#menu(replay) : nothing}`;
  }

  #start() {
    const start = () => {
      this.replay?.play();
      this.renderRoot.querySelector<HTMLElement>('.play')?.focus();
    };
    return html`<button class="start" part="start" @click=${start}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M5.5 2.5v15l12-7.5z" /></svg>
      ${inLang(words, this.lang).start}
    </button>`;
  }

  /** How fast it plays: in the bar, or in the list where the bar is too narrow. */
  #pace(replay: Replay) {
    const w = inLang(words, this.lang);
    const { speed } = replay;
    return html`<button
        class="speed"
        aria-label=${w.speed(speed)}
        title=${w.speed(speed)}
        @click=${() => (replay.speed = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length]!)}
      >
        ×${speed}
      </button>
      <button
        class="skips"
        aria-pressed=${replay.skipsSilences}
        title=${w.skips}
        @click=${() => (replay.skipsSilences = !replay.skipsSilences)}
      >
        ${replay.skipsSilences ? html`<i aria-hidden="true">✓</i>` : nothing} ${w.skipsShort}
      </button>`;
  }

  #track(replay: Replay) {
    const w = inLang(words, this.lang);
    const { at, length, chapters, chapter } = replay;
    const share = (ms: number) => (length > 0 ? ms / length : 0);
    const told = this.pointed ?? (this.focused ? at : undefined);
    const spoken = (ms: number) => w.minutes(...minutesOf(ms));
    const title = chapters[chapter] ? this.#titleOf(chapters[chapter]) : '';
    return html`<div
      class="track"
      role="slider"
      tabindex="0"
      aria-label=${w.position}
      aria-valuemin="0"
      aria-valuemax=${Math.round(length / 1000)}
      aria-valuenow=${Math.round(at / 1000)}
      aria-valuetext=${w.of(spoken(at), spoken(length), title)}
      @keydown=${this.#onKey}
      @focus=${(event: FocusEvent) =>
        (this.focused = (event.target as HTMLElement).matches(':focus-visible'))}
      @blur=${() => (this.focused = false)}
      @pointerdown=${this.#onPointer}
      @pointermove=${this.#onPointer}
      @pointerleave=${() => (this.pointed = undefined)}
    >
      ${chapters.map(({ at: from, scenario }, i) => {
        const to = chapters[i + 1]?.at ?? length;
        const played = Math.min(1, Math.max(0, (at - from) / Math.max(1, to - from)));
        const kind = `${scenario === undefined ? '' : 'scenario'} ${i === chapter ? 'here' : ''}`;
        return html`<span
          class="segment ${kind}"
          .style=${`--from: ${share(from)}; --to: ${share(to)}; --played: ${played}`}
          ><i></i
        ></span>`;
      })}
      ${ticksOf(chapters, length).map(
        ({ at, what }) =>
          html`<span class="mark" .style=${`--at: ${share(at)}`}>${glyphOf(what)}</span>`,
      )}
      <span class="knob" .style=${`--at: ${share(at)}`}></span>
      ${told === undefined ? nothing : this.#tip(replay, told, share(told))}
    </div>`;
  }

  #tip({ chapters }: Replay, at: number, share: number) {
    const chapter = chapters.findLast((each) => each.at <= at);
    const mark = chapter?.marks.findLast((each) => each.at <= at);
    return html`<span class="tip" .style=${`--at: ${share}`} aria-hidden="true">
      <b>${clockTime(at)}</b>
      ${chapter && this.#titleOf(chapter)}
      ${mark ? html` · ${inLang(words, this.lang).mark[mark.what]}` : nothing}
    </span>`;
  }

  #menu(replay: Replay) {
    const w = inLang(words, this.lang);
    const { chapters, chapter } = replay;
    return html`<nav class="menu" aria-label=${w.chapters} @keydown=${this.#onMenuKey}>
      <div class="pace">${this.#pace(replay)}</div>
      <ol>
        ${chapters.map(
          (each, i) =>
            html`<li>
              <button
                class="to"
                aria-current=${i === chapter ? 'true' : nothing}
                @click=${() => this.#choose(each.at)}
              >
                <span>${clockTime(each.at)}</span>${this.#titleOf(each)}
              </button>
              ${
                each.marks.length > 0
                  ? html`<div class="marks">
                      ${each.marks.map(
                        ({ at, what }) =>
                          html`<button title=${clockTime(at)} @click=${() => this.#choose(at)}>
                            ${glyphOf(what)} ${w.mark[what]}
                          </button>`,
                      )}
                    </div>`
                  : nothing
              }
            </li>`,
        )}
      </ol>
    </nav>`;
  }

  #titleOf({ title, scenario }: Chapter): string {
    return title || scenario || inLang(words, this.lang).untitled;
  }

  #choose(at: number): void {
    this.replay?.seek(at);
    this.#closeMenu();
  }

  #closeMenu(): void {
    this.listing = false;
    this.renderRoot.querySelector<HTMLElement>('.chapters')?.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { replay } = this;
    if (!replay || event.ctrlKey || event.metaKey || event.altKey) return;
    const by: Record<string, () => void> = {
      ArrowRight: () => replay.seek(replay.at + ARROW_MS),
      ArrowUp: () => replay.seek(replay.at + ARROW_MS),
      ArrowLeft: () => replay.seek(replay.at - ARROW_MS),
      ArrowDown: () => replay.seek(replay.at - ARROW_MS),
      PageUp: () => replay.nextChapter(),
      PageDown: () => replay.previousChapter(),
      Home: () => replay.seek(0),
      End: () => replay.seek(replay.length),
      ' ': () => this.toggle(),
      k: () => this.toggle(),
      v: () => this.toggle(),
      c: () => this.toggleChapters(),
    };
    const act = Object.hasOwn(by, event.key) ? by[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    // The deck is led by the same keys.
    event.stopPropagation();
    act();
  };

  readonly #onMenuKey = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const by = steps[event.key];
    if (event.key !== 'Escape' && by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (by === undefined) return this.#closeMenu();
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.menu .to')];
    const at = buttons.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };

  readonly #onPointer = (event: PointerEvent): void => {
    const track = event.currentTarget as HTMLElement;
    const { left, width } = track.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / Math.max(1, width)));
    const at = share * (this.replay?.length ?? 0);
    this.pointed = at;
    if (event.type === 'pointerdown') track.setPointerCapture(event.pointerId);
    if (event.buttons & 1) this.replay?.seek(at);
  };

  /** Pressed elsewhere: the list is not needed any more. */
  readonly #pressed = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) this.listing = false;
  };

  readonly #touched = (): void => {
    this.idle = false;
    clearTimeout(this.#idling);
    this.#idling = setTimeout(() => {
      this.idle = (this.replay?.playing ?? false) && !this.listing;
    }, IDLE_MS);
  };
}

/** The marks worth a tick, but for those that would stand on the one before. */
function ticksOf(chapters: readonly Chapter[], length: number): Mark[] {
  const ticks: Mark[] = [];
  for (const mark of chapters.flatMap(({ marks }) => marks)) {
    const last = ticks.at(-1);
    const apart = last === undefined || mark.at - last.at > length / 60;
    if (TICKED.has(mark.what) && apart) ticks.push(mark);
  }
  return ticks;
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-timeline': TimelineElement;
  }
}
