import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { report as words } from '../../client/words/report.ts';
import { count, percent } from '../../components/figures.ts';
import type { Report, ScenarioReport } from '../../session/report/report.ts';
import { reportStyles } from './report.styles.ts';
import { meanOf } from './survey-block.ts';

/** A proof: what it is called, what it rests on, what it shows and what it doesn't. */
interface Proof {
  readonly title: string;
  readonly indicator?: string;
  readonly shows: readonly string[];
  readonly not: string;
}

/**
 * The three things that a training organisation must be able to show, with what a session says of them.
 *
 * @summary Attendance, learning and satisfaction, for the quality file.
 */
@customElement('connivence-report-proofs')
export class ReportProofsElement extends LitElement {
  static override styles = [
    reportStyles,
    css`
      .lead {
        margin-block: 0.4em 1.2em;
        line-height: 1.4;
      }
      .proofs {
        display: grid;
        gap: 1em;
      }
      .proof {
        display: grid;
        grid-template-columns: 11em repeat(2, minmax(0, 1fr));
        gap: 0.4em 1.6em;
        padding: 1em 1.2em;
        border: 1.5px solid var(--line);
        border-radius: var(--radius);
        line-height: 1.4;
        break-inside: avoid;
      }
      .proof h4 {
        margin-block-end: 0.3em;
        color: var(--ink-soft);
        font-family: inherit;
        font-size: 0.86em;
      }
      .by-hand {
        display: grid;
        gap: 1em;
        margin-block-start: 1.4em;
        break-inside: avoid;
      }
      .by-hand div {
        display: flex;
        gap: 0.8em;
        align-items: end;
      }
      .line {
        flex: 1;
        min-block-size: 1.6em;
        border-bottom: 1px solid var(--edge);
      }
      @media (max-width: 600px) {
        .proof {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) report: Report | undefined;

  protected override render() {
    const { report, lang } = this;
    if (!report) return nothing;
    const w = inLang(words, lang).proof;
    const proofs = [this.#attendance(report), this.#learning(report), this.#satisfaction(report)];
    return html`
      <h2>${w.title}</h2>
      <p class="lead">${w.lead}</p>
      <div class="proofs">
        ${proofs.map(
          ({ title, indicator, shows, not }) =>
            html`<section class="proof">
              <div>
                <h3>${title}</h3>
                ${indicator ? html`<p class="kicker">${indicator}</p>` : nothing}
              </div>
              <div>
                <h4>${w.shows}</h4>
                ${shows.map((said) => html`<p>${said}</p>`)}
              </div>
              <div>
                <h4>${w.not}</h4>
                <p class="soft">${not}</p>
              </div>
            </section>`,
        )}
      </div>
      <div class="by-hand" aria-label=${w.byHand}>
        ${[w.goal, w.trainer, w.place].map(
          (what) => html`<div><span>${what}</span><span class="line"></span></div>`,
        )}
      </div>
    `;
  }

  #attendance({ participation, attendance }: Report): Proof {
    const w = inLang(words, this.lang).proof.attendance;
    const { joined, answered, rounds, answers } = participation;
    const share = percent(answers, rounds * joined, this.lang);
    return {
      title: w.title,
      shows: [
        w.shows(joined, answered, share),
        ...(attendance ? [w.names(attendance.length)] : []),
      ],
      not: w.not,
    };
  }

  #learning({ scenarios }: Report): Proof {
    const w = inLang(words, this.lang).proof.learning;
    const said = asked(scenarios, 'objective').flatMap(({ steps }) =>
      (steps[0]?.rounds.at(-1)?.lines ?? []).flatMap(({ item, people = 0 }) =>
        people > 0 ? [`${item} (${count(people, this.lang)})`] : [],
      ),
    );
    const moved = changesIn(scenarios);
    return {
      title: w.title,
      indicator: w.indicator,
      shows: [
        said.length > 0 ? w.objective(said.join(', ')) : w.none,
        ...(moved.people > 0 ? [w.changed(moved.changed, moved.people)] : []),
      ],
      not: w.not,
    };
  }

  #satisfaction({ scenarios, participation }: Report): Proof {
    const { lang } = this;
    const w = inLang(words, lang).proof.satisfaction;
    const shows = asked(scenarios, 'satisfaction').flatMap(({ mark, steps }) => {
      const last = steps[0]?.rounds.at(-1);
      if (!last) return [];
      if (!mark) return [w.asked(last.phones + last.hands)];
      // Raised hands come from people who did not join.
      const share = last.hands > 0 ? '' : percent(mark.people, participation.joined, lang);
      return [w.shows(meanOf(mark.mean, lang), count(mark.highest, lang), mark.people, share)];
    });
    return {
      title: w.title,
      indicator: w.indicator,
      shows: shows.length > 0 ? shows : [w.none],
      not: w.not,
    };
  }
}

/** The questions of one heading of the survey. */
function asked(
  scenarios: readonly ScenarioReport[],
  heading: NonNullable<ScenarioReport['survey']>,
): ScenarioReport[] {
  return scenarios.filter(({ survey }) => survey === heading);
}

/** How many answers changed between two rounds, over all that the session was about. */
export function changesIn(scenarios: readonly ScenarioReport[]): {
  people: number;
  changed: number;
} {
  const sums = { people: 0, changed: 0 };
  for (const { survey, steps } of scenarios) {
    for (const { changed } of survey ? [] : steps) {
      sums.people += changed?.people ?? 0;
      sums.changed += changed?.changed ?? 0;
    }
  }
  return sums;
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-report-proofs': ReportProofsElement;
  }
}
