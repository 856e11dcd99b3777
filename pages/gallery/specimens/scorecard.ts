import { html } from 'lit';
import '../../../components/scorecard/scorecard-ballot.ts';
import '../../../components/scorecard/scorecard-result.ts';
import {
  scorecard,
  type ScorecardAnswer,
  type ScorecardBallot,
  type ScorecardScenario,
} from '../../../session/kinds/scorecard.ts';
import type { Lang } from '../../../session/text.ts';
import type { Result } from '../../../session/views.ts';
import example from '../../../scenarios/le-client-vampire.json';
import { seeded } from '../room.ts';
import type { Specimen } from '../specimen.ts';

const vampire = example as unknown as ScorecardScenario;
const own: ScorecardScenario = { ...vampire, client: 'own' };
const eight: ScorecardScenario = {
  ...vampire,
  criteria: Array.from({ length: 8 }, (_, i) => ({
    id: `criterion-${i}`,
    axis: i % 2 === 0 ? ('value' as const) : ('effort' as const),
    label: { fr: 'Recommandations à ses voisins', en: 'Recommending us to neighbours' },
    low: {
      fr: 'Jamais, ou alors pour s’en plaindre en public',
      en: 'Never, or only to complain out loud',
    },
    high: {
      fr: 'À chaque dîner, et même quand on ne demande rien',
      en: 'At each dinner, unasked for',
    },
  })),
  verdicts: {
    treasure: {
      fr: 'À garder comme la prunelle de ses yeux',
      en: 'The apple of our eye, for ever',
    },
  },
};

function answerOf(scenario: ScorecardScenario, rate: (axis: string) => number): ScorecardAnswer {
  const ratings = Object.fromEntries(scenario.criteria.map(({ id, axis }) => [id, rate(axis)]));
  return scorecard.check(scenario, 'vote', { ratings }, undefined)!;
}

function resultOf(scenario: ScorecardScenario, people: number, rounds: number): Result {
  const random = seeded(people + 5);
  const near = (centre: number) =>
    Math.round(Math.min(5, Math.max(1, centre + (random() + random() - 1) * 2.2)));
  const round = (value: number, effort: number) =>
    Array.from({ length: people }, () => {
      const mood = (random() - 0.5) * 3;
      return answerOf(scenario, (axis) =>
        near(axis === 'value' ? value + mood : effort - mood / 2),
      );
    });
  const first = round(3.1, 3.7);
  const changed = round(2.2, 4.3);
  const second = first.map((answer, i) => (random() < 0.4 ? answer : changed[i]!));
  const tally = (answers: ScorecardAnswer[]) => {
    const tally = scorecard.empty(scenario, 'vote');
    for (const answer of answers) scorecard.add(tally, answer, 1);
    return scorecard.publish!(scenario, 'vote', tally, undefined);
  };
  return {
    rounds: [first, second]
      .slice(0, rounds)
      .map((answers, i) => ({ round: i + 1, tally: tally(answers) })),
    ...(rounds > 1 && {
      moves: scorecard.moves(
        scenario,
        'vote',
        first.map((answer, i) => [answer, second[i]!] as const),
      ),
    }),
  };
}

const ballotOf = (scenario: ScorecardScenario, lang: Lang) =>
  scorecard.ballot(scenario, 'vote', lang, undefined) as ScorecardBallot;

function drawResult(scenario: ScorecardScenario, people: number, rounds: number) {
  const result = resultOf(scenario, people, rounds);
  return (lang: Lang) =>
    html`<connivence-scorecard-result
      .ballot=${ballotOf(scenario, lang)}
      .result=${result}
      .lang=${lang}
    ></connivence-scorecard-result>`;
}

function drawBallot(scenario: ScorecardScenario, answered: boolean, disabled = false) {
  const answer = answered ? answerOf(scenario, (axis) => (axis === 'value' ? 2 : 5)) : undefined;
  return (lang: Lang) =>
    html`<connivence-scorecard-ballot
      .ballot=${ballotOf(scenario, lang)}
      .answer=${answer}
      .lang=${lang}
      .disabled=${disabled}
    ></connivence-scorecard-ballot>`;
}

const specimen: Specimen = {
  name: 'scorecard',
  on: 'both',
  states: {
    ...Object.fromEntries(
      [['given', vampire] as const, ['own', own] as const, ['eight', eight] as const].flatMap(
        ([name, scenario]) =>
          [1, 2].flatMap((rounds) =>
            [0, 1, 2, 12, 300].map((people) => [
              `${name}-${people}-${rounds}`,
              drawResult(scenario, people, rounds),
            ]),
          ),
      ),
    ),
    'ballot-fresh': drawBallot(vampire, false),
    'ballot-own': drawBallot(own, false),
    'ballot-answered': drawBallot(vampire, true),
    'ballot-closed': drawBallot(vampire, true, true),
  },
};
export default specimen;
