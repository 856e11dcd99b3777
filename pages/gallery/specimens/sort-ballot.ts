import { html } from 'lit';
import '../../../components/sort/sort-ballot.ts';
import sixRelations from '../../../scenarios/six-relations.json';
import {
  sort,
  type SortAnswer,
  type SortBallot,
  type SortScenario,
} from '../../../session/kinds/sort.ts';
import type { Lang } from '../../../session/text.ts';
import type { Specimen } from '../specimen.ts';

const six = sixRelations as unknown as SortScenario;
const placed: SortAnswer = {
  places: Object.fromEntries(six.cards.map(({ id, expected }) => [id, expected!])),
};

function draw(answer?: SortAnswer, disabled = false) {
  return (lang: Lang) =>
    html`<connivence-sort-ballot
      .ballot=${sort.ballot(six, 'ours', lang, { side: 'ours' }) as SortBallot}
      .answer=${answer}
      .disabled=${disabled}
      .lang=${lang}
    ></connivence-sort-ballot>`;
}

const specimen: Specimen = {
  name: 'sort-ballot',
  on: 'phone',
  states: { first: draw(), recap: draw(placed), closed: draw(placed, true) },
};
export default specimen;
