import type { Words } from './shape.ts';

/* The words of the open-ended kind: kept apart, since a phone loads them only when it writes. */

const n = (count: number, one: string, many: string) => (count < 2 ? one : many);
const fr = {
  field: 'Votre texte',
  /** Characters that one may still type. */
  left: (count: number) => `${count} ${n(count, 'signe restant', 'signes restants')}`,
  moderated: 'Sans votre nom. La personne qui anime le lit avant la salle.',
  wrote: (people: number) => `écrit par ${people} personnes`,
  empty: 'Rien n’est encore au mur.',
  arriving: (people: number) =>
    `${people} ${n(people, 'personne a écrit', 'personnes ont écrit')}. Les textes arrivent.`,
  onWall: (texts: number, people: number) =>
    `${texts} ${n(texts, 'texte', 'textes')} au mur, ${people} ${n(people, 'personne a écrit', 'personnes ont écrit')}.`,
  choose: (texts: number) => `${texts} ${n(texts, 'texte', 'textes')} à départager.`,
  leads: (text: string, supports: number, people: number) =>
    `${text} en tête : ${supports} ${n(supports, 'soutien', 'soutiens')} sur ${people} ${n(people, 'personne', 'personnes')}.`,
  tie: (texts: number, supports: number) =>
    `${texts} textes à égalité : ${supports} ${n(supports, 'soutien', 'soutiens')} chacun.`,
  changed: (people: number, of: number) =>
    people === 0
      ? 'Personne n’a changé d’avis.'
      : `${people} ${n(people, 'personne', 'personnes')} sur ${of} ${n(people, 'a', 'ont')} changé d’avis.`,
  supports: (count: number) => `${count} ${n(count, 'soutien', 'soutiens')}`,
  others: (count: number) => `+ ${count} ${n(count, 'autre', 'autres')}`,
  elsewhere: 'Lu ailleurs',
  text: 'Texte',
  people: 'Personnes qui l’ont écrit',
  supported: 'Soutiens',
};
const many = (count: number, one: string, several: string) => (count === 1 ? one : several);
const en: Words<typeof fr> = {
  field: 'Your text',
  left: (count) => `${count} ${many(count, 'character', 'characters')} left`,
  moderated: 'Without your name. The trainer reads it before the room does.',
  wrote: (people) => `written by ${people} people`,
  empty: 'Nothing is on the wall yet.',
  arriving: (people) =>
    `${people} ${many(people, 'person', 'people')} wrote. The texts are coming.`,
  onWall: (texts, people) =>
    `${texts} ${many(texts, 'text', 'texts')} on the wall, ${people} ${many(people, 'person', 'people')} wrote.`,
  choose: (texts) => `${texts} ${many(texts, 'text', 'texts')} to choose from.`,
  leads: (text, supports, people) =>
    `${text} leads: supported by ${supports} of ${people} ${many(people, 'person', 'people')}.`,
  tie: (texts, supports) =>
    `${texts} texts tie: ${supports} ${many(supports, 'supporter', 'supporters')} each.`,
  changed: (people, of) =>
    people === 0
      ? 'Nobody changed their mind.'
      : `${people} of ${of} changed ${many(people, 'their mind', 'their minds')}.`,
  supports: (count) => `${count} ${many(count, 'supporter', 'supporters')}`,
  others: (count) => `+ ${count} more`,
  elsewhere: 'Read elsewhere',
  text: 'Text',
  people: 'People who wrote it',
  supported: 'Supporters',
};

export const openEnded = { name: 'openEnded', fr, en } as const;

const frDirector = {
  waiting: (count: number) =>
    count === 0
      ? 'Aucun texte n’attend.'
      : `${count} ${n(count, 'texte attend', 'textes attendent')}`,
  approve: 'Au mur',
  hide: 'Écarter',
  merge: 'Fondre dans…',
  into: 'Dans quel texte du mur ?',
  cancel: 'Annuler',
  approveSeen: (count: number) => (count === 1 ? 'Le mettre au mur' : `Mettre ces ${count} au mur`),
  more: (count: number) => `${count} de plus ensuite`,
  wall: (count: number) => `Au mur : ${count}`,
  hidden: (count: number) => `${n(count, 'Écarté', 'Écartés')} : ${count}`,
  merged: (count: number) => `${count} ${n(count, 'texte fondu', 'textes fondus')} dans d’autres`,
  back: 'Remettre au mur',
  support: 'Passer aux soutiens',
  write: 'Revenir à l’écriture',
  elsewhere: 'Les textes se lisent et se choisissent sur la console, loin des regards.',
};
const enDirector: Words<typeof frDirector> = {
  waiting: (count) =>
    count === 0 ? 'No text is waiting.' : `${count} ${many(count, 'text waits', 'texts wait')}`,
  approve: 'On the wall',
  hide: 'Put aside',
  merge: 'Merge into…',
  into: 'Into which text of the wall?',
  cancel: 'Cancel',
  approveSeen: (count) => (count === 1 ? 'Put it on the wall' : `Put these ${count} on the wall`),
  more: (count) => `${count} more after these`,
  wall: (count) => `On the wall: ${count}`,
  hidden: (count) => `Put aside: ${count}`,
  merged: (count) => `${count} ${many(count, 'text', 'texts')} merged into others`,
  back: 'Back on the wall',
  support: 'Go on to supports',
  write: 'Back to writing',
  elsewhere: 'Texts are read and chosen on the console, out of sight.',
};

export const openEndedDirector = {
  name: 'openEndedDirector',
  fr: frDirector,
  en: enDirector,
} as const;
