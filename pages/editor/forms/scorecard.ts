import type { Form, TextField } from '../form.ts';
import { debate, debrief, sources, story } from './common.ts';

const verdict = (key: string, fr: string, en: string): TextField => ({
  type: 'text',
  key,
  label: { fr: `Au lieu de « ${fr} »`, en: `Instead of “${en}”` },
  max: 40,
  optional: true,
});

export const scorecard: Form = {
  kind: 'scorecard',
  name: { fr: 'Noter un client', en: 'Rate a client' },
  what: {
    fr: 'Chacun note un client sur quelques critères ; la carte dit s’il vaut sa peine.',
    en: 'Each person rates a client on a few criteria; the map tells whether the client is worth it.',
  },
  sections: [
    story,
    {
      title: { fr: 'Qui l’on note', en: 'Who is rated' },
      fields: [
        {
          type: 'choice',
          key: 'client',
          label: { fr: 'Le client', en: 'The client' },
          help: {
            fr: 'D’un client à soi, personne ne voit les notes des autres, pas même vous.',
            en: 'Of clients of one’s own, nobody sees the others’ ratings, not even you.',
          },
          choices: [
            { value: 'given', label: { fr: 'Celui de la situation', en: 'The situation’s' } },
            {
              value: 'own',
              label: { fr: 'Un client à soi, en secret', en: 'One’s own, in secret' },
            },
          ],
        },
      ],
    },
    {
      title: { fr: 'Les critères', en: 'The criteria' },
      help: {
        fr: 'Notés de 1 à 5. Au moins un dit ce que le client apporte, et un ce qu’il coûte.',
        en: 'Rated from 1 to 5. At least one tells what the client brings, and one what the client costs.',
      },
      fields: [
        {
          type: 'list',
          key: 'criteria',
          label: { fr: 'Critères', en: 'Criteria' },
          item: { fr: 'Critère', en: 'Criterion' },
          add: { fr: 'Ajouter un critère', en: 'Add a criterion' },
          min: 3,
          max: 8,
          ids: { stem: 'criterion', references: ['debate.prompts[].for'] },
          begins: [{ axis: 'value' }, { axis: 'value' }, { axis: 'effort' }],
          fields: [
            {
              type: 'text',
              key: 'label',
              label: { fr: 'Critère', en: 'Criterion' },
              max: 40,
              example: { fr: 'La marge', en: 'Margin' },
            },
            {
              type: 'text',
              key: 'low',
              label: { fr: 'Ce que veut dire 1', en: 'What a 1 means' },
              max: 50,
              example: { fr: 'à perte', en: 'at a loss' },
            },
            {
              type: 'text',
              key: 'high',
              label: { fr: 'Ce que veut dire 5', en: 'What a 5 means' },
              max: 50,
              example: { fr: 'confortable', en: 'comfortable' },
            },
            {
              type: 'choice',
              key: 'axis',
              label: { fr: 'Il dit', en: 'It tells' },
              choices: [
                {
                  value: 'value',
                  label: { fr: 'ce que le client apporte', en: 'what the client brings' },
                },
                {
                  value: 'effort',
                  label: { fr: 'ce que le client coûte', en: 'what the client costs' },
                },
              ],
            },
            {
              type: 'switch',
              key: 'reverse',
              label: { fr: 'À l’envers : 5 veut dire peu', en: 'Reversed: a 5 means little' },
              optional: true,
            },
          ],
        },
        {
          type: 'group',
          key: 'verdicts',
          label: {
            fr: 'Vos mots pour les quatre verdicts',
            en: 'Your words for the four verdicts',
          },
          optional: true,
          tucked: true,
          fields: [
            verdict('treasure', 'à chérir', 'treasure'),
            verdict('renegotiate', 'à renégocier', 'renegotiate'),
            verdict('nurture', 'à faire grandir', 'nurture'),
            verdict('let-go', 'à laisser partir', 'let go'),
          ],
        },
      ],
    },
    debate({ from: 'criteria', label: { fr: 'Elle parle de', en: 'It speaks of' } }),
    debrief,
    sources,
  ],
};
