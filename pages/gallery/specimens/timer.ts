import { html } from 'lit';
import '../../../components/timer/timer.ts';
import type { Lang } from '../../../session/text.ts';
import type { Specimen } from '../specimen.ts';

/** A clock that stands at so many seconds before the end, so that a picture can be looked at. */
function draw(left: number, seconds: number) {
  return (lang: Lang) =>
    html`<connivence-timer
      .endsAt=${left * 1000}
      .seconds=${seconds}
      .now=${() => 0}
      .lang=${lang}
    ></connivence-timer>`;
}

/** One that runs: its last seconds, and what comes after. */
const running = (lang: Lang) =>
  html`<connivence-timer
    .endsAt=${Date.now() + 12_000}
    .seconds=${60}
    .lang=${lang}
  ></connivence-timer>`;

const specimen: Specimen = {
  name: 'timer',
  on: 'wall',
  states: {
    begun: draw(180, 180),
    calm: draw(95, 180),
    long: draw(45 * 60, 60 * 60),
    'last-ten': draw(10, 180),
    'last-one': draw(1, 180),
    over: draw(0, 180),
    running,
  },
};
export default specimen;
