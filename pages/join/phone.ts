import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SessionSource } from '../../client/source.ts';
import { inLang, phone as words } from '../../client/words/index.ts';
import type { AnswerCastEvent } from '../../components/answer-cast.ts';
import { ballotFor } from '../../components/ballots.ts';
import type { AckOutcome } from '../../session/protocol.ts';
import type { Lang } from '../../session/text.ts';
import type { ParticipantView, PlayView } from '../../session/views.ts';
import { pageStyles } from './page-styles.ts';
import { debate, phaseName, situation } from './phases.ts';
import { phoneStyles } from './phone-styles.ts';
import { refused } from './refused.ts';
import { top } from './top.ts';

/** The last answer sent from this phone, and what became of it; no outcome yet: it is on its way. */
interface Sent {
  readonly opening: number;
  readonly answer: unknown;
  outcome?: AckOutcome;
}

/**
 * @summary The phone in a session: what the room is doing, one thing to do, and whether the answer is counted.
 * @fires lang-chosen - The person asked for the other language.
 */
@customElement('connivence-phone')
export class Phone extends LitElement {
  static override styles = [pageStyles, phoneStyles];

  /** The session; the phone listens to it and never closes it. */
  @property({ attribute: false }) source?: SessionSource<ParticipantView>;
  /** The language of the interface; what scenarios say comes in the session's view. */
  @property() override lang: Lang = 'fr';

