import type { Words } from './shape.ts';

/* Personal codes: on their cards, on the page that prints them, on the wall, in the console. */

const n = (count: number, one: string, many: string) => (count < 2 ? one : many);

const fr = {
  title: 'Codes personnels',
  what: 'Une personne, une voix : chaque code fait entrer un seul téléphone. À préparer avant que la salle arrive ; le code du mur ne suffit plus ensuite.',
  how: 'Découpez les cartes, mélangez-les, et laissez chacun en tirer une sans la montrer : personne ne saura qui a reçu laquelle.',
  howMany: 'Combien de personnes ?',
  make: 'Préparer les codes',
  more: 'En ajouter',
  print: 'Imprimer',
  served: (used: number, issued: number) =>
    `${used} ${n(used, 'code utilisé', 'codes utilisés')} sur ${issued}`,
  pages: (count: number) => `${count} ${n(count, 'page', 'pages')} A4`,
  back: 'Retour',
  away: 'Le serveur ne répond pas. Réessayez dans un instant.',
  refused: {
    'unknown-code': 'Aucune séance ne porte ce code.',
    'not-a-number': 'Un nombre entier, de 1 à 2 000.',
    rehearsal: 'Une répétition n’a que des participants simulés : pas de codes.',
    ended: 'Cette séance est terminée.',
  },
  card: {
    yours: 'Votre code personnel',
    qr: 'Code QR pour entrer',
    or: 'ou tapez-le sur',
    alone: 'Un seul téléphone. Ne le donnez pas.',
  },
  wall: { title: 'Scannez votre carte', or: 'ou tapez son code sur' },
  sheet: {
    open: 'Codes',
    one: 'Une personne, une voix',
    notNeeded: 'Tout le monde peut entrer.',
    printing: 'Préparer et imprimer',
    require: 'Exiger les codes',
    lift: 'Ne plus les exiger',
    lost: 'Téléphone perdu ou changé ? Tapez le code de la carte : il servira à un autre, et l’ancien ne votera plus.',
    code: 'Code de la carte',
    free: 'Libérer ce code',
    freed: 'C’est fait : la carte peut resservir.',
    unknown: 'Ce n’est pas un code de cette séance.',
    unused: 'Ce code n’a pas encore servi : il est libre.',
    failed: 'Pas enregistré. Réessayez.',
  },
};

const several = (count: number, one: string, many: string) => (count === 1 ? one : many);

const en: Words<typeof fr> = {
  title: 'Personal codes',
  what: 'One person, one vote: each code lets a single phone in. Prepare them before people come; afterwards the code on the wall is not enough.',
  how: 'Cut the cards, shuffle them, and let people draw one each without showing it: nobody will know who has which.',
  howMany: 'How many people?',
  make: 'Make the codes',
  more: 'Make more',
  print: 'Print',
  served: (used, issued) => `${used} of ${issued} ${several(issued, 'code', 'codes')} used`,
  pages: (count) => `${count} A4 ${several(count, 'page', 'pages')}`,
  back: 'Back',
  away: 'The server does not answer. Try again in a moment.',
  refused: {
    'unknown-code': 'No session has this code.',
    'not-a-number': 'A whole number, from 1 to 2,000.',
    rehearsal: 'A rehearsal has simulated people only: it takes no codes.',
    ended: 'This session is over.',
  },
  card: {
    yours: 'Your personal code',
    qr: 'QR code to come in',
    or: 'or type it at',
    alone: 'For one phone. Keep it to yourself.',
  },
  wall: { title: 'Scan your card', or: 'or type its code at' },
  sheet: {
    open: 'Codes',
    one: 'One person, one vote',
    notNeeded: 'Everybody may come in.',
    printing: 'Make and print',
    require: 'Ask for the codes',
    lift: 'Ask for them no more',
    lost: 'A phone lost or changed? Type the code of the card: it will serve another, and the old one votes no more.',
    code: 'Code of the card',
    free: 'Free this code',
    freed: 'Done: the card can be used again.',
    unknown: 'This is no code of this session.',
    unused: 'This code has not been used yet: it is free.',
    failed: 'Not saved. Try again.',
  },
};

export const tickets = { name: 'tickets', fr, en } as const;
