import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { report as words } from '../../client/words/report.ts';
import { count, percent } from '../../components/figures.ts';
import { lightMarkdown } from '../../components/light-markdown.ts';
import type { RoundReport, ScenarioReport, StepReport } from '../../session/report/report.ts';
import { drawResult } from './draw-result.ts';
import { reportStyles } from './report.styles.ts';
import { drawTexts } from './texts-table.ts';
import { timeOf } from './times.ts';

/**
 * One scenario of a report: what was asked, what the room said in each round, and what came of it.
 *
 * @summary One scenario of a report.
 */
@customElement('connivence-report-scenario')
export class ReportScenarioElement extends LitElement {
  static override styles = [
    reportStyles,
    css`
      :host {
        padding-block: 1em 1.2em;
        border-top: 2px solid var(--ink);
      }
      :host([whole]) {
        break-inside: avoid;
      }
      .head {
        display: grid;
        gap: 0.3em;
        break-inside: avoid;
        break-after: avoid;
      }
      .situation {
        columns: 2;
        column-gap: 2em;
        margin-block: 0.5em 0;
        break-after: avoid;
        color: var(--ink-soft);
        font-size: 0.86em;
        line-height: 1.4;
      }
      .situation > * {
        margin: 0 0 0.5em;
      }
      .situation blockquote {
        padding-inline-start: 0.8em;
        border-inline-start: 3px solid var(--voice-client);
        break-inside: avoid;
      }
      .question {
        margin-block: 0.2em 0;
        font-size: 1.15em;
        font-weight: 600;
        line-height: 1.25;
        break-after: avoid;
      }
      .step {
        display: grid;
        gap: 0.7em;
        margin-block-start: 0.6em;
        break-inside: avoid;
      }
      .facts {
        line-height: 1.4;
      }
      .rounds {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(16em, 1fr));
        gap: 0.3em 2em;
        padding: 0.5em 0 0;
        border-top: 1px solid var(--line);
        list-style: none;
        font-size: 0.93em;
        line-height: 1.35;
      }
      .story {
        margin-block-start: 1.2em;
        break-inside: avoid;
      }
      ol {
        padding-inline-start: 1.6em;
        line-height: 1.4;
      }
      .gauges {
        display: flex;
        flex-wrap: wrap;
        gap: 0.3em 1.6em;
        margin-block-start: 0.4em;
      }
      .gauges div {
        display: flex;
        gap: 0.4em;
      }
      dd {
        font-weight: 700;
      }
      .texts {
        margin-block-start: 1em;
      }
      @media (max-width: 600px) {
        .situation {
          columns: 1;
        }
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) scenario: ScenarioReport | undefined;

  /** Whether it is kept on one page. */
  @property({ type: Boolean, reflect: true }) whole = false;

  /** People who came: what answers are a share of. */
  @property({ attribute: false }) joined = 0;

  protected override willUpdate() {
    this.whole = (this.scenario?.steps.length ?? 0) < 2 && !this.scenario?.texts;
  }

  protected override render() {
    const { scenario, lang } = this;
    if (!scenario) return nothing;
    const w = inLang(words, lang);
    const { kind, title, situation, steps, texts } = scenario;
    const spoken = scenario.lang ?? nothing;
    return html`
      <div class="head">
        <p class="kicker">${w.kinds[kind] ?? kind}</p>
        <h3 lang=${spoken}>${title}</h3>
      </div>
      ${steps.length > 0 ? html`<div class="situation" lang=${spoken}>${lightMarkdown(situation)}</div>` : nothing}
      ${steps.map((step) => this.#step(scenario, step))} ${this.#story(scenario)}
      ${texts ? html`<div class="texts">${drawTexts(texts, lang)}</div>` : nothing}
      ${this.#remarks(scenario)}
    `;
  }

  #step(scenario: ScenarioReport, step: StepReport) {
    const { lang } = this;
    const w = inLang(words, lang);
    const { changed, guesses, concordance } = step;
    const facts = [
      changed && changed.people > 0 && w.changed(changed.changed, changed.people),
      guesses && w.guessed(guesses.right, guesses.of),
      concordance !== undefined && w.concordance(percent(concordance, 1, lang)),
    ].filter((fact) => typeof fact === 'string');
    return html`<div class="step">
      <p class="question" lang=${scenario.lang ?? nothing}>${step.question}</p>
      ${drawResult(scenario, step, lang)} ${this.#rounds(step.rounds)}
      ${facts.length > 0 ? html`<p class="facts">${facts.join(' ')}</p>` : nothing}
      ${step.takenBack ? html`<p class="soft">${w.takenBack}</p>` : nothing}
    </div>`;
  }

  #rounds(rounds: readonly RoundReport[]) {
    const { lang, joined } = this;
    const w = inLang(words, lang).rounds;
    return html`<ul class="rounds" aria-label=${w.caption}>
      ${rounds.map(({ round, openedAt, closedAt, phones, hands, reopened }) => {
        const until = closedAt === undefined ? w.open : timeOf(closedAt, lang);
        const said = [
          w.answers(phones + hands),
          ...(joined > 0 ? [w.share(percent(phones, joined, lang))] : []),
          ...(hands > 0 ? [w.hands(hands)] : []),
          ...(reopened > 0 ? [w.reopened(reopened)] : []),
        ];
        return html`<li>
          <b>${w.nth(round)}</b> ${timeOf(openedAt, lang)} – ${until}<br />${said.join(', ')}
        </li>`;
      })}
    </ul>`;
  }

  #story({ story, lang: spoken = this.lang }: ScenarioReport) {
    if (!story) return nothing;
    const w = inLang(words, this.lang).story;
    return html`<div class="story">
      <h4>${w.path}</h4>
      <ol lang=${spoken}>
        ${story.path.map((line) => html`<li>${line}</li>`)}
      </ol>
      <p>
        <b
          >${
            story.ending
              ? html`${w.ending} · <span lang=${spoken}>${story.ending.title}</span>`
              : w.unfinished
          }</b
        >
      </p>
      <dl class="gauges" aria-label=${w.gauges}>
        ${story.gauges.map(
          ({ label, at }) =>
            html`<div>
              <dt lang=${spoken}>${label}</dt>
              <dd>${count(at, this.lang)}</dd>
            </div>`,
        )}
      </dl>
    </div>`;
  }

  #remarks({ steps, shown, sealed, resets, kind }: ScenarioReport) {
    const w = inLang(words, this.lang);
    const never = steps.length > 0 && !shown && kind !== 'branching';
    const said = [
      steps.length === 0 && w.unvoted,
      never && w.hiddenResult,
      sealed && w.sealed,
      resets && w.resets(resets.times, resets.answers),
    ].filter((remark) => typeof remark === 'string');
    return said.length > 0 ? html`<p class="soft">${said.join(' ')}</p>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-report-scenario': ReportScenarioElement;
  }
}
