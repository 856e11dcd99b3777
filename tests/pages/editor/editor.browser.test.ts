import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HeldEvent } from '../../../components/hold-button/hold-button.ts';
import { ContentClient } from '../../../pages/editor/content-client.ts';
import { formOf, forms } from '../../../pages/editor/forms/index.ts';
import { valueAt, type Json } from '../../../pages/editor/json.ts';
import { keptDrafts } from '../../../pages/editor/kept-drafts.ts';
import '../../../pages/editor/scenario-editor.ts';
import type { ScenarioEditorElement } from '../../../pages/editor/scenario-editor.ts';
import { draftOf, Work } from '../../../pages/editor/work.ts';
import { FakeServer } from './fake-server.ts';
import { eventually } from '../../eventually.ts';

const shipped = Object.entries(
  import.meta.glob<string>(['../../../scenarios/*.json', '!**/*.schema.json'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(([path, text]) => ({ ref: /([\w-]+)\.json$/.exec(path)![1]!, text }));

const kindOf = (text: string) => (JSON.parse(text) as { kind: string }).kind;
const oneOf = (kind: string) => shipped.find(({ text }) => kindOf(text) === kind)!;
const plain = JSON.stringify({
  kind: 'poll',
  title: 'Le devis du dimanche',
  situation: 'Dimanche, 16 h.',
  question: 'Que répondez-vous ?',
  options: [
    { id: 'now', label: 'Tout de suite' },
    { id: 'later', label: 'Demain' },
  ],
  debrief: { article: 'Répondre crée une habitude.' },
  sources: [{ title: 'Vécu' }],
});

let server: FakeServer | undefined;
let editor: ScenarioEditorElement;

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1280, 800);
});

afterEach(() => {
  server?.close();
  document.body.replaceChildren();
});

