import type { PollScenario } from '../../session/kinds/poll.ts';

export type Options = PollScenario['options'];

/** Three options that fit on a line, each with a voice. */
export const short: Options = [
  { id: 'keep', label: { fr: 'On garde le client', en: 'Keep the client' }, voice: 'client' },
  { id: 'talk', label: { fr: 'On pose le problème', en: 'Talk about it' }, voice: 'both' },
  { id: 'leave', label: { fr: 'On s’en va', en: 'Walk away' }, voice: 'ours' },
];

/** Six, of two lines and more but for one: the fullest poll. */
export const long: Options = [
  {
    id: 'a',
    voice: 'client',
    label: {
      fr: 'On accepte la remise de 30 % cette fois-ci, en écrivant noir sur blanc que c’est la dernière, et on serre les dents',
      en: 'Grant the 30% discount this once, write down in black and white that it is the last one, and grit our teeth',
    },
  },
  {
    id: 'b',
    voice: 'ours',
    label: {
      fr: 'On refuse poliment et on propose de retirer du devis ce qui ne lui sert pas vraiment, quitte à y passer la soirée',
      en: 'Refuse politely and offer to take out of the quote what he does not need, even if it takes the evening',
    },
  },
  {
    id: 'c',
    voice: 'both',
    label: {
      fr: 'On l’invite à déjeuner pour comprendre ce qui se cache derrière la demande, avant de parler du moindre chiffre',
      en: 'Take him to lunch and find out what is behind the request before talking about any figure at all',
    },
  },
  { id: 'd', label: { fr: 'On attend', en: 'Wait' } },
  {
    id: 'e',
    label: {
      fr: 'On demande à la personne qui a signé le contrat de trancher, puisque c’est elle qui connaît le mieux le dossier',
      en: 'Let whoever signed the contract decide, since they know the matter better than anybody in the room',
    },
  },
  {
    id: 'f',
    voice: 'ours',
    label: {
      fr: 'On le recommande à un confrère plus patient, avec nos vœux de bonheur et une jolie carte signée de toute l’équipe',
      en: 'Recommend him to a more patient colleague, with our best wishes and a pretty card signed by the whole team',
    },
  },
];

export function scenarioOf(options: Options): PollScenario {
  return {
    schema: 1,
    kind: 'poll',
    title: 'x',
    situation: 'x',
    question: 'x',
    options,
    predict: true,
    credits: [],
  } as unknown as PollScenario;
}
