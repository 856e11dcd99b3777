import { inLang, stage } from '../client/words/index.ts';
import type { Lang } from '../session/text.ts';

/** The wall's words in a language. */
export const stageWords = (lang: Lang) => inLang(stage, lang);

export type StageWords = ReturnType<typeof stageWords>;
