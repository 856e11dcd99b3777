import type { Words } from './shape.ts';

/** The words of a replay: its bar, and what its page says. */
const fr = {
  bar: 'Lecture de l’enregistrement',
  play: 'Lire (K)',
  /** On the first picture, before anything has played. */
  start: 'Revoir la séance',
  turn: 'Tournez le téléphone',
  pause: 'Suspendre (K)',
  /** With the figure that stands on the button, for who speaks to it. */
  speed: (speed: number) =>
    `Vitesse\u00A0: ${speed === 1 ? '1, celle de la séance' : `${speed} fois`}`,
  skips: 'Passer les silences',
  skipsShort: 'Sans silences',
  position: 'Moment de la session',
  /** Where one is, for who does not see it. */
  of: (at: string, length: string, chapter: string) =>
    `${at} sur ${length}${chapter && `, ${chapter}`}`,
  minutes: (minutes: number, seconds: number) => `${minutes} min ${seconds} s`,
  chapters: 'Chapitres (C)',
  untitled: 'Sans titre',
  mark: {
    'vote-1': 'Premier vote',
    'vote-2': 'Second vote',
    results: 'Résultats',
    debate: 'Débat',
    debrief: 'Débriefing',
  },
  keys: {
    k: 'Lire, suspendre',
    v: 'Comme K',
    c: 'Chapitres',
    t: 'Salle claire ou sombre',
    b: 'Mur noir',
    s: 'Notes de l’orateur',
  },
  cannot: 'Cet enregistrement ne se lit pas',
  gone: 'Aucun enregistrement ouvert',
  goneHint: 'Ouvrez-en un depuis la page d’accueil.',
  home: 'Page d’accueil',
};

const en: Words<typeof fr> = {
  bar: 'Playing the recording',
  play: 'Play (K)',
  start: 'Watch the session',
  turn: 'Turn the phone',
  pause: 'Pause (K)',
  speed: (speed) => `Speed: ${speed === 1 ? '1, as it was' : `${speed} times`}`,
  skips: 'Skip silences',
  skipsShort: 'No silences',
  position: 'Moment of the session',
  of: (at, length, chapter) => `${at} of ${length}${chapter && `, ${chapter}`}`,
  minutes: (minutes, seconds) => `${minutes} min ${seconds} s`,
  chapters: 'Chapters (C)',
  untitled: 'Untitled',
  mark: {
    'vote-1': 'First vote',
    'vote-2': 'Second vote',
    results: 'Results',
    debate: 'Debate',
    debrief: 'Debrief',
  },
  keys: {
    k: 'Play, pause',
    v: 'Same as K',
    c: 'Chapters',
    t: 'Light or dark room',
    b: 'Black wall',
    s: 'Speaker’s notes',
  },
  cannot: 'This recording cannot be played',
  gone: 'No recording is open',
  goneHint: 'Open one from the home page.',
  home: 'Home page',
};

export const timeline = { name: 'timeline', fr, en } as const;
