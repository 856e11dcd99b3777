import { describe, expect, it } from 'vitest';
import { Packer, Unpacker, type Part } from '../../../server/logs/packed.ts';
import type { Row } from '../../../server/logs/sqlite-file.ts';
import { positionedFrom } from '../../../server/logs/sqlite.ts';
import { decideAnswer } from '../../../session/decide.ts';
import type { AnswerCast } from '../../../session/events.ts';
import type { Positioned } from '../../../session/log.ts';
import { AT, stateOf, voting } from '../../session/given.ts';

const answer = (who: string, said: unknown, more: object = {}) => ({
  v: 1,
  type: 'answer-cast',
  participant: who,
  opening: 1,
  answer: said,
  commandId: `${who}-1`,
  at: 1_700_000_000_000.5,
  ...more,
});

const joined = (participant: string) => ({ v: 1, type: 'participant-joined', at: 1, participant });

const row = (first: number, ...events: unknown[]): Row => ({
  first,
  body: JSON.stringify(events),
  damaged: false,
});

/** What arrives in the other thread. */
function handedOver(...parts: (readonly Row[])[]): { parts: Part[]; events: Positioned[] } {
  const packer = new Packer();
  const unpacker = new Unpacker();
  const packed = parts.map((rows) => structuredClone(packer.pack(rows)));
  const events = packed.flatMap((part) =>
    part.flatMap((each) => ('body' in each ? positionedFrom(each) : unpacker.unpack(each))),
  );
  return { parts: packed, events };
}

describe('a history handed from the thread that reads it to the one that folds it', () => {
  it('arrives as it was written, answers and all else, each at its position', () => {
    const parts = [
      [
        row(1, joined('ada'), answer('ada', { picks: ['a', 'b'], guess: 'é « "\\\n' })),
        row(3, answer('ada', { at: 62 }), answer('bob', { at: 62 })),
        row(5, answer('bob', 'text')),
      ],
      // A commit between was refused: its positions are nobody's.
      [row(9, answer('ada', null), answer('cleo', { at: 62 })), row(12, answer('bob', { at: 0 }))],
      [row(13, joined('dan')), row(14, answer('dan', ['a']))],
    ];
    const { events } = handedOver(...parts);
    expect(events).toEqual(parts.flat().flatMap(positionedFrom));
    expect(events.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 9, 10, 12, 13, 14]);
  });

  it('has the answers that a room writes packed, whatever people type', () => {
    const text =
      'Il a dit\u00a0: «\u00a0oui\u00a0»,"commandId":"x","at":1},{"v":1,"type":"answer-cast"\\';
    const said = [{ picks: ['a'] }, { at: 62 }, { places: { a: 'b' } }, { text }, { supports: [] }];
    const { parts, events } = handedOver([row(1, ...said.map((each) => answer('ada', each)))]);
    expect(parts.flat()).toMatchObject([{ opening: { length: 5 } }]);
    expect(events.map(({ event }) => (event as AnswerCast).answer)).toEqual(said);
  });

  it('has what a room decides on an answer packed', () => {
    const { events: decided } = decideAnswer(stateOf(voting), {
      participant: 'ada',
      opening: 1,
      answer: { picks: ['keep'] },
      commandId: 'c-1',
      at: AT,
    });
    expect(handedOver([row(1, ...decided!)]).parts.flat()).toMatchObject([
      { participants: ['ada'], commandId: ['c-1'] },
    ]);
  });

  it('says a person, and what several said, once', () => {
    const { parts } = handedOver(
      [row(1, answer('ada', 'yes'), answer('bob', 'yes'))],
      [row(3, answer('bob', 'no'), answer('ada', 'yes'))],
    );
    expect(parts.flat()).toMatchObject([
      { participants: ['ada', 'bob'], answers: ['"yes"'] },
      { participants: [], answers: ['"no"'] },
    ]);
  });

  it.each([
    ['more in it than we know of', answer('ada', 'yes', { since: 2 })],
    ['something missing', { ...answer('ada', 'yes'), commandId: undefined }],
    ['an opening that is no count', answer('ada', 'yes', { opening: -1 })],
    ['a time that is none', answer('ada', 'yes', { at: 'noon' })],
    ['nobody who gave it', answer('ada', 'yes', { participant: 7 })],
  ])('has an answer with %s as it stands', (_what, odd) => {
    const { parts, events } = handedOver([row(1, answer('bob', 'no'), odd)]);
    expect(parts).toEqual([[row(1, answer('bob', 'no'), odd)]]);
    expect(events[1]!.event).toEqual(JSON.parse(JSON.stringify(odd)));
  });

  it('never passes over what is damaged, no JSON, or newer than this Connivence', () => {
    const damaged = { ...row(2, answer('bob', 'no')), damaged: true };
    const torn = { ...row(2), body: '[{"v":1,"type":"answer-cast"' };
    for (const [bad, why] of [
      [damaged, /what follows position 1 is not what was written/],
      [torn, /JSON/],
      [row(2, answer('bob', 'no', { v: 2 })), /newer than this Connivence/],
    ] as const) {
      expect(() => handedOver([row(1, answer('ada', 'yes')), bad])).toThrow(why);
    }
  });
});
