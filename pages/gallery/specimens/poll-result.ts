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
import { seeded } from '../room.ts';
import type { Specimen } from '../specimen.ts';

type Options = PollScenario['options'];

const short: Options = [
  { id: 'keep', label: { fr: 'On garde le client', en: 'Keep the client' }, voice: 'client' },
  { id: 'talk', label: { fr: 'On pose le problème', en: 'Talk about it' }, voice: 'both' },
  { id: 'leave', label: { fr: 'On s’en va', en: 'Walk away' }, voice: 'ours' },
];

const long: Options = [
  {
    id: 'a',
    voice: 'client',
    label: {
      fr: 'On accepte la remise de 30 % cette fois-ci, en écrivant noir sur blanc que c’est la dernière, et on serre les dents',
      en: 'Grant the 30% discount this once, write down in black and white that it is the last one, and grit our teeth',
    },
  },
  {
    id: 'b',
    voice: 'ours',
    label: {
      fr: 'On refuse poliment et on propose de retirer du devis ce qui ne lui sert pas vraiment, quitte à y passer la soirée',
      en: 'Refuse politely and offer to take out of the quote what he does not need, even if it takes the evening',
    },
  },
  {
    id: 'c',
    voice: 'both',
    label: {
      fr: 'On l’invite à déjeuner pour comprendre ce qui se cache derrière la demande, avant de parler du moindre chiffre',
      en: 'Take him to lunch and find out what is behind the request before talking about any figure at all',
    },
  },
  { id: 'd', label: { fr: 'On attend', en: 'Wait' } },
  {
    id: 'e',
    label: {
      fr: 'On demande à la personne qui a signé le contrat de trancher, puisque c’est elle qui connaît le mieux le dossier',
      en: 'Let whoever signed the contract decide, since they know the matter better than anybody in the room',
    },
  },
  {
    id: 'f',
    voice: 'ours',
    label: {
      fr: 'On le recommande à un confrère plus patient, avec nos vœux de bonheur et une jolie carte signée de toute l’équipe',
      en: 'Recommend him to a more patient colleague, with our best wishes and a pretty card signed by the whole team',
    },
  },
];

function scenarioOf(options: Options): PollScenario {
  return {
    schema: 1,
    kind: 'poll',
    title: 'x',
    situation: 'x',
    question: 'x',
    options,
    predict: true,
    credits: [],
  } as unknown as PollScenario;
}

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
