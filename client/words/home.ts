import type { Words } from './shape.ts';

/** The home page's words beyond its sessions. */
const fr = {
  prepare: 'Préparer',
  compose: 'Composer un atelier',
  composeHint: 'Choisir des scénarios, les mettre en ordre, voir le temps qu’il faut.',
  write: 'Écrire ou modifier un scénario',
  writeHint: 'Un formulaire, un aperçu, et tout ce qu’il reste à corriger.',
  own: 'à vous',
  minutes: (n: number) => `${n}\u00a0min`,
};

const en: Words<typeof fr> = {
  prepare: 'Prepare',
  compose: 'Put a workshop together',
  composeHint: 'Choose scenarios, put them in order, see how long it takes.',
  write: 'Write or change a scenario',
  writeHint: 'A form, a preview, and all that is left to mend.',
  own: 'yours',
  minutes: (n: number) => `${n} min`,
};

export const home = { name: 'home', fr, en } as const;
