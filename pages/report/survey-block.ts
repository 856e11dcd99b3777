import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { report as words } from '../../client/words/report.ts';
import type { ScenarioReport } from '../../session/report/report.ts';
import { drawResult } from './draw-result.ts';
import { reportStyles } from './report.styles.ts';
import { drawTexts } from './texts-table.ts';

/** Texts that stay together on a page. */
const FEW = 16;

/**
 * One question of the survey at the end: its marks with their mean, its picture, or its texts.
 *
 * @summary One question of the survey.
 */
@customElement('connivence-report-survey')
export class ReportSurveyElement extends LitElement {
  static override styles = [
    reportStyles,
    css`
      :host {
        padding-block: 1.4em;
        border-top: 1px solid var(--line);
      }
      .row {
        display: grid;
        grid-template-columns: 11em minmax(0, 1fr);
        gap: 0.4em 2em;
        break-inside: avoid;
      }
      .mean {
        font-family: var(--font-display);
        font-size: 3.4em;
        font-weight: 700;
        letter-spacing: -0.02em;
        line-height: 1;
        color: var(--voice-both-text);
      }
      .side {
        display: grid;
        align-content: start;
        gap: 0.3em;
      }
      .question {
        margin-block-end: 0.6em;
        font-weight: 600;
      }
      .many {
        break-inside: auto;
      }
      @media (max-width: 600px) {
        .row {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) scenario: ScenarioReport | undefined;

  /** People who came. */
  @property({ attribute: false }) joined = 0;

  protected override render() {
    const { scenario, lang } = this;
    if (!scenario?.survey) return nothing;
    const w = inLang(words, lang).survey;
    const { survey, steps, texts, mark } = scenario;
    const last = steps[0]?.rounds.at(-1);
    return html`<div
      class="row ${texts && texts.shown.length + texts.unjudged.length > FEW ? 'many' : ''}"
    >
      <div class="side">
        <h3>${w[survey]}</h3>
        ${
          mark
            ? html`<p>
                <span class="mean">${meanOf(mark.mean, lang)}</span><br />
                ${w.mean(mark.highest)}
              </p>`
            : nothing
        }
        <p class="soft">
          ${last ? w.replies(last.phones + last.hands, this.joined) : inLang(words, lang).unvoted}
        </p>
      </div>
      <div>
        ${
          texts
            ? html`<p class="question" lang=${scenario.lang ?? nothing}>${steps[0]?.question}</p>
                ${drawTexts(texts, lang)}`
            : steps.map(
                (step) =>
                  html`<p class="question" lang=${scenario.lang ?? nothing}>${step.question}</p>
                    ${drawResult(scenario, step, lang)}`,
              )
        }
      </div>
    </div>`;
  }
}

/** A mean with one decimal: more would be a promise that few answers cannot keep. */
export function meanOf(mean: number, lang: string): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(mean);
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-report-survey': ReportSurveyElement;
  }
}
