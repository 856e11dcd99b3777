import type { ChoiceField, TextField } from '../form.ts';

/* Fields that several kinds have. */

export const voice: ChoiceField = {
  type: 'choice',
  key: 'voice',
  label: { fr: 'Qui parle', en: 'Who speaks' },
  help: { fr: 'Donne sa couleur à l’option.', en: 'Gives the option its colour.' },
  optional: true,
  choices: [
    { label: { fr: 'Personne', en: 'Nobody' } },
    { value: 'client', label: { fr: 'Le client (bleu)', en: 'The client (blue)' } },
    { value: 'ours', label: { fr: 'Nous (orange)', en: 'Us (orange)' } },
    { value: 'both', label: { fr: 'Les deux (prune)', en: 'Both (plum)' } },
  ],
};

export const why = (max: number, label: TextField['label']): TextField => ({
  type: 'text',
  key: 'why',
  label,
  max,
  rows: 2,
  optional: true,
  tucked: true,
});

export const hint = (max: number): TextField => ({
  type: 'text',
  key: 'hint',
  label: { fr: 'Précision, sous le libellé', en: 'A detail, under the label' },
  max,
  optional: true,
  tucked: true,
});
