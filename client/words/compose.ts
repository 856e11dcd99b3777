import type { Words } from './shape.ts';

/** The words of the page that puts a workshop together, and of the deck that comes of it. */
const fr = {
  title: 'Composer un atelier',
  hint: 'Choisissez des scénarios, mettez-les en ordre\u00a0: vous obtenez un deck ordinaire, à vous.',
  home: 'Accueil',
  name: 'Titre de l’atelier',
  namePlaceholder: 'Mes clients et moi',
  library: 'Les scénarios',
  search: 'Chercher un scénario',
  allKinds: 'Toutes les manières',
  add: (title: string) => `Ajouter ${title}`,
  none: 'Aucun scénario ne répond à cette recherche.',
  workshop: 'L’atelier',
  empty: 'Vide pour l’instant. Trois scénarios font une bonne heure.',
  up: (title: string) => `Monter ${title}`,
  down: (title: string) => `Descendre ${title}`,
  remove: (title: string) => `Retirer ${title}`,
  minutes: (n: number) => `${n}\u00a0min`,
  total: (n: number) =>
    n < 60
      ? `${n}\u00a0minutes`
      : `${Math.floor(n / 60)}\u00a0h${n % 60 > 0 ? `\u00a0${String(n % 60).padStart(2, '0')}` : ''}`,
  join: 'Commencer par la connexion des téléphones (3\u00a0min)',
  ending: 'Finir par l’enquête de satisfaction (4\u00a0min)',
  langs: 'Écrire en',
  own: 'à vous',
  save: 'Enregistrer l’atelier',
  saving: 'Un instant…',
  needs: 'Il faut un titre et au moins un scénario.',
  taken: 'Un atelier porte déjà ce nom\u00a0: changez le titre.',
  away: 'Le serveur ne répond pas. Rien n’est perdu\u00a0: réessayez.',
  saved: (file: string) => `C’est fait\u00a0: slides/${file} dans votre dossier.`,
  toHome: 'Le lancer, ou le répéter',
  another: 'En composer un autre',
  kinds: {
    poll: 'Choisir',
    scale: 'Placer',
    threshold: 'S’arrêter',
    sort: 'Ranger',
    scorecard: 'Noter',
    branching: 'Dialoguer',
    'role-play': 'Jouer',
    'open-ended': 'Écrire',
  },
  deck: {
    phones: 'Vos téléphones',
    welcome:
      '**Pour accueillir**\u00a0: cette page reste au mur pendant que l’on s’installe. Présentez-vous, dites l’horaire.',
    joining:
      '**Durée**\u00a0: 3\u00a0minutes. Visez le code, ou tapez l’adresse. Sans compte, sans nom. On peut arriver en cours de route.',
    duration: (n: number) => `**Durée**\u00a0: environ ${n}\u00a0minutes, débat compris.`,
    run: '**Pour lancer**\u00a0: lisez la situation à voix haute, ouvrez le vote, laissez débattre, revotez, puis le débriefing.',
    prompts: '**Pour nourrir le débat**\u00a0:',
    end: 'Merci',
    endNote: '**Pour fermer**\u00a0: chacun dit en une phrase ce qu’il fera lundi.',
  },
};

const en: Words<typeof fr> = {
  title: 'Put a workshop together',
  hint: 'Choose scenarios, put them in order: what you get is an ordinary deck of your own.',
  home: 'Home',
  name: 'Title of the workshop',
  namePlaceholder: 'My clients and me',
  library: 'The scenarios',
  search: 'Find a scenario',
  allKinds: 'Every way',
  add: (title: string) => `Add ${title}`,
  none: 'No scenario answers this search.',
  workshop: 'The workshop',
  empty: 'Empty so far. Three scenarios make a good hour.',
  up: (title: string) => `Move ${title} up`,
  down: (title: string) => `Move ${title} down`,
  remove: (title: string) => `Remove ${title}`,
  minutes: (n: number) => `${n} min`,
  total: (n: number) =>
    n < 60
      ? `${n} minutes`
      : `${Math.floor(n / 60)} h${n % 60 > 0 ? ` ${String(n % 60).padStart(2, '0')}` : ''}`,
  join: 'Begin with connecting the phones (3 min)',
  ending: 'End with the satisfaction survey (4 min)',
  langs: 'Write it in',
  own: 'yours',
  save: 'Save the workshop',
  saving: 'One moment…',
  needs: 'It needs a title and at least one scenario.',
  taken: 'A workshop has this name already: change the title.',
  away: 'The server does not answer. Nothing is lost: try again.',
  saved: (file: string) => `Done: slides/${file} in your folder.`,
  toHome: 'Start it, or rehearse it',
  another: 'Put another one together',
  kinds: {
    poll: 'Choose',
    scale: 'Place',
    threshold: 'Stop',
    sort: 'Sort',
    scorecard: 'Rate',
    branching: 'Talk',
    'role-play': 'Play',
    'open-ended': 'Write',
  },
  deck: {
    phones: 'Phones out',
    welcome:
      '**To welcome**: this slide stays on the wall while people sit down. Say who you are, and when it ends.',
    joining:
      '**Time**: 3 minutes. Point at the code, or type the address. No account, no name. One can come in late.',
    duration: (n: number) => `**Time**: about ${n} minutes, debate included.`,
    run: '**To launch**: read the situation aloud, open the vote, let them debate, vote again, then the debrief.',
    prompts: '**To feed the debate**:',
    end: 'Thank you',
    endNote: '**To close**: everybody says in one sentence what they will do on Monday.',
  },
};

export const compose = { name: 'compose', fr, en } as const;
