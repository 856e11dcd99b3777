import { expect, test } from 'vitest';
import { extended, stepsOf } from '../../pages/console/steps.ts';

const at = (
  phase: 'briefing' | 'open' | 'closed' | 'debate' | 'debrief',
  round = 1,
  shown = false,
) => stepsOf({ phase, round, shown });

test('the next step is that of peer instruction, all the way', () => {
  expect(at('briefing', 0).primary).toBe('open');
  expect(at('open', 1).primary).toBe('close');
  expect(at('closed', 1).primary).toBe('show');
  expect(at('closed', 1, true).primary).toBe('debate');
  expect(at('debate', 1, true).primary).toBe('open');
  expect(at('open', 2).primary).toBe('close');
  expect(at('closed', 2).primary).toBe('show');
  expect(at('closed', 2, true).primary).toBe('debrief');
  expect(at('debrief', 2, true).primary).toBeUndefined();
});

test('a round of private answers, which is never reopened, does not propose it', () => {
  for (const phase of ['closed', 'debate', 'debrief'] as const) {
    const { near, rare } = stepsOf({ phase, round: 1, shown: true, sealed: true });
    expect([...near, ...rare]).not.toContain('reopen');
  }
});

test('a third round is never proposed', () => {
  for (const phase of ['closed', 'debate', 'debrief'] as const) {
    const { primary, near, rare } = at(phase, 2);
    expect([primary, ...near, ...rare]).not.toContain('open');
  }
});

test('a vote closed by a slip of the thumb can be reopened at once', () => {
  expect(at('closed', 1).near).toContain('reopen');
  expect(at('closed', 1, true).near).toContain('reopen');
});

test('what a kind does by itself comes first, and the debrief and the way back stay near', () => {
  const told = { phase: 'closed', round: 1, shown: true } as const;
  expect(stepsOf({ ...told, next: { choose: 'majority' } })).toEqual({
    primary: 'go-on',
    near: ['debrief', 'hide'],
    rare: ['reopen', 'open'],
  });
  expect(stepsOf({ phase: 'briefing', round: 0, shown: false, next: { deal: true } })).toEqual({
    primary: 'go-on',
    near: ['debrief', 'open'],
    rare: [],
  });
});

test('on a tie it is for the trainer to choose', () => {
  expect(stepsOf({ phase: 'closed', round: 1, shown: true, next: null }).primary).toBe('choose');
});

test('a debrief shows the answers first, and then gives the wall to the words', () => {
  const told = { phase: 'debrief', round: 1, result: { rounds: [], solution: {} } } as const;
  expect(stepsOf({ ...told, shown: true }).primary).toBe('hide');
  expect(stepsOf({ ...told, shown: false }).primary).toBeUndefined();
});

test('no step is proposed twice, nor results before there are any', () => {
  for (const phase of ['briefing', 'open', 'closed', 'debate', 'debrief'] as const) {
    for (const shown of [false, true]) {
      const { primary, near, rare } = at(phase, phase === 'briefing' ? 0 : 1, shown);
      const all = [primary, ...near, ...rare].filter(Boolean);
      expect(new Set(all).size).toBe(all.length);
      if (phase === 'briefing') expect(all).toEqual(['open', 'debrief']);
    }
  }
});

test('more time is added to what is left, whether some is left or not, and never more than an hour', () => {
  expect(extended(100_000, 70_000, 2)).toBe(150);
  expect(extended(100_000, 400_000, 2)).toBe(120);
  expect(extended(3_600_000, 0, 5)).toBe(3600);
});