/** Opens a scenario in the editor, on a server that has it. */
async function open(text: string, ref = 'scenario', drafts = keptDrafts({ ref })): Promise<Work> {
  server?.close();
  server = new FakeServer(text);
  const draft = draftOf(text);
  const work = new Work(
    formOf(valueAt(draft.json, ['kind']))!,
    draft,
    () => editor.requestUpdate(),
    { ref, base: { text, version: server.version, own: true } },
  );
  editor = document.createElement('connivence-scenario-editor');
  Object.assign(editor, { work, drafts, client: new ContentClient('', 'key') });
  document.body.replaceChildren(editor);
  await editor.updateComplete;
  return work;
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const text = (name: string | RegExp) => page.getByRole('textbox', { name, exact: true });
const save = async () => {
  await button('Enregistrer').click();
  await eventually(() => expect(button('Enregistrer').query()).not.toBeNull());
};

describe('every shipped scenario', () => {
  for (const { ref, text } of shipped) {
    test(`${ref}, opened and saved unchanged, is the same file`, async () => {
      const work = await open(text, ref);
      expect(work.dirty).toBe(false);
      await save();
      await eventually(() => expect(server!.saved).toBe(text));
    });
  }
});

describe('the form of each kind', () => {
  const adds: Record<string, string> = {
    poll: 'Ajouter une option',
    scale: 'Ajouter une question',
    threshold: 'Ajouter une marche',
    sort: 'Ajouter une carte',
    scorecard: 'Ajouter un critère',
    branching: 'Ajouter une scène',
    'role-play': 'Ajouter une ligne',
    'open-ended': 'Ajouter un exemple',
  };
  for (const { kind } of forms) {
    test(`in a ${kind} one adds an item, writes in it, and takes it back`, async () => {
      const before = oneOf(kind).text;
      const work = await open(before);
      const form = editor.renderRoot.querySelector('connivence-scenario-form')!;
      await button(new RegExp(`^\\+? ?${adds[kind]!}`)).click();
      await eventually(() => expect(work.dirty).toBe(true));
      await eventually(() =>
        expect(form.renderRoot.querySelector('textarea:focus')).not.toBeNull(),
      );
      // Typed in one go: a busy machine makes pauses, and a pause is a step of its own.
      const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
      onTestFinished(() => clock.mockRestore());
      await userEvent.keyboard('Une chose nouvelle');
      expect(work.text).toContain('Une chose nouvelle');
      await button('Annuler').click();
      await button('Annuler').click();
      expect(work.dirty).toBe(false);
      expect(work.text).toBe(before);
    });
  }

  test('an item moves by its buttons, and the focus goes with it', async () => {
    const work = await open(plain);
    await button(
      'Descendre : option 1'.replace(' :', '\u00a0:').replace('option', 'Option'),
    ).click();
    expect(JSON.parse(work.text)).toMatchObject({ options: [{ id: 'later' }, { id: 'now' }] });
    const form = editor.renderRoot.querySelector('connivence-scenario-form')!;
    await eventually(() =>
      expect(form.renderRoot.querySelector('[id="options[1]"] :focus')).not.toBeNull(),
    );
  });

  test('a file in one language has one box a text, and a second once a language is added', async () => {
    const work = await open(plain);
    expect(text('Titre, anglais').query()).toBeNull();
    await button('Ajouter la langue\u00a0: anglais').click();
    await text('Titre, anglais').fill('The Sunday quote');
    expect(JSON.parse(work.text)).toMatchObject({
      title: { fr: 'Le devis du dimanche', en: 'The Sunday quote' },
      options: [{ label: { fr: 'Tout de suite' } }, { label: { fr: 'Demain' } }],
    });
  });
});

describe('what is to mend', () => {
  test('is told beside its field, in the words of people', async () => {
    await open(plain);
    await text('Réponse, option 1').fill('x'.repeat(121));
    const field = text('Réponse, option 1');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByText(/121 caractères/).last()).toBeVisible();
    await text('Titre').fill('');
    await expect.element(page.getByText(/1 champ à écrire, 1 à corriger/)).toBeVisible();
  });

  test('is a way to its field', async () => {
    await open(plain);
    await text('Question').fill('');
    await page.getByText('1 champ à écrire').click();
    await button(/^Question/).click();
    const form = editor.renderRoot.querySelector('connivence-scenario-form')!;
    await eventually(() =>
      expect(form.renderRoot.querySelector('[id="question"] :focus')).not.toBeNull(),
    );
  });

  test('keeps a scenario from being saved, and nothing from being kept', async () => {
    await open(plain);
    await text('Titre').fill('');
    await button('Enregistrer').click();
    await expect.element(page.getByText(/Pas encore enregistré/)).toBeVisible();
    expect(server!.saved).toBeUndefined();
    expect(keptDrafts({ ref: 'scenario' })).toHaveLength(1);
  });

  test('leads who would save to the first field to mend, and says how many there are', async () => {
    await open(plain);
    await text('Question').fill('');
    await text('Situation').fill('');
    await page.getByRole('tab', { name: 'JSON' }).click();
    await button('Enregistrer').click();
    await expect
      .element(page.getByText(/Pas encore enregistré\u00a0: 2 champs à écrire\. Voici le premier/))
      .toBeVisible();
    const form = editor.renderRoot.querySelector('connivence-scenario-form')!;
    await eventually(() =>
      expect(form.renderRoot.querySelector('[id="situation"] :focus')).not.toBeNull(),
    );
    await expect.element(text('Situation')).toBeInViewport();
  });

  test('is found in a source too, at the line that is not written', async () => {
    await open(plain);
    await text('Titre, ou ce que c’est').fill('');
    await button('Enregistrer').click();
    const form = editor.renderRoot.querySelector('connivence-scenario-form')!;
    await eventually(() =>
      expect(form.renderRoot.querySelector('[id="sources[0].title--line"]:focus')).not.toBeNull(),
    );
  });
});

test('a scene that says nothing yet is called alike wherever it is chosen', async () => {
  const { text } = oneOf('branching');
  const story = JSON.parse(text) as { nodes: object[] };
  await open(JSON.stringify({ ...story, nodes: [...story.nodes, { id: 'later', text: '' }] }));
  const form = editor.renderRoot.querySelector('connivence-scenario-form')!;
  const named = [...form.renderRoot.querySelectorAll('option[value="later"]')];
  expect(named.map(({ textContent }) => textContent)).toContain(`Scène ${story.nodes.length + 1}`);
  expect(form.renderRoot.textContent).not.toMatch(/N° \d/);
});

