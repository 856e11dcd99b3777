import type { Form } from '../form.ts';
import { debate, debrief, sources, story } from './common.ts';
import { hint, why } from './shared.ts';

export const threshold: Form = {
  kind: 'threshold',
  name: { fr: 'Dire où l’on s’arrête', en: 'Say where one stops' },
  what: {
    fr: 'Une escalade, de l’anodin à l’excessif ; chacun dit jusqu’où il suit.',
    en: 'An escalation, from the harmless to the too much; each person says how far they follow.',
  },
  sections: [
    story,
    {
      title: { fr: 'L’escalade', en: 'The escalation' },
      help: {
        fr: 'Dans l’ordre où les choses arrivent. Une bonne marche a l’air raisonnable à qui vient de monter la précédente.',
        en: 'In the order in which things happen. A good step looks reasonable to whoever has just climbed the one before.',
      },
      fields: [
        {
          type: 'list',
          key: 'steps',
          label: { fr: 'Marches', en: 'Steps' },
          item: { fr: 'Marche', en: 'Step' },
          add: { fr: 'Ajouter une marche', en: 'Add a step' },
          min: 3,
          max: 10,
          ids: { stem: 'step', references: ['debate.prompts[].for'] },
          fields: [
            {
              type: 'text',
              key: 'when',
              label: { fr: 'Quand', en: 'When' },
              max: 40,
              optional: true,
              tucked: true,
              example: { fr: 'Deux semaines plus tard', en: 'Two weeks later' },
            },
            {
              type: 'text',
              key: 'label',
              label: { fr: 'Ce que l’on accepterait', en: 'What one would accept' },
              max: 90,
              example: { fr: 'Il emprunte la camionnette', en: 'He borrows the van' },
            },
            hint(160),
            why(600, {
              fr: 'Ce qui plaide pour s’arrêter avant (au débriefing)',
              en: 'What speaks for stopping before it (at the debrief)',
            }),
          ],
        },
      ],
    },
    debate({ from: 'steps', label: { fr: 'Elle parle de', en: 'It speaks of' } }),
    debrief,
    sources,
  ],
};
