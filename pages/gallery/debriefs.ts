import { say, type Lang, type Text } from '../../session/text.ts';
import type { DebriefView } from '../../session/views.ts';

const credits = [
  { title: 'Ami ou client ?', author: 'Connivence', url: 'https://example.org/ami-ou-client' },
  { title: 'Virer un client sans perdre la face' },
];

const reasons = (lang: Lang) =>
  [
    {
      of: { fr: 'On garde le client', en: 'Keep the client' },
      text: {
        fr: 'Il paie, et il ne le fait pas *exprès*.',
        en: 'She pays, and does not do it *on purpose*.',
      },
    },
    {
      of: {
        fr: 'On refuse poliment, et l’on propose de retirer du devis ce qui ne lui sert pas',
        en: 'Refuse politely, and offer to take out of the quote what he does not need',
      },
      text: {
        fr: 'Un prix qui baisse sans que rien change était donc trop haut : c’est ce qu’il retiendra.',
        en: 'A price that falls when nothing else does was too high, and that is what he will remember.',
      },
    },
  ].map(({ of, text }) => ({ of: say(of, lang), text: say(text, lang) }));

/** What a scenario may have its debrief say. */
export interface Told {
  readonly article: Text;
  readonly against?: Text;
  readonly monday?: Text;
}

/** A debrief as a session tells it. */
export function viewOf(
  { article, against, monday }: Told,
  lang: Lang,
  reasoned: boolean,
): DebriefView {
  return {
    article: say(article, lang),
    ...(against !== undefined && { against: say(against, lang) }),
    ...(monday !== undefined && { monday: say(monday, lang) }),
    reasons: reasoned ? reasons(lang) : [],
    credits,
  };
}

/** The least that a debrief says. */
export const short: Told = {
  article: { fr: 'Se voir n’est pas se connaître.', en: 'To meet is not to know.' },
};
