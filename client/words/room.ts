import type { Words } from './shape.ts';

/* The words of the room: who is in it, what the wall shows of it, what is kept of it. */

const n = (count: number, one: string, many: string) => (count < 2 ? one : many);

const fr = {
  room: 'Salle',
  close: 'Revenir à la console',
  blank: 'Mur noir',
  light: 'Rallumer le mur',
  isBlank: 'Le mur est noir.',
  lock: 'Fermer aux nouveaux',
  unlock: 'Rouvrir aux nouveaux',
  isLocked: 'Fermée aux nouveaux',
  locks: 'Qui est déjà venu revient librement.',
  qr: 'Code QR',
  join: 'Pour rejoindre',
  back: 'Retour',
  askNames: 'Demander les noms',
  stopNames: 'Ne plus demander les noms',
  namesFor:
    'Pour une feuille de présence. Chacun répond s’il veut, et sait jusqu’à quand c’est gardé.',
  named: (count: number) => `${count} ${n(count, 'nom donné', 'noms donnés')}`,
  list: 'Voir la liste',
  removed: (count: number) => `${count} ${n(count, 'personne exclue', 'personnes exclues')}`,
  readmit: 'Laisser revenir',
  answered: (count: number, of: number) =>
    `${count} sur ${of} ${n(count, 'a répondu', 'ont répondu')}`,
  missing: (count: number) => (count === 0 ? 'Il ne manque personne' : `Il en manque ${count}`),
  planned: (minutes: number) => `${minutes} min prévues`,
  elapsed: (minutes: number, planned?: number) =>
    planned === undefined ? `${minutes} min` : `${minutes} min sur ${planned}`,
  here: (minutes: number, planned?: number) =>
    planned === undefined ? `ici ${minutes} min` : `ici ${minutes} sur ${planned}`,
  /** What a clock says aloud. */
  clock: 'Temps passé',
  sheet: {
    title: 'Feuille de présence',
    none: 'Personne n’a encore donné son nom.',
    declined: (count: number) =>
      `${count} ${n(count, 'personne ne l’a pas donné', 'personnes ne l’ont pas donné')}.`,
    minutes: (minutes: number) => `${minutes} min`,
    download: 'Télécharger (CSV)',
    remove: 'Exclure',
    /** In the place of it, for who was sent away. */
    out: 'ne vote plus',
    gone: (name: string) => `${name} ne vote plus.`,
    erase: 'Effacer tous les noms',
    erased: 'Les noms sont effacés.',
    away: 'Le serveur ne répond pas.',
    loading: 'Un instant…',
  },
  author: (people: number) => (people > 1 ? `Exclure les ${people} auteurs` : 'Exclure l’auteur'),
  kept: (date: string) => `gardée jusqu’au ${date}`,
  keptForEver: 'gardée jusqu’à ce que vous l’effaciez',
  erasing: 'Effacer…',
  erase: 'Effacer la session',
};

const many = (count: number, one: string, several: string) => (count === 1 ? one : several);

const en: Words<typeof fr> = {
  room: 'Room',
  close: 'Back to the console',
  blank: 'Black wall',
  light: 'Light the wall again',
  isBlank: 'The wall is black.',
  lock: 'Lock to newcomers',
  unlock: 'Let newcomers in',
  isLocked: 'Locked to newcomers',
  locks: 'Who has been in comes back freely.',
  qr: 'QR code',
  join: 'To join',
  back: 'Back',
  askNames: 'Ask for names',
  stopNames: 'Stop asking for names',
  namesFor: 'For an attendance sheet. People answer if they like, and know how long it is kept.',
  named: (count) => `${count} ${many(count, 'name given', 'names given')}`,
  list: 'See the list',
  removed: (count) => `${count} ${many(count, 'person removed', 'people removed')}`,
  readmit: 'Let them back in',
  answered: (count, of) => `${count} of ${of} answered`,
  missing: (count) => (count === 0 ? 'Nobody is missing' : `${count} missing`),
  planned: (minutes) => `${minutes} min planned`,
  elapsed: (minutes, planned) =>
    planned === undefined ? `${minutes} min` : `${minutes} of ${planned} min`,
  here: (minutes, planned) =>
    planned === undefined ? `here ${minutes} min` : `here ${minutes} of ${planned}`,
  clock: 'Time spent',
  sheet: {
    title: 'Attendance sheet',
    none: 'Nobody has given a name yet.',
    declined: (count) => `${count} ${many(count, 'person', 'people')} would rather not.`,
    minutes: (minutes) => `${minutes} min`,
    download: 'Download (CSV)',
    remove: 'Remove',
    out: 'no longer votes',
    gone: (name) => `${name} no longer votes.`,
    erase: 'Erase all names',
    erased: 'The names are erased.',
    away: 'The server does not answer.',
    loading: 'One moment…',
  },
  author: (people) => (people > 1 ? `Remove the ${people} authors` : 'Remove the author'),
  kept: (date) => `kept until ${date}`,
  keptForEver: 'kept until you erase it',
  erasing: 'Erase…',
  erase: 'Erase the session',
};

export const room = { name: 'room', fr, en } as const;
