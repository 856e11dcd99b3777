/** Chooses by number as French does: 0 and 1 are singular. */
const n = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);
const people = (count: number) => `${count} ${n(count, 'personne', 'personnes')}`;

/** The phone. */
export const phone = {
  wait: 'Regardez l’écran de la salle',
};

/** Ballots, on phones and alone. */
export const ballot = {
  send: 'Valider',
};

/** Results, on the wall and on phones. */
export const result = {
  people,
};

/** The wall. */
export const stage = {
  connected: (count: number) => `${people(count)} ${n(count, 'connectée', 'connectées')}`,
};

/** The trainer's pages. */
export const trainer = {
  next: 'Suivant',
};
