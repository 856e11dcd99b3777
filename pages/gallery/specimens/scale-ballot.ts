import { html } from 'lit';
import '../../../components/scale/scale-ballot.ts';
import { scale, type ScaleBallot, type ScaleScenario } from '../../../session/kinds/scale.ts';
import type { Lang } from '../../../session/text.ts';
import { long, short } from '../scale-poles.ts';
import type { Specimen } from '../specimen.ts';

function draw(poles: ScaleScenario['poles'], at?: number, disabled = false) {
  const scenario = { poles } as unknown as ScaleScenario;
  return (lang: Lang) =>
    html`<connivence-scale-ballot
      .ballot=${scale.ballot(scenario, 'vote', lang, undefined) as ScaleBallot}
      .answer=${at === undefined ? undefined : { at }}
      .disabled=${disabled}
      .lang=${lang}
    ></connivence-scale-ballot>`;
}

const specimen: Specimen = {
  name: 'scale-ballot',
  on: 'phone',
  states: {
    fresh: draw(short),
    'one-end': draw(short, 0),
    'other-end': draw(short, 100),
    closed: draw(short, 64, true),
    long: draw(long),
    'long-answered': draw(long, 82),
  },
};
export default specimen;
