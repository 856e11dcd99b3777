import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankOf, fieldsOf, placeOf, wayTo, type Form } from '../../../pages/editor/form.ts';
import { formOf, forms } from '../../../pages/editor/forms/index.ts';
import { isList, isRecord, valueAt, type Json, type Path } from '../../../pages/editor/json.ts';
import { isToWrite, trailTo } from '../../../pages/editor/problems.ts';
import { draftOf, Work } from '../../../pages/editor/work.ts';
import { pathOf } from '../../../session/findings.ts';
import { kinds } from '../../../session/kinds/index.ts';
import { checkScenario } from '../../../session/read-scenario.ts';

const FOLDER = join(import.meta.dirname, '../../../scenarios');
const shipped = readdirSync(FOLDER)
  .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

/** Every path of a file at which something is written. */
function pathsIn(json: Json, at: Path = []): Path[] {
  const inner = isList(json)
    ? json.flatMap((item, i) => pathsIn(item, [...at, i]))
    : isRecord(json)
      ? Object.entries(json).flatMap(([key, value]) => pathsIn(value, [...at, key]))
      : [];
  return inner.length > 0 ? inner : [at];
}

/** What the form does not show: names for programs. */
const isHidden = (path: Path) => /^(\$schema|kind|start)$|(^|\.)id$/.test(pathOf(path));

/** Whether a form has a field for what stands at a path. */
function hasField(form: Form, path: Path): boolean {
  const way = wayTo(form, pathOf(path));
  const last = way.at(-1);
  if (!last) return false;
  const rest = path.slice(last.path.length);
  const { type } = last.field;
  if (rest.length === 0) return true;
  return rest.length === 1 && ['text', 'texts', 'amounts', 'sources'].includes(type);
}

it('every kind has a form', () => {
  expect(forms.map(({ kind }) => kind).toSorted()).toEqual(
    kinds.map(({ name }) => name).toSorted(),
  );
});

describe('every shipped scenario', () => {
  it('has a field for all that is written in it', () => {
    const lost = shipped.flatMap(({ name, text }) => {
      const json = JSON.parse(text) as Json;
      const form = formOf(valueAt(json, ['kind']))!;
      return pathsIn(json)
        .filter((path) => !isHidden(path) && !hasField(form, path))
        .map((path) => `${name} ${pathOf(path)}`);
    });
    expect(lost).toEqual([]);
  });

  it('opened and saved unchanged is the same file, byte for byte', () => {
    for (const { text } of shipped) {
      const draft = draftOf(text);
      const work = new Work(formOf(valueAt(draft.json, ['kind']))!, draft, () => {}, {
        ref: 'x',
        base: { text, version: 'v' },
      });
      expect(work.dirty).toBe(false);
      expect(work.text).toBe(text);
      expect(work.playable).toBeDefined();
    }
  });
});

for (const form of forms) {
  describe(`a new ${form.kind}`, () => {
    const blank = { kind: form.kind, ...blankOf(fieldsOf(form), []) };

    it('has nothing wrong with it but that it is not written', () => {
      const { findings } = checkScenario(blank);
      expect(
        findings
          .filter(({ severity }) => severity === 'error')
          .filter((finding) => !isToWrite(finding, blank))
          .map(({ path, code }) => `${code} ${path}`),
      ).toEqual([]);
    });

    it('can be seen before it is written', () => {
      expect(Work.blank(form, ['fr', 'en'], () => {}).playable?.kind).toBe(form.kind);
    });

    it('shows each thing to do at a field that is called by name', () => {
      for (const { path } of checkScenario(blank).findings) {
        expect(placeOf(form, path), path).not.toEqual([]);
        expect(trailTo(form, blank, path, 'fr'), path).not.toBe('Tout le fichier');
      }
    });
  });
}
