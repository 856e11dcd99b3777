import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keeps } from '../../client/keeps.ts';
import type { DeckCopy } from '../../client/deck-context.ts';
import type { Study } from '../../client/study.ts';
import { inLang } from '../../client/words/index.ts';
import { summary as words } from '../../client/words/summary.ts';
import { percent } from '../../components/figures.ts';
import { lightMarkdown } from '../../components/light-markdown.ts';
import type { Recording } from '../../session/recording.ts';
import type { Lang } from '../../session/text.ts';
import { accountOf, type Account, type CaseAccount } from './account.ts';
import { inPlainText, roomName } from './plain-text.ts';
import { summaryStyles } from './summary-styles.ts';

/**
 * The last page of a course: what the learner said, where they stand beside the room, and what they will do.
 * All of it stays in the browser.
 *
 * @summary What a learner keeps of a course.
 * @fires begin-afresh - The learner wants every answer erased.
 * @fires case-asked - The learner wants to play a case; the detail is its ref.
 */
@customElement('connivence-summary')
export class SummaryElement extends LitElement {
  static override styles = summaryStyles;

  @property({ attribute: false }) study?: Study;
  @property({ attribute: false }) deck?: DeckCopy;
  /** The scenarios of the course, in order. */
  @property({ attribute: false }) refs: readonly string[] = [];
  @property({ attribute: false }) recording: Recording | undefined;
  /** Whether an LMS keeps the course too. */
  @property({ type: Boolean }) recorded = false;
  @property() override lang: Lang = 'fr';

  @state() private asking = false;

  readonly #keeps = keeps();

  /** What the learner did, as far as it is known. */
  get account(): Account | undefined {
    const { study, deck } = this;
    return study && deck && accountOf(study, deck, this.refs);
  }

  protected override render() {
    const { study, deck, account } = this;
    if (!study || !deck || !account) return nothing;
    const w = inLang(words, this.lang);
    const done = account.cases.filter((each) => each.done);
    const differ = done.filter(({ room }) => room?.differs);
    const agree = done.filter(({ room }) => room?.differs === false);
    const others = done.filter(({ room }) => room?.differs === undefined);
    return html`<header>
        <h1>${w.title}</h1>
        <p class="of">${w.of(deck.title, this.#date(new Date()))}</p>
        <p class="of">${this.#beside()}</p>
      </header>
      ${this.#figures(account)} ${this.#cases(w.differ, differ)} ${this.#cases(w.agree, agree)}
      ${this.#cases(differ.length + agree.length > 0 ? w.others : w.cases, others)}
      ${this.#commitments(done, study)} ${this.#missing(account.cases.filter((each) => !each.done))}
      ${this.#keeping(account, deck)}`;
  }

