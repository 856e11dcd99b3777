import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { report as words } from '../../client/words/report.ts';
import { languageName } from '../../client/language-name.ts';
import '../../components/lang-picker/lang-picker.ts';
import { count } from '../../components/figures.ts';
import { spacedCode } from '../../components/join-panel/address.ts';
import '../../components/mark/mark.ts';
import type { Report } from '../../session/report/report.ts';
import { buttons } from '../trainer/shared.styles.ts';
import { drawAttendance } from './attendance-sheet.ts';
import { DownloadAskedEvent } from './download-asked.ts';
import './proofs.ts';
import { changesIn } from './proofs.ts';
import type { Download } from './report-api.ts';
import { reportPageStyles } from './report-page.styles.ts';
import { reportStyles } from './report.styles.ts';
import './scenario-block.ts';
import './survey-block.ts';
import { dayOf, momentOf, timeOf } from './times.ts';

/**
 * What a session came to, to be read, printed and filed.
 *
 * @summary The report of a session.
 * @fires download-asked - The trainer wants a file.
 * @fires lang-chosen - The trainer asked for another language.
 * @csspart head - The title of the report, where a logo may stand.
 */
@customElement('connivence-report-page')
export class ReportPageElement extends LitElement {
  static override styles = [buttons, reportStyles, reportPageStyles];

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) report: Report | undefined;

  /** When the report was drawn up, in milliseconds since the UNIX epoch. */
  @property({ attribute: false }) now = Date.now();

  /** Why there is no report, in the server's word. */
  @property({ attribute: false }) refused = '';

  protected override render() {
    const { report, refused, lang } = this;
    const w = inLang(words, lang);
    return html`
      ${this.#doors()}
      <main>
        ${report ? nothing : html`<h1>${w.title}</h1>`}
        <div role="alert">
          ${
            refused
              ? html`<p class="message">${w.refused[refused] ?? w.refused['failed']}</p>`
              : nothing
          }
        </div>
        ${report ? this.#report(report) : refused ? nothing : html`<p>${w.loading}</p>`}
      </main>
    `;
  }

  #doors() {
    const w = inLang(words, this.lang);
    const download = (what: Download, name: string) =>
      html`<button
        class="button"
        type="button"
        @click=${() => this.dispatchEvent(new DownloadAskedEvent(what))}
      >
        ${name}
      </button>`;
    return html`<nav aria-label=${w.title}>
      <a class="button quiet" href="../trainer/">${w.home}</a>
      ${
        this.report
          ? html`<button
                class="button strong"
                type="button"
                title=${w.printHint}
                @click=${() => print()}
              >
                ${w.print}
              </button>
              ${download('report.xlsx', w.xlsx)} ${download('report.csv', w.csv)}
              ${download('recording', w.recording)}`
          : nothing
      }
      <connivence-lang-picker lang=${this.lang}></connivence-lang-picker>
    </nav>`;
  }

  #report(report: Report) {
    const { lang, now } = this;
    const w = inLang(words, lang);
    const { scenarios, attendance, participation } = report;
    const played = scenarios.filter(({ survey }) => !survey);
    const asked = scenarios.filter(({ survey, steps }) => survey && steps.length > 0);
    return html`
      ${this.#head(report)} ${this.#figures(report)}
      <section aria-labelledby="played">
        <h2 id="played">${w.played}</h2>
        ${played.length === 0 ? html`<p class="soft">${w.nothing}</p>` : nothing}
        ${played.map(
          (scenario) =>
            html`<connivence-report-scenario
              lang=${lang}
              .scenario=${scenario}
              .joined=${participation.joined}
            ></connivence-report-scenario>`,
        )}
      </section>
      <section aria-labelledby="asked">
        <h2 id="asked">${w.survey.title}</h2>
        ${asked.length === 0 ? html`<p class="soft">${w.survey.none}</p>` : nothing}
        ${asked.map(
          (scenario) =>
            html`<connivence-report-survey
              lang=${lang}
              .scenario=${scenario}
              .joined=${participation.joined}
            ></connivence-report-survey>`,
        )}
      </section>
      <section class="proofs">
        <connivence-report-proofs lang=${lang} .report=${report}></connivence-report-proofs>
      </section>
      ${attendance ? drawAttendance(attendance, lang) : nothing}
      <p class="soft made">${w.made(momentOf(now, lang))}</p>
    `;
  }

  #head({ deck, code, openedAt, endedAt, until, lang: spoken }: Report) {
    const { lang, now } = this;
    const w = inLang(words, lang);
    const end = endedAt ?? until;
    const minutes = w.minutes(Math.round((end - openedAt) / 60_000));
    const language = w.spoken(languageName(spoken, lang));
    return html`<header part="head">
        <p class="kicker of"><connivence-mark></connivence-mark> ${w.title}</p>
        <h1>${deck.title}</h1>
        <p class="soft meta">
          ${dayOf(openedAt, lang)}, ${timeOf(openedAt, lang)} – ${timeOf(end, lang)} (${minutes}) ·
          ${w.session(spacedCode(code))}${language ? ` · ${language}` : ''}
        </p>
      </header>
      ${
        endedAt === undefined
          ? html`<p class="message">${w.running(timeOf(now, lang))}</p>`
          : nothing
      }`;
  }

  #figures({ participation, scenarios }: Report) {
    const { lang } = this;
    const w = inLang(words, lang);
    const { joined, answered, removed, rounds, answers, hands } = participation;
    const { changed } = changesIn(scenarios);
    const figures: (readonly [number, string])[] = [
      [joined, w.figures.joined(joined)],
      [answered, w.figures.answered(answered)],
      [rounds, w.figures.rounds(rounds)],
      [answers, w.figures.answers(answers)],
      [changed, w.figures.changed(changed)],
    ];
    return html`<ul class="figures">
        ${figures.map(([figure, what]) => html`<li><b>${count(figure, lang)}</b> ${what}</li>`)}
      </ul>
      ${hands > 0 ? html`<p class="soft">${w.hands(hands)}</p>` : nothing}
      ${removed > 0 ? html`<p class="soft">${w.removed(removed)}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-report-page': ReportPageElement;
  }
}
