/** Chooses by number as French does: 0 and 1 are singular. */
const n = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);
const people = (count: number) => `${count} ${n(count, 'personne', 'personnes')}`;

/** The phone. */
export const phone = {
  wait: 'Regardez l’écran de la salle',
  code: 'Le code affiché à l’écran',
  codeWrong: 'Un code a six signes, comme KDR 479. Relisez celui de l’écran.',
  join: 'Entrer',
  lang: 'Langue',
  connecting: 'Connexion…',
  lost: 'Connexion perdue. On vous reconnecte…',
  ready: 'Vous y êtes',
  readyHint: 'Gardez cette page ouverte : les votes s’afficheront ici.',
  briefing: 'À lire',
  briefingHint: 'Bientôt à vous.',
  /** The round of a vote; 0 where people write or play. */
  open: (round: number): string => ['À vous', 'Vote ouvert'][round] ?? 'Second vote ouvert',
  closed: 'Vote clos',
  shown: 'Résultats',
  debate: 'Débat',
  debrief: 'Débrief',
  situation: 'Relire la situation',
  sending: 'Envoi…',
  counted: 'Compté',
  late: 'Trop tard, le vote est clos.',
  lateCounted: 'Trop tard pour changer : votre réponse d’avant compte.',
  failed: 'Pas compté. Réessayez.',
  notVoted: 'Vous n’avez pas répondu cette fois.',
  change: 'Vous pouvez encore changer d’avis.',
  ended: 'La séance est terminée',
  endedHint: 'Merci d’avoir joué. Vous pouvez fermer cette page.',
  reload: 'Recharger',
  cut: 'La connexion a été coupée.',
};

/** Ballots, on phones and alone. */
export const ballot = {
  send: 'Valider',
  change: 'Changer ma réponse',
  next: 'Continuer',
  yours: 'Votre réponse',
  edit: 'Modifier',
  choose: (most: number, chosen: number) => `${most} choix au plus, ${chosen} sur ${most}`,
  guess: 'Et la salle ? Que choisira la majorité ?',
  /** Where a place on a scale is, from 0 to 100, in words. */
  place: (at: number, first: string, second: string) => {
    const pole = at < 50 ? first : second;
    const off = Math.abs(at - 50);
    if (off <= 5) return 'Juste entre les deux';
    return `${off >= 40 ? 'Tout à fait' : off >= 20 ? 'Plutôt' : 'Un peu plus'} : ${pole}`;
  },
};

