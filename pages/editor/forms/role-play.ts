import type { Form } from '../form.ts';
import { debate, debrief, sources, story } from './common.ts';
import { voice, why } from './shared.ts';

export const rolePlay: Form = {
  kind: 'role-play',
  name: { fr: 'Jouer un rôle', en: 'Play a role' },
  what: {
    fr: 'Deux jouent, chacun avec une carte secrète, les autres observent ; puis on vote.',
    en: 'Two play, each with a secret card, the others observe; then the room votes.',
  },
  sections: [
    story,
    {
      title: { fr: 'Les deux rôles', en: 'The two roles' },
      help: {
        fr: 'Le premier parle avec la couleur du client, le second avec la nôtre.',
        en: 'The first speaks in the client’s colour, the second in ours.',
      },
      fields: [
        {
          type: 'list',
          key: 'roles',
          label: { fr: 'Rôles', en: 'Roles' },
          item: { fr: 'Rôle', en: 'Role' },
          add: { fr: 'Ajouter un rôle', en: 'Add a role' },
          min: 2,
          max: 2,
          ids: { stem: 'role', references: ['debate.prompts[].for'] },
          fields: [
            {
              type: 'text',
              key: 'name',
              label: { fr: 'Qui c’est', en: 'Who it is' },
              max: 60,
              example: { fr: 'Joris, le client', en: 'Joris, the client' },
            },
            {
              type: 'text',
              key: 'brief',
              label: { fr: 'Ce que lui seul sait et veut', en: 'What they alone know and want' },
              max: 900,
              rows: 5,
              example: { fr: 'Vous avez déjà dit oui à…', en: 'You have already said yes to…' },
            },
            {
              type: 'text',
              key: 'goal',
              label: { fr: 'Ce qu’il doit obtenir (secret)', en: 'What they must obtain (secret)' },
              max: 160,
              optional: true,
              tucked: true,
            },
          ],
        },
        {
          type: 'choice',
          key: 'group',
          label: { fr: 'On joue', en: 'They play' },
          optional: true,
          usual: 'trios',
          choices: [
            {
              value: 'trios',
              label: { fr: 'Par trois, l’un observe', en: 'In trios, one observes' },
            },
            { value: 'pairs', label: { fr: 'Par deux', en: 'In pairs' } },
          ],
        },
        {
          type: 'number',
          key: 'seconds',
          label: { fr: 'Durée du jeu', en: 'How long they play' },
          unit: { fr: 'secondes', en: 'seconds' },
          min: 30,
          max: 1800,
          usual: 300,
          optional: true,
        },
      ],
    },
    {
      title: { fr: 'Ce que l’on observe', en: 'What is observed' },
      fields: [
        {
          type: 'group',
          key: 'observer',
          label: { fr: 'Observateurs', en: 'Observers' },
          fields: [
            {
              type: 'list',
              key: 'grid',
              label: { fr: 'Grille', en: 'Grid' },
              help: {
                fr: 'À chaque ligne, on répond non, en partie ou oui.',
                en: 'To each line one answers no, partly or yes.',
              },
              item: { fr: 'Ligne', en: 'Line' },
              add: { fr: 'Ajouter une ligne', en: 'Add a line' },
              min: 2,
              max: 8,
              ids: { stem: 'line', references: ['debate.prompts[].for'] },
              fields: [
                {
                  type: 'text',
                  key: 'label',
                  label: { fr: 'Ce que l’on guette', en: 'What to look out for' },
                  max: 80,
                  example: { fr: 'Le prix a été dit à voix haute', en: 'The price was said aloud' },
                },
              ],
            },
            {
              type: 'text',
              key: 'brief',
              label: { fr: 'Consigne aux observateurs', en: 'What observers are told' },
              max: 400,
              rows: 2,
              optional: true,
              tucked: true,
            },
          ],
        },
      ],
    },
    {
      title: { fr: 'Le vote de la fin', en: 'The vote at the end' },
      fields: [
        {
          type: 'group',
          key: 'vote',
          label: { fr: 'Vote', en: 'Vote' },
          fields: [
            {
              type: 'text',
              key: 'question',
              label: { fr: 'Question du vote', en: 'Question of the vote' },
              max: 240,
              example: { fr: 'Où en est-on à la fin ?', en: 'Where do they end up?' },
            },
            {
              type: 'list',
              key: 'options',
              label: { fr: 'Options', en: 'Options' },
              item: { fr: 'Option', en: 'Option' },
              add: { fr: 'Ajouter une option', en: 'Add an option' },
              min: 2,
              max: 4,
              ids: { stem: 'option', references: ['debate.prompts[].for'] },
              fields: [
                {
                  type: 'text',
                  key: 'label',
                  label: { fr: 'Réponse', en: 'Answer' },
                  max: 120,
                  example: { fr: 'Un accord', en: 'A deal' },
                },
                voice,
                why(600, {
                  fr: 'Ce qui plaide pour elle (au débriefing)',
                  en: 'What speaks for it (at the debrief)',
                }),
              ],
            },
          ],
        },
      ],
    },
    debate({ from: 'vote.options', label: { fr: 'Elle s’adresse', en: 'It speaks' } }),
    debrief,
    sources,
  ],
};
