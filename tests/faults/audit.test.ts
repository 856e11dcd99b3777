import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../session/events.ts';
import { told, voting } from '../session/given.ts';
import { audit } from './audit.ts';
import type { Said } from './phones.ts';

/** A ledger of answers to the first opening: `fire` was counted, `(fire)` was never heard of again, `late: fire` came too late. */
function ledger(...answers: string[]) {
  const said = answers.map((text): Said => {
    const [, late, unheard, pick] = /^(late: )?(\()?(\w+)/.exec(text)!;
    const outcome = late ? 'too-late' : unheard ? undefined : 'counted';
    return { opening: 1, answer: { picks: [pick] }, outcome };
  });
  return [{ secret: 'ada', said }];
}

/** A log in which Ada gave these answers, each by a command of its own. */
function log(...picks: string[]) {
  const casts = picks.map((pick, i) => told.cast('ada', 1, pick, `command-${i}`));
  const events: SessionEvent[] = [...voting, ...casts];
  return events.map((event, i) => ({ position: i + 1, event }));
}

const found = (events: ReturnType<typeof log>, ledgers: ReturnType<typeof ledger>) => {
  const { lost, doubled } = audit(events, ledgers, (secret) => secret);
  return lost.length > 0 ? 'lost' : doubled.length > 0 ? 'doubled' : 'sound';
};

describe('the audit, by which every fault is judged,', () => {
  it('takes a log that has what was acknowledged, in its order, for sound', () => {
    expect(found(log('keep', 'fire'), ledger('keep', 'fire'))).toBe('sound');
    expect(found(log('keep', 'keep'), ledger('keep', 'keep'))).toBe('sound');
    expect(found(log('keep'), ledger('keep', 'late: fire'))).toBe('sound');
  });

  it('finds an answer that is not there', () => {
    expect(found(log('keep'), ledger('keep', 'fire'))).toBe('lost');
    expect(found(log('keep'), ledger('keep', 'keep'))).toBe('lost');
    expect(found(log(), ledger('keep'))).toBe('lost');
  });

  it('finds an answer that counts twice, or that nobody gave', () => {
    expect(found(log('keep', 'keep'), ledger('keep'))).toBe('doubled');
    expect(found(log('keep', 'fire'), ledger('keep'))).toBe('doubled');
    expect(found(log('keep', 'fire', 'keep'), ledger('keep', 'fire'))).toBe('doubled');
    expect(found(log('keep', 'fire'), ledger('keep', 'late: fire'))).toBe('doubled');
  });

  it('leaves open whether an answer counts of which its phone heard nothing, but not how often', () => {
    expect(found(log('keep', 'fire'), ledger('keep', '(fire)'))).toBe('sound');
    expect(found(log('keep'), ledger('keep', '(fire)'))).toBe('sound');
    expect(found(log('keep'), ledger('(keep)', 'keep'))).toBe('sound');
    expect(found(log('keep', 'fire', 'fire'), ledger('keep', '(fire)'))).toBe('doubled');
  });

  it('counts a command that the log has twice once', () => {
    const events = log('keep');
    const again = { position: events.length + 1, event: told.cast('ada', 1, 'keep', 'command-0') };
    expect(found([...events, again], ledger('keep'))).toBe('sound');
  });

  it('finds an order that is not the one in which it was said', () => {
    expect(found(log('fire', 'keep'), ledger('keep', 'fire'))).not.toBe('sound');
  });
});
