import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SessionSource } from '../../client/source.ts';
import { inLang, phone as words } from '../../client/words/index.ts';
import type { AnswerCastEvent } from '../../components/answer-cast.ts';
import { ballotFor } from '../../components/ballots.ts';
import type { AckOutcome } from '../../session/protocol.ts';
import type { Lang } from '../../session/text.ts';
import type { ParticipantView, PlayView } from '../../session/views.ts';
import { loadSeldom } from './load-seldom.ts';
import { pageStyles } from './page-styles.ts';
import { phaseName, situation } from './phases.ts';
import { phoneStyles } from './phone-styles.ts';
import { refused } from './refused.ts';
import { motif, top } from './top.ts';

/** The last answer sent from this phone, and what became of it; no outcome yet: it is on its way. */
interface Sent {
  readonly opening: number;
  readonly answer: unknown;
  outcome?: AckOutcome;
}

type Role = 'ballot' | 'card' | 'result' | 'talk' | 'name';

/** A phone that leaves after its vote never pays for what comes after. Fails in silence: the next view tries again. */
const loadLater = () => void import('./later.ts').catch(() => {});

/**
 * @summary The phone in a session: what the room is doing, one thing to do, and whether the answer is counted.
 * @fires lang-chosen - The person asked for another language.
 */
@customElement('connivence-phone')
export class Phone extends LitElement {
  static override styles = [pageStyles, phoneStyles];

  /** The session; the phone listens to it and never closes it. */
  @property({ attribute: false }) source?: SessionSource<ParticipantView>;
  /** The language of the interface; what scenarios say comes in the session's view. */
  @property() override lang: Lang = 'fr';

