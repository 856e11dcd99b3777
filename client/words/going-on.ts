import type { Words } from './shape.ts';

/** The trainer's buttons that make a play go on in its kind's own way, on the wall and in the hand. */
const fr = {
  deal: 'Distribuer les rôles',
  start: 'Lancer la scène',
  vote: 'Passer au vote',
  choose: 'Suivre la salle',
  theirs: 'À l’autre\u00a0: et eux\u202f?',
  support: 'Faire soutenir',
  /** Where the room does not say which way, or cannot. */
  byHand: 'À vous de choisir la suite',
  other: 'Continuer',
  /** On the wall without its link, for a key pressed there. */
  unlinked:
    'La liaison est coupée\u00a0: cette touche agirait sur ce mur seul, pour un vote à main levée. Appuyez encore pour le faire.',
};

const en: Words<typeof fr> = {
  deal: 'Deal the roles',
  start: 'Start the scene',
  vote: 'Go to the vote',
  choose: 'Follow the room',
  theirs: 'Over to them: and they?',
  support: 'Let them support',
  byHand: 'You choose what’s next',
  other: 'Go on',
  unlinked:
    'The link is lost: this key would act on this wall alone, for a show of hands. Press again to do it.',
};

export const goingOn = { name: 'goingOn', fr, en } as const;

/** Which of these words names a directive; null is one that the trainer has to choose by hand. */
export function verbOf(directive: unknown): Exclude<keyof typeof fr, 'unlinked'> {
  if (typeof directive !== 'object' || directive === null) return 'byHand';
  if ('deal' in directive) return 'deal';
  if ('start' in directive) return 'start';
  if ('choose' in directive) return 'choose';
  const go = 'go' in directive ? directive.go : undefined;
  return go === 'vote' || go === 'theirs' || go === 'support' ? go : 'other';
}
