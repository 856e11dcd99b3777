import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../pages/compose/composer.ts';
import type { Case, ComposerElement, PlanMadeEvent } from '../../pages/compose/composer.ts';

const cases: Case[] = [
  {
    ref: 'one',
    kind: 'poll',
    title: { fr: 'Un', en: 'One' },
    minutes: 12,
    prompts: [],
    own: false,
  },
  {
    ref: 'two',
    kind: 'scale',
    title: { fr: 'Deux', en: 'Two' },
    minutes: 8,
    prompts: [],
    own: true,
  },
  { ref: 'tre', kind: 'sort', title: { fr: 'Trois' }, prompts: [], own: true },
];

function opened(): ComposerElement {
  const composer = document.createElement('connivence-composer');
  composer.cases = cases;
  document.body.append(composer);
  return composer;
}

afterEach(() => document.body.replaceChildren());

it('a workshop is what was picked, in the order given, and its time is told', async () => {
  const composer = opened();
  const made: PlanMadeEvent[] = [];
  composer.addEventListener('plan-made', (event) => made.push(event));
  await page.getByRole('button', { name: /^Ajouter Un/ }).click();
  await page.getByRole('button', { name: /^Ajouter Deux/ }).click();
  await expect.element(page.getByText('27 minutes')).toBeVisible();
  await page.getByRole('button', { name: 'Monter Deux' }).click();

  await page.getByRole('button', { name: 'Enregistrer l’atelier' }).click();
  await expect.element(page.getByText('Il faut un titre et au moins un scénario.')).toBeVisible();
  expect(made).toEqual([]);

  await userEvent.fill(page.getByLabelText('Titre de l’atelier'), 'Mardi');
  await page.getByRole('button', { name: 'Enregistrer l’atelier' }).click();
  expect(made[0]!.plan.pieces.map(({ ref }) => ref)).toEqual(['two', 'one']);
  expect(made[0]!.langs).toEqual(['fr', 'en']);
});

it('a case in one language makes a workshop in that language alone', async () => {
  opened();
  await page.getByRole('button', { name: /^Ajouter Un/ }).click();
  await expect.element(page.getByRole('checkbox', { name: 'anglais' })).toBeVisible();
  await page.getByRole('button', { name: /^Ajouter Trois/ }).click();
  await expect.element(page.getByRole('checkbox', { name: 'anglais' })).not.toBeInTheDocument();
});

it('cases are found by their title in either language, and by what people do', async () => {
  opened();
  await userEvent.fill(page.getByLabelText('Chercher un scénario'), 'two');
  await expect.element(page.getByRole('button', { name: /^Ajouter Deux/ })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Ajouter Un/ })).not.toBeInTheDocument();
});
