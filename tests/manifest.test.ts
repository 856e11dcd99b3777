import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

interface Declaration {
  readonly customElement?: boolean;
  readonly name: string;
  readonly tagName?: string;
  readonly summary?: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly Declaration[];
  }[];
}

describe('the custom elements manifest', () => {
  let elements: { path: string; declaration: Declaration; code: string }[];

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
    const analyzer = join(ROOT, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
    const outdir = relative(ROOT, folder);
    execFileSync(
      process.execPath,
      [analyzer, 'analyze', '--config', 'components/manifest.config.mjs', '--outdir', outdir],
      { cwd: ROOT },
    );
    const manifest = JSON.parse(
      readFileSync(join(folder, 'custom-elements.json'), 'utf8'),
    ) as Manifest;
    elements = manifest.modules.flatMap(({ path, declarations }) =>
      declarations
        .filter(({ customElement, tagName }) => customElement && tagName)
        .map((declaration) => ({
          path,
          declaration,
          code: readFileSync(join(ROOT, path), 'utf8'),
        })),
    );
  }, 60_000);

  it('knows every element by a tag of ours, with a summary', () => {
    expect(elements.length).toBeGreaterThan(15);
    for (const { declaration } of elements) {
      expect(declaration.tagName ?? declaration.name).toMatch(/^connivence-/);
      expect(`${declaration.name}: ${declaration.summary ?? 'no @summary'}`).not.toMatch(
        /no @summary/,
      );
    }
  });

  it('has each element’s tag where TypeScript looks for it', () => {
    for (const { path, declaration, code } of elements) {
      const entry = `'${declaration.tagName}': ${declaration.name}`;
      expect(`${path} has ${code.includes(entry) ? entry : 'no entry'}`).toBe(
        `${path} has ${entry}`,
      );
    }
  });

  it('says what each element fires', () => {
    for (const { path, code } of elements) {
      if (!/this\.dispatchEvent\(/.test(code)) continue;
      expect(`${path} ${code.includes('@fires') ? 'says' : 'does not say'} @fires`).toBe(
        `${path} says @fires`,
      );
    }
  });
});
