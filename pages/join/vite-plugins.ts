import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/*
 * The build of the phone's page: one response, small enough for the first round trip of a
 * connection (10 packets, 14 kB), because a room of phones opens it in the same ten seconds.
 */

/** Marks the modules of what the page loads later. */
const LATER = '?later';

/** Takes the air out of html and css templates, which no minifier looks into. */
export function dense(): Plugin {
  return {
    name: 'connivence-dense',
    enforce: 'pre',
    transform: {
      filter: { id: /\/(?:components|pages)\/.*\.ts(?:\?|$)/ },
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
  const lean = resolve(import.meta.dirname, 'decorators.ts');
  return {
    name: 'connivence-lean-decorators',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'lit/decorators.js' && !importer?.endsWith(LATER) ? lean : undefined,
  };
}

/** Takes Vite's preloading out of dynamic imports: a kilobyte to fetch ahead what has no imports to fetch. */
export function bareImports(): Plugin {
  return {
    name: 'connivence-bare-imports',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

/**
 * Gives what the page loads later its own copies of our small modules; only packages are shared, and the
 * languages that were fetched.
 * Else a module that both sides import (the words, of which the page wants a tenth) would be in the page whole.
 */
export function laterCopies(): Plugin {
  return {
    name: 'connivence-later-copies',
    enforce: 'pre',
    async resolveId(source, importer, { kind }) {
      if (!importer || !source.startsWith('.') || source.endsWith('/spoken.ts')) return undefined;
      if (kind !== 'dynamic-import' && !importer.endsWith(LATER)) return undefined;
      const found = await this.resolve(source, importer.replace(LATER, ''), { skipSelf: true });
      return found && { ...found, id: found.id + LATER };
    },
  };
}

/**
 * Puts the page's script and styles into the page. The parts that it loads later find what they
 * share with it (Lit, first of all) on `globalThis.connivence`, since nothing can import a page.
 */
export function oneFile(): Plugin {
  /** The modules that the page needs at once. */
  const first = new Set<string>();
  return {
    name: 'connivence-one-file',
    enforce: 'post',
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'page', test: (id) => first.has(id) }] } },
        },
      },
    }),
    buildEnd() {
      const reach = (id: string): void => {
        if (first.has(id)) return;
        first.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(reach);
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) reach(id);
    },
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const page = files.find(({ fileName }) => fileName.endsWith('.html'));
      const main = files.find((file) => file.type === 'chunk' && file.isEntry);
      if (page?.type !== 'asset' || main?.type !== 'chunk') throw new Error('no page was built');
      const mainName = basename(main.fileName);
      let styles = '';
      let script = main.code.replace(
        /export\s*\{([^}]*)\};?\s*$/,
        (_, names: string) =>
          `globalThis.connivence={${names.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1')}}`,
      );
      for (const file of files) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) {
          styles += spared(String(file.source).trim());
        } else if (file.type === 'chunk' && file !== main) {
          script = script.replaceAll(`./${basename(file.fileName)}`, `/${file.fileName}`);
          file.code = file.code.replace(
            new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*"\\./${mainName}";?`),
            (_, names: string) =>
              `const{${names.replace(/([\w$]+) as ([\w$]+)/g, '$1:$2')}}=globalThis.connivence;`,
          );
          continue;
        } else if (file === page) continue;
        delete bundle[file.fileName];
      }
      script = script
        .replace(/,\s*__VITE_PRELOAD__(?:,\s*import\.meta\.url)?/g, '')
        .replaceAll('</script', String.raw`<\/script`)
        .replace(LESSONS, 'Error(')
        .trim();
      page.source = String(page.source)
        .replace(/<(?:link|script)[^>]*assets\/[^>]*>(?:<\/script>)?/g, '')
        // By a function: minified code is full of `$&`, which a string would expand.
        .replace(
          '</head>',
          () => `<style>${styles}</style><script type="module">${script}</script></head>`,
        )
        .replace(/\n\s*/g, '\n');
    },
  };
}

/** What Lit explains to whoever writes elements wrong, which a page that was built and tested never does. */
const LESSONS = /Error\((?:`[^`]*`\+?|\w\+)+(?=\))/g;

/** The styles without what a phone has no use for: the tool's own marks, and the night that only a wall asks for. */
function spared(styles: string): string {
  return styles
    .replace(/--lightningcss-(?:light|dark):[^;]*;/g, '')
    .replace(/:root\[data-theme=dark\]\{[^}]*\}/, '')
    .replaceAll(/--(?:space-\d|radius-small):[^;}]*;/g, '')
    .replace(/--font-text:"[^;]*;--font-display:"[^;}]*(?=\})/, '');
}

/** Writes each text of the finished build in brotli and gzip beside it: the server only has to send it. */
export function compressed(): Plugin {
  return {
    name: 'connivence-compressed',
    async writeBundle() {
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
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      // A window larger than the text makes its distances dearer.
      [constants.BROTLI_PARAM_LGWIN]: Math.max(16, Math.ceil(Math.log2(text.length))),
    },
  });
}
