import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LocalSession } from '../../client/local.ts';
import type { SessionSource } from '../../client/source.ts';
import '../../pages/join/phone.ts';
import type { Command } from '../../session/commands.ts';
import type { AckOutcome } from '../../session/protocol.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import type { ParticipantView } from '../../session/views.ts';

const scenario = {
  kind: 'poll',
  ref: 'tu',
  title: 'First names',
  situation: 'A client calls you “mate”.',
  question: 'Do you say it back?',
  options: [
    { id: 'yes', label: 'Yes, at once' },
    { id: 'no', label: 'No, never' },
  ],
  sources: [{ title: 'A book' }],
  credits: [],
} as PlayableScenario;

/** A phone whose trainer can ask for names, and the roster that keeps what was given. */
async function join(outcomes: AckOutcome[] = []) {
  const session = new LocalSession({
    deck: {
      id: 'deck',
      title: 'Friend or client?',
      slides: [{ h: 0, v: 0, title: '', notes: '', scenario: 'tu' }],
    },
    lang: 'en',
    find: () => ({ scenario }),
  });
  const screen = session.screen<ParticipantView>('participant', 'en');
  const given: string[] = [];
  const source = Object.create(screen, {
    own: {
      get: () => ({ ...screen.own, ...(given.length > 0 && { name: given.at(-1) }) }),
    },
    giveName: {
      value: async (name: string) => {
        const outcome = outcomes.shift() ?? 'done';
        if (outcome === 'done') given.push(name);
        session.apply([]);
        return outcome;
      },
    },
  }) as SessionSource<ParticipantView>;
  const phone = document.createElement('connivence-phone');
  Object.assign(phone, { lang: 'en', source });
  document.body.append(phone);
  await phone.updateComplete;
  const trainer = (command: Command) => expect(session.command(command)).toBe('done');
  return { given, trainer, ask: () => trainer({ type: 'ask-names', asked: true }) };
}

const field = () => page.getByRole('textbox', { name: 'First and last name' });
const button = (name: string) => page.getByRole('button', { name });

afterEach(() => document.body.replaceChildren());

test('nobody is asked for a name unless the trainer asks', async () => {
  const { trainer } = await join();
  trainer({ type: 'show-slide', place: { h: 0, v: 0, f: -1, fragments: 0 } });
  await expect.element(page.getByRole('heading', { name: 'First names' })).toBeVisible();
  expect(document.body.querySelector('connivence-phone-name')).toBeNull();
  expect(page.getByRole('textbox').elements()).toEqual([]);
});

test('one is told what the name is for and until when it is kept, and may give it', async () => {
  const { ask, given } = await join();
  ask();
  await expect.element(page.getByText(/to know who was there/)).toBeVisible();
  await expect.element(page.getByText(/as soon as the trainer decides/)).toBeVisible();
  await field().fill(' Ada Lovelace ');
  await button('Give my name').click();
  await expect.element(page.getByText('Attendance: Ada Lovelace')).toBeVisible();
  expect(given).toEqual(['Ada Lovelace']);
});

test('one may rather not give it, and change one’s mind', async () => {
  const { ask, given } = await join();
  ask();
  await button('I would rather not').click();
  await expect.element(page.getByText('Attendance: without your name')).toBeVisible();
  await button('Change').click();
  await field().fill('Ada');
  await button('Give my name').click();
  await expect.element(page.getByText('Attendance: Ada')).toBeVisible();
  expect(given).toEqual(['', 'Ada']);
});

test('an empty name is not sent, and what is refused is said', async () => {
  const { ask, given } = await join(['not-an-answer', 'failed']);
  ask();
  await button('Give my name').click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Write a name');
  await field().fill('??');
  await button('Give my name').click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Write a name');
  await button('Give my name').click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Not saved');
  expect(given).toEqual([]);
});

test('while people vote it is one line, out of the way of the ballot', async () => {
  const { ask, trainer } = await join();
  trainer({ type: 'show-slide', place: { h: 0, v: 0, f: -1, fragments: 0 } });
  trainer({ type: 'open-round', ref: 'tu' });
  ask();
  await expect.element(button('Answer')).toBeVisible();
  expect(field().elements()).toEqual([]);
  await expect.element(page.getByRole('radio', { name: 'Yes, at once' })).toBeVisible();
  await button('Answer').click();
  await expect.element(field()).toBeVisible();
});
