import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LocalSession } from '../../client/local.ts';
import type { SessionSource } from '../../client/source.ts';
import '../../pages/join/phone.ts';
import type { Command } from '../../session/commands.ts';
import type { ByeReason } from '../../session/protocol.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import type { ParticipantView } from '../../session/views.ts';

const scenario = {
  kind: 'poll',
  ref: 'tu',
  title: 'First names',
  situation: 'A client calls you “mate”.\n\n> Alright, mate?',
  question: 'Do you say it back?',
  options: [
    { id: 'yes', label: 'Yes, at once', why: 'Out of courtesy.' },
    { id: 'no', label: 'No, never' },
  ],
  sources: [{ title: 'A book' }],
  credits: [{ title: 'A book', author: 'Somebody', url: 'https://example.org/book' }],
  debate: { seconds: 90, prompts: [{ for: 'yes', text: 'And on Monday?' }] },
  debrief: { article: 'Complicity, yes.', against: 'Familiarity, no.', monday: 'Try it.' },
} as PlayableScenario;

const scale = {
  ...scenario,
  kind: 'scale',
  ref: 'place',
  question: 'Where do you stand?',
  poles: [{ label: 'The safe' }, { label: 'The best friend' }],
} as unknown as PlayableScenario;

type Source = SessionSource<ParticipantView>;

/** A phone in a session of its own, and the trainer of it. */
async function join(bend: (source: Source) => Source = (source) => source) {
  const slide = { v: 0, title: '', notes: '' };
  const session = new LocalSession({
    deck: {
      id: 'deck',
      title: 'Friend or client?',
      slides: [
        { ...slide, h: 0, scenario: 'tu' },
        { ...slide, h: 1, scenario: 'place' },
      ],
    },
    lang: 'en',
    find: (ref) => ({ scenario: ref === 'tu' ? scenario : scale }),
  });
  const source = bend(session.screen<ParticipantView>('participant', 'en'));
  const phone = document.createElement('connivence-phone');
  Object.assign(phone, { lang: 'en', source });
  document.body.append(phone);
  await phone.updateComplete;
  const trainer = (command: Command) => expect(session.command(command)).toBe('done');
  return {
    phone,
    session,
    show: (h: number) => trainer({ type: 'show-slide', place: { h, v: 0, f: -1, fragments: 0 } }),
    open: (ref = 'tu') => trainer({ type: 'open-round', ref }),
    close: (ref = 'tu') => trainer({ type: 'close-round', ref }),
    trainer,
  };
}

/** The same source but for some of its answers: another network, another fate. */
const but = (over: Partial<Source>) => (source: Source) =>
  Object.create(source, Object.getOwnPropertyDescriptors(over)) as Source;

const radio = (name: string) => page.getByRole('radio', { name });
const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const announced = () => page.getByRole('status').first();
const bar = () => page.getByRole('contentinfo').getByRole('status');

afterEach(() => document.body.replaceChildren());

test('before the first scenario, one is told to keep the page open', async () => {
  await join();
  await expect.element(heading('You’re in')).toBeVisible();
});

test('at the briefing one reads the situation and the question, and cannot vote yet', async () => {
  const { show } = await join();
  show(0);
  await expect.element(heading('First names')).toBeVisible();
  await expect.element(page.getByText('Alright, mate?')).toBeVisible();
  await expect.element(page.getByText('Do you say it back?')).toBeVisible();
  await expect.element(bar()).toMatchTextContent('Your turn soon.');
  expect(page.getByRole('radio').elements()).toEqual([]);
});

test('an answer is said to be counted once the log has it, and may change until the close', async () => {
  const { session, show, open } = await join();
  show(0);
  open();
  await radio('Yes, at once').click();
  await expect.element(bar()).toMatchTextContent('Counted');
  await radio('No, never').click();
  await expect.element(radio('No, never')).toBeChecked();
  const round = session.state.plays.get('tu')!.rounds[0]!;
  expect([...round.casts.values()].map((cast) => cast.answer)).toEqual([{ picks: ['no'] }]);
});

