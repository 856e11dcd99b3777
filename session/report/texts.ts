import { openEnded, type OpenEndedProgress, type OpenEndedScenario } from '../kinds/open-ended.ts';
import type { OpenEndedBehind, SupportTally, WrittenTally } from '../kinds/open-ended.ts';
import type { Play } from '../state.ts';
import type { Lang } from '../text.ts';

/** What was written, as the trainer left it. */
export interface Texts {
  /** Let through by the trainer; most supported first. */
  readonly shown: readonly TextReport[];
  /** What nobody has judged; only of a survey's, whose writers know that it comes here. */
  readonly unjudged: readonly TextReport[];
  /** How many wordings nobody has judged. */
  readonly waiting: number;
  /** How many the trainer set aside. */
  readonly hidden: number;
}

export interface TextReport {
  readonly text: string;
  /** People who wrote it, or a text that was merged into it. */
  readonly people: number;
  /** People who support it; absent where nobody was asked to. */
  readonly supports?: number;
}

/** The texts of a play; undefined where none were asked for. */
export function textsOf(play: Play, lang: Lang): Texts | undefined {
  if (play.scenario.kind !== openEnded.name) return undefined;
  const scenario = play.scenario as unknown as OpenEndedScenario;
  const progress = play.progress as OpenEndedProgress;
  const last = (step: string) => play.rounds.findLast((round) => round.step === step)?.tally;
  const written = last('write') as WrittenTally | undefined;
  const support = last('support') as SupportTally | undefined;
  const seen = support && openEnded.publish!(scenario, 'support', support, progress);
  const supports = seen && 'supports' in seen ? seen.supports : undefined;
  const behind = openEnded.behind!(scenario, written, lang, progress, []) as OpenEndedBehind;
  const shown = behind.approved
    .filter(({ people }) => people > 0)
    .map(({ id, text, people }) => ({
      text,
      people,
      ...(supports && { supports: supports[id] ?? 0 }),
    }))
    .toSorted((a, b) => (b.supports ?? 0) - (a.supports ?? 0) || b.people - a.people);
  return {
    shown,
    unjudged: play.scenario.survey
      ? behind.waiting.map(({ text, people }) => ({ text, people }))
      : [],
    waiting: behind.waiting.length,
    hidden: behind.hidden.filter(({ people }) => people > 0).length,
  };
}