/** Results, on the wall and on phones. */
export const result = {
  people,
  quote: (label: string) => `« ${label} »`,
  nobody: 'Personne n’a encore répondu.',
  round: (round: number): string => (round === 1 ? 'Premier vote' : 'Second vote'),
  option: 'Option',
  share: 'Part',
  place: 'Position',
  figures: 'Les chiffres',
  onlyAnswer: (label: string) => `Une seule réponse : ${label}.`,
  unanimous: (label: string) => `Unanimité : ${label}.`,
  wins: (label: string, votes: number, of: number) =>
    `${label} l’emporte : ${people(votes)} sur ${of}.`,
  leads: (label: string, votes: number, of: number) =>
    `${label} en tête, sans majorité : ${votes} sur ${of}.`,
  tie: (labels: readonly string[], votes: number) =>
    `Égalité entre ${labels.slice(0, -1).join(', ')} et ${labels.at(-1)} : ${votes} voix chacun.`,
  tieOf: (options: number, votes: number) =>
    `Égalité entre ${options} options : ${votes} voix chacune.`,
  before: 'avant',
  after: 'après',
  nobodyChanged: 'Personne n’a changé d’avis.',
  changed: (count: number) => `${people(count)} ${n(count, 'a', 'ont')} changé d’avis.`,
  changedTowards: (count: number, towards: number, label: string) =>
    `${people(count)} ${n(count, 'a', 'ont')} changé d’avis${
      count === 1 ? '' : towards === count ? ', toutes' : `, dont ${towards}`
    }${count === 1 ? ',' : ''} vers ${label}.`,
  guessed: (right: number, of: number) =>
    right === 0
      ? 'Personne ne l’avait prédit.'
      : `${right} sur ${of} ${n(right, 'l’avait', 'l’avaient')} prédit.`,
  panel: (who: string, label: string, share: string) =>
    `Le panel de référence (${who}) choisit d’abord ${label}, à ${share}.`,
  roomNear: (share: string) => `Concordance de la salle : ${share}.`,
  readRight: 'Vous aviez bien lu la salle.',
  readWrong: 'La salle vous a surpris.',
  ownNear: (share: string) => `Votre concordance avec le panel : ${share}.`,
  median: 'Médiane',
  middleHalf: (from: number, to: number) =>
    from === to ? `la moitié à ${from}` : `la moitié entre ${from} et ${to}`,
  leansTo: (label: string, median: number) =>
    `La salle penche vers ${label} : médiane à ${median}.`,
  inTheMiddle: (median: number) => `La salle reste au milieu : médiane à ${median}.`,
  split: (from: number, to: number) =>
    `La salle est partagée : la moitié des réponses entre ${from} et ${to}.`,
  movedTo: (label: string, from: number, to: number) =>
    `La salle s’est rapprochée de ${label} : médiane de ${from} à ${to}`,
  stayedAt: (median: number) => `La médiane n’a pas bougé : ${median}`,
  moved: (one: number, other: number) =>
    one + other === 0
      ? 'personne n’a bougé.'
      : `${people(one)} ${n(one, 'a', 'ont')} bougé dans ce sens, ${other || 'aucune'} dans l’autre.`,
  movedApart: (first: number, firstLabel: string, second: number, secondLabel: string) =>
    first + second === 0
      ? 'personne n’a bougé.'
      : `${people(first)} vers ${firstLabel}, ${second} vers ${secondLabel}.`,
  clause: ' ; ',
};

/** The wall. */
export const stage = {
  connected: (count: number) => `${people(count)} ${n(count, 'connectée', 'connectées')}`,
  ofConnected: (count: number) => `sur ${count} ${n(count, 'connectée', 'connectées')}`,
  answers: (count: number) => n(count, 'réponse', 'réponses'),
  voteOpen: (round: number) => (round > 1 ? 'Second vote, ouvert' : 'Le vote est ouvert'),
  voteClosed: (round: number) => (round > 1 ? 'Second vote, clos' : 'Le vote est clos'),
  thinkAlone: 'Chacun pour soi, en silence.',
  thinkAgain: 'Votez de nouveau, que vous ayez changé d’avis ou non.',
  resultsSoon: 'Gardez votre réponse en tête. On regarde ensemble dans un instant.',
  nobodyYet: 'Personne n’a encore répondu.',
  theDebate: 'Le débat',
  debate: 'Convainquez votre voisin',
  prompts: [
    'Trouvez quelqu’un qui n’a pas voté comme vous.',
    'Une minute chacun, sans couper.',
    'Cherchez ce qui vous ferait changer d’avis.',
  ],
  timer: 'Temps restant',
  timeLeft: (seconds: number) =>
    seconds >= 60
      ? `Il reste ${Math.round(seconds / 60)} ${n(Math.round(seconds / 60), 'minute', 'minutes')}`
      : `Il reste ${seconds} ${n(seconds, 'seconde', 'secondes')}`,
  timeUp: 'C’est l’heure',
  article: 'Ce que dit l’article',
  against: 'Ce qu’on peut lui opposer',
  monday: 'Lundi matin',
  reasons: 'Ce qui plaide pour…',
  reasonsOnPhones: 'Ce qui plaide pour chaque choix est sur vos téléphones.',
  credits: (titles: string) => `D’après ${titles}`,
  by: (title: string, author: string) => `« ${title} » (${author})`,
  quoted: (title: string) => `« ${title} »`,
  join: 'Rejoignez la salle',
  joinAddress: 'Scannez, ou tapez l’adresse',
  joinCode: 'et le code',
  joinQr: (address: string) => `Code QR vers ${address}`,
  linkLost: 'Liaison perdue, elle revient…',
  problem: 'Ce scénario ne se joue pas',
  problemHint: 'Le reste du diaporama continue. Pour réparer, dans le fichier du scénario :',
  steps: {
    'open-round': (round: number) => (round > 0 ? 'Voter à nouveau' : 'Ouvrir le vote'),
    'close-round': 'Clore le vote',
    'reopen-round': 'Rouvrir',
    'show-results': 'Montrer les résultats',
    direct: 'La suite…',
    'hide-results': 'Cacher les résultats',
    'start-debate': 'Lancer le débat',
    'restart-debate': 'Relancer le minuteur',
    debrief: 'Débriefing',
    reset: 'Tout effacer',
    hands: 'Main levée',
  },
  bar: 'Conduire le vote',
  confirmReset: (count: number) =>
    count > 0
      ? `Effacer ${n(count, 'la réponse', `les ${count} réponses`)} à ce scénario ?`
      : 'Reprendre ce scénario au début ?',
  yes: 'Oui, effacer',
  no: 'Non',
  refused: 'Pas pris en compte. Réessayez.',
  handsTitle: 'Comptez les mains',
  handsHint: 'Remplace le comptage précédent de ce tour.',
  handsSend: 'Compter',
  handsCancel: 'Annuler',
  handsMiddle: 'Au milieu',
  handsTowards: (pole: string) => `Plutôt « ${pole} »`,
  alone: 'Liaison perdue : ce vote ne se joue que sur cet écran.',
  noSession: 'Cette session est introuvable',
  noSessionHint: 'Vérifiez l’adresse, ou rouvrez-la depuis la page du formateur.',
  needsKey: 'Cet écran demande la clé du formateur',
  serverAway: 'Le serveur ne répond pas. Nouvel essai…',
};

