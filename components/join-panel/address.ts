/** The code as one reads it out: `ABC 234`. */
export function spacedCode(code: string): string {
  return code.replace(/^(.{3})(.{3})$/, '$1\u00a0$2');
}

/** The address as one types it: no scheme, and no code where the code is asked for anyway. */
export function typedAddress(joinUrl: string, code: string): string {
  if (!URL.canParse(joinUrl)) return joinUrl;
  const { host, pathname } = new URL(joinUrl);
  const parts = pathname.split('/').filter((part) => part && part !== code);
  return [host, ...parts].join('/');
}
