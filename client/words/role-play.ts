import type { Words } from './shape.ts';

/* The words of the role-play: kept apart, since a phone loads them only when it plays. */

const n = (count: number, one: string, many: string) => (count < 2 ? one : many);
const fr = {
  group: (group: number) => `Groupe ${group}, table ${group}`,
  youPlay: 'Vous jouez',
  facing: (name: string) => `Face à vous : ${name}.`,
  alone: (name: string) => `La personne qui anime jouera ${name}.`,
  secret: 'Pour vous seul. Ne montrez pas cet écran.',
  goal: 'Votre but',
  hideCard: 'Cacher ma carte',
  showCard: 'Relire ma carte',
  youObserve: 'Vous observez',
  observing: 'Regardez, écoutez, ne soufflez pas.',
  later: 'Les rôles sont déjà distribués. On vous trouve une place dans un instant.',
  grid: 'Ce que vous voyez',
  gridHint: 'Chaque choix est enregistré aussitôt.',
  no: 'Non',
  partly: 'En partie',
  yes: 'Oui',
  playing: 'À vous de jouer. Ceux qui observent répondent ici.',
  player: 'Vous jouez : posez le téléphone.',
  facedBy: 'face à',
  observers: 'On les observe, sans un mot.',
  dealt: (groups: number, people: number) =>
    `${groups} ${n(groups, 'groupe', 'groupes')}, ${people} ${n(people, 'personne', 'personnes')}`,
  notDealt: 'Les rôles vont arriver sur les téléphones.',
  cardsOut: 'Chacun lit sa carte, en silence.',
  swapped: 'Les rôles ont tourné : relisez votre carte.',
  criterion: 'Critère',
  nothingSeen: 'Les observateurs n’ont encore rien noté.',
  most: (label: string, yes: number, of: number) => `Le plus vu : ${label} (${yes} oui sur ${of}).`,
  least: (label: string, no: number, of: number) =>
    `Le plus absent : ${label} (${no} non sur ${of}).`,
  watched: (people: number) =>
    `${people} ${n(people, 'personne a observé', 'personnes ont observé')}.`,
};
const many = (count: number, one: string, several: string) => (count === 1 ? one : several);
const en: Words<typeof fr> = {
  group: (group) => `Group ${group}, table ${group}`,
  youPlay: 'You play',
  facing: (name) => `Facing you: ${name}.`,
  alone: (name) => `The trainer will play ${name}.`,
  secret: 'For your eyes only. Don’t show this screen.',
  goal: 'Your goal',
  hideCard: 'Hide my card',
  showCard: 'Read my card again',
  youObserve: 'You observe',
  observing: 'Watch, listen, don’t prompt.',
  later: 'The roles have been dealt. We’ll find you a place in a moment.',
  grid: 'What you see',
  gridHint: 'Every choice is saved at once.',
  no: 'No',
  partly: 'Partly',
  yes: 'Yes',
  playing: 'Your turn to play. Those who observe answer here.',
  player: 'You are playing: put the phone down.',
  facedBy: 'facing',
  observers: 'Watched by others, without a word.',
  dealt: (groups, people) =>
    `${groups} ${many(groups, 'group', 'groups')}, ${people} ${many(people, 'person', 'people')}`,
  notDealt: 'The roles are about to reach your phones.',
  cardsOut: 'Read your card, in silence.',
  swapped: 'The roles have turned: read your card again.',
  criterion: 'Criterion',
  nothingSeen: 'The observers have noted nothing yet.',
  most: (label, yes, of) => `Seen most: ${label} (${yes} yes of ${of}).`,
  least: (label, no, of) => `Seen least: ${label} (${no} no of ${of}).`,
  watched: (people) => `${people} ${many(people, 'person', 'people')} observed.`,
};

export const rolePlay = { name: 'rolePlay', fr, en } as const;

const frDirector = {
  deal: (people: number) => `Distribuer les rôles (${people} ${n(people, 'présent', 'présents')})`,
  dealBlind: 'Distribuer les rôles',
  dealAgain: 'Redistribuer',
  sure: 'Redistribuer tout ?',
  yes: 'Oui, redistribuer',
  no: 'Non',
  groups: (groups: number) => `${groups} ${n(groups, 'groupe', 'groupes')}`,
  broken: (groups: number) =>
    `${groups} ${n(groups, 'groupe a perdu un joueur', 'groupes ont perdu un joueur')}`,
  without: (people: number) => `${people} sans carte`,
  place: (people: number) => `Replacer ${people} ${n(people, 'personne', 'personnes')}`,
  placeBlind: 'Placer les retardataires',
  start: (minutes: string) => `Lancer ${minutes} min`,
  restart: 'Relancer le temps',
  swap: 'Échanger les rôles',
  vote: 'Passer au vote',
  play: 'Revenir au jeu',
  grid: 'Ouvrez les grilles : les observateurs notent ce qu’ils voient.',
  alone: 'Une seule personne : jouez l’autre rôle avec elle.',
  briefs: 'Les deux consignes secrètes',
};
const enDirector: Words<typeof frDirector> = {
  deal: (people) => `Deal the roles (${people} here)`,
  dealBlind: 'Deal the roles',
  dealAgain: 'Deal again',
  sure: 'Deal everything again?',
  yes: 'Yes, deal again',
  no: 'No',
  groups: (groups) => `${groups} ${many(groups, 'group', 'groups')}`,
  broken: (groups) => `${groups} ${many(groups, 'group', 'groups')} lost a player`,
  without: (people) => `${people} without a card`,
  place: (people) => `Place ${people} ${many(people, 'person', 'people')}`,
  placeBlind: 'Place late comers',
  start: (minutes) => `Start ${minutes} min`,
  restart: 'Restart the clock',
  swap: 'Swap the roles',
  vote: 'Go on to the vote',
  play: 'Back to the play',
  grid: 'Open the grids: observers note what they see.',
  alone: 'One person only: play the other role with them.',
  briefs: 'Both secret briefs',
};

export const rolePlayDirector = {
  name: 'rolePlayDirector',
  fr: frDirector,
  en: enDirector,
} as const;
