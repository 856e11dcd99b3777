import { afterEach, expect, test } from 'vitest';
import '../../components/debrief/debrief.ts';
import '../../components/debrief/phone-debrief.ts';
import type { DebriefView, PlayView } from '../../session/views.ts';

/* Read aloud, each line of a debrief is in its own language: the scenario's texts, and our headings. */

const debrief: DebriefView = {
  article: 'Complicity, yes.',
  against: 'It tires.',
  monday: 'Call Nora.',
  reasons: [{ of: 'Stay', text: 'She pays.' }],
  credits: [{ title: 'La connivence', author: 'A. B.' }],
};

afterEach(() => document.body.replaceChildren());

/** The language in which a line is said. */
async function saidIn(element: HTMLElement & { updateComplete: Promise<unknown> }) {
  const wall = document.createElement('div');
  wall.lang = 'fr';
  wall.append(element);
  document.body.append(wall);
  await element.updateComplete;
  return (line: string) => {
    const found = [...element.shadowRoot!.querySelectorAll('p, h2, h3, h4, dt, dd')].find(
      ({ textContent }) => textContent?.includes(line),
    );
    return (found?.closest('[lang]') ?? wall).getAttribute('lang');
  };
}

for (const [screen, tag, texts] of [
  ['wall', 'connivence-debrief', { debrief, spoken: 'en' }],
  ['phone', 'connivence-phone-debrief', { play: { debrief, lang: 'en' } as PlayView }],
] as const)
  test(`on a French ${screen}, a debrief in English is marked as such, and its headings are not`, async () => {
    const language = await saidIn(
      Object.assign(document.createElement(tag), { lang: 'fr', ...texts }),
    );
    for (const line of ['Complicity', 'It tires', 'Call Nora', 'Stay', 'She pays'])
      expect(`${line}: ${language(line)}`).toBe(`${line}: en`);
    for (const line of ['lundi', 'La connivence'])
      expect(`${line}: ${language(line)}`).toBe(`${line}: fr`);
  });
