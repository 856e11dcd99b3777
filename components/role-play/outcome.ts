import { inLang, result as shared } from '../../client/words/index.ts';
import { rolePlay as words } from '../../client/words/role-play.ts';
import type { GridTally, PlayBallot } from '../../session/kinds/role-play.ts';
import type { Lang } from '../../session/text.ts';
import type { Result } from '../../session/views.ts';
import { shorten } from '../figures.ts';

/** One criterion as the observers rated it. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly no: number;
  readonly partly: number;
  readonly yes: number;
  /** Observers who rated it. */
  readonly people: number;
  /** What the round before gave; undefined where there was none. */
  readonly before?: Omit<Row, 'id' | 'label' | 'before'>;
}

/** Characters of a criterion within the sentence. */
const SHORT = 44;

/** The rows of the last round. */
export function rowsOf({ grid }: PlayBallot, result: Result | undefined): Row[] {
  const tallies = (result?.rounds ?? []).map(({ tally }) => tally as GridTally);
  const [before, now] = tallies.length > 1 ? tallies.slice(-2) : [undefined, tallies[0]];
  return grid.map(({ id, label }) => {
    const then = before && counted(before.ratings[id]);
    const row = { id, label, ...counted(now?.ratings[id]) };
    return then && then.people > 0 ? { ...row, before: then } : row;
  });
}

/** The one sentence that says what the observers saw. */
export function gridSentence(rows: readonly Row[], people: number, lang: Lang): string {
  const say = inLang(words, lang);
  if (people === 0) return say.nothingSeen;
  const name = ({ label }: Row) => inLang(shared, lang).quote(shorten(label, SHORT));
  const best = leader(rows, ({ yes }) => yes);
  if (best) return say.most(name(best), best.yes, best.people);
  const worst = leader(rows, ({ no }) => no);
  return worst ? say.least(name(worst), worst.no, worst.people) : say.watched(people);
}

function counted([no, partly, yes]: readonly [number, number, number] = [0, 0, 0]) {
  return { no, partly, yes, people: no + partly + yes };
}

/** The row that has most of something, where it has more than every other. */
function leader(rows: readonly Row[], of: (row: Row) => number): Row | undefined {
  const [first, second] = rows.toSorted((a, b) => of(b) - of(a));
  return first && of(first) > (second ? of(second) : 0) ? first : undefined;
}