  @state() private sent: Sent | undefined;
  /** Where the focus was before the view changed. */
  #held?: Element | null;
  #unsubscribe?: () => void;
  /** Elements made for a kind; kept while what they are about stays, so that the thumb and the focus stay. */
  readonly #made = new Map<Role, { of: string; element: HTMLElement }>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#held = this.shadowRoot?.activeElement;
    if (changed.has('source')) {
      this.sent = undefined;
      this.#listen();
    }
  }

  /** What closes or leaves does not take the focus along. */
  protected override updated(): void {
    const held = this.#held;
    if (held && (!held.isConnected || (held as HTMLInputElement).disabled))
      this.renderRoot.querySelector('h1')?.focus();
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
    return html`${top(view?.deck ?? 'Connivence', this.lang, this.#sending(play))}
      <p class="unseen" role="status">${lost ? t.lost : now}</p>
      ${lost ? html`<p class="link" aria-hidden="true">${t.lost}</p>` : nothing}
      <section lang=${play?.lang ?? view?.lang ?? nothing}>
        ${view?.names && !gone ? this.#name(view) : nothing}
        ${
          gone
            ? refused(gone, this.lang, t)
            : play
              ? this.#play(play, now)
              : html`<div class="alone">
                  ${motif(view ? 32 : 76)}
                  <h1 tabindex="-1">${now}</h1>
                  <p>${view ? (view.ended ? t.endedHint : t.readyHint) : nothing}</p>
                </div>`
        }
      </section>
      ${play && !gone ? this.#bar(play) : nothing}`;
  }

  #play(play: PlayView, now: string): TemplateResult {
    const t = inLang(words, this.lang);
    const { phase } = play;
    const title = phase === 'briefing' || phase === 'debrief' ? play.title : play.question;
    const result = this.#result(play);
    return html`<p class="phase ${phase}" lang=${this.lang} aria-hidden="true">${now}</p>
      <h1 tabindex="-1">${title}</h1>
      ${this.#card(play)} ${phase === 'debate' || phase === 'debrief' ? this.#talk(play) : nothing}
      ${result} ${situation(play, t)}
      ${phase === 'briefing' ? html`<p class="question">${play.question}</p>` : nothing}
      ${phase === 'open' || (phase === 'closed' && !result) ? this.#ballot(play) : nothing}`;
  }

  #ballot(play: PlayView) {
    const { ref, kind, opening, ballot, phase } = play;
    const answer = this.#sending(play) ? this.sent!.answer : this.#own(play);
    // A vote that closed on somebody silent has nothing of theirs to show.
    if (phase === 'closed' && answer === undefined) return nothing;
    const tag = ballotFor(kind);
    if (!tag) return refused('protocol', this.lang, inLang(words, this.lang));
    const element = this.#make('ballot', `${ref}/${opening}`, tag, {
      ballot,
      answer,
      lang: this.lang,
      disabled: phase !== 'open',
      personal: this.#personal(play),
    });
    return html`<div class="ballot" @answer-cast=${this.#cast}>${element}</div>`;
  }

  /** Asks for a name, where the trainer does. */
  #name(view: ParticipantView) {
    loadSeldom();
    const { source, lang } = this;
    return this.#make('name', '', 'connivence-phone-name', {
      source,
      view,
      own: source!.own,
      lang,
    });
  }

  /** What this person alone has in hand, from the first reading to the debrief; it comes with the ballot. */
  #card(play: PlayView) {
    const { ref, kind, phase } = play;
    const personal = this.#personal(play);
    if (!personal || phase === 'debrief') return nothing;
    ballotFor(kind);
    return this.#make('card', ref, `connivence-${kind}-card`, { personal, lang: this.lang });
  }

  #personal({ ref }: PlayView) {
    const own = this.source?.own;
    return own?.ref === ref ? own?.personal : undefined;
  }

  #result(play: PlayView) {
    const { ref, kind, ballot, result } = play;
    if (!result) return undefined;
    loadLater();
    const properties = { ballot, result, answer: this.#own(play), lang: this.lang };
    return this.#make('result', ref, `connivence-${kind}-result`, properties);
  }

  /** The debate, or the debrief. */
  #talk(play: PlayView) {
    loadLater();
    const properties = { play, now: () => this.source!.now(), lang: this.lang };
    return this.#make('talk', play.ref + play.phase, `connivence-phone-${play.phase}`, properties);
  }

  /** The element of that tag about that thing, the one of before where nothing changed. */
  #make(role: Role, of: string, tag: string, properties: object) {
    let made = this.#made.get(role);
    if (made?.of !== of) {
      made = { of, element: document.createElement(tag) };
      this.#made.set(role, made);
    }
    return Object.assign(made.element, properties);
  }

  /** The bar in the thumb's reach. */
  #bar(play: PlayView) {
    const [mood, said, hint] = this.#status(play);
    return html`<footer class=${mood}>
      <p role="status"><strong>${said}</strong> <span>${hint}</span></p>
    </footer>`;
  }

  /** What became of the answer, or where to look: a mood, what to say, and what to add. */
  #status(play: PlayView): [mood: string, said?: string, hint?: string] {
    const t = inLang(words, this.lang);
    const open = play.phase === 'open';
    const counted = this.#own(play) !== undefined;
    const outcome = this.sent?.opening === play.opening ? this.sent.outcome : undefined;
    if (play.phase === 'briefing') return play.over ? [''] : ['', t.briefingHint];
    if (this.#sending(play)) return ['sending', t.sending];
    if (!open && play.phase !== 'closed') return [''];
    if (outcome === 'too-late' && !open) return ['late', counted ? t.lateCounted : t.late, t.wait];
    if (open && outcome && outcome !== 'counted') return ['late', t.failed];
    if (counted) return ['counted', t.counted, open ? t.change : t.wait];
    // Who plays has nothing to answer while the others watch.
    return open || this.#personal(play) ? [''] : ['', t.notVoted, t.wait];
  }

  /** This person's answer in the opening in view, as the log has it. */
  #own(play: PlayView): unknown {
    const own = this.source?.own;
    return own && own.opening === play.opening ? own.answer : undefined;
  }

  /** Whether an answer to the opening in view is on its way. */
  #sending(play: PlayView | undefined): boolean {
    return this.sent?.opening === play?.opening && !!this.sent && !this.sent.outcome;
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
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-phone': Phone;
  }
}
