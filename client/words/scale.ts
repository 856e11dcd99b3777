import type { Words } from './shape.ts';

/* The words of the scale's result that no other kind says: they come with it, late, to a phone. */

const fr = {
  /** A place from 0 to 100, and the pole that it is nearer to. */
  only: (at: number, pole: string) => `Une seule réponse : ${at}, du côté de ${pole}.`,
  onlyBetween: (at: number) => `Une seule réponse : ${at}, juste entre les deux.`,
};

const en: Words<typeof fr> = {
  only: (at, pole) => `Only one answer: ${at}, on the side of ${pole}.`,
  onlyBetween: (at) => `Only one answer: ${at}, right in between.`,
};

export const scale = { name: 'scale', fr, en } as const;
