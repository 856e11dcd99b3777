import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import {
  bareImports,
  compressed,
  dense,
  laterCopies,
  leanDecorators,
  oneFile,
} from './pages/join/vite-plugins.ts';
import { atTheRoot, inThePage } from './pages/study/vite-plugins.ts';

const here = (path: string) => resolve(import.meta.dirname, path);

// So that templates nobody renders are left out.
const treeshake = { manualPureFunctions: ['html', 'svg', 'css'] };

/** What is built, by the name of its mode; `production` is what a bare `vite build` builds. */
const modes: Readonly<Record<string, UserConfig>> = {
  /** The pages of the server that share their chunks. */
  production: {
    build: {
      rolldownOptions: {
        treeshake,
        input: {
          stage: here('slides/index.html'),
          console: here('pages/console/index.html'),
          trainer: here('pages/trainer/index.html'),
          editor: here('pages/editor/index.html'),
          compose: here('pages/compose/index.html'),
          report: here('pages/report/index.html'),
          tickets: here('pages/tickets/index.html'),
        },
      },
    },
  },
  /** The phone's page, all in one file; but for what it loads when it must. */
  phone: {
    plugins: [dense(), leanDecorators(), laterCopies(), bareImports(), oneFile(), compressed()],
    build: {
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: { treeshake, input: { phone: here('pages/join/index.html') } },
    },
  },
  /** The site for self-study, before its courses are put in. */
  site: {
    // Bare, since what Vite would fetch ahead has its styles in files, and here they are in the pages.
    plugins: [dense(), bareImports(), atTheRoot()],
    publicDir: here('pages/site/public'),
    build: {
      outDir: here('build/site'),
      rolldownOptions: {
        treeshake,
        input: {
          site: here('pages/site/index.html'),
          en: here('pages/site/en/index.html'),
          study: here('pages/study/index.html'),
          'service-worker': here('pages/site/service-worker.ts'),
        },
        output: {
          // Its address must stay the same, and its folder is what it serves.
          entryFileNames: ({ name }) =>
            name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js',
        },
      },
    },
  },
  /** The page for self-study that is one file, before its course is put in. */
  study: {
    plugins: [dense(), inThePage()],
    publicDir: false,
    build: {
      outDir: here('build/study'),
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      // Else the script would write the styles into the page, which its policy forbids.
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        treeshake,
        input: { study: here('pages/study/index.html') },
        output: { format: 'iife', codeSplitting: false },
        // Vite's preloading asks where the script is from; nothing is preloaded here.
        onLog: (level, log, tell) => log.code !== 'EMPTY_IMPORT_META' && tell(level, log),
      },
    },
  },
  /** What other people's pages import: `connivence/reveal` and `connivence/components`. */
  lib: {
    publicDir: false,
    build: {
      outDir: here('build/lib'),
      lib: {
        entry: { reveal: here('slides/embed.ts'), components: here('components/index.ts') },
        formats: ['es'],
      },
    },
  },
};

export default defineConfig(async ({ mode }) => {
  const { build, ...rest } = modes[mode] ?? modes['production']!;
  return {
    base: './',
    ...rest,
    build: { target: 'es2022', emptyOutDir: true, ...build },
    // Only where tests run: who serves sessions need not have what tests them.
    ...(process.env['VITEST'] && {
      test: { projects: await (await import('./tests/vitest-projects.ts')).projects() },
    }),
  };
});
