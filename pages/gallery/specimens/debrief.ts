import { html } from 'lit';
import '../../../components/debrief/debrief.ts';
import boomerang from '../../../scenarios/le-boomerang.json';
import vampire from '../../../scenarios/le-client-vampire.json';
import type { Lang } from '../../../session/text.ts';
import { short, viewOf, type Told } from '../debriefs.ts';
import type { Specimen } from '../specimen.ts';

function draw(told: Told, { reasoned = false, brief = false }) {
  return (lang: Lang) =>
    html`<connivence-debrief
      class="debriefed"
      .debrief=${viewOf(told, lang, reasoned)}
      .lang=${lang}
      .brief=${brief}
    ></connivence-debrief>`;
}

const specimen: Specimen = {
  name: 'debrief',
  on: 'wall',
  states: {
    short: draw(short, {}),
    brief: draw(vampire.debrief, { reasoned: true, brief: true }),
    unreasoned: draw(vampire.debrief, {}),
    reasons: draw(boomerang.debrief, { reasoned: true }),
  },
};
export default specimen;
