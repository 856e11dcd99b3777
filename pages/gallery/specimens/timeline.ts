import { html } from 'lit';
import { Replay } from '../../../client/replay.ts';
import '../../../components/timeline/timeline.ts';
import example from '../../../scenarios/le-client-vampire.json';
import type { SessionEvent } from '../../../session/events.ts';
import type { Lang } from '../../../session/text.ts';
import { Timeline } from '../../../session/timeline.ts';
import type { Specimen } from '../specimen.ts';

const MINUTE_MS = 60_000;

const titles: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'Bonjour',
    'Le client vampire',
    'Une pause',
    'Vingt-trois heures un samedi, et il appelle encore pour la troisième fois',
  ],
  en: [
    'Hello',
    'The vampire client',
    'A break',
    'Eleven o’clock on a Saturday night, and he is on the telephone for the third time',
  ],
};

const happened = (minute: number, type: string, more: object) => ({
  v: 1,
  at: minute * MINUTE_MS,
  type,
  ...more,
});
const shown = (minute: number, h: number) =>
  happened(minute, 'slide-shown', { place: { h, v: 0, f: -1, fragments: 0 } });
const presented = (minute: number, h: number) =>
  happened(minute, 'scenario-presented', {
    scenario: { ...example, ref: `scenario-${h}`, credits: [] },
  });
const opened = (minute: number, h: number, round: number, opening: number) =>
  happened(minute, 'round-opened', { ref: `scenario-${h}`, step: 'vote', round, opening });

/** A workshop of two scenarios: the first voted on twice with a debate between, the second just begun. */
function workshop(lang: Lang): SessionEvent[] {
  const deck = {
    id: 'd',
    title: 'D',
    slides: titles[lang]!.map((title, h) => ({
      h,
      v: 0,
      title,
      notes: '',
      ...(h % 2 === 1 && { scenario: `scenario-${h}` }),
    })),
  };
  return [
    happened(0, 'session-opened', { code: '', lang, deck }),
    shown(6, 1),
    presented(6, 1),
    opened(9, 1, 1, 1),
    happened(12, 'round-closed', { opening: 1 }),
    happened(13, 'debate-started', { ref: 'scenario-1', seconds: 180 }),
    opened(17, 1, 2, 2),
    happened(19, 'round-closed', { opening: 2 }),
    happened(20, 'debriefed', { ref: 'scenario-1' }),
    shown(28, 2),
    shown(44, 3),
    presented(44, 3),
    opened(47, 3, 1, 3),
    happened(52, 'round-closed', { opening: 3 }),
    happened(74, 'session-ended', {}),
  ] as unknown as SessionEvent[];
}

function draw(minute: number | undefined, listing = false) {
  return (lang: Lang) => {
    const replay = new Replay(Timeline.of(workshop(lang)));
    const bar = Object.assign(document.createElement('connivence-timeline'), {
      replay,
      lang,
      listing,
    });
    // Where it has gone anywhere, it has begun.
    if (minute !== undefined) void bar.updateComplete.then(() => replay.seek(minute * MINUTE_MS));
    return html`<div class="window">${bar}</div>`;
  };
}

const specimen: Specimen = {
  name: 'timeline',
  on: 'both',
  states: {
    'not-begun': draw(undefined),
    midway: draw(14),
    'long-title': draw(48),
    end: draw(74),
    chapters: draw(14, true),
  },
};
export default specimen;