  #figures({ cases, moved, beside, withRoom, guessed, guessedRight, concordance }: Account) {
    const { figures: w } = inLang(words, this.lang);
    return html`<ul class="figures">
      ${figure(cases.filter(({ done }) => done).length, w.played(cases.length))}
      ${figure(moved, w.moved(moved))} ${figure(withRoom, w.withRoom(beside), beside > 0)}
      ${figure(guessedRight, w.guessed(guessed), guessed > 0)}
      ${figure(percent(concordance ?? 0, 1, this.lang), w.near, concordance !== undefined)}
    </ul>`;
  }

  #cases(title: string, cases: readonly CaseAccount[]) {
    if (cases.length === 0) return nothing;
    return html`<section>
      <h2>${title}</h2>
      ${cases.map((each) => this.#case(each))}
    </section>`;
  }

  #case(of: CaseAccount) {
    const w = inLang(words, this.lang);
    const { kind, title, question, answer, before, room, readRight, panel, endings, texts } = of;
    return html`<article>
      <h3>${title}</h3>
      <p class="asked">${question}</p>
      <dl>
        ${before === undefined ? nothing : line(w.first, before, 'before')}
        ${answer === undefined ? nothing : line(before === undefined ? w.answer : w.last, answer, 'ours')}
        ${
          room && room.most.length > 0
            ? line(
                roomName(room, w),
                `${room.most.join(' / ')} (${w.alike(room.alike.same, room.alike.of)})`,
                'client',
              )
            : nothing
        }
        ${texts.map(({ what, text }) => (what ? line(w.texts[what], text) : line(w.answer, text, 'ours')))}
      </dl>
      ${
        room && room.most.length === 0
          ? html`<p class="aside">
              ${(kind === 'sort' ? w.alikeCards : w.alike)(room.alike.same, room.alike.of)}
            </p>`
          : nothing
      }
      ${
        readRight === undefined
          ? nothing
          : html`<p class="aside">${readRight ? w.readRight : w.readWrong}</p>`
      }
      ${
        panel
          ? html`<p class="aside">${w.panel(panel.who, percent(panel.near, 1, this.lang))}</p>`
          : nothing
      }
      ${
        endings
          ? html`<p class="aside">${w.endings(endings.titles.length, endings.of)}</p>
              <ul class="endings">
                ${endings.titles.map((ending) => html`<li>${ending}</li>`)}
              </ul>`
          : nothing
      }
    </article>`;
  }

  #commitments(done: readonly CaseAccount[], study: Study) {
    const w = inLang(words, this.lang);
    const proposed = done.filter(({ monday }) => monday !== undefined);
    const mine = study.notes[''] ?? '';
    return html`<section class="monday">
      <h2>${w.commitments}</h2>
      <p class="hint">${proposed.length > 0 ? w.commitmentsHint : w.noCommitments}</p>
      <ul>
        ${proposed.map(
          ({ ref, title, monday, committed }) =>
            html`<li class=${committed ? 'chosen' : ''}>
              <label>
                <input
                  type="checkbox"
                  .checked=${committed}
                  @change=${(event: Event) => {
                    study.commit(ref, (event.target as HTMLInputElement).checked);
                    this.requestUpdate();
                  }}
                />
                <span>${lightMarkdown(monday!)}<small>${title}</small></span>
              </label>
            </li>`,
        )}
      </ul>
      <label class="mine">
        <span>${w.mine}</span>
        <textarea
          rows="2"
          maxlength="400"
          placeholder=${w.minePlaceholder}
          .value=${mine}
          @input=${(event: Event) => {
            study.note('', (event.target as HTMLTextAreaElement).value);
            this.requestUpdate();
          }}
        ></textarea>
      </label>
      <p class="written">${mine}</p>
    </section>`;
  }

  #missing(cases: readonly CaseAccount[]) {
    if (cases.length === 0) return nothing;
    const w = inLang(words, this.lang);
    return html`<section class="missing">
      <h2>${w.missing}</h2>
      <ul>
        ${cases.map(
          ({ ref, title }) =>
            html`<li>
              <button @click=${() => this.#ask(ref)}>
                ${title} <span aria-hidden="true">→</span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #keeping(account: Account, deck: DeckCopy) {
    const w = inLang(words, this.lang);
    return html`<footer>
      <p class="hint">${this.recorded || !this.#keeps ? w.keepToo : w.keep}</p>
      <div class="buttons">
        <button class="main" @click=${() => print()}>${w.print}</button>
        <button @click=${() => this.#save(account, deck)}>${w.save}</button>
        ${
          this.asking
            ? nothing
            : html`<button class="quiet afresh" @click=${() => this.#sure(true)}>
                ${w.afresh}
              </button>`
        }
      </div>
      ${
        this.asking
          ? html`<div class="sure" role="group" aria-label=${w.afresh}>
              <p tabindex="-1">${w.afreshSure}</p>
              <button @click=${this.#afresh}>${w.yes}</button>
              <button @click=${() => this.#sure(false)}>${w.no}</button>
            </div>`
          : nothing
      }
    </footer>`;
  }

  #save(account: Account, deck: DeckCopy): void {
    const { lang, study } = this;
    const about = {
      title: inLang(words, lang).of(deck.title, this.#date(new Date())),
      beside: this.#beside(),
      mine: study?.notes[''] ?? '',
    };
    const blob = new Blob([inPlainText(account, about, lang)], {
      type: 'text/plain;charset=utf-8',
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${inLang(words, lang).file}-${deck.id}.txt`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #beside(): string {
    const w = inLang(words, this.lang);
    const { recording } = this;
    if (!recording) return w.alone;
    const compared = recording.rehearsal ? w.simulated : w.room;
    return compared(recording.people, this.#date(new Date(`${recording.date}T12:00`)));
  }

  #date(day: Date): string {
    return day.toLocaleDateString(this.lang, { dateStyle: 'long' });
  }

  async #sure(asking: boolean): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(asking ? '.sure p' : '.afresh')?.focus();
  }

  readonly #afresh = (): void => {
    this.asking = false;
    this.dispatchEvent(new Event('begin-afresh', { bubbles: true, composed: true }));
  };

  #ask(ref: string): void {
    this.dispatchEvent(new CustomEvent('case-asked', { detail: ref }));
  }
}

/** A figure in large type, and what it counts. */
function figure(big: string | number, small: string, shown = true) {
  return shown ? html`<li><strong>${big}</strong> <span>${small}</span></li>` : nothing;
}

function line(name: string, said: string, voice = '') {
  return html`<div class=${voice}>
    <dt>${name}</dt>
    <dd>${said}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-summary': SummaryElement;
  }
}
