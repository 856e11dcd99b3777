import { html, nothing } from 'lit';
import { inLang, result as shared } from '../../client/words/index.ts';
import { scorecard as words } from '../../client/words/scorecard.ts';
import type { ScorecardBallot, ScorecardTally } from '../../session/kinds/scorecard.ts';
import { verdicts } from '../../session/kinds/scorecard-verdict.ts';
import type { Lang } from '../../session/text.ts';
import { count } from '../figures.ts';
import { ratedBy, verdictCounts } from './outcome.ts';
import { verdictName } from './verdict-words.ts';

/** The figures behind the picture, for those who hear them. */
export function scorecardTable(
  ballot: ScorecardBallot,
  rounds: readonly ScorecardTally[],
  lang: Lang,
  alone = false,
) {
  const say = inLang(shared, lang);
  const own = inLang(words, lang);
  const told = rounds.flatMap((tally, i) => (tally.few ? [] : [{ name: say.round(i + 1), tally }]));
  // Where rounds are kept secret, or there are none, headings alone would be read out as figures.
  if (told.length === 0) return nothing;
  const one = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  return html`<div class="unseen">
    <table>
      <caption>
        ${say.figures}
      </caption>
      <thead>
        <tr>
          <th scope="col">${own.verdict}</th>
          ${told.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${verdicts.map(
          (verdict) =>
            html`<tr>
              <th scope="row">${verdictName(ballot, verdict, lang)}</th>
              ${told.map(({ tally }) => html`<td>${count(verdictCounts(tally)[verdict], lang)}</td>`)}
            </tr>`,
        )}
      </tbody>
      <tbody>
        <tr>
          <th scope="col">${own.criterion}</th>
          ${told.map(({ name }) => html`<th scope="col">${name}, ${alone ? own.rating : `${own.mean}, ${own.middleHalf}`}</th>`)}
        </tr>
        ${ballot.criteria.map(
          ({ id, label, low, high }) =>
            html`<tr>
              <th scope="row">${label} (1 = ${low}, 5 = ${high})</th>
              ${told.map(({ tally }) => {
                const rated = ratedBy(tally.ratings[id]);
                if (alone) return html`<td>${rated && one.format(rated.mean)}</td>`;
                return html`<td>
                  ${rated && `${one.format(rated.mean)}, ${own.fromTo(rated.from, rated.to)}`}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
