import type { Words } from './shape.ts';

/** What the speaker's own window says around the slides and the notes. */
const fr = {
  upcoming: 'Ensuite',
  time: 'Temps',
  reset: 'Cliquer pour remettre à zéro',
  pacing: 'Rythme\u00a0: temps restant pour cette diapositive',
  notes: 'Notes',
  layouts: {
    default: 'Disposition\u00a0: ordinaire',
    wide: 'Disposition\u00a0: large',
    tall: 'Disposition\u00a0: haute',
    'notes-only': 'Disposition\u00a0: notes seules',
  } as Readonly<Record<string, string>>,
};

const en: Words<typeof fr> = {
  upcoming: 'Upcoming',
  time: 'Time',
  reset: 'Click to reset',
  pacing: 'Pacing: time left for this slide',
  notes: 'Notes',
  layouts: {
    default: 'Layout: default',
    wide: 'Layout: wide',
    tall: 'Layout: tall',
    'notes-only': 'Layout: notes only',
  },
};

export const speaker = { name: 'speaker', fr, en } as const;
