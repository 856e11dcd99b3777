import { html } from 'lit';
import '../../../components/sort/sort-result.ts';
import sincere from '../../../scenarios/sincere-ou-automatique.json';
import sixRelations from '../../../scenarios/six-relations.json';
import {
  sort,
  type SortAnswer,
  type SortBallot,
  type SortScenario,
  type SortSide,
} from '../../../session/kinds/sort.ts';
import type { Lang } from '../../../session/text.ts';
import type { Result } from '../../../session/views.ts';
import { seeded } from '../room.ts';
import type { Specimen } from '../specimen.ts';

const six = sixRelations as unknown as SortScenario;
const nine = sincere as unknown as SortScenario;

/** Twelve cards with long labels in two categories: the fullest wall. */
const many: SortScenario = {
  ...six,
  categories: [
    { id: 'sincere', label: { fr: 'Sincère', en: 'Sincere' } },
    { id: 'automatic', label: { fr: 'Automatique', en: 'Automatic' } },
  ],
  cards: Array.from({ length: 12 }, (_, i) => ({
    id: `card-${i}`,
    label: {
      fr: `« Joyeux anniversaire, cher client ! » reçu à 6 h 02, numéro ${i + 1}, d’un garage où l’on n’est allé qu’une fois`,
      en: `“Happy birthday, dear customer!” received at 6.02 am, number ${i + 1}, from a garage visited once`,
    },
    expected: i % 3 === 0 ? 'sincere' : 'automatic',
  })),
};

interface Shown {
  readonly people: number;
  readonly rounds?: number;
  readonly gap?: boolean;
  readonly solved?: boolean;
}

/** A room that mostly sees what the article sees, one category off at times. */
function roomOf(scenario: SortScenario, people: number, bold: number, shift = 0): SortAnswer[] {
  const random = seeded(people + Math.round(bold * 100) + shift);
  const ids = scenario.categories.map(({ id }) => id);
  return Array.from({ length: people }, () => ({
    places: Object.fromEntries(
      scenario.cards.map(({ id, expected }, i) => {
        const right = ids.indexOf(expected ?? ids[0]!);
        const off = random() < bold - (i % 3) * 0.2 ? 0 : Math.round((random() - 0.4) * 4);
        const place = Math.min(ids.length - 1, Math.max(0, right + off - shift * (i % 2)));
        return [id, ids[place]!];
      }),
    ),
  }));
}

function tallyOf(scenario: SortScenario, answers: readonly SortAnswer[]) {
  const tally = sort.empty(scenario, 'ours');
  for (const answer of answers) sort.add(tally, answer, 1);
  return tally;
}

function resultOf(scenario: SortScenario, { people, rounds = 1, gap, solved }: Shown): Result {
  const first = roomOf(scenario, people, 0.6);
  const second = roomOf(scenario, people, 0.9).map((answer, i) =>
    i % 3 === 0 ? answer : first[i]!,
  );
  const answers = [first, second].slice(0, rounds);
  const pairs = first.map((answer, i) => [answer, second[i]!] as const);
  return {
    rounds: answers.map((each, i) => ({ round: i + 1, tally: tallyOf(scenario, each) })),
    ...(rounds > 1 && { moves: sort.moves(scenario, 'ours', pairs) }),
    ...(gap && { across: { other: tallyOf(scenario, roomOf(scenario, people, 0.7, 2)) } }),
    ...(solved && { solution: sort.solution!(scenario, 'fr', { side: 'ours' }) }),
  };
}

function draw(scenario: SortScenario, shown: Shown, side: SortSide = 'ours') {
  const result = resultOf(scenario, shown);
  return (lang: Lang) =>
    html`<connivence-sort-result
      .ballot=${sort.ballot(scenario, side, lang, { side }) as SortBallot}
      .result=${result}
      .lang=${lang}
    ></connivence-sort-result>`;
}

const specimen: Specimen = {
  name: 'sort-result',
  on: 'both',
  states: {
    ...Object.fromEntries(
      [1, 2].flatMap((rounds) =>
        [0, 1, 2, 12, 300].map((people) => [
          `six-${people}-${rounds}`,
          draw(six, { people, rounds }),
        ]),
      ),
    ),
    'six-12-solved': draw(six, { people: 12, rounds: 2, solved: true }),
    'six-12-gap': draw(six, { people: 12, gap: true }),
    'six-300-gap': draw(six, { people: 300, gap: true, solved: true }),
    'nine-12-1': draw(nine, { people: 12 }),
    'nine-300-2': draw(nine, { people: 300, rounds: 2 }),
    'nine-12-solved': draw(nine, { people: 12, solved: true }),
    'many-12-1': draw(many, { people: 12 }),
    'many-300-2': draw(many, { people: 300, rounds: 2 }),
    'many-12-solved': draw(many, { people: 12, solved: true }),
  },
};
export default specimen;
