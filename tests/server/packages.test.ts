import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { STANDARDS, type Standard } from '../../server/packages/course.ts';
import { lmsPackage } from '../../server/packages/package.ts';

const course = {
  html: '<!doctype html><html lang="fr"><head><meta charset="utf-8"><script>1 && "$&"</script></head></html>',
  id: 'quelle-relation.fr',
  title: 'Où en est-on ? L’ami & le <client> d’été, "sincère"',
  lang: 'fr',
};

const manifestOf: Record<Standard, string> = {
  scorm12: 'imsmanifest.xml',
  scorm2004: 'imsmanifest.xml',
  cmi5: 'cmi5.xml',
};

function opened(standard: Standard, given = course) {
  const files = unzipSync(lmsPackage(given, standard));
  return {
    names: Object.keys(files),
    manifest: strFromU8(files[manifestOf[standard]]!),
    page: strFromU8(files['index.html']!),
  };
}

/** What is wrong with a manifest, by the grammar of its standard. */
async function faults(standard: Standard, contents: string): Promise<string[]> {
  const fileName = `${standard}.rng`;
  const grammar = readFileSync(join(import.meta.dirname, 'schemas', fileName), 'utf8');
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents }],
    schema: [{ fileName, contents: grammar }],
    extension: 'relaxng',
  });
  return errors.map(({ message }) => message);
}

describe.each(STANDARDS)('a package for %s', (standard) => {
  it('is a page and a manifest', () => {
    expect(opened(standard).names.toSorted()).toEqual([manifestOf[standard], 'index.html']);
  });

  it('has a manifest as the standard wants it', async () => {
    const { manifest } = opened(standard);
    expect(await faults(standard, manifest)).toEqual([]);
    expect(await faults(standard, manifest.replaceAll('index.html', ''))).not.toEqual([]);
  });

  it('keeps every sign of its title', () => {
    expect(opened(standard).manifest).toContain(
      'Où en est-on ? L’ami &amp; le &lt;client&gt; d’été, &quot;sincère&quot;',
    );
  });

  it('stands a deck named in any way, and a title with what XML cannot hold', async () => {
    const odd = { ...course, id: '2 à/b:<é>', title: 'Une\u0000 \uD800fin' };
    expect(await faults(standard, opened(standard, odd).manifest)).toEqual([]);
  });

  it('stands a title that is too long, or missing', async () => {
    for (const title of ['é'.repeat(300), ' '])
      expect(await faults(standard, opened(standard, { ...course, title }).manifest)).toEqual([]);
  });

  it('says for what it was made, and leaves the rest of the page as it was', () => {
    const note = `<script type="application/json" id="connivence-lms">{"standard":"${standard}"}</script>`;
    const { page } = opened(standard);
    expect(page).toBe(course.html.replace('<head>', () => `<head>${note}`));
  });

  it('is the same file when it is made again, and another for another course', () => {
    const made = lmsPackage(course, standard);
    expect(lmsPackage(course, standard)).toEqual(made);
    expect(opened(standard, { ...course, id: 'autre' }).manifest).not.toBe(
      opened(standard).manifest,
    );
  });
});

it('a page without a head is no course', () => {
  const headless = { ...course, html: '<header>Bonjour</header>' };
  expect(() => lmsPackage(headless, 'scorm12')).toThrow('without a head');
});
