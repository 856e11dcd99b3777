import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin, ResolvedConfig } from 'vite';

/*
 * The build of the phone's page: one response, small enough for the first round trip of a
 * connection (10 packets, 14 kB), because a room of phones opens it in the same ten seconds.
 */

/** Takes the air out of html and css templates, which no minifier looks into. */
export function dense(): Plugin {
  return {
    name: 'connivence-dense',
    enforce: 'pre',
    transform: {
      filter: { id: /\/(?:components|pages)\/.*\.ts$/ },
      handler: (code) => ({
        code: code
          .replace(/\bcss`[^`]*`/g, (sheet) =>
            sheet
              .replace(/\/\*.*?\*\//gs, '')
              .replace(/\s+/g, ' ')
              .replace(/ ?([{};,>`]|: ) ?/g, (_, mark: string) => mark.trim())
              .replaceAll(';}', '}'),
          )
          .replace(/>\n\s*</g, '><')
          .replace(/\n\s+/g, '\n'),
        map: null,
      }),
    },
  };
}

/** Puts our few lines of decorators in the place of Lit's, which serve two standards. */
export function leanDecorators(): Plugin {
  const lean = resolve(import.meta.dirname, 'pages/join/decorators.ts');
  return {
    name: 'connivence-lean-decorators',
    config: () => ({ resolve: { alias: { 'lit/decorators.js': lean } } }),
  };
}

/**
 * Leaves `later.ts` out of the page, which imports it from the server when it must.
 * The import is written in at the very end (below): Vite would wrap it in a kilobyte of preloading.
 */
export function importedLater(): Plugin {
  return {
    name: 'connivence-imported-later',
    enforce: 'pre',
    transform: {
      filter: { id: /pages\/join\/phone\.ts$/ },
      handler: (code) => ({
        code: code.replace(/(?<=await )import\('[^']*'\)/, 'importLater()'),
        map: null,
      }),
    },
  };
}

/** Where the build before this one put `later.ts`. */
function later({ root, build }: ResolvedConfig): string {
  const manifest = readFileSync(resolve(root, build.outDir, '.vite/manifest.json'), 'utf8');
  return JSON.parse(manifest)['pages/join/later.ts'].file;
}

/** Puts the page's script and styles into the page. */
export function oneFile(): Plugin {
  return {
    name: 'connivence-one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.html'));
      if (page?.type !== 'asset') throw new Error('the build has no page to put everything in');
      let html = String(page.source);
      for (const file of Object.values(bundle)) {
        if (file === page) continue;
        const name = file.fileName.replaceAll('.', String.raw`\.`);
        // Replaced by functions: minified code is full of `$&`, which a string would expand.
        if (file.type === 'chunk') {
          const code = file.code
            .replace('importLater()', `import('/${later(this.environment.config)}')`)
            .replaceAll('</script', String.raw`<\/script`)
            .trim();
          html = html.replace(
            new RegExp(`<script[^>]*src="[^"]*${name}"[^>]*></script>`),
            () => `<script type="module">${code}</script>`,
          );
        } else {
          html = html.replace(
            new RegExp(`<link[^>]*href="[^"]*${name}"[^>]*>`),
            () => `<style>${String(file.source).trim()}</style>`,
          );
        }
        delete bundle[file.fileName];
      }
      page.source = html.replace(/\n\s*/g, '\n');
    },
  };
}

/** Writes each text of the finished build in brotli and gzip beside it: the server only has to send it. */
export function compressed(): Plugin {
  return {
    name: 'connivence-compressed',
    async closeBundle() {
      const { root, build } = this.environment.config;
      const dist = resolve(root, build.outDir);
      const files = await readdir(dist, { recursive: true });
      const texts = files.filter((file) => /\.(?:html|js|css|svg|json|md)$/.test(file));
      await Promise.all(
        texts.map(async (file) => {
          const path = join(dist, file);
          const text = await readFile(path);
          const [br, gz] = await Promise.all([brotli(text), promisify(gzip)(text, { level: 9 })]);
          await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
        }),
      );
    },
  };
}

/** As small as brotli makes it. */
export function brotli(text: Uint8Array): Promise<Buffer> {
  return promisify(brotliCompress)(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
}
