import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../components/join-panel/join.ts';
import '../../components/scenario/scenario.ts';
import type { LocalSession } from '../../client/local.ts';
import type { SessionSource } from '../../client/source.ts';
import type { ScenarioElement } from '../../components/scenario/scenario.ts';
import type { StageView } from '../../session/views.ts';
import { joinOverlay } from '../../slides/join-overlay.ts';
import { keysPlugin } from '../../slides/keys.ts';
import { sessionPlugin } from '../../slides/session-plugin.ts';
import { at, closeDecks, cuttable, deckOf, newSession } from './room.ts';
import { eventually } from '../eventually.ts';

afterEach(closeDecks);

/** A deck on the slide of the poll, listening to the keyboard. */
async function atThePoll(
  session: LocalSession = newSession(),
  source: SessionSource<StageView> = session.screen<StageView>('stage', 'fr'),
) {
  const toggleJoin = vi.fn();
  const keys = keysPlugin({
    lang: 'fr',
    scenario: () => document.querySelector<ScenarioElement>('section.present connivence-scenario'),
    toggleJoin,
    toggleTheme: vi.fn(),
  });
  const deck = await deckOf([sessionPlugin(source), keys], { keyboard: true }, source);
  session.command({ type: 'show-slide', place: { h: 2, v: 0, f: -1, fragments: 0 } });
  const scenario = deck.getCurrentSlide().querySelector('connivence-scenario')!;
  await scenario.updateComplete;
  const phase = () => session.state.plays.get('tu')!.phase;
  return { session, deck, scenario, phase, toggleJoin };
}

