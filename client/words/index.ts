import * as en from './en.ts';
import * as fr from './fr.ts';
export { inLang, readersLang } from './in-lang.ts';

/*
 * The words of the interface, a section for each screen, so that a page carries only its own.
 * Both languages stand side by side; any other is one file of `client/languages/`, by section.
 */

export const phone = { name: 'phone', fr: fr.phone, en: en.phone } as const;
export const ballot = { name: 'ballot', fr: fr.ballot, en: en.ballot } as const;
export const result = { name: 'result', fr: fr.result, en: en.result } as const;
export const stage = { name: 'stage', fr: fr.stage, en: en.stage } as const;
export const trainer = { name: 'trainer', fr: fr.trainer, en: en.trainer } as const;