test('until the log has it, an answer is only being sent', async () => {
  const { show, open } = await join(but({ answer: () => new Promise(() => {}) }));
  show(0);
  open();
  await radio('Yes, at once').click();
  await expect.element(bar()).toMatchTextContent('Sending…');
  await expect.element(radio('Yes, at once')).toBeChecked();
});

test('an answer still being sent is none of the next vote’s', async () => {
  const { show, open, close } = await join(but({ answer: () => new Promise(() => {}) }));
  show(0);
  open();
  await radio('Yes, at once').click();
  close();
  open();
  await expect
    .element(page.getByText('Second vote open', { exact: true }).first())
    .toBeInTheDocument();
  await expect.element(radio('Yes, at once')).not.toBeChecked();
  await expect.element(bar()).not.toMatchTextContent('Sending…');
});

test('an answer that came too late is said to be so, and the one before it counts', async () => {
  const { session, show, open, close } = await join((source) =>
    but({
      answer: async (answer) => {
        if (session.state.plays.get('tu')!.rounds[0]!.casts.size > 0) close();
        return source.answer(answer);
      },
    })(source),
  );
  show(0);
  open();
  await radio('Yes, at once').click();
  await expect.element(bar()).toMatchTextContent('Counted');
  await radio('No, never').click();
  await expect.element(bar()).toMatchTextContent('Too late to change: your earlier answer counts.');
  await expect.element(radio('Yes, at once')).toBeChecked();
});

test('an answer that was not taken is never said to be counted', async () => {
  const { show, open } = await join(but({ answer: async () => 'not-an-answer' }));
  show(0);
  open();
  await radio('Yes, at once').click();
  await expect.element(bar()).toMatchTextContent('Not counted. Try again.');
  await expect.element(radio('Yes, at once')).not.toBeChecked();
});

test('once closed, one sees the own answer and is sent to the room’s screen', async () => {
  const { show, open, close } = await join();
  show(0);
  open();
  await radio('Yes, at once').click();
  await expect.element(bar()).toMatchTextContent('Counted');
  close();
  await expect.element(bar()).toMatchTextContent('Look at the room’s screen');
  await expect.element(radio('Yes, at once')).toBeChecked();
  await expect.element(radio('No, never')).toBeDisabled();
});

test('somebody who said nothing is told so', async () => {
  const { show, open, close } = await join();
  show(0);
  open();
  close();
  await expect.element(bar()).toMatchTextContent('You didn’t answer this time.');
});

test('the second vote starts from a blank ballot', async () => {
  const { show, open, close } = await join();
  show(0);
  open();
  await radio('Yes, at once').click();
  await expect.element(bar()).toMatchTextContent('Counted');
  close();
  open();
  await expect.element(radio('Yes, at once')).toBeEnabled();
  await expect.element(radio('Yes, at once')).not.toBeChecked();
});

test('results come to the phone when the trainer shows them', async () => {
  const { phone, session, show, open, close, trainer } = await join();
  show(0);
  open();
  session.answer('someone', 1, { picks: ['yes'] });
  close();
  expect(phone.renderRoot.querySelector('connivence-poll-result')).toBeNull();
  trainer({ type: 'show-results', ref: 'tu', shown: true });
  await expect.poll(() => phone.renderRoot.querySelector('connivence-poll-result')).toBeTruthy();
});

test('a debate shows how long is left and what each side may say', async () => {
  const { show, open, trainer } = await join();
  show(0);
  open();
  trainer({ type: 'start-debate', ref: 'tu', seconds: 90 });
  await expect.element(page.getByRole('timer')).toMatchTextContent(/^1:(?:30|29)$/);
  await expect.element(page.getByText('And on Monday?')).toBeVisible();
});

