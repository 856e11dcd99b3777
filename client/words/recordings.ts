import type { Words } from './shape.ts';

/** The trainer's words for what was, and can be seen again. */
const fr = {
  /** On the card of a session that runs. */
  soFar: 'Jusqu’ici',
  again: 'Revoir',
  report: 'Rapport',
  download: 'Télécharger l’enregistrement',
  what: 'Ce que la salle a répondu, et quand ; sans noms, sans clé. Vous pouvez le donner.',
  title: 'Revoir une séance',
  open: 'Ouvrir un enregistrement…',
  drop: 'ou déposez son fichier ici',
  reading: 'On le lit…',
  unread: 'Ce fichier ne se laisse pas lire. Copiez-le sur cette machine, puis réessayez.',
  unkept:
    'Ce navigateur ne garde rien, une fenêtre privée peut-être : ouvrez cette page dans une autre.',
  away: 'Le serveur ne répond pas. Réessayez dans un instant.',
  failed: 'Cet enregistrement n’a pas pu être fait. La session, elle, est intacte.',
  unreadable: 'Ne se laissent pas lire',
  whatToDo:
    'Rien n’en est effacé. La fenêtre du serveur dit pourquoi, et le guide comment en sauver ce qui peut l’être\u00a0:',
  theDay: (date: string) => `du ${date}`,
};

const en: Words<typeof fr> = {
  soFar: 'So far',
  again: 'Watch again',
  report: 'Report',
  download: 'Download the recording',
  what: 'What the room answered, and when; without names, without key. You may give it away.',
  title: 'Watch a session again',
  open: 'Open a recording…',
  drop: 'or drop its file here',
  reading: 'Reading it…',
  unread: 'This file cannot be read. Copy it to this machine, and try again.',
  unkept: 'This browser keeps nothing, a private window perhaps: open this page in another.',
  away: 'The server does not answer. Try again in a moment.',
  failed: 'This recording could not be made. The session itself is unharmed.',
  unreadable: 'Cannot be read',
  whatToDo:
    'Nothing of them is erased. The server’s window says why, and the guide how to save what can be saved:',
  theDay: (date) => `of ${date}`,
};

export const recordings = { name: 'recordings', fr, en } as const;
