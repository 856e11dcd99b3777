/** The address of the site that this page is of; undefined where the page stands alone. */
export function siteRoot(): URL | undefined {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  return manifest ? new URL('./', manifest.href) : undefined;
}
