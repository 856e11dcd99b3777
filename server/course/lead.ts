import { forLearners } from '../../session/deck.ts';

/** What a deck says under its title, on the first slide that is not for a room alone: plain text, or nothing. */
export function leadOf(markdown: string): string {
  const [first = ''] = forLearners(markdown).split(/^(?:---|--|[ \t]*notes?:.*)$/im);
  const line = first.split('\n').find((each) => /^\s*[\p{L}\d«“"*_]/u.test(each));
  return (line ?? '').replace(/<[^<>]*>|[*_`]/g, '').trim();
}
