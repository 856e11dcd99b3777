/** What a deck says under its title, on its first slide: plain text, or nothing. */
export function leadOf(markdown: string): string {
  const [first = ''] = markdown.split(/^(?:---|--|[ \t]*notes?:.*)$/im);
  const line = first.split('\n').find((each) => /^\s*[\p{L}\d«“"*_]/u.test(each));
  return (line ?? '').replace(/<[^<>]*>|[*_`]/g, '').trim();
}
