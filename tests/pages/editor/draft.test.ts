import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, edited, redone, undone, type History } from '../../../pages/editor/draft.ts';

const draft = (title: string) => ({ json: { title }, langs: [] });
const titleOf = ({ now }: History) => (now.json as { title: string }).title;

describe('the history of a draft', () => {
  it('goes back to what was, and forth again', () => {
    const two = edited(edited(begun(draft('a')), draft('b')), draft('c'));
    expect(titleOf(undone(two))).toBe('b');
    expect(titleOf(redone(undone(two)))).toBe('c');
  });

  it('what is typed in one go is one step back', () => {
    let history = begun(draft(''));
    for (const [i, title] of ['L', 'Le', 'Le d'].entries()) {
      history = edited(history, draft(title), { field: 'title', at: i * 200 });
    }
    expect(titleOf(undone(history))).toBe('');
  });

  it('a pause, or another field, is a new step', () => {
    const one = edited(begun(draft('')), draft('a'), { field: 'title', at: 0 });
    const paused = edited(one, draft('ab'), { field: 'title', at: 5000 });
    const elsewhere = edited(one, draft('ab'), { field: 'question', at: 1 });
    expect(titleOf(undone(paused))).toBe('a');
    expect(titleOf(undone(elsewhere))).toBe('a');
  });

  it('typing after a step back does not run on from the strokes before it', () => {
    const typed = edited(begun(draft('')), draft('a'), { field: 'title', at: 0 });
    const again = edited(undone(typed), draft('b'), { field: 'title', at: 10 });
    expect(titleOf(undone(again))).toBe('');
  });

  it('a new edit forgets the way forth', () => {
    const back = undone(edited(begun(draft('a')), draft('b')));
    expect(titleOf(redone(edited(back, draft('c'))))).toBe('c');
  });

  it('as many steps back as were made lead to the beginning', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 60 }), (titles) => {
        let history = begun(draft('start'));
        for (const title of titles) history = edited(history, draft(title));
        for (const _ of titles) history = undone(history);
        expect(titleOf(history)).toBe('start');
        expect(undone(history)).toEqual(history);
      }),
    );
  });
});
