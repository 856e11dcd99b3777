import { html } from 'lit';
import '../../../components/debrief/phone-debrief.ts';
import vampire from '../../../scenarios/le-client-vampire.json';
import type { Lang } from '../../../session/text.ts';
import type { PlayView } from '../../../session/views.ts';
import { short, viewOf, type Told } from '../debriefs.ts';
import type { Specimen } from '../specimen.ts';

function draw(told: Told, reasoned: boolean) {
  return (lang: Lang) =>
    html`<connivence-phone-debrief
      .play=${{ debrief: viewOf(told, lang, reasoned) } as unknown as PlayView}
      .lang=${lang}
    ></connivence-phone-debrief>`;
}

const specimen: Specimen = {
  name: 'phone-debrief',
  on: 'phone',
  states: { short: draw(short, false), full: draw(vampire.debrief, true) },
};
export default specimen;
