import { html, nothing } from 'lit';
import type { ResultElement } from '../../components/result-element.ts';
import { resultFor } from '../../components/results.ts';
import type { ScenarioReport, StepReport } from '../../session/report/report.ts';

/** In font-sizes: an option and its bar, and the sentence over all of them. */
const BAR = 2.6;
const SENTENCE = 3.5;

/** The picture that the wall showed, or could have shown; nothing for texts, which have a table. */
export function drawResult({ kind }: ScenarioReport, { ballot, result }: StepReport, lang: string) {
  const tag = resultFor(kind);
  const height = heightOf(kind, ballot, result.rounds.length);
  if (tag === undefined || height === undefined) return nothing;
  const element = document.createElement(tag) as ResultElement<object>;
  Object.assign(element, { ballot, result, lang });
  return html`<div class="drawn" .style=${`--high: ${height}em`}>${element}</div>`;
}

/** How high a picture stands, in font-sizes: as high as it is read well, that two scenarios may share a page. */
function heightOf(kind: string, ballot: object, rounds: number): number | undefined {
  const { options, cards, steps, grid } = ballot as Readonly<Record<string, unknown[]>>;
  switch (kind) {
    case 'poll':
      return pollHeight(options!.length, rounds);
    case 'role-play':
      return grid ? SENTENCE + 2.8 * grid.length : pollHeight(options!.length, rounds);
    case 'scale':
      return 16;
    case 'threshold':
      return 5 + 2.4 * steps!.length;
    case 'sort':
      return 6 + 2.5 * cards!.length;
    case 'scorecard':
      return 24;
    case 'branching':
      return 25;
    case 'open-ended':
      return undefined;
    default:
      return 20;
  }
}

function pollHeight(options: number, rounds: number): number {
  return rounds > 1 ? Math.max(16, 6 + 3.4 * options) : SENTENCE + BAR * options;
}
