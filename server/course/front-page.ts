import { casesOf } from '../deck-copy.ts';
import type { DeckFile } from '../library.ts';
import { filled } from './html.ts';
import { leadOf } from './lead.ts';

/**
 * A front page of the site with its workshops, each as the template in its list has it.
 * @param page as the build leaves it
 * @param decks in the order of the list, one for each workshop, in the page's language where there is one
 */
export function frontPage(page: string, decks: readonly DeckFile[]): string {
  return page.replace(/<template>([\s\S]*?)<\/template>/, (_, card: string) =>
    decks.map((deck) => cardOf(deck, card)).join(''),
  );
}

function cardOf(deck: DeckFile, card: string): string {
  const { id, title, lang, minutes, markdown } = deck;
  const cases = casesOf(deck);
  const said: Readonly<Record<string, string>> = {
    id,
    lang,
    title,
    lead: leadOf(markdown),
    cases: String(cases),
    s: cases === 1 ? '' : 's',
    minutes: minutes === undefined ? '' : String(minutes),
  };
  const own = card.replace(/<span class="minutes">[^<]*<\/span>/, (span) =>
    minutes === undefined ? '' : span,
  );
  return filled(own, said);
}
