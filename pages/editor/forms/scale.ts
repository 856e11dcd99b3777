import type { Form } from '../form.ts';
import { debate, debrief, sources, story } from './common.ts';
import { hint } from './shared.ts';

export const scale: Form = {
  kind: 'scale',
  name: { fr: 'Placer entre deux pôles', en: 'Place between two poles' },
  what: {
    fr: 'Chacun se place entre deux extrêmes, et la salle voit le nuage.',
    en: 'Each person takes a place between two extremes, and the room sees the cloud.',
  },
  sections: [
    story,
    {
      title: { fr: 'Les deux pôles', en: 'The two poles' },
      help: { fr: 'De gauche à droite.', en: 'From left to right.' },
      fields: [
        {
          type: 'list',
          key: 'poles',
          label: { fr: 'Pôles', en: 'Poles' },
          item: { fr: 'Pôle', en: 'Pole' },
          add: { fr: 'Ajouter un pôle', en: 'Add a pole' },
          min: 2,
          max: 2,
          fields: [
            {
              type: 'text',
              key: 'label',
              label: { fr: 'Libellé', en: 'Label' },
              max: 60,
              example: { fr: 'Coffre-fort', en: 'A safe' },
            },
            hint(160),
          ],
        },
      ],
    },
    debate(),
    debrief,
    sources,
  ],
};
