import type { Field, PickField, Section } from '../form.ts';

/* What every scenario says, whatever its kind. */

export const story: Section = {
  title: { fr: 'Ce qui arrive', en: 'What happens' },
  fields: [
    {
      type: 'text',
      key: 'title',
      label: { fr: 'Titre', en: 'Title' },
      help: {
        fr: 'Quelques mots qui intriguent : la salle les lit en premier.',
        en: 'A few words that make one curious: the room reads them first.',
      },
      max: 100,
      example: { fr: 'Le devis du dimanche', en: 'The Sunday quote' },
    },
    {
      type: 'text',
      key: 'situation',
      label: { fr: 'Situation', en: 'Situation' },
      help: {
        fr: 'Ce qui arrive, à la deuxième personne, en cinq lignes. **gras**, *italique*, une ligne vide entre deux paragraphes.',
        en: 'What happens, in the second person, in five lines. **bold**, *italics*, an empty line between paragraphs.',
      },
      max: 1500,
      rows: 6,
      example: {
        fr: 'Dimanche, 16 h. Un client régulier vous écrit…',
        en: 'Sunday, 4 p.m. A regular client writes to you…',
      },
    },
    {
      type: 'text',
      key: 'question',
      label: { fr: 'Question', en: 'Question' },
      help: { fr: 'Ce que l’on demande à la salle.', en: 'What the room is asked.' },
      max: 240,
      example: { fr: 'Que répondez-vous ?', en: 'What do you answer?' },
    },
  ],
};

/** The debate, whose prompts may speak for an item of a list of the kind's. */
export function debate(speaker?: { from: string; label: PickField['label'] }): Section {
  const speaks: Field[] = speaker
    ? [
        {
          type: 'pick',
          key: 'for',
          label: speaker.label,
          from: speaker.from,
          none: { fr: 'à tout le monde', en: 'to everybody' },
          optional: true,
        },
      ]
    : [];
  return {
    title: { fr: 'Le débat', en: 'The debate' },
    help: {
      fr: 'Entre deux votes, la salle se parle. Une bonne question vaut mieux que trois.',
      en: 'Between two votes, the room talks. One good question beats three.',
    },
    fields: [
      {
        type: 'group',
        key: 'debate',
        label: { fr: 'Débat', en: 'Debate' },
        optional: true,
        fields: [
          {
            type: 'list',
            key: 'prompts',
            label: { fr: 'Questions pour lancer le débat', en: 'Questions to start the debate' },
            item: { fr: 'Question', en: 'Question' },
            add: { fr: 'Ajouter une question', en: 'Add a question' },
            min: 0,
            max: 8,
            optional: true,
            fields: [
              {
                type: 'text',
                key: 'text',
                label: { fr: 'Question', en: 'Question' },
                max: 280,
                example: {
                  fr: 'Qu’est-ce qui vous ferait changer d’avis ?',
                  en: 'What would change your mind?',
                },
              },
              ...speaks,
            ],
          },
          {
            type: 'number',
            key: 'seconds',
            label: { fr: 'Durée du débat', en: 'How long the debate runs' },
            unit: { fr: 'secondes', en: 'seconds' },
            min: 10,
            max: 3600,
            usual: 180,
            optional: true,
          },
        ],
      },
    ],
  };
}

export const debrief: Section = {
  title: { fr: 'Le débriefing', en: 'The debrief' },
  help: {
    fr: 'Ce que la salle emporte. La même mise en forme que la situation.',
    en: 'What the room takes home. Formatted as the situation is.',
  },
  fields: [
    {
      type: 'group',
      key: 'debrief',
      label: { fr: 'Débriefing', en: 'Debrief' },
      optional: true,
      fields: [
        {
          type: 'text',
          key: 'article',
          label: { fr: 'Ce que dit l’article', en: 'What the article says' },
          max: 1500,
          rows: 4,
          example: { fr: 'Ce que défend votre lecture.', en: 'What your reading argues.' },
        },
        {
          type: 'text',
          key: 'against',
          label: { fr: 'Ce qu’on peut lui opposer', en: 'What can be said against it' },
          max: 1500,
          rows: 3,
          optional: true,
        },
        {
          type: 'text',
          key: 'monday',
          label: { fr: 'À essayer lundi', en: 'To try on Monday' },
          max: 600,
          rows: 2,
          optional: true,
        },
      ],
    },
  ],
};

export const sources: Section = {
  title: { fr: 'D’où cela vient', en: 'Where it comes from' },
  fields: [
    {
      type: 'sources',
      key: 'sources',
      label: { fr: 'Sources', en: 'Sources' },
      help: {
        fr: 'Une lecture, ou simplement « Vécu, un dimanche de juin ».',
        en: 'Something read, or simply “Lived, one Sunday in June”.',
      },
    },
    {
      type: 'number',
      key: 'minutes',
      label: {
        fr: 'Durée, débat et débriefing compris',
        en: 'How long it takes, debate and debrief included',
      },
      unit: { fr: 'minutes', en: 'minutes' },
      min: 1,
      max: 120,
      optional: true,
    },
    {
      type: 'choice',
      key: 'survey',
      label: {
        fr: 'Une question sur la session elle-même',
        en: 'A question on the session itself',
      },
      help: {
        fr: 'Posée à la fin : sa réponse a sa place dans le compte rendu.',
        en: 'Asked at the end: its answer has its place in the report.',
      },
      optional: true,
      tucked: true,
      choices: [
        { label: { fr: 'Non', en: 'No' } },
        { value: 'satisfaction', label: { fr: 'Êtes-vous content ?', en: 'Are you content?' } },
        {
          value: 'objective',
          label: { fr: 'L’objectif est-il atteint ?', en: 'Is the objective reached?' },
        },
        { value: 'commitment', label: { fr: 'Qu’allez-vous faire ?', en: 'What will you do?' } },
      ],
    },
  ],
};
