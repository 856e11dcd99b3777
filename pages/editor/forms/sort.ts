import type { Form } from '../form.ts';
import { debate, debrief, sources, story } from './common.ts';
import { hint, why } from './shared.ts';

export const sort: Form = {
  kind: 'sort',
  name: { fr: 'Ranger des cartes', en: 'Sort cards' },
  what: {
    fr: 'Chacun range les mêmes cartes ; on voit où la salle est d’accord.',
    en: 'Everybody sorts the same cards; one sees where the room agrees.',
  },
  sections: [
    story,
    {
      title: { fr: 'Les catégories', en: 'The categories' },
      help: {
        fr: 'Les colonnes du mur et les boutons du téléphone : un mot ou deux.',
        en: 'The wall’s columns and the phone’s buttons: a word or two.',
      },
      fields: [
        {
          type: 'list',
          key: 'categories',
          label: { fr: 'Catégories', en: 'Categories' },
          item: { fr: 'Catégorie', en: 'Category' },
          add: { fr: 'Ajouter une catégorie', en: 'Add a category' },
          min: 2,
          max: 6,
          ids: { stem: 'category', references: ['cards[].expected', 'cards[].theirs'] },
          fields: [
            {
              type: 'text',
              key: 'label',
              label: { fr: 'Nom', en: 'Name' },
              max: 32,
              example: { fr: 'Le flirt', en: 'The flirt' },
            },
            hint(120),
          ],
        },
      ],
    },
    {
      title: { fr: 'Les cartes', en: 'The cards' },
      help: {
        fr: 'Dans l’ordre où les téléphones les donnent. Six se jouent en dix minutes.',
        en: 'In the order in which phones deal them. Six are played in ten minutes.',
      },
      fields: [
        {
          type: 'list',
          key: 'cards',
          label: { fr: 'Cartes', en: 'Cards' },
          item: { fr: 'Carte', en: 'Card' },
          add: { fr: 'Ajouter une carte', en: 'Add a card' },
          min: 2,
          max: 12,
          ids: { stem: 'card', references: ['debate.prompts[].for'] },
          fields: [
            {
              type: 'text',
              key: 'name',
              label: { fr: 'Nom court, pour le mur', en: 'Short name, for the wall' },
              max: 24,
              optional: true,
              tucked: true,
              example: { fr: 'Léa', en: 'Léa' },
            },
            {
              type: 'text',
              key: 'label',
              label: { fr: 'Ce que dit la carte', en: 'What the card says' },
              max: 140,
              example: {
                fr: 'Léa commande une fois, adore, et ne revient jamais.',
                en: 'Léa orders once, loves it, and never comes back.',
              },
            },
            {
              type: 'pick',
              key: 'expected',
              label: { fr: 'Où l’article la range', en: 'Where the article puts it' },
              from: 'categories',
              none: { fr: 'Il ne le dit pas', en: 'It does not say' },
              optional: true,
            },
            {
              type: 'pick',
              key: 'theirs',
              label: { fr: 'Et vu de leur côté', en: 'And through their eyes' },
              from: 'categories',
              none: { fr: 'Il ne le dit pas', en: 'It does not say' },
              optional: true,
              tucked: true,
            },
            why(300, { fr: 'Pourquoi là (au débriefing)', en: 'Why there (at the debrief)' }),
          ],
        },
        {
          type: 'group',
          key: 'mirror',
          label: {
            fr: 'Un second rangement, vu de leur côté',
            en: 'A second sorting, through their eyes',
          },
          help: {
            fr: 'La salle range les mêmes cartes en se mettant à la place des autres ; le résultat est l’écart.',
            en: 'The room sorts the same cards as the others would; the result is the gap.',
          },
          optional: true,
          tucked: true,
          fields: [
            {
              type: 'text',
              key: 'question',
              label: { fr: 'Question du second rangement', en: 'Question of the second sorting' },
              max: 240,
              example: { fr: 'Et eux, où se rangent-ils ?', en: 'And they, where do they stand?' },
            },
          ],
        },
      ],
    },
    debate({ from: 'cards', label: { fr: 'Elle parle de', en: 'It speaks of' } }),
    debrief,
    sources,
  ],
};
