import { existsSync } from 'node:fs';

/** Chromium as root, in a container, offline: no sandbox, no calls home. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser that the tests drive: `$CHROMIUM_PATH`, else one that the machine has, else
 * Playwright's own, else the one that comes from npm with this project.
 * @returns the path of its program
 */
export async function findBrowser(): Promise<string> {
  const { chromium } = await import('playwright');
  const places = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ];
  const found = places.find((place) => place && existsSync(place));
  if (found) return found;
  const { default: fromNpm } = await import('@sparticuz/chromium');
  return fromNpm.executablePath();
}
