import { html } from 'lit';
import '../../../components/scale/scale-result.ts';
import { scale, type ScaleBallot, type ScaleScenario } from '../../../session/kinds/scale.ts';
import type { Lang } from '../../../session/text.ts';
import type { Result } from '../../../session/views.ts';
import { seeded } from '../room.ts';
import { long, short } from '../scale-poles.ts';
import type { Specimen } from '../specimen.ts';

function resultOf(scenario: ScaleScenario, people: number, rounds: number): Result {
  const random = seeded(people + 3);
  const near = (centre: number) =>
    Math.round(Math.min(100, Math.max(0, centre + (random() + random() + random() - 1.5) * 55)));
  const first = Array.from({ length: people }, () => ({ at: near(32) }));
  const second = first.map(({ at }) => ({ at: random() < 0.4 ? at : near(at + 14) }));
  const tally = (answers: { at: number }[]) => {
    const tally = scale.empty(scenario, 'vote');
    for (const answer of answers) scale.add(tally, answer, 1);
    return tally;
  };
  return {
    rounds: [first, second]
      .slice(0, rounds)
      .map((answers, i) => ({ round: i + 1, tally: tally(answers) })),
    ...(rounds > 1 && {
      moves: scale.moves(
        scenario,
        'vote',
        first.map((answer, i) => [answer, second[i]!] as const),
      ),
    }),
  };
}

function draw(poles: ScaleScenario['poles'], people: number, rounds: number) {
  const scenario = { poles } as unknown as ScaleScenario;
  const result = resultOf(scenario, people, rounds);
  return (lang: Lang) =>
    html`<connivence-scale-result
      .ballot=${scale.ballot(scenario, 'vote', lang, undefined) as ScaleBallot}
      .result=${result}
      .lang=${lang}
    ></connivence-scale-result>`;
}

const specimen: Specimen = {
  name: 'scale-result',
  on: 'both',
  states: Object.fromEntries(
    [['short', short] as const, ['long', long] as const].flatMap(([name, poles]) =>
      [1, 2].flatMap((rounds) =>
        [0, 1, 2, 12, 300].map((people) => [
          `${name}-${people}-${rounds}`,
          draw(poles, people, rounds),
        ]),
      ),
    ),
  ),
};
export default specimen;
