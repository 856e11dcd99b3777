import { ContextProvider } from '@lit/context';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { sessionContext } from '../../client/context.ts';
import { Listeners, type SessionSource } from '../../client/source.ts';
import '../../components/join-panel/join.ts';
import type { StageView } from '../../session/views.ts';

afterEach(() => document.body.replaceChildren());

/** A panel on a wall, in a room that fills and empties as asked. */
async function wall(connected: number, joinUrl = 'https://atelier.example/K7PRXM') {
  await page.viewport(1280, 720);
  const listeners = new Listeners();
  const view = (people: number) =>
    ({ role: 'stage', lang: 'fr', code: 'K7PRXM', connected: people }) as StageView;
  const source = {
    view: view(connected),
    link: 'local',
    subscribe: (listener: () => void) => listeners.add(listener),
  } as unknown as SessionSource & { view: StageView };
  const place = document.createElement('div');
  Object.assign(place.style, { display: 'flex', width: '1200px', height: '640px' });
  new ContextProvider(place, { context: sessionContext }).setValue(source);
  const panel = document.createElement('connivence-join');
  panel.joinUrl = joinUrl;
  place.append(panel);
  document.body.append(place);
  await panel.updateComplete;
  const all = (selector: string) => [...panel.renderRoot.querySelectorAll<HTMLElement>(selector)];
  const fill = async (people: number) => {
    source.view = view(people);
    listeners.call();
    await panel.updateComplete;
  };
  const told = () => all('.in')[0]!.textContent.trim();
  return { all, fill, told };
}

test('a bubble comes for each person, and goes with them', async () => {
  const { all, fill, told } = await wall(0);
  expect(told()).toContain('À qui l’honneur');
  expect(all('.arrivals i')).toHaveLength(0);
  await fill(3);
  expect(told()).toBe('3 personnes connectées');
  expect(all('.arrivals i')).toHaveLength(3);
  await fill(2);
  expect(all('.arrivals i')).toHaveLength(2);
});

test('under a long address the room stays low enough to leave the title its place', async () => {
  const { all } = await wall(12, 'https://ateliers.chambre-de-commerce.example/connivence/K7PRXM');
  const [panel] = all('.panel').map((each) => each.getBoundingClientRect());
  const [room] = all('.arrivals').map((each) => each.getBoundingClientRect());
  expect(all('.address')[0]!.offsetWidth).toBeGreaterThan(0.8 * panel!.height);
  expect(room!.height).toBeLessThanOrEqual(0.12 * panel!.height);
});

test('only who comes while one looks is seen to arrive', async () => {
  const { all, fill } = await wall(4);
  expect(all('.arrivals .new')).toHaveLength(0);
  await fill(6);
  expect(all('.arrivals .new')).toHaveLength(2);
  await fill(3);
  await fill(4);
  expect(all('.arrivals .new')).toHaveLength(1);
});

test('the code that is being typed does not move while the room fills', async () => {
  const { all, fill } = await wall(0);
  const top = () => all('.code')[0]!.getBoundingClientRect().top;
  const before = top();
  for (const people of [1, 28, 300]) {
    await fill(people);
    expect(Math.abs(top() - before)).toBeLessThan(8);
  }
});

test('who hears the code hears its letters, and not a word', async () => {
  const { all } = await wall(0);
  const heard = [...all('.code')[0]!.children].filter((part) => part.ariaHidden !== 'true');
  expect(heard.map((part) => part.textContent)).toEqual(['K 7 P R X M']);
});

test('a crowd is drawn no further than it can be seen; its number goes on', async () => {
  const { all, fill, told } = await wall(0);
  await fill(2000);
  expect(all('.arrivals i')).toHaveLength(600);
  expect(told()).toMatch(/^2\s?000 personnes/u);
});
