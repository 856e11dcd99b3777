import { describe, expect, it } from 'vitest';
import {
  added,
  langsOf,
  named,
  removed,
  withLang,
  withoutLang,
  written,
} from '../../../pages/editor/edits.ts';
import { fieldsOf, type ListField } from '../../../pages/editor/form.ts';
import { formOf } from '../../../pages/editor/forms/index.ts';
import { freeId, slug } from '../../../pages/editor/ids.ts';
import type { Json } from '../../../pages/editor/json.ts';

const poll = formOf('poll')!;
const sort = formOf('sort')!;
const listOf = (form: typeof poll, key: string) =>
  fieldsOf(form).find((field): field is ListField => field.type === 'list' && field.key === key)!;

const scenario: Json = {
  kind: 'poll',
  title: { fr: 'Titre', en: 'Title' },
  options: [
    { id: 'stay', label: { fr: 'Rester', en: 'Stay' } },
    { id: 'option-2', label: { fr: 'Partir', en: 'Leave' } },
  ],
  debate: { seconds: 60, prompts: [{ for: 'option-2', text: { fr: 'Et si ?', en: 'What if?' } }] },
  panel: { who: 'Dix', answers: { stay: 4, 'option-2': 6 } },
};

describe('writing in a form', () => {
  it('an optional text that is emptied leaves the file, a language at a time', () => {
    const path = ['debrief', 'against'];
    const one = written(poll, { debrief: { article: 'A' } }, [...path, 'fr'], 'Non');
    expect(one).toEqual({ debrief: { article: 'A', against: { fr: 'Non' } } });
    expect(written(poll, one, [...path, 'fr'], '')).toEqual({ debrief: { article: 'A' } });
  });

  it('a text that must be there stays, empty, until it is written', () => {
    expect(written(poll, scenario, ['title', 'fr'], '')).toMatchObject({ title: { fr: '' } });
  });

  it('an optional part that nobody wrote leaves the file whole', () => {
    const began = written(poll, {}, ['debrief', 'article', 'fr'], 'x');
    expect(written(poll, began, ['debrief', 'article', 'fr'], '')).toEqual({});
  });
});

describe('the ids that nobody sees', () => {
  it('a new item has one of its own', () => {
    const { options } = added(scenario, ['options'], listOf(poll, 'options'), ['fr']) as {
      options: { id: string }[];
    };
    expect(new Set(options.map(({ id }) => id)).size).toBe(3);
  });

  it('an item takes an id from its name once, and all that refers to it follows', () => {
    const after = named(scenario, ['options', 1], listOf(poll, 'options'));
    expect(after).toMatchObject({
      options: [{ id: 'stay' }, { id: 'partir' }],
      debate: { prompts: [{ for: 'partir' }] },
      panel: { answers: { stay: 4, partir: 6 } },
    });
  });

  it('an id that is in use stays, whatever the item is called now', () => {
    expect(named(scenario, ['options', 0], listOf(poll, 'options'))).toBe(scenario);
  });

  it('an item taken away is taken out of what refers to it', () => {
    const after = removed(poll, scenario, ['options'], 1, listOf(poll, 'options'));
    expect(after).toMatchObject({ panel: { answers: { stay: 4 } } });
    expect(JSON.stringify(after)).not.toContain('option-2');
  });

  it('a category taken away leaves its cards without one', () => {
    const cards = [{ id: 'lea', expected: 'warm', theirs: 'cold' }];
    const categories = [{ id: 'warm' }, { id: 'cold' }, { id: 'hot' }];
    const field = listOf(sort, 'categories');
    expect(removed(sort, { categories, cards }, ['categories'], 0, field)).toEqual({
      categories: [{ id: 'cold' }, { id: 'hot' }],
      cards: [{ id: 'lea', theirs: 'cold' }],
    });
  });

  it('names become ids: accents, signs and length', () => {
    expect(slug('« L’été, déjà ? » Un cœur')).toBe('l-ete-deja-un-coeur');
    expect(slug('x'.repeat(60))).toHaveLength(40);
    expect(slug('日本')).toBe('');
    expect(freeId('', 'card', ['card-1'])).toBe('card-2');
    expect(freeId('a', 'card', ['a', 'a-2'])).toBe('a-3');
    expect(freeId('constructor', 'card', [])).toBe('card-1');
  });
});

describe('the languages of a file', () => {
  it('are those of its texts', () => {
    expect(langsOf(poll, scenario)).toEqual(['fr', 'en']);
    expect(langsOf(poll, { title: 'T' })).toEqual([]);
  });

  it('a language added leaves what is written in its own', () => {
    const plain = { kind: 'poll', title: 'Titre', options: [{ id: 'a', label: 'Oui' }] };
    const { json, langs } = withLang(poll, { json: plain, langs: [] }, 'en', 'fr');
    expect(langs).toEqual(['fr', 'en']);
    expect(json).toEqual({
      kind: 'poll',
      title: { fr: 'Titre' },
      options: [{ id: 'a', label: { fr: 'Oui' } }],
    });
  });

  it('a language taken away leaves no text without any', () => {
    const only = { title: { fr: 'Titre', en: 'Title' }, question: { en: 'Q' } };
    const { json } = withoutLang(poll, { json: only, langs: ['fr', 'en'] }, 'en');
    expect(json).toEqual({ title: { fr: 'Titre' }, question: { en: 'Q' } });
  });
});
