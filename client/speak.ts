import { translateBy } from '../session/sentences.ts';
import { teach, type Lang } from '../session/text.ts';
import { fetchWords, translations } from './words/spoken.ts';

/**
 * Makes a page ready to speak a language, its words and its sentences, so that what it draws next is in it.
 * Never rejects: where the language cannot be had, the page speaks French.
 */
export async function speak(lang: Lang): Promise<void> {
  await fetchWords(lang);
  const words = translations[lang];
  if (words) teach(lang, translateBy(words.sentences));
}