function inControls(scenario: ScenarioElement, selector: string): HTMLElement {
  const controls = scenario.renderRoot.querySelector('connivence-controls')!;
  const found = controls.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

/** What the wall says about keys that would act on it alone. */
function warningOf(scenario: ScenarioElement): string | undefined {
  const controls = scenario.renderRoot.querySelector('connivence-controls')!;
  return controls.renderRoot.querySelector('.warning')?.textContent;
}

test('V leads the vote through all its steps, to the debrief', async () => {
  const { session, phase } = await atThePoll();
  const steps: string[] = [];
  for (let i = 0; i < 9; i++) {
    await userEvent.keyboard('v');
    const { shown, rounds } = session.state.plays.get('tu')!;
    steps.push(`${phase()} ${rounds.length}${shown ? ' shown' : ''}`);
  }
  expect(steps).toEqual([
    'open 1',
    'closed 1',
    'closed 1 shown',
    'debate 1 shown',
    'open 2',
    'closed 2',
    'closed 2 shown',
    'debrief 2 shown',
    'debrief 2 shown',
  ]);
});

test('V on a black wall lights it again, and opens no vote', async () => {
  const { deck, phase } = await atThePoll();
  await userEvent.keyboard('b');
  await userEvent.keyboard('v');
  expect(deck.isPaused()).toBe(false);
  expect(phase()).toBe('briefing');
});

test('Escape on a black wall lights it again, and opens no overview', async () => {
  const { deck } = await atThePoll();
  await userEvent.keyboard('b');
  await userEvent.keyboard('{Escape}');
  expect([deck.isPaused(), deck.isOverview()]).toEqual([false, false]);
});

test('V without the link says what it would do, and does it the second time only', async () => {
  const session = newSession();
  const link = cuttable(session);
  const { scenario, phase } = await atThePoll(session, link.source);
  link.cut();
  // The second key may be long on its way through a busy machine.
  scenario.patience = 60_000;
  await userEvent.keyboard('v');
  await eventually(() => expect(warningOf(scenario)).toContain('Appuyez encore'));
  expect(scenario.play!.phase).toBe('briefing');
  await userEvent.keyboard('v');
  expect(scenario.play!.phase).toBe('open');
  await eventually(() => expect(warningOf(scenario)).toBeUndefined());
  await userEvent.keyboard('v');
  expect(scenario.play!.phase).toBe('closed');
  expect(phase()).toBe('briefing');
});

test('a key pressed without the link is forgotten after a while; a button acts at once', async () => {
  const session = newSession();
  const link = cuttable(session);
  const { scenario } = await atThePoll(session, link.source);
  link.cut();
  scenario.patience = 300;
  for (let i = 0; i < 2; i++) {
    // What V calls, called here: a key on its way through a busy machine may take longer than the wait.
    scenario.press(() => 'open');
    await scenario.updateComplete;
    expect(warningOf(scenario)).toBeDefined();
    await eventually(() => expect(warningOf(scenario)).toBeUndefined());
  }
  expect(scenario.play!.phase).toBe('briefing');
  inControls(scenario, '.next').click();
  await eventually(() => expect(scenario.play!.phase).toBe('open'));
});

test('R shows and hides the results once there are some; D debates; X debriefs; Q joins', async () => {
  const { session, phase, toggleJoin } = await atThePoll();
  await userEvent.keyboard('r');
  expect(session.state.plays.get('tu')!.shown).toBe(false);
  await userEvent.keyboard('vr');
  expect(session.state.plays.get('tu')!.shown).toBe(true);
  await userEvent.keyboard('r');
  expect(session.state.plays.get('tu')!.shown).toBe(false);
  await userEvent.keyboard('d');
  expect(phase()).toBe('debate');
  await userEvent.keyboard('x');
  expect(phase()).toBe('debrief');
  await userEvent.keyboard('q');
  expect(toggleJoin).toHaveBeenCalledOnce();
});

test('typing in a field of a slide goes to the field and not to the deck', async () => {
  const { deck, scenario } = await atThePoll();
  await userEvent.keyboard('m');
  const hands = await eventually(() => {
    const form = inControls(scenario, 'connivence-stage-hands');
    const input = form.shadowRoot!.querySelector('input')!;
    expect(form.shadowRoot!.activeElement).toBe(input);
    return input;
  });
  await userEvent.keyboard('12');
  // Letters mean nothing in a number, but they must not mean something to the deck either.
  await userEvent.keyboard('nv ');
  expect(hands.value).toBe('12');
  expect(at(deck)).toBe('2/0/-1');
});

test('Space and Enter on a button of a slide press it, and do not move the deck', async () => {
  const { deck, scenario, phase } = await atThePoll();
  inControls(scenario, '.next').focus();
  await userEvent.keyboard(' ');
  expect(phase()).toBe('open');
  await scenario.updateComplete;
  inControls(scenario, '.next').focus();
  await userEvent.keyboard('{Enter}');
  expect(phase()).toBe('closed');
  expect(at(deck)).toBe('2/0/-1');
});

test('arrows and letters lead the deck after a button was clicked', async () => {
  const { deck, scenario, phase } = await atThePoll();
  inControls(scenario, '.next').focus();
  await userEvent.keyboard('v');
  expect(phase()).toBe('open');
  await userEvent.keyboard('{ArrowRight}');
  expect(at(deck)).toBe('3/0/-1');
});

test('a remote control leads the deck even with the focus on a button', async () => {
  const { deck, scenario } = await atThePoll();
  inControls(scenario, '.next').focus();
  await userEvent.keyboard('{PageDown}');
  expect(at(deck)).toBe('3/0/-1');
});

test('the help speaks the room’s language only, the trainer’s keys first', async () => {
  const { deck } = await atThePoll();
  deck.toggleHelp(true);
  const help = document.querySelector('.r-overlay-help-content')!;
  const rows = [...help.querySelectorAll('tr')].map((row) => row.textContent);
  expect(rows[0]).toBe('VVote\u00a0: l’étape suivante');
  for (const words of ['Code QR', 'mains levées', 'Mur noir', 'Plein écran'])
    expect(help.textContent).toContain(words);
  expect(help.textContent).not.toMatch(/slide|keyboard|pause/i);
});

test.each([
  ['an American', 191],
  ['a French', 188],
  ['a German', 219],
])('? opens the help on %s keyboard', async (_, keyCode) => {
  await atThePoll();
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key: '?', keyCode, shiftKey: true, bubbles: true }),
  );
  expect(document.querySelector('.r-overlay-help-content')).not.toBeNull();
});

test('the way back from a black wall is in the room’s language', async () => {
  const { deck } = await atThePoll();
  deck.togglePause(true);
  expect(document.querySelector('.pause-overlay')!.textContent).toBe('Rallumer le mur');
});

test('once destroyed, our keys do nothing', async () => {
  const { phase } = await atThePoll();
  closeDecks();
  await userEvent.keyboard('v');
  expect(phase()).toBe('briefing');
});

test('Escape closes the join panel, and nothing behind it', async () => {
  const { deck } = await atThePoll();
  const overlay = joinOverlay(document.body, 'fr');
  const box = document.querySelector('.join-overlay')!;
  overlay.toggle();
  expect(box.matches(':popover-open')).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(box.matches(':popover-open')).toBe(false);
  expect(deck.isOverview()).toBe(false);
  await userEvent.keyboard('{Escape}');
  expect(deck.isOverview()).toBe(true);
  overlay.remove();
});
