import { siteRoot } from './site-root.ts';

/** Has the browser keep the site that this page is of, so that it opens without a network. */
export function keepOffline(): void {
  const site = siteRoot();
  if (!site || !('serviceWorker' in navigator)) return;
  // Where it may not be kept (no certificate, a private window), the site is read from its host.
  navigator.serviceWorker
    .register(new URL('service-worker.js', site))
    // Browsers look for a new version when they find the time; a learner comes back twice a month.
    .then((registration) => registration.update())
    .catch(() => {});
}
