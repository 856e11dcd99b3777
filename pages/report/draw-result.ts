import { nothing } from 'lit';
import type { ResultElement } from '../../components/result-element.ts';
import { resultFor } from '../../components/results.ts';
import type { ScenarioReport, StepReport } from '../../session/report/report.ts';

/** How high each kind's picture stands in a report, in font-sizes: as high as it is read well, on half a page at most. */
const HEIGHTS: Readonly<Record<string, number>> = {
  poll: 19,
  scale: 19,
  threshold: 24,
  sort: 30,
  scorecard: 30,
  branching: 27,
  'role-play': 21,
};

/** In font-sizes: an option and its bar, and the sentence over all of them. */
const BAR = 3.2;
const SENTENCE = 4;

/** The picture that the wall showed, or could have shown; nothing for texts, which have a table. */
export function drawResult({ kind }: ScenarioReport, { ballot, result }: StepReport, lang: string) {
  const tag = resultFor(kind);
  const height =
    HEIGHTS[kind] === undefined ? undefined : heightOf(kind, ballot, result.rounds.length);
  if (tag === undefined || height === undefined) return nothing;
  const element = document.createElement(tag) as ResultElement<object>;
  Object.assign(element, { ballot, result, lang });
  element.style.setProperty('block-size', `${height}em`);
  return element;
}

function heightOf(kind: string, ballot: object, rounds: number): number {
  const { options = [], cards = [], steps = [] } = ballot as Readonly<Record<string, unknown[]>>;
  if (options.length > 0 && rounds === 1) return SENTENCE + BAR * options.length;
  if (kind === 'sort') return Math.max(14, 6 + 2.6 * cards.length);
  if (kind === 'threshold') return Math.max(18, 8 + 2.2 * steps.length);
  return HEIGHTS[kind]!;
}
