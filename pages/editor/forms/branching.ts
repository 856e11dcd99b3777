import type { Form, GroupField, ListField } from '../form.ts';
import { debate, debrief, sources, story } from './common.ts';

/** The lines one may say in a scene, as the scene's own form shows them. */
const lines: ListField = {
  type: 'list',
  key: 'choices',
  label: { fr: 'Répliques', en: 'Lines' },
  item: { fr: 'Réplique', en: 'Line' },
  add: { fr: 'Ajouter une réplique', en: 'Add a line' },
  min: 2,
  max: 4,
  optional: true,
  ids: { stem: 'line', references: [] },
  fields: [
    {
      type: 'text',
      key: 'label',
      label: { fr: 'Ce que l’on répond', en: 'What one answers' },
      max: 160,
      example: { fr: 'Non, et voici pourquoi', en: 'No, and here is why' },
    },
    {
      type: 'pick',
      key: 'to',
      label: { fr: 'Mène à', en: 'Leads to' },
      from: 'nodes',
      none: { fr: '(à choisir)', en: '(to choose)' },
      scene: true,
    },
    {
      type: 'amounts',
      key: 'effects',
      label: { fr: 'Effet sur les jauges', en: 'Effect on the gauges' },
      from: 'gauges',
      min: -40,
      max: 40,
      optional: true,
    },
    {
      type: 'text',
      key: 'why',
      label: {
        fr: 'Pourquoi cela tourne ainsi (au débriefing)',
        en: 'Why it goes so (at the debrief)',
      },
      max: 300,
      rows: 2,
      optional: true,
      tucked: true,
    },
  ],
};

const ending: GroupField = {
  type: 'group',
  key: 'ending',
  label: { fr: 'Fin', en: 'Ending' },
  optional: true,
  fields: [
    {
      type: 'text',
      key: 'title',
      label: { fr: 'Titre de cette fin', en: 'Title of this ending' },
      max: 60,
      example: { fr: 'Le geste', en: 'The gesture' },
    },
    {
      type: 'choice',
      key: 'tone',
      label: { fr: 'L’histoire finit', en: 'The story ends' },
      usual: 'mixed',
      choices: [
        { value: 'good', label: { fr: 'bien', en: 'well' } },
        { value: 'mixed', label: { fr: 'entre les deux', en: 'in between' } },
        { value: 'bad', label: { fr: 'mal', en: 'badly' } },
      ],
    },
  ],
};

export const branching: Form = {
  kind: 'branching',
  name: { fr: 'Dialoguer', en: 'Talk it through' },
  what: {
    fr: 'La salle vote chaque réplique d’un dialogue, jusqu’à l’une de ses fins.',
    en: 'The room votes each line of a dialogue, to one of its endings.',
  },
  sections: [
    story,
    {
      title: { fr: 'Les jauges', en: 'The gauges' },
      help: {
        fr: 'Ce que les répliques font monter et descendre, de 0 à 100.',
        en: 'What the lines raise and lower, from 0 to 100.',
      },
      fields: [
        {
          type: 'list',
          key: 'gauges',
          label: { fr: 'Jauges', en: 'Gauges' },
          item: { fr: 'Jauge', en: 'Gauge' },
          add: { fr: 'Ajouter une jauge', en: 'Add a gauge' },
          min: 1,
          max: 3,
          ids: { stem: 'gauge', references: ['nodes[].choices[].effects{}'] },
          fields: [
            {
              type: 'text',
              key: 'label',
              label: { fr: 'Nom', en: 'Name' },
              max: 24,
              example: { fr: 'Confiance', en: 'Trust' },
            },
            {
              type: 'number',
              key: 'start',
              label: { fr: 'Au départ', en: 'At the start' },
              min: 0,
              max: 100,
              usual: 50,
            },
          ],
        },
      ],
    },
    {
      title: { fr: 'L’histoire', en: 'The story' },
      help: {
        fr: 'Touchez une scène pour l’écrire. Chaque réplique mène à une autre scène, et tout chemin finit par une fin.',
        en: 'Touch a scene to write it. Each line leads to another scene, and every way comes to an ending.',
      },
      fields: [
        {
          type: 'story',
          key: 'nodes',
          start: 'start',
          max: 30,
          lines,
          ending,
          label: { fr: 'Scènes', en: 'Scenes' },
          fields: [
            {
              type: 'text',
              key: 'text',
              label: {
                fr: 'Ce qui se passe, ce que dit le client',
                en: 'What happens, what the client says',
              },
              help: {
                fr: '« > » en début de ligne pour les mots du client.',
                en: '“> ” at the start of a line for the client’s words.',
              },
              max: 700,
              rows: 4,
              example: {
                fr: '> Vous pouvez faire un geste ?',
                en: '> Could you do something on the price?',
              },
            },
            lines,
            ending,
          ],
        },
      ],
    },
    debate(),
    debrief,
    sources,
  ],
};
