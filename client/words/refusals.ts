import type { Words } from './shape.ts';

/* Why a phone cannot be in a session: few phones ever load it. */

const fr = {
  'unknown-code': 'Aucune séance ne porte ce code. Relisez celui de l’écran.',
  full: 'La salle est pleine. Prévenez la personne qui anime, puis réessayez.',
  locked: 'La séance est fermée aux nouveaux.',
  removed: 'La personne qui anime vous a fait sortir du vote.',
  'ticket-needed': 'Il faut votre code personnel.',
  'unknown-ticket': 'Ce code personnel n’est pas de cette séance.',
  'ticket-taken': 'Ce code a servi à un autre téléphone.',
  protocol: 'Cette page a été mise à jour.',
  'too-many-tries': 'Trop d’essais d’affilée. Attendez une minute.',
  cut: 'La connexion a été coupée.',
  /** What else there is to say. */
  more: {
    locked:
      'Si l’on vous attend, dites-le : la porte se rouvre d’un geste. Puis rechargez cette page.',
    removed:
      'Ce que vous aviez répondu ici ne compte plus. Vous pouvez rester, suivre et parler ; si c’est une erreur, dites-le.',
    'ticket-needed':
      'Scannez le code QR de votre carte, ou entrez les douze signes qui y sont écrits.',
    'unknown-ticket': 'Relisez votre carte : douze signes, en deux fois six.',
    'ticket-taken':
      'Si la carte est bien la vôtre, dites-le : la personne qui anime peut libérer son code. Puis rechargez cette page.',
  } as Readonly<Record<string, string>>,
  reload: 'Recharger',
  otherCode: 'Entrer un autre code',
};

const en: Words<typeof fr> = {
  'unknown-code': 'No session has this code. Read the screen again.',
  full: 'The room is full. Tell the trainer, then try again.',
  locked: 'The session takes no newcomers.',
  removed: 'The trainer took you out of the vote.',
  'ticket-needed': 'Your personal code is needed.',
  'unknown-ticket': 'This personal code is not of this session.',
  'ticket-taken': 'This code has served another phone.',
  protocol: 'This page has been updated.',
  'too-many-tries': 'Too many tries in a row. Wait a minute.',
  cut: 'The connection was cut.',
  more: {
    locked: 'If you are expected, say so: the door opens with one tap. Then reload this page.',
    removed:
      'What you had answered here no longer counts. You may stay, follow and speak; if it is a mistake, say so.',
    'ticket-needed': 'Scan the QR code of your card, or enter the twelve signs written on it.',
    'unknown-ticket': 'Read your card again: twelve signs, twice six.',
    'ticket-taken':
      'If the card is yours, say so: the trainer can free its code. Then reload this page.',
  },
  reload: 'Reload',
  otherCode: 'Enter another code',
};

export const refusals = { name: 'refusals', fr, en } as const;
