import { html } from 'lit';
import '../../../components/join-panel/join.ts';
import type { Lang } from '../../../session/text.ts';
import type { StageView } from '../../../session/views.ts';
import { inSession } from '../room.ts';
import type { Specimen } from '../specimen.ts';

const ADDRESS = 'https://connivence.example/K7PRXM';
const LONG = 'https://ateliers.chambre-de-commerce-du-limousin.example/connivence/K7PRXM';

interface Shown {
  readonly url?: string;
  readonly shape?: string;
  readonly personal?: true;
}

function draw(people: number, { url, shape = 'filled', personal }: Shown) {
  return (lang: Lang) =>
    inSession(
      {
        role: 'stage',
        lang,
        code: 'K7PRXM',
        connected: people,
        ...(personal && { personal }),
      } as unknown as StageView,
      shape,
      html`<connivence-join join-url=${url ?? ''} .lang=${lang}></connivence-join>`,
    );
}

const specimen: Specimen = {
  name: 'join',
  on: 'wall',
  states: {
    ...Object.fromEntries(
      [0, 1, 2, 12, 300].map((people) => [`${people}`, draw(people, { url: ADDRESS })]),
    ),
    'long-address': draw(12, { url: LONG }),
    personal: draw(12, { url: ADDRESS, personal: true }),
    column: draw(12, { url: ADDRESS, shape: 'column' }),
    little: draw(12, { url: ADDRESS, shape: 'little' }),
    'little-long-address': draw(12, { url: LONG, shape: 'little' }),
    over: draw(12, {}),
  },
};
export default specimen;