test('the time of a debate is the session’s, whatever this device believes', async () => {
  const { show, open, trainer } = await join(but({ now: () => Date.now() + 85_000 }));
  show(0);
  open();
  trainer({ type: 'start-debate', ref: 'tu', seconds: 90 });
  await expect.element(page.getByRole('timer')).toMatchTextContent(/^0:0[45]$/);
});

test('the debrief says what the article argues, what speaks against it, and what to try', async () => {
  const { show, open, trainer } = await join();
  show(0);
  open();
  trainer({ type: 'debrief', ref: 'tu' });
  for (const text of ['Complicity, yes.', 'Familiarity, no.', 'Try it.', 'Out of courtesy.'])
    await expect.element(page.getByText(text)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: /A book/ }))
    .toHaveAttribute('href', 'https://example.org/book');
});

test('a scale brings its own ballot', async () => {
  const { show, open } = await join();
  show(1);
  open('place');
  await page.getByRole('slider').fill('80');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.element(bar()).toMatchTextContent('Counted');
});

test('whoever comes late, or comes back, sees what the room is doing and what they answered', async () => {
  const { session, show, open } = await join();
  show(0);
  open();
  session.answer('late', 1, { picks: ['no'] });
  const phone = document.createElement('connivence-phone');
  Object.assign(phone, { lang: 'en', source: session.screen('participant', 'en', 'late') });
  document.body.replaceChildren(phone);
  await expect.element(radio('No, never')).toBeChecked();
  await expect.element(bar()).toMatchTextContent('Counted');
});

test('a view that comes again keeps the focus where it is', async () => {
  const { phone, session, show, open } = await join();
  show(0);
  open();
  await radio('Yes, at once').click();
  session.answer('someone', 1, { picks: ['no'] });
  await expect.element(bar()).toMatchTextContent('Counted');
  const ballot = phone.renderRoot.querySelector('connivence-poll-ballot')!;
  expect(ballot.shadowRoot!.activeElement).toBe(radio('Yes, at once').element());
});

test('each change of phase is announced', async () => {
  const { show, open, close } = await join();
  show(0);
  await expect.element(announced()).toMatchTextContent('Read first');
  open();
  await expect.element(announced()).toMatchTextContent('Vote open');
  close();
  await expect.element(announced()).toMatchTextContent('Vote closed');
});

test('a lost connection is said, and the ballot stays', async () => {
  const { show, open } = await join(but({ link: 'lost' }));
  show(0);
  open();
  await expect.element(page.getByText('Connection lost. Reconnecting…').last()).toBeVisible();
  await expect.element(radio('Yes, at once')).toBeEnabled();
});

test('the end of the session is said', async () => {
  const { trainer } = await join();
  trainer({ type: 'end-session' });
  await expect.element(heading('The session is over')).toBeVisible();
});

test.for([
  ['unknown-code', 'No session has this code. Read the screen again.'],
  ['full', 'The room is full. Tell the trainer, then try again.'],
  ['locked', 'The session takes no newcomers.'],
  ['removed', 'The trainer took you out of the vote.'],
  ['protocol', 'This page has been updated.'],
  ['too-many-tries', 'Too many tries in a row. Wait a minute.'],
] satisfies [ByeReason, string][])(
  'refused for “%s”, one is told what to do',
  async ([reason, words]) => {
    await join(but({ view: undefined, link: 'ended', refusal: reason }));
    await expect.element(heading(words)).toBeVisible();
    const way =
      reason === 'unknown-code'
        ? page.getByRole('link')
        : page.getByRole('button', { name: 'Reload' });
    await expect.element(way).toBeVisible();
  },
);

test('asking for another language tells the page', async () => {
  const { phone } = await join();
  const asked: string[] = [];
  phone.addEventListener('lang-chosen', ({ lang }) => asked.push(lang));
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('button', { name: 'Español' }).click();
  await expect.poll(() => asked.length).toBe(1);
  expect(asked).toEqual(['es']);
});
