import type { Form } from '../form.ts';
import { debate, debrief, sources, story } from './common.ts';

export const openEnded: Form = {
  kind: 'open-ended',
  name: { fr: 'Écrire', en: 'Write' },
  what: {
    fr: 'Chacun écrit quelques mots, puis soutient ceux des autres.',
    en: 'Each person writes a few words, then supports those of others.',
  },
  sections: [
    story,
    {
      title: { fr: 'Ce que l’on écrit', en: 'What is written' },
      fields: [
        {
          type: 'text',
          key: 'placeholder',
          label: { fr: 'Amorce, en gris dans le champ', en: 'A start, grey in the field' },
          max: 120,
          optional: true,
          example: { fr: 'Il voulait…', en: 'He wanted…' },
        },
        {
          type: 'number',
          key: 'limit',
          label: { fr: 'Longueur d’un texte', en: 'Length of a text' },
          unit: { fr: 'signes au plus', en: 'characters at most' },
          min: 20,
          max: 280,
          usual: 140,
          optional: true,
        },
        {
          type: 'number',
          key: 'supports',
          label: {
            fr: 'Textes que chacun peut soutenir',
            en: 'Texts that each person may support',
          },
          min: 1,
          max: 10,
          usual: 3,
          optional: true,
        },
        {
          type: 'texts',
          key: 'examples',
          label: { fr: 'Ce que d’autres ont écrit ailleurs', en: 'What others wrote elsewhere' },
          help: { fr: 'Montré au débriefing seulement.', en: 'Shown at the debrief only.' },
          item: { fr: 'Exemple', en: 'Example' },
          add: { fr: 'Ajouter un exemple', en: 'Add an example' },
          most: 12,
          max: 280,
          optional: true,
        },
      ],
    },
    debate(),
    debrief,
    sources,
  ],
};
