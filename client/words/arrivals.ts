import type { Words } from './shape.ts';

/* What the wall says while people come in. */

const fr = { nobody: 'À qui l’honneur\u202f?' };
const en: Words<typeof fr> = { nobody: 'Who will be first?' };

export const arrivals = { name: 'arrivals', fr, en } as const;
