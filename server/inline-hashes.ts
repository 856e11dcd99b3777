import { createHash } from 'node:crypto';

/** The sources, in a content security policy, of what a page holds between its own tags. */
export function hashesOf(page: string, tag: 'script' | 'style'): string[] {
  const inline = new RegExp(`<${tag}(?![^>]*\\bsrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g');
  return [...page.matchAll(inline)].map(([, text]) => {
    const hash = createHash('sha256').update(text!).digest('base64');
    return `'sha256-${hash}'`;
  });
}
