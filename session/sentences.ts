import type { Translate } from './text.ts';

/**
 * Sentences of our own in another language, by their English; `{}` stands for what differs from one
 * time to the next, in the same order in both: findings, the labels of a form, the words of a kind.
 */
export type Sentences = Readonly<Record<string, string>>;

/** Makes the list of sentences into what `say` asks. What stands for a `{}` is translated as well, where it can be. */
export function translateBy(sentences: Sentences): Translate {
  const patterns = Object.entries(sentences)
    .filter(([english]) => english.includes('{}'))
    // The more a sentence says, the less it fits by chance.
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([english, other]) => ({ fits: patternOf(english), other: other.split('{}') }));

  const translate: Translate = (english) => {
    if (Object.hasOwn(sentences, english)) return sentences[english];
    for (const { fits, other } of patterns) {
      const values = fits.exec(english)?.slice(1);
      if (!values) continue;
      return other.reduce((said, part, i) => {
        const value = values[i - 1] ?? '';
        return said + (translate(value) ?? value) + part;
      });
    }
    return undefined;
  };
  return translate;
}

function patternOf(english: string): RegExp {
  const parts = english.split('{}').map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^${parts.join('([^]*?)')}$`);
}
