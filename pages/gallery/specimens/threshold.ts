import { html } from 'lit';
import '../../../components/threshold/threshold-ballot.ts';
import '../../../components/threshold/threshold-result.ts';
import {
  threshold,
  type ThresholdBallot,
  type ThresholdScenario,
} from '../../../session/kinds/threshold.ts';
import type { Lang } from '../../../session/text.ts';
import type { Result } from '../../../session/views.ts';
import example from '../../../scenarios/du-dejeuner-au-bapteme.json';
import { seeded } from '../room.ts';
import type { Specimen } from '../specimen.ts';

const ladder = example as unknown as ThresholdScenario;
const three = { ...ladder, steps: ladder.steps.slice(0, 3) };
const ten: ThresholdScenario = {
  ...ladder,
  steps: Array.from({ length: 10 }, (_, i) => ({
    id: `step-${i}`,
    when: { fr: 'Trois semaines et demie plus tard', en: 'Three and a half weeks later' },
    label: {
      fr: `Marche ${i + 1} : on accepte encore une fois ce que l’on s’était juré de ne plus accepter`,
      en: `Step ${i + 1}: accepting once more what we had sworn we would never accept again`,
    },
  })),
};

function resultOf(scenario: ThresholdScenario, people: number, rounds: number): Result {
  const random = seeded(people + 11);
  const { length } = scenario.steps;
  const near = (centre: number) =>
    Math.round(Math.min(length, Math.max(0, centre + (random() + random() - 1) * length * 0.6)));
  const first = Array.from({ length: people }, () => ({ stop: near(length * 0.5) }));
  const second = first.map(({ stop }) => ({ stop: random() < 0.5 ? stop : near(length * 0.35) }));
  const tally = (answers: { stop: number }[]) => {
    const tally = threshold.empty(scenario, 'vote');
    for (const answer of answers) threshold.add(tally, answer, 1);
    return tally;
  };
  return {
    rounds: [first, second]
      .slice(0, rounds)
      .map((answers, i) => ({ round: i + 1, tally: tally(answers) })),
    ...(rounds > 1 && {
      moves: threshold.moves(
        scenario,
        'vote',
        first.map((answer, i) => [answer, second[i]!] as const),
      ),
    }),
  };
}

const ballotOf = (scenario: ThresholdScenario, lang: Lang) =>
  threshold.ballot(scenario, 'vote', lang, undefined) as ThresholdBallot;

function drawResult(scenario: ThresholdScenario, people: number, rounds: number) {
  const result = resultOf(scenario, people, rounds);
  return (lang: Lang) =>
    html`<connivence-threshold-result
      .ballot=${ballotOf(scenario, lang)}
      .result=${result}
      .lang=${lang}
    ></connivence-threshold-result>`;
}

function drawBallot(scenario: ThresholdScenario, stop: number | undefined, disabled = false) {
  return (lang: Lang) =>
    html`<connivence-threshold-ballot
      .ballot=${ballotOf(scenario, lang)}
      .answer=${stop === undefined ? undefined : { stop }}
      .lang=${lang}
      .disabled=${disabled}
    ></connivence-threshold-ballot>`;
}

const specimen: Specimen = {
  name: 'threshold',
  on: 'both',
  states: {
    ...Object.fromEntries(
      [['ladder', ladder] as const, ['three', three] as const, ['ten', ten] as const].flatMap(
        ([name, scenario]) =>
          [1, 2].flatMap((rounds) =>
            [0, 1, 2, 12, 300].map((people) => [
              `${name}-${people}-${rounds}`,
              drawResult(scenario, people, rounds),
            ]),
          ),
      ),
    ),
    'ballot-fresh': drawBallot(ladder, undefined),
    'ballot-answered': drawBallot(ladder, 3),
    'ballot-ten': drawBallot(ten, 10),
    'ballot-closed': drawBallot(ladder, 0, true),
  },
};
export default specimen;
