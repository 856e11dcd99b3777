import type { Words } from './shape.ts';

/*
 * The words of the story. A kind whose ballot a phone loads late keeps its words apart: those
 * of the shared sections are in every phone's page.
 */

const fr = {
  path: 'Ce que nous avons dit',
  gauge: (at: number, before: number) => `${at}, contre ${before} avant`,
  map: (turns: number, endings: number) =>
    `Carte de l’histoire : ${turns} répliques dites, ${endings} fins possibles.`,
  tone: { good: 'Une belle fin', mixed: 'Une fin en demi-teinte', bad: 'Une triste fin' },
  yours: 'la nôtre',
};

const en: Words<typeof fr> = {
  path: 'What we said',
  gauge: (at, before) => `${at}, it was ${before}`,
  map: (turns, endings) => `Map of the story: ${turns} lines said, ${endings} possible endings.`,
  tone: { good: 'A happy ending', mixed: 'A bittersweet ending', bad: 'A sad ending' },
  yours: 'ours',
};

export const branching = { name: 'branching', fr, en } as const;
