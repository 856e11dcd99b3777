/* What the server's own page says to who asked for an address that leads nowhere. */

const fr = {
  noPage: 'Il n’y a rien à cette adresse.',
  noCode: 'On ne reconnaît pas ce code.',
  how: 'Un code a six signes, comme KDR 479. Relisez celui de l’écran, et tapez-le ici\u00a0:',
  code: 'Le code affiché à l’écran',
  join: 'Entrer',
};

const en: typeof fr = {
  noPage: 'There is nothing at this address.',
  noCode: 'We do not recognise this code.',
  how: 'A code has six characters, like KDR 479. Read the screen again, and type it here:',
  code: 'The code on the screen',
  join: 'Join',
};

export type LostWords = typeof fr;

export const lost = { name: 'lost', fr, en } as const;
