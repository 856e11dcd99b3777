import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../session/evolve.ts';
import { checkRecording } from '../../session/read-recording.ts';
import { record } from '../../session/record.ts';
import { chanceOf } from '../../session/simulate.ts';
import { trainerView } from '../../session/views.ts';
import type { Timeline } from '../../session/timeline.ts';
import { aSession } from './a-session.ts';
import { shipped } from './shipped.ts';

function timelineOf(seed: number): Timeline {
  const scenarios = [0, 9, 17, 25, 33].map((i) => shipped[(i + Math.abs(seed)) % shipped.length]!);
  const log = aSession({ scenarios, people: 15, seed, unruly: true });
  const read = checkRecording(record(log, chanceOf(seed), () => '2026-11-21'));
  if (!read.recording) throw new Error(JSON.stringify(read.findings));
  return read.timeline;
}

describe('a timeline', () => {
  it('shows the same session at a moment, however one came there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
        (seed, stops) => {
          const timeline = timelineOf(seed);
          for (const stop of stops) {
            const at = Math.round(stop * timeline.length);
            timeline.seek(at);
            const until = timeline.events.filter((event) => event.at <= at);
            const whole = fold(until.map((event, i) => ({ event, position: i + 1 })));
            const view = (state: typeof whole) => trainerView(state, 'fr', { connected: 0 });
            expect(view(timeline.state)).toEqual(view(whole));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('has a chapter for each slide that the room was at, with its votes', () => {
    const { chapters } = timelineOf(1);
    const played = chapters.filter(({ scenario }) => scenario);
    expect(played.length).toBe(5);
    for (const { marks } of played) {
      const [first] = marks;
      expect(first?.what).toMatch(/vote-1|results|debate|debrief/);
    }
    expect(chapters.flatMap(({ marks }) => marks).some(({ what }) => what === 'vote-2')).toBe(true);
  });

  it('knows how the session ended, wherever one stands', () => {
    const timeline = timelineOf(2);
    timeline.seek(0);
    expect(timeline.end().ended).toBe(true);
    expect(timeline.state.ended).toBe(false);
  });
});
