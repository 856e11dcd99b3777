import { inLang } from '../../client/words/index.ts';
import { summary as words } from '../../client/words/summary.ts';
import { verdictName } from '../scorecard/verdict-words.ts';
import { kindOf } from '../../session/kinds/index.ts';
import { verdictAt } from '../../session/kinds/scorecard-verdict.ts';
import type { ScorecardAnswer, ScorecardBallot } from '../../session/kinds/scorecard.ts';
import type { SortAnswer, SortScenario } from '../../session/kinds/sort.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import type { Lang } from '../../session/text.ts';

/** An answer in a line of plain text, where a kind's own words would take a paragraph. */
export function inShort(
  scenario: PlayableScenario,
  step: string,
  answer: unknown,
  lang: Lang,
  progress: unknown,
): string {
  const kind = kindOf(scenario.kind);
  if (scenario.kind === 'scorecard') {
    const ballot = kind.ballot(scenario, step, lang, progress) as ScorecardBallot;
    return verdictName(ballot, verdictAt(answer as ScorecardAnswer), lang);
  }
  if (scenario.kind === 'sort')
    return sorted(scenario as unknown as SortScenario, step, answer as SortAnswer, lang);
  return kind.inWords(scenario, step, answer, lang, progress);
}

function sorted({ cards }: SortScenario, step: string, { places }: SortAnswer, lang: Lang): string {
  const w = inLang(words, lang);
  const expected = cards.flatMap((card) => {
    const place = step === 'theirs' ? card.theirs : card.expected;
    return place === undefined ? [] : [places[card.id] === place];
  });
  return expected.length > 0
    ? w.sortedAs(expected.filter(Boolean).length, expected.length)
    : w.sorted(Object.keys(places).length);
}
