import { join } from 'node:path';
import { build, preview } from 'vite';
import { HOME } from '../server/home.ts';

/** The gallery as it is built, on a port of its own. */
export interface Gallery {
  /** The address of its page, without what it is asked. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Builds the gallery and serves it: a page that comes in one piece loads in a moment, and these are many.
 * @param folder where it is built; what is in it goes
 */
export async function openGallery(folder: string): Promise<Gallery> {
  const settings = { root: HOME, configFile: false, logLevel: 'error' } as const;
  await build({
    ...settings,
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: join(HOME, 'pages/gallery/index.html') },
    },
  });
  const site = await preview({
    ...settings,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    address: `${site.resolvedUrls!.local[0]}pages/gallery/`,
    close: () => site.close(),
  };
}
