import type { Words } from './shape.ts';

/* The words of a rehearsal: on the wall, on the trainer's home and on the console. */

const fr = {
  tag: 'Répétition',
  /** What the tag means, for who cannot see where it stands. */
  what: 'Ceci est une répétition, avec des personnes simulées.',
  rehearse: 'Répéter seul',
  how: 'Une salle simulée vote, hésite, écrit. Rien n’est gardé dans vos bilans.',
  with: 'Avec combien de personnes ?',
  people: (count: number) => `${count} personnes`,
  sessions: 'Répétitions',
  crowd: 'Personnes simulées',
  fast: 'Accéléré',
  fastWhat: 'Les personnes simulées répondent quatre fois plus vite.',
};

const en: Words<typeof fr> = {
  tag: 'Rehearsal',
  what: 'This is a rehearsal, with simulated people.',
  rehearse: 'Rehearse alone',
  how: 'A simulated room votes, hesitates, writes. Nothing is kept in your reports.',
  with: 'With how many people?',
  people: (count) => `${count} people`,
  sessions: 'Rehearsals',
  crowd: 'Simulated people',
  fast: 'Speed up',
  fastWhat: 'The simulated people answer four times as fast.',
};

export const rehearsal = { name: 'rehearsal', fr, en } as const;

/** The sizes that a trainer chooses from: a meeting room, a classroom, a hall. */
export const crowdSizes = [12, 40, 300] as const;
