import { html } from 'lit';
import '../../../components/poll/poll-result.ts';
import {
  poll,
  type PollAnswer,
  type PollBallot,
  type PollScenario,
} from '../../../session/kinds/poll.ts';
import type { Lang } from '../../../session/text.ts';
import type { Result } from '../../../session/views.ts';
import { long, scenarioOf, short, type Options } from '../poll-options.ts';
import { seeded } from '../room.ts';
import type { Specimen } from '../specimen.ts';

function resultOf(scenario: PollScenario, people: number, rounds: number): Result {
  const random = seeded(people + 7);
  const ids = scenario.options.map((option) => option.id);
  const pick = (lean: number): PollAnswer => ({
    picks: [ids[Math.floor(random() ** lean * ids.length)]!],
    guess: ids[Math.floor(random() * ids.length)]!,
  });
  const first = Array.from({ length: people }, () => pick(0.8));
  const second = first.map((answer) => (random() < 0.7 ? answer : pick(2)));
  const tally = (answers: PollAnswer[]) => {
    const tally = poll.empty(scenario, 'vote');
    for (const answer of answers) poll.add(tally, answer, 1);
    return tally;
  };
  return {
    rounds: [first, second]
      .slice(0, rounds)
      .map((answers, i) => ({ round: i + 1, tally: tally(answers) })),
    ...(rounds > 1 && {
      moves: poll.moves(
        scenario,
        'vote',
        first.map((answer, i) => [answer, second[i]!] as const),
      ),
    }),
  };
}

function draw(options: Options, people: number, rounds: number) {
  const scenario = scenarioOf(options);
  const result = resultOf(scenario, people, rounds);
  return (lang: Lang) =>
    html`<connivence-poll-result
      .ballot=${poll.ballot(scenario, 'vote', lang, undefined) as PollBallot}
      .result=${result}
      .lang=${lang}
    ></connivence-poll-result>`;
}

const specimen: Specimen = {
  name: 'poll-result',
  on: 'both',
  states: Object.fromEntries(
    [['short', short] as const, ['two', short.slice(1)] as const, ['long', long] as const].flatMap(
      ([name, options]) =>
        [1, 2].flatMap((rounds) =>
          [0, 1, 2, 12, 300].map((people) => [
            `${name}-${people}-${rounds}`,
            draw(options, people, rounds),
          ]),
        ),
    ),
  ),
};
export default specimen;