  @state() private sent: Sent | undefined;
  @state() private later?: typeof import('./later.ts');
  #unsubscribe?: () => void;
  #tick: ReturnType<typeof setInterval> | undefined;
  /** Elements made for a kind; kept while what they are about stays, so that the thumb and the focus stay. */
  readonly #made = new Map<'ballot' | 'result' | 'debrief', { of: string; element: HTMLElement }>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    clearInterval(this.#tick);
    this.#tick = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source')) {
      this.sent = undefined;
      this.#listen();
    }
  }

  protected override updated(): void {
    const play = this.source?.view?.play;
    if (play?.phase === 'debate') this.#tick ??= setInterval(() => this.requestUpdate(), 500);
    else {
      clearInterval(this.#tick);
      this.#tick = undefined;
    }
    if ((play?.result || play?.debrief) && !this.later) void this.#load();
  }

  protected override render() {
    const t = inLang(words, this.lang);
    const { source } = this;
    const view = source?.view;
    const play = view?.play;
    const gone = source?.link === 'ended' && source.refusal;
    const lost = source?.link === 'lost';
    const now = gone
      ? ''
      : view
        ? view.ended
          ? t.ended
          : play
            ? phaseName(play, t)
            : t.ready
        : t.connecting;
    return html`${top(view?.deck ?? 'Connivence', this.lang, this.#sending)}
      <p class="link" role="status" ?hidden=${!lost}>
        ${lost ? (this.#sending ? t.lostPending : t.lost) : nothing}
      </p>
      <p class="unseen" role="status">${now}</p>
      <main lang=${view?.lang ?? nothing}>
        ${
          gone
            ? refused(gone, t)
            : play
              ? this.#play(play, now)
              : html`<div class="alone">
                  <h1>${now}</h1>
                  <p>${view ? (view.ended ? t.endedHint : t.readyHint) : nothing}</p>
                </div>`
        }
      </main>
      ${this.#status(play)}`;
  }

  #play(play: PlayView, now: string): TemplateResult {
    const t = inLang(words, this.lang);
    const { phase } = play;
    const title = phase === 'briefing' || phase === 'debrief' ? play.title : play.question;
    const result = this.#result(play);
    return html`<p class="phase ${phase}" lang=${this.lang} aria-hidden="true">${now}</p>
      <h1>${title}</h1>
      ${phase === 'debate' ? debate(play, t, this.source!.now()) : nothing}
      ${phase === 'debrief' ? this.#debrief(play) : nothing}
      ${
        result
          ? html`<section>
              <h2 class="unseen">${t.results}</h2>
              ${result}
            </section>`
          : nothing
      }
      ${situation(play, t)}
      ${phase === 'briefing' ? html`<p class="question">${play.question}</p>` : nothing}
      ${phase === 'open' || (phase === 'closed' && !result) ? this.#ballot(play) : nothing}`;
  }

  #ballot(play: PlayView) {
    const { ref, kind, opening, ballot, phase } = play;
    const answer = this.#sending ? this.sent!.answer : this.#own(play);
    // A vote that closed on somebody silent has nothing of theirs to show.
    if (phase === 'closed' && answer === undefined) return nothing;
    const element = this.#make('ballot', `${ref}/${opening}`, ballotFor(kind), {
      ballot,
      answer,
      lang: this.lang,
      disabled: phase !== 'open',
    });
    return html`<div class="ballot" @answer-cast=${this.#cast}>${element}</div>`;
  }

  #result({ ref, kind, ballot, result }: PlayView) {
    if (!result) return undefined;
    return this.#make('result', ref, this.later?.resultFor(kind), {
      ballot,
      result,
      lang: this.lang,
    });
  }

  #debrief({ ref, debrief }: PlayView) {
    const tag = this.later && 'connivence-phone-debrief';
    return this.#make('debrief', ref, tag, { debrief, lang: this.lang });
  }

  /** The element of that tag about that thing, the one of before where nothing changed. */
  #make(
    role: 'ballot' | 'result' | 'debrief',
    of: string,
    tag: string | undefined,
    properties: object,
  ) {
    if (!tag) return undefined;
    let made = this.#made.get(role);
    if (made?.of !== of)
      this.#made.set(role, (made = { of, element: document.createElement(tag) }));
    return Object.assign(made.element, properties);
  }

  /** The bar in the thumb's reach: what became of the answer, or where to look. */
  #status(play: PlayView | undefined) {
    if (!play || this.source!.link === 'ended') return nothing;
    const t = inLang(words, this.lang);
    const { phase } = play;
    const counted = this.#own(play) !== undefined;
    const outcome = this.sent?.opening === play.opening ? this.sent.outcome : undefined;
    const late = outcome === 'too-late' && phase === 'closed';
    const [mood, said, hint] = this.#sending
      ? ['sending', t.sending]
      : late
        ? ['late', counted ? t.lateCounted : t.late]
        : phase === 'open' && outcome && outcome !== 'counted' && outcome !== 'too-late'
          ? ['late', t.failed]
          : counted && (phase === 'open' || phase === 'closed')
            ? ['counted', t.counted, phase === 'open' ? t.change : t.wait]
            : phase === 'open'
              ? ['']
              : phase === 'closed'
                ? ['', t.notVoted, t.wait]
                : phase === 'briefing'
                  ? ['', t.briefingHint]
                  : [''];
    return html`<footer class=${mood!}>
      <p role="status"><strong>${said}</strong> <span>${hint}</span></p>
    </footer>`;
  }

  /** This person's answer in the opening in view, as the log has it. */
  #own(play: PlayView): unknown {
    const own = this.source?.own;
    return own && own.opening === play.opening ? own.answer : undefined;
  }

  get #sending(): boolean {
    return this.sent !== undefined && this.sent.outcome === undefined;
  }

  readonly #cast = async ({ answer }: AnswerCastEvent): Promise<void> => {
    const source = this.source!;
    const sent: Sent = { opening: source.view?.play?.opening ?? 0, answer };
    this.sent = sent;
    sent.outcome = await source.answer(answer);
    this.requestUpdate();
  };

  #listen(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.isConnected
      ? this.source?.subscribe(() => this.requestUpdate())
      : undefined;
  }

  /** A phone that is never shown results or a debrief never pays for them. */
  async #load(): Promise<void> {
    try {
      this.later = await import('./later.ts');
    } catch {
      // The wall shows them; the next view tries again.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-phone': Phone;
  }
}
