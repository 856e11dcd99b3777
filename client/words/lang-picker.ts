import type { Words } from './shape.ts';

/** What the list of languages is, for who does not see it. */
const fr = { label: 'Langue' };

const en: Words<typeof fr> = { label: 'Language' };

export const langPicker = { name: 'langPicker', fr, en } as const;
