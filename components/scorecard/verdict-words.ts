import { inLang } from '../../client/words/index.ts';
import { scorecard as words } from '../../client/words/scorecard.ts';
import type { ScorecardBallot } from '../../session/kinds/scorecard.ts';
import type { Verdict } from '../../session/kinds/scorecard-verdict.ts';
import type { Lang } from '../../session/text.ts';

/** A verdict in the scenario's words, else in ours. */
export function verdictName(ballot: ScorecardBallot, verdict: Verdict, lang: Lang): string {
  return ballot.verdicts[verdict] ?? inLang(words, lang).verdicts[verdict];
}
