import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { build } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

/** Files by their path. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/** A place where files are served, on an origin of its own. */
export interface Site {
  readonly origin: string;
  stop(): Promise<void>;
}

/** What is in a package, as an LMS lays it out. */
export const opened = (zip: Uint8Array): Files => unzipSync(zip);

export async function serve(files: Files): Promise<Site> {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://site.example').pathname.slice(1);
    const file = files[path];
    if (file === undefined) return response.writeHead(404).end();
    return response.setHeader('content-type', TYPES[extname(path)] ?? '').end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** One classic script made of a module and all that it imports, fit to stand in a page. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'bundle' },
    },
  });
  const [{ output }] = [built].flat() as unknown as [{ output: { code: string }[] }];
  return output[0]!.code.replaceAll('</script', String.raw`<\/script`);
}

/** The page for self-study before its course is put in, as it is built, but written nowhere. */
export async function studyPage(): Promise<string> {
  // Tests are no production, but pages are.
  process.env['NODE_ENV'] = 'production';
  const built = await build({
    root: ROOT,
    mode: 'study',
    logLevel: 'silent',
    build: { write: false },
  });
  const [{ output }] = [built].flat() as unknown as [
    { output: { fileName: string; source: string }[] },
  ];
  return output.find(({ fileName }) => fileName === 'study.html')!.source;
}