describe('an idea of the catalogue', () => {
  const cited = JSON.stringify({
    ...(JSON.parse(plain) as object),
    sources: [{ article: 'virer-un-client', idea: 'respect-for-time' }],
  });

  test('is told in the reader’s language, or else says in which it is', async () => {
    await open(cited);
    const idea = () => page.getByRole('combobox', { name: /^Idée$|^Idea$/ });
    await expect.element(idea()).toHaveAttribute('lang', 'fr');
    await expect
      .element(idea())
      .toHaveDisplayValue('Respecter quelqu’un, c’est d’abord respecter ses heures.');
    editor.lang = 'en';
    await expect.element(idea()).toHaveAttribute('lang', 'en');
    await expect.element(idea()).toHaveDisplayValue('Respect starts with respect for time.');
  });
});

describe('undoing', () => {
  test('Ctrl+Z in a field takes back what was typed there, and Ctrl+Y writes it again', async () => {
    const work = await open(plain);
    await text('Titre').fill('Un autre titre');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(text('Titre')).toHaveValue('Le devis du dimanche');
    expect(work.dirty).toBe(false);
    await userEvent.keyboard('{Control>}y{/Control}');
    await expect.element(text('Titre')).toHaveValue('Un autre titre');
  });
});

describe('a tab that closes', () => {
  test('in the middle of an edit loses nothing: the next one offers to go on', async () => {
    await open(plain);
    await text('Titre').fill('À moitié écr');
    const work = await open(plain);
    await expect.element(text('Titre')).toHaveValue('Le devis du dimanche');
    await expect.element(page.getByRole('region', { name: /^À moitié écr / })).toBeVisible();
    await button('Les reprendre').click();
    await expect.element(text('Titre')).toHaveValue('À moitié écr');
    await save();
    await eventually(() => expect(server!.saved).toContain('À moitié écr'));
    expect(work.dirty).toBe(false);
    expect(keptDrafts({ ref: 'scenario' })).toEqual([]);
  });

  test('in the middle of a JSON that cannot be read loses nothing either', async () => {
    await open(plain);
    await page.getByRole('tab', { name: 'JSON' }).click();
    await page.getByLabelText('Le fichier du scénario, en JSON').fill('{ "kind": "poll", "tit');
    await page.getByRole('tab', { name: 'Formulaire' }).click();
    await expect.element(button('Corriger le JSON')).toBeVisible();
    await open(plain);
    await button('Les reprendre').click();
    await expect
      .element(page.getByLabelText('Le fichier du scénario, en JSON'))
      .toHaveValue('{ "kind": "poll", "tit');
  });

  test('two tabs on one scenario keep two drafts', async () => {
    await open(plain);
    await text('Titre').fill('Un');
    await open(plain, 'scenario', []);
    await text('Titre').fill('Deux');
    expect(
      keptDrafts({ ref: 'scenario' }).map(({ draft }) => valueAt(draft.json, ['title'])),
    ).toEqual(expect.arrayContaining(['Un', 'Deux']));
  });
});

describe('two editors of one scenario', () => {
  const hers = plain.replace('Dimanche, 16 h.', 'Samedi.').replace('du dimanche', 'du samedi');

  async function collide(): Promise<Work> {
    const work = await open(plain);
    server!.change(hers);
    await text('Titre').fill('Mon titre');
    await button('Enregistrer').click();
    await expect
      .element(page.getByRole('heading', { name: 'Quelqu’un a enregistré entre-temps' }))
      .toBeVisible();
    return work;
  }

  test('who saves second overwrites nothing, and sees what differs', async () => {
    await collide();
    expect(server!.saved).toBeUndefined();
    await expect.element(page.getByText(/changé des deux côtés/)).toBeVisible();
    await expect.element(page.getByRole('group', { name: /^Situation/ })).toBeVisible();
  });

  test('by itself, each place keeps who changed it; both are saved as one', async () => {
    await collide();
    await button('Enregistrer ce que j’ai choisi').click();
    await eventually(() => expect(server!.saved).toBeDefined());
    expect(JSON.parse(server!.saved!)).toMatchObject({ title: 'Mon titre', situation: 'Samedi.' });
  });

  test('all of theirs can be taken, and mine is one step back', async () => {
    const work = await collide();
    await button('Tout prendre du leur').click();
    await button('Enregistrer ce que j’ai choisi').click();
    await eventually(() => expect(JSON.parse(server!.saved!)).toEqual(JSON.parse(hers)));
    await button('Annuler').click();
    expect(JSON.parse(work.text)).toMatchObject({ title: 'Mon titre' });
  });

  test('a draft gone on with after somebody saved is compared, not saved over it', async () => {
    await open(plain);
    await text('Titre').fill('Mon titre');
    const drafts = keptDrafts({ ref: 'scenario' });
    await open(plain, 'scenario', drafts);
    server!.change(hers);
    await button('Les reprendre').click();
    await button('Enregistrer').click();
    await expect
      .element(page.getByRole('heading', { name: 'Quelqu’un a enregistré entre-temps' }))
      .toBeVisible();
    expect(server!.saved).toBeUndefined();
  });

  test('not now leaves the work as it was, kept in the browser', async () => {
    const work = await collide();
    await button('Pas maintenant').click();
    expect(JSON.parse(work.text)).toMatchObject({
      title: 'Mon titre',
      situation: 'Dimanche, 16 h.',
    });
    expect(keptDrafts({ ref: 'scenario' })).toHaveLength(1);
  });
});

