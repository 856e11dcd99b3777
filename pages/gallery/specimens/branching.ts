import { html } from 'lit';
import '../../../components/branching/branching-ballot.ts';
import '../../../components/branching/branching-director.ts';
import '../../../components/branching/branching-result.ts';
import boomerang from '../../../scenarios/le-boomerang.json';
import {
  branching,
  type BranchingBallot,
  type BranchingProgress,
  type BranchingScenario,
} from '../../../session/kinds/branching.ts';
import type { Lang } from '../../../session/text.ts';
import type { PlayView, Result } from '../../../session/views.ts';
import { seeded } from '../room.ts';
import type { Specimen } from '../specimen.ts';

const story = boomerang as unknown as BranchingScenario;
const course = branching.course!;

function after(...lines: string[]): BranchingProgress {
  return lines.reduce(
    (progress, choose) => course.direct(story, progress, { choose }),
    course.start(story),
  );
}

const ballotOf = (progress: BranchingProgress, lang: Lang) =>
  branching.ballot(story, course.step(story, progress), lang, progress) as BranchingBallot;

function resultOf(progress: BranchingProgress, people: number, rounds: number): Result {
  const random = seeded(people);
  const lines = ballotOf(progress, 'fr').choices.map(({ id }) => ({ choice: id }));
  const any = () => lines[Math.floor(random() ** 1.6 * lines.length)]!;
  const first = Array.from({ length: people }, any);
  const second = first.map((answer) => (random() < 0.6 ? answer : any()));
  const pairs = first.map((answer, i) => [answer, second[i]!] as const);
  const tallyOf = (answers: typeof first) => {
    const tally = branching.empty(story, '');
    for (const answer of answers) branching.add(tally, answer, 1);
    return tally;
  };
  return {
    rounds: [first, second]
      .slice(0, rounds)
      .map((answers, i) => ({ round: i + 1, tally: tallyOf(answers) })),
    ...(rounds > 1 && { moves: branching.moves(story, '', pairs) }),
  };
}

function drawResult(progress: BranchingProgress, people = 0, rounds = 1) {
  const result = people > 0 ? resultOf(progress, people, rounds) : undefined;
  return (lang: Lang) =>
    html`<connivence-branching-result
      .ballot=${ballotOf(progress, lang)}
      .result=${result}
      .lang=${lang}
    ></connivence-branching-result>`;
}

const turn = after('joke', 'trade');
const drawBallot = (lang: Lang) =>
  html`<connivence-branching-ballot
    .ballot=${ballotOf(turn, lang)}
    .lang=${lang}
  ></connivence-branching-ballot>`;
const drawDirector = (lang: Lang) => {
  const play = { kind: 'branching', phase: 'closed', round: 1, ballot: ballotOf(turn, lang) };
  return html`<connivence-branching-director
    .play=${play as unknown as PlayView}
    .result=${resultOf(turn, 12, 1)}
    .lang=${lang}
  ></connivence-branching-director>`;
};

const specimen: Specimen = {
  name: 'branching',
  on: 'both',
  states: {
    'turn-0': drawResult(turn),
    'turn-1-1': drawResult(turn, 1),
    'turn-2-2': drawResult(turn, 2, 2),
    'turn-12-1': drawResult(turn, 12),
    'turn-300-2': drawResult(turn, 300, 2),
    'first-12-2': drawResult(after(), 12, 2),
    good: drawResult(after('joke', 'trade', 'facts', 'lunch')),
    mixed: drawResult(after('frame', 'name', 'a-little', 'fridge')),
    bad: drawResult(after('justify', 'banker', 'name', 'give-in', 'give', 'strike-back', 'joking')),
    ballot: drawBallot,
    director: drawDirector,
  },
};
export default specimen;
