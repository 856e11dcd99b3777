import type { Form } from '../form.ts';
import { debate, debrief, sources, story } from './common.ts';
import { voice, why } from './shared.ts';

export const poll: Form = {
  kind: 'poll',
  name: { fr: 'Choisir', en: 'Choose' },
  what: {
    fr: 'Chacun choisit une réponse parmi quelques-unes.',
    en: 'Each person chooses one answer of a few.',
  },
  sections: [
    story,
    {
      title: { fr: 'Les réponses possibles', en: 'The possible answers' },
      fields: [
        {
          type: 'list',
          key: 'options',
          label: { fr: 'Options', en: 'Options' },
          item: { fr: 'Option', en: 'Option' },
          add: { fr: 'Ajouter une option', en: 'Add an option' },
          min: 2,
          max: 6,
          ids: { stem: 'option', references: ['debate.prompts[].for', 'panel.answers{}'] },
          fields: [
            {
              type: 'text',
              key: 'label',
              label: { fr: 'Réponse', en: 'Answer' },
              max: 120,
              example: {
                fr: 'Je m’y mets, entre deux plongeons',
                en: 'I get to it, between two dives',
              },
            },
            voice,
            why(600, {
              fr: 'Ce qui plaide pour elle (au débriefing)',
              en: 'What speaks for it (at the debrief)',
            }),
          ],
        },
        {
          type: 'number',
          key: 'choose',
          label: {
            fr: 'Réponses qu’une personne peut choisir',
            en: 'Answers one person may choose',
          },
          min: 1,
          max: 6,
          usual: 1,
          optional: true,
        },
        {
          type: 'switch',
          key: 'predict',
          label: {
            fr: 'Chacun devine aussi ce que choisira la salle',
            en: 'Each person also guesses what the room will choose',
          },
          optional: true,
        },
        {
          type: 'group',
          key: 'panel',
          label: { fr: 'Un panel de référence', en: 'A reference panel' },
          help: {
            fr: 'Des gens du métier que vous avez vraiment interrogés. La salle se compare à eux au débriefing.',
            en: 'People of the trade whom you really asked. The room compares itself with them at the debrief.',
          },
          optional: true,
          tucked: true,
          fields: [
            {
              type: 'text',
              key: 'who',
              label: { fr: 'Qui ils sont', en: 'Who they are' },
              max: 80,
              example: { fr: 'Douze formateurs, au printemps', en: 'Twelve trainers, in spring' },
            },
            {
              type: 'amounts',
              key: 'answers',
              label: { fr: 'Combien ont choisi', en: 'How many chose' },
              from: 'options',
              min: 0,
              max: 100_000,
            },
          ],
        },
      ],
    },
    debate({ from: 'options', label: { fr: 'Elle s’adresse', en: 'It speaks' } }),
    debrief,
    sources,
  ],
};
