import type { Words } from './shape.ts';

/* Names for an attendance sheet: as people are asked for them, and as the trainer sees them. */

const fr = {
  title: 'Votre nom, pour la feuille de présence\u202f?',
  why: 'La personne qui anime le demande pour savoir qui était là. Il est gardé à part de vos réponses, jamais avec elles.',
  days: (days: number) =>
    `Il est effacé au plus tard ${days} ${days > 1 ? 'jours' : 'jour'} après la séance.`,
  forEver: 'Il est effacé dès que la personne qui anime le décide.',
  label: 'Prénom et nom',
  give: 'Donner mon nom',
  decline: 'Je préfère ne pas le donner',
  later: 'Plus tard',
  /** The one line that is left while people vote, or once they have said. */
  waiting: 'Feuille de présence',
  given: (name: string) => `Présence\u00a0: ${name}`,
  declined: 'Présence\u00a0: sans votre nom',
  open: 'Répondre',
  change: 'Modifier',
  sending: 'Envoi…',
  notAName: 'Écrivez un nom de 80 signes au plus.',
  failed: 'Pas enregistré. Réessayez.',
};

const en: Words<typeof fr> = {
  title: 'Your name, for the attendance sheet?',
  why: 'The trainer asks for it to know who was there. It is kept apart from your answers, never with them.',
  days: (days) =>
    `It is erased ${days} ${days === 1 ? 'day' : 'days'} after the session at the latest.`,
  forEver: 'It is erased as soon as the trainer decides.',
  label: 'First and last name',
  give: 'Give my name',
  decline: 'I would rather not',
  later: 'Later',
  waiting: 'Attendance sheet',
  given: (name) => `Attendance: ${name}`,
  declined: 'Attendance: without your name',
  open: 'Answer',
  change: 'Change',
  sending: 'Sending…',
  notAName: 'Write a name of at most 80 characters.',
  failed: 'Not saved. Try again.',
};

export const names = { name: 'names', fr, en } as const;
