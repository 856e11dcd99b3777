import type { PollAnswer, PollTally } from './poll.ts';

/* Scores for dilemmas, which have no right answer; apart from the poll's schema, which phones do not load. */

/** What a reference panel answered: people by option id, options nobody chose left out. */
export type PanelAnswers = Readonly<Record<string, number>>;

/** The options that most people chose: one, several where they tie, none where nobody answered. */
export function mostChosen(picks: PanelAnswers): string[] {
  const most = Math.max(0, ...Object.values(picks));
  return most === 0 ? [] : Object.keys(picks).filter((id) => picks[id] === most);
}

/** Whether a person guessed what most of the room chose (any of several that tie); undefined where none was guessed. */
export function readTheRoom({ guess }: PollAnswer, { picks }: PollTally): boolean | undefined {
  return guess === undefined ? undefined : mostChosen(picks).includes(guess);
}

/**
 * How near an answer is to a panel's: the share of the panel that chose it, relative to the share
 * of the panel's most chosen answer. Scored as a script concordance test (Charlin et al., 2000).
 * Of several picks the one nearest the panel counts.
 * @returns 0 (nobody of the panel) to 1 (the panel's first choice); 0 for an empty panel
 */
export function concordance(picks: readonly string[], panel: PanelAnswers): number {
  const most = Math.max(0, ...Object.values(panel));
  return most === 0 ? 0 : Math.max(0, ...picks.map((id) => panel[id] ?? 0)) / most;
}

/** The mean concordance of a room, each vote counted; undefined where nobody voted. */
export function roomConcordance({ picks }: PollTally, panel: PanelAnswers): number | undefined {
  let votes = 0;
  let sum = 0;
  for (const [id, people] of Object.entries(picks)) {
    votes += people;
    sum += people * concordance([id], panel);
  }
  return votes === 0 ? undefined : sum / votes;
}
