/*
 * Keeps the whole site in the browser, so that it opens without a network. A version is kept whole or
 * not at all, and a page gets one version alone: the next one waits until the pages of this one are gone.
 */

/** What the export puts before this script. */
interface Site {
  /** Changes with any file. */
  readonly version: string;
  /** The hash of each file, as browsers check it, by its address from the site's root. */
  readonly files: Readonly<Record<string, string>>;
}

/** The few words of service workers that are used here; TypeScript has them for pages or for workers. */
interface Worker {
  readonly site: Site;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { matchAll(): Promise<readonly unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetch) => void): void;
}

interface Lasting {
  waitUntil(done: Promise<unknown>): void;
}

interface Fetch {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as Worker;
const { site, registration } = worker;
const { scope } = registration;
// Other sites of the same host keep theirs in the same place.
const mine = `connivence ${scope} `;
const cacheName = mine + site.version;

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || !(origin + pathname).startsWith(scope)) return;
  const path = (origin + pathname).slice(scope.length).replace(/index\.html$/, '');
  if (path in site.files) event.respondWith(answer(event.request, path));
  else if (mode === 'navigate' && `${path}/` in site.files) {
    event.respondWith(Promise.resolve(Response.redirect(`${scope}${path}/`)));
  }
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  // By their hashes: a site that is being replaced meanwhile is not kept half old, half new.
  await cache.addAll(
    Object.entries(site.files).map(
      ([path, integrity]) => new Request(scope + path, { cache: 'no-cache', integrity }),
    ),
  );
}

async function forgetOthers(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(mine) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request: Request, path: string): Promise<Response> {
  if (request.mode === 'navigate' && registration.waiting) {
    const pages = await worker.clients.matchAll();
    // This page is the last of its version: the next takes over, and is asked for the page again.
    if (pages.length < 2) {
      registration.waiting.postMessage('take-over');
      return new Response('', { headers: { refresh: '0' } });
    }
  }
  const cache = await caches.open(cacheName);
  return (await cache.match(scope + path)) ?? fetch(request);
}