/** The trainer's pages. */
export const trainer = {
  next: 'Suivant',
  back: 'Retour',
  code: 'Code',
  onWall: 'Au mur',
  upNext: 'Ensuite',
  lastSlide: 'Fin des diapositives',
  untitled: 'Sans titre',
  notes: 'Notes',
  noNotes: 'Pas de notes pour cette diapositive.',
  connected: (count: number) => `${count} ${n(count, 'connecté', 'connectés')}`,
  round: (round: number): string => (round > 1 ? 'second tour' : 'premier tour'),
  phase: {
    briefing: 'Présentation',
    open: 'Vote ouvert',
    closed: 'Vote clos',
    debate: 'Débat',
    debrief: 'Débriefing',
  },
  shown: 'Résultats au mur',
  unseen: 'Résultats pour vous seul',
  step: {
    open: 'Ouvrir le vote',
    again: 'Voter à nouveau',
    close: 'Clore le vote',
    show: 'Montrer les résultats',
    hide: 'Masquer les résultats',
    reopen: 'Rouvrir ce tour',
    debrief: 'Débriefer',
  },
  debateFor: (minutes: string) => `Débattre ${minutes} min`,
  debate: 'Débattre',
  extend: 'Prolonger le débat',
  minutes: (minutes: string) => `${minutes} min`,
  more: (minutes: string) => `+ ${minutes} min`,
  timeLeft: 'Temps restant',
  timeUp: 'C’est l’heure',
  done: 'Scénario joué. On avance !',
  median: 'Médiane',
  nobody: 'Personne n’a encore répondu.',
  hands: {
    title: 'Compter des mains levées',
    help: 'S’ajoutent aux téléphones et remplacent le compte précédent.',
    send: 'Compter',
    sent: 'Mains comptées.',
  },
  sort: {
    theirs: 'Et eux, comment le voient-ils ?',
    ours: 'Revenir à notre regard',
  },
  branching: {
    majority: 'Dire la réplique de la salle',
    tie: 'Égalité : choisissez la réplique',
    say: (line: string) => `Dire : ${line}`,
    back: 'Revenir un tour en arrière',
  },
  other: 'Autres gestes',
  hold: 'Gardez le doigt appuyé',
  reset: 'Effacer les réponses',
  end: 'Terminer la session',
  waiting: 'En attente du réseau',
  lost: 'Connexion perdue, elle revient. Vos gestes attendent son retour.',
  connecting: 'Connexion…',
  over: 'Session terminée',
  overText: 'Les téléphones le savent. Merci pour la connivence.',
  home: 'Vos sessions',
  reload: 'Recharger',
  problem: (file: string) => `Le scénario « ${file} » ne peut pas être joué.`,
  refused: {
    ended: 'La session est terminée.',
    'not-in-play': 'Ce scénario n’est plus au mur.',
    'already-open': 'Le vote est déjà ouvert.',
    'not-open': 'Le vote est déjà clos.',
    'no-round': 'Ouvrez d’abord un vote.',
    'no-more-rounds': 'Les deux tours ont eu lieu.',
    'not-an-answer': 'Ce compte ne correspond pas au scénario.',
    'not-a-directive': 'Cela ne se peut pas ici.',
    'too-late': 'Trop tard.',
    'no-such-slide': 'Cette diapositive n’existe pas.',
    nobody: 'Personne n’a plus ce texte.',
    busy: 'Le serveur est débordé, recommencez.',
    failed: 'Cela n’a pas marché, recommencez.',
  },
  bye: {
    protocol: 'Cette page date d’une version précédente.',
    'unknown-code': 'Aucune session n’a ce code.',
    'wrong-key': 'Cette clé n’est pas la bonne.',
    full: 'Trop d’écrans sont connectés.',
    locked: 'La salle est fermée aux nouveaux.',
    removed: 'Cette personne a dû quitter la session.',
    'too-many-tries': 'Trop d’essais. Attendez une minute.',
    'too-fast': 'Trop de gestes à la fois.',
    malformed: 'Cette page date d’une version précédente.',
    stopping: 'Le serveur s’arrête.',
  },
  key: {
    title: 'Il manque la clé',
    wrong: 'Cette clé n’est pas la bonne',
    help: 'Au démarrage, le serveur écrit dans le terminal une adresse qui contient votre clé. Ouvrez-la, ou collez-la ici.',
    label: 'Adresse ou clé',
    send: 'Entrer',
  },
  decks: {
    title: 'Choisir un atelier',
    start: (lang: string) => `Lancer en ${lang}`,
    starting: 'On prépare la salle…',
    slides: (count: number) => `${count} ${n(count, 'diapositive', 'diapositives')}`,
    scenarios: (count: number) => `${count} ${n(count, 'scénario', 'scénarios')}`,
    none: 'Aucun atelier dans le dossier slides/. Écrivez-en un en Markdown, il apparaîtra ici.',
  },
  sessions: {
    title: 'Sessions en cours',
    past: 'Sessions terminées',
    since: (when: string) => `ouverte ${when}`,
    justNow: 'ouverte à l’instant',
    joined: (count: number) => `${count} ${n(count, 'personne venue', 'personnes venues')}`,
    stage: 'Ouvrir le mur',
    console: 'Ouvrir la console',
    phone: 'Console sur mon téléphone',
    end: 'Terminer',
    sure: 'Terminer pour tout le monde ?',
    yes: 'Oui, terminer',
    no: 'Non, continuer',
  },
  phone: {
    warning:
      'Ce code contient votre clé : qui le photographie pilote la session. Ne le projetez pas.',
    show: 'Personne ne regarde, montrer',
    hide: 'Masquer',
    hides: (seconds: number) => `Se masque dans ${seconds} s`,
    label: 'QR code de la console du formateur',
    scan: 'Visez-le avec l’appareil photo de votre téléphone, sur le même réseau.',
  },
  findings: {
    title: 'À revoir dans les fichiers',
    error: 'Erreur',
    warning: 'Conseil',
    count: (errors: number, warnings: number) =>
      [
        errors > 0 && `${errors} ${n(errors, 'erreur', 'erreurs')}`,
        warnings > 0 && `${warnings} ${n(warnings, 'conseil', 'conseils')}`,
      ]
        .filter(Boolean)
        .join(', '),
    whole: 'tout le fichier',
  },
  unreachable: 'Le serveur ne répond pas. On réessaie toutes les cinq secondes.',
  wentWrong: 'Cela n’a pas marché, recommencez.',
};
