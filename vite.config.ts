import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import {
  bareImports,
  compressed,
  dense,
  laterCopies,
  leanDecorators,
  oneFile,
} from './pages/join/vite-plugins.ts';

const here = import.meta.dirname;

/** The pages that share their chunks. */
const pages = {
  stage: resolve(here, 'slides/index.html'),
  console: resolve(here, 'pages/console/index.html'),
  trainer: resolve(here, 'pages/trainer/index.html'),
  editor: resolve(here, 'pages/editor/index.html'),
};

/** The phone's page, all in one file; but for what it loads when it must. */
const phone = { phone: resolve(here, 'pages/join/index.html') };

export default defineConfig(async ({ mode }) => ({
  base: './',
  plugins:
    mode === 'phone'
      ? [dense(), leanDecorators(), laterCopies(), bareImports(), oneFile(), compressed()]
      : [],
  build: {
    target: 'es2022',
    emptyOutDir: mode !== 'phone',
    modulePreload: mode === 'phone' ? (false as const) : undefined,
    rolldownOptions: {
      input: mode === 'phone' ? phone : pages,
      // So that templates nobody renders are left out.
      treeshake: { manualPureFunctions: ['html', 'svg', 'css'] },
    },
  },
  // Only where tests run: who serves sessions need not have what tests them.
  ...(process.env['VITEST'] && {
    test: { projects: await (await import('./tests/vitest-projects.ts')).projects() },
  }),
}));
