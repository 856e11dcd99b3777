import type { Words } from './shape.ts';

/** The words of the place where a learner opens the recording of a session. */
const fr = {
  open: 'J’ai l’enregistrement de ma séance',
  other: 'Un autre enregistrement',
  leave: 'Continuer sans la salle',
  with: (people: number, date: string) =>
    people === 1
      ? `Avec la réponse d’une personne, le ${date}.`
      : `Avec les réponses d’une salle de ${people}, le ${date}.`,
  /** The same of a rehearsal: nobody was there. */
  simulated: (people: number, date: string) =>
    `Avec une salle simulée (répétition) de ${people}, le ${date}.`,
  home: 'Tous les ateliers',
  elsewhere: (title: string) =>
    `Cet enregistrement est celui de l’atelier «\u202f${title}\u202f», qui n’est pas ici.`,
  unkept:
    'Ce navigateur ne veut rien garder (une fenêtre privée, peut-être)\u00a0: ouvrez l’atelier, puis l’enregistrement depuis sa première page.',
  unread: 'Ce fichier ne se laisse pas lire. Copiez-le sur votre appareil, puis réessayez.',
};

const en: Words<typeof fr> = {
  open: 'I have the recording of my session',
  other: 'Another recording',
  leave: 'Go on without the room',
  with: (people, date) =>
    people === 1
      ? `With one person’s answer, on ${date}.`
      : `With the answers of a room of ${people}, on ${date}.`,
  simulated: (people, date) => `With a simulated room (rehearsal) of ${people}, on ${date}.`,
  home: 'All workshops',
  elsewhere: (title: string) => `This recording is of the workshop “${title}”, which is not here.`,
  unkept:
    'This browser keeps nothing (a private window, perhaps): open the workshop, then the recording from its first page.',
  unread: 'This file cannot be read. Copy it to your device, and try again.',
};

export const recordingField = { name: 'recordingField', fr, en } as const;
