import type { Words } from './shape.ts';

/** The wall's and the trainer's words where the room does not vote, though the steps are a vote's. */
const fr = {
  write: {
    open: 'À vous d’écrire',
    closed: 'On pose les crayons',
    /** On the buttons that open and close it; `again` where it was open before. */
    start: 'Faire écrire',
    again: 'Faire écrire encore',
    stop: 'Arrêter l’écriture',
  },
  observe: {
    open: 'Les observateurs notent',
    closed: 'Les observateurs ont noté',
    start: 'Ouvrir les grilles',
    again: 'Rouvrir les grilles',
    stop: 'Clore les grilles',
  },
};

const en: Words<typeof fr> = {
  write: {
    open: 'Over to you: write',
    closed: 'Pens down',
    start: 'Let them write',
    again: 'Let them write again',
    stop: 'Stop the writing',
  },
  observe: {
    open: 'The observers take notes',
    closed: 'The observers have taken notes',
    start: 'Open the grids',
    again: 'Open the grids again',
    stop: 'Close the grids',
  },
};

export const acts = { name: 'acts', fr, en } as const;

/** What the room does while a round of this ballot is open; undefined where it votes. */
export function actOf(ballot: object): keyof typeof fr | undefined {
  const { step } = ballot as { readonly step?: string };
  return step === 'write' ? 'write' : step === 'play' ? 'observe' : undefined;
}
