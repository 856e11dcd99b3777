import { describe, expect, it } from 'vitest';
import { record } from '../../session/record.ts';
import { chanceOf } from '../../session/simulate.ts';
import { participantView, stageView, trainerView } from '../../session/views.ts';
import { ticketRefusal } from '../../session/tickets.ts';
import { event, given, keepOrFire, stateOf, told, voting } from './given.ts';

const issued = event('tickets-issued', { tickets: ['hash-1', 'hash-2'] });
const joins = (participant: string, ticket?: string) =>
  event('participant-joined', { participant, ...(ticket !== undefined && { ticket }) });
const freed = event('ticket-freed', { ticket: 'hash-1', participant: 'ada' });
const presence = { connected: 0 };

describe('personal codes', () => {
  it('are issued once each, and more may follow', () => {
    given(told.opened)
      .when({ type: 'issue-tickets', tickets: ['hash-1', 'hash-2'] })
      .then({ type: 'tickets-issued', tickets: ['hash-1', 'hash-2'] });
    given(told.opened, issued)
      .when({ type: 'issue-tickets', tickets: ['hash-1', 'hash-2', 'hash-3'] })
      .then({ type: 'tickets-issued', tickets: ['hash-3'] });
    given(told.opened, issued)
      .when({ type: 'issue-tickets', tickets: ['hash-1'] })
      .thenNothing();
  });

  it('let in who shows one, and nobody who shows none, or one that is none', () => {
    const { state } = given(told.opened, issued);
    expect(ticketRefusal(state, 'ada', 'hash-1')).toBeUndefined();
    expect(ticketRefusal(state, 'ada')).toBe('ticket-needed');
    expect(ticketRefusal(state, 'ada', 'a-guess')).toBe('unknown-ticket');
  });

  it('let one person in each: of two, the first in the log; and that one comes back without', () => {
    const { state } = given(told.opened, issued, joins('ada', 'hash-1'), joins('eve', 'hash-1'));
    expect([...state.participants]).toEqual(['ada']);
    expect(ticketRefusal(state, 'eve', 'hash-1')).toBe('ticket-taken');
    expect(ticketRefusal(state, 'ada')).toBeUndefined();
  });

  it('are not used up by who is in already', () => {
    const { state } = given(told.opened, joins('ada'), issued, joins('ada', 'hash-2'));
    expect(trainerView(state, 'fr', presence).tickets).toEqual({ issued: 2, used: 0 });
    expect(ticketRefusal(state, 'bob', 'hash-2')).toBeUndefined();
  });

  it('keep a vote to who came in by one, whatever reaches the log', () => {
    const { state, whenAnswers } = given(...voting, issued, told.cast('eve', 1, 'keep'));
    expect(state.open?.casts.size).toBe(0);
    whenAnswers('eve', 1, { picks: ['keep'] }).thenRefused('removed');
  });

  it('can be done without again, and asked for again', () => {
    const open = event('tickets-required', { required: false });
    given(told.opened, issued)
      .when({ type: 'require-tickets', required: false })
      .then({ type: 'tickets-required', required: false });
    expect(ticketRefusal(stateOf([told.opened, issued, open]), 'ada')).toBeUndefined();
    given(told.opened, issued, open)
      .when({ type: 'issue-tickets', tickets: ['hash-1'] })
      .then({ type: 'tickets-issued', tickets: [] });
    given(told.opened).when({ type: 'require-tickets', required: true }).thenRefused('no-tickets');
  });

  it('are not for a rehearsal, whose people are simulated', () => {
    given({ ...told.opened, rehearsal: true })
      .when({ type: 'issue-tickets', tickets: ['hash-1'] })
      .thenRefused('rehearsal');
  });
});

describe('a personal code whose phone is lost', () => {
  const votes = [...voting, issued, joins('ada', 'hash-1'), told.cast('ada', 1, 'keep')];

  it('is freed where it has served', () => {
    given(...votes)
      .when({ type: 'free-ticket', ticket: 'hash-1' })
      .then({ type: 'ticket-freed', ticket: 'hash-1', participant: 'ada' });
    given(...votes)
      .when({ type: 'free-ticket', ticket: 'hash-2' })
      .thenRefused('unused-ticket');
    given(...votes)
      .when({ type: 'free-ticket', ticket: 'none' })
      .thenRefused('unknown-ticket');
  });

  it('serves another phone, and the lost one’s answer to the scenario in play no longer counts', () => {
    const { state } = given(...votes, freed, joins('ada-2', 'hash-1'));
    expect(state.open?.casts.size).toBe(0);
    expect(ticketRefusal(state, 'ada')).toBe('ticket-needed');
    expect(ticketRefusal(state, 'ada', 'hash-1')).toBe('ticket-taken');
    expect(ticketRefusal(state, 'ada-2')).toBeUndefined();
    expect(trainerView(state, 'fr', presence).joined).toBe(1);
  });

  it('serves the same phone again where that was found first', () => {
    const { state } = given(...votes, freed, joins('ada', 'hash-1'));
    expect(ticketRefusal(state, 'ada')).toBeUndefined();
    expect(trainerView(state, 'fr', presence)).toMatchObject({ joined: 1, tickets: { used: 1 } });
  });
});

describe('who sees what of personal codes', () => {
  const state = stateOf([...voting, issued, joins('ada', 'hash-1')]);

  it('is: the wall that they are needed, the trainer how many served, and nobody a hash', () => {
    const phone = JSON.stringify(participantView(state, 'fr'));
    const wall = JSON.stringify(stageView(state, 'fr', presence));
    const trainer = JSON.stringify(trainerView(state, 'fr', presence));
    expect(phone).not.toMatch(/ticket|personal/);
    expect(wall).toContain('"personal":true');
    expect(wall).not.toContain('tickets');
    expect(trainer).toContain('"tickets":{"issued":2,"used":1}');
    expect(phone + wall + trainer).not.toMatch(/hash|ada/);
  });

  it('in a recording is nothing, nor what a lost phone had answered, nor who was turned away', () => {
    const log = [
      ...voting,
      issued,
      joins('ada', 'hash-1'),
      joins('eve', 'hash-1'),
      told.cast('ada', 1, 'keep'),
      told.cast('eve', 1, 'fire'),
      freed,
      joins('bob', 'hash-1'),
      told.cast('bob', 1, 'fire'),
      told.roundClosed(1),
    ];
    const recording = record(log, chanceOf(1), () => '2026-11-21');
    const text = JSON.stringify(recording);
    expect(text).not.toMatch(/ticket|hash|\b(ada|eve|bob)\b/);
    const answers = recording.events.flatMap((each) => (each.type === 'answers' ? each : []));
    expect(answers.flatMap(({ casts }) => casts)).toHaveLength(1);
    expect(stateOf(log).plays.get(keepOrFire.ref)!.rounds[0]!.casts.size).toBe(1);
  });
});