describe('the preview', () => {
  test('shows what is being written on the real phone', async () => {
    await open(plain);
    await text('Titre').fill('Un titre tout neuf');
    const preview = editor.renderRoot.querySelector('connivence-preview')!;
    await eventually(() => {
      const phone = preview.renderRoot.querySelector('connivence-phone')!;
      expect(phone.shadowRoot!.querySelector('h1')?.textContent).toContain('Un titre tout neuf');
    });
  });

  test('what does not play leaves the last version that does', async () => {
    const work = await open(plain);
    const json = draftOf(plain).json as Record<string, Json>;
    work.edit({ json: { ...json, options: [] }, langs: [] });
    await expect.element(page.getByText(/dernière version qui se joue/)).toBeVisible();
  });

  for (const { kind } of forms) {
    test(`plays a ${kind} to its debrief, on the phone and on the wall`, async () => {
      await open(oneOf(kind).text);
      for (const step of ['Vote', 'Résultats', 'Débat', '2e vote', 'Débriefing']) {
        await page.getByRole('button', { name: step, exact: true }).click();
      }
      await page.getByRole('tab', { name: 'Mur' }).click();
      const preview = editor.renderRoot.querySelector('connivence-preview')!;
      await eventually(() => {
        const wall = preview.renderRoot.querySelector('connivence-scenario')!;
        expect(wall.shadowRoot!.querySelector('connivence-debrief, .result')).not.toBeNull();
      });
    });
  }
});

describe('a scenario of one’s own', () => {
  const holdIt = async () => {
    const host = editor.shadowRoot!.querySelector('connivence-removal')!;
    const held = host.shadowRoot!.querySelector('connivence-hold-button')!;
    held.dispatchEvent(new HeldEvent());
    await Promise.resolve();
    return held.textContent;
  };

  test('is deleted by holding the button at the foot of the page', async () => {
    await open(plain);
    const gone = vi.fn<() => void>();
    editor.addEventListener('scenario-removed', gone);
    expect(await holdIt()).toBe('Supprimer ce scénario');
    await eventually(() => expect(gone).toHaveBeenCalledOnce());
    expect(server!.text).toBeUndefined();
  });

  test('is not deleted where somebody saved it meanwhile', async () => {
    await open(plain);
    const theirs = plain.replace('dimanche', 'lundi');
    server!.change(theirs);
    await holdIt();
    const host = editor.shadowRoot!.querySelector('connivence-removal')!;
    await eventually(() => expect(host.shadowRoot!.textContent).toContain('changé entre-temps'));
    expect(server!.text).toBe(theirs);
  });

  test('that changes a shipped one gives way to it, and a shipped one cannot be deleted', async () => {
    const work = await open(plain);
    work.rebase('scenario', { ...work.base!, covers: true });
    await editor.updateComplete;
    expect(await holdIt()).toBe('Revenir au scénario livré');
    work.rebase('scenario', { ...work.base!, own: false });
    editor.requestUpdate();
    await editor.updateComplete;
    expect(editor.shadowRoot!.querySelector('connivence-removal')).toBeNull();
  });
});
