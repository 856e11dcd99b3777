import type { Words } from './shape.ts';

/** What the wall's keys do. */
const fr = {
  title: 'Les touches du mur',
  /** The way back from a black wall. */
  resume: 'Rallumer le mur',
  /** A trainer's, by key. */
  own: {
    v: 'Vote\u00a0: l’étape suivante',
    r: 'Montrer ou cacher les résultats',
    d: 'Lancer le débat',
    x: 'Débriefing',
    m: 'Compter les mains levées',
    q: 'Code QR pour rejoindre',
    t: 'Salle claire ou sombre',
    b: 'Mur noir',
    s: 'Notes de l’orateur',
  },
  space: 'Espace',
  forward: 'Suivante, détours compris',
  sideways: 'Suivante, précédente, sans les détours',
  detour: 'Entrer dans un détour, en sortir',
  fullScreen: 'Plein écran',
  overview: 'Toutes les diapositives',
  goTo: 'Aller à une diapositive',
};

const en: Words<typeof fr> = {
  title: 'The keys of the wall',
  resume: 'Light the wall again',
  own: {
    v: 'Vote: the next step',
    r: 'Show or hide the results',
    d: 'Start the debate',
    x: 'Debrief',
    m: 'Count a show of hands',
    q: 'QR code to join',
    t: 'Light or dark room',
    b: 'Black wall',
    s: 'Speaker’s notes',
  },
  space: 'Space',
  forward: 'Next, detours included',
  sideways: 'Next, previous, without detours',
  detour: 'Into a detour, out of it',
  fullScreen: 'Full screen',
  overview: 'All the slides',
  goTo: 'Go to a slide',
};

export const keys = { name: 'keys', fr, en } as const;
