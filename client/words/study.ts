import type { Words } from './shape.ts';

/** The words of a learner alone. */
const fr = {
  title: 'En autonomie',
  /** Over the scenario: where the learner is in it. */
  phase: {
    briefing: 'À lire',
    open: 'À vous',
    again: 'Seconde réponse',
    closed: 'Votre réponse',
    room: 'La salle',
    simulated: 'Salle simulée (répétition)',
    debate: 'Chacun son avis',
    debrief: 'À retenir',
    ending: 'La fin',
  },
  situation: 'Relire la situation',
  step: {
    answer: 'Répondre',
    reveal: 'Continuer',
    revealRoom: 'Voir ce que la salle a répondu',
    rethink: 'Lire les deux camps',
    reread: 'Relire mon texte',
    again: 'Répondre à nouveau',
    'go-on': 'La suite',
    debrief: 'Lire le débriefing',
  },
  /** Said as soon as an answer is in. */
  noted: 'C’est noté. Vous pouvez encore changer d’avis.',
  keepAnswer: 'Je garde ma réponse',
  toDebrief: 'Passer au débriefing',
  otherPath: 'Tenter un autre chemin',
  restart: 'Rejouer ce scénario',
  askFirst: 'Répondez d’abord\u00a0: la salle vous attend.',
  debateHint: 'Lisez surtout le camp d’en face. Changez d’avis, ou non.',
  /** The same where there are no sides, but texts. */
  rereadHint: 'Ces questions sont faites pour une salle. Relisez votre texte avec elles.',
  roomSkipped: 'La salle n’a pas joué ce scénario.',
  /** How many of the room said the same. */
  same: (same: number, of: number) =>
    of === 0
      ? ''
      : same === 0
        ? `Personne dans la salle n’a répondu comme vous (${of}\u00a0${of < 2 ? 'réponse' : 'réponses'}).`
        : `${same}\u00a0sur\u00a0${of} dans la salle ${same < 2 ? 'a' : 'ont'} répondu comme vous.`,
  /** The same of cards put into categories, the mean over the cards. */
  sameCards: (same: number, of: number) =>
    of === 0
      ? ''
      : `En moyenne, ${same}\u00a0sur\u00a0${of} ${same < 2 ? 'a' : 'ont'} rangé une carte comme vous.`,
  yourAnswer: 'Votre réponse',
  yourText: 'Votre texte',
  commit: 'Je m’y engage',
  commitHint: 'Vos engagements vous attendent dans votre bilan.',
  endings: (seen: number, all: number) => `Fins découvertes\u00a0: ${seen} sur ${all}`,
  next: 'Suite',
  back: 'Retour',
  chapter: (n: number, of: number) => `Étape ${n} sur ${of}`,
  chapters: 'Sommaire',
  minutes: (minutes: number) => `${minutes}\u00a0min en salle\u202f; à votre rythme ici`,
  cases: (count: number) => `${count}\u00a0${count < 2 ? 'scénario' : 'scénarios'} à jouer`,
  summary: 'Mon bilan',
  begin: 'Commencer',
  resume: 'Reprendre',
  skip: 'Passer',
  done: 'fait',
  problem: 'Ce scénario ne peut pas être joué',
  loading: 'Un instant…',
  unreadable: 'Ce cours ne peut pas s’ouvrir',
  absent: 'L’atelier demandé n’est pas ici, ou le réseau manque. Vérifiez l’adresse.',
  keptHere: 'Vos réponses restent dans ce navigateur.',
  keptNowhere:
    'Ce navigateur ne garde rien\u00a0: finissez d’une traite, ou enregistrez votre bilan.',
};

const en: Words<typeof fr> = {
  title: 'On your own',
  phase: {
    briefing: 'To read',
    open: 'Your turn',
    again: 'Second thought',
    closed: 'Your answer',
    room: 'The room',
    simulated: 'Simulated room (rehearsal)',
    debate: 'Two sides',
    debrief: 'To take away',
    ending: 'The end',
  },
  situation: 'Read the situation again',
  step: {
    answer: 'Answer',
    reveal: 'Go on',
    revealRoom: 'See what the room answered',
    rethink: 'Read both sides',
    reread: 'Read my text again',
    again: 'Answer again',
    'go-on': 'What happens next',
    debrief: 'Read the debrief',
  },
  noted: 'Noted. You can still change your mind.',
  keepAnswer: 'I keep my answer',
  toDebrief: 'Go to the debrief',
  otherPath: 'Try another path',
  restart: 'Play this scenario again',
  askFirst: 'Answer first: the room is waiting for you.',
  debateHint: 'Read the other side above all. Change your mind, or don’t.',
  rereadHint: 'These questions are made for a room. Read your text again with them.',
  roomSkipped: 'The room did not play this scenario.',
  same: (same: number, of: number) =>
    of === 0
      ? ''
      : same === 0
        ? `Nobody in the room answered as you did (${of} ${of === 1 ? 'answer' : 'answers'}).`
        : `${same} of ${of} in the room answered as you did.`,
  sameCards: (same: number, of: number) =>
    of === 0 ? '' : `On average, ${same} of ${of} put a card where you did.`,
  yourAnswer: 'Your answer',
  yourText: 'Your text',
  commit: 'I will do it',
  commitHint: 'Your commitments wait for you in your summary.',
  endings: (seen: number, all: number) => `Endings found: ${seen} of ${all}`,
  next: 'Next',
  back: 'Back',
  chapter: (n: number, of: number) => `Part ${n} of ${of}`,
  chapters: 'Contents',
  minutes: (minutes: number) => `${minutes} min in a room; at your own pace here`,
  cases: (count: number) => `${count} ${count === 1 ? 'scenario' : 'scenarios'} to play`,
  summary: 'My summary',
  begin: 'Begin',
  resume: 'Go on',
  skip: 'Skip',
  done: 'done',
  problem: 'This scenario cannot be played',
  loading: 'One moment…',
  unreadable: 'This course cannot be opened',
  absent: 'The workshop asked for is not here, or the network is away. Check the address.',
  keptHere: 'Your answers stay in this browser.',
  keptNowhere: 'This browser keeps nothing: finish in one go, or save your summary.',
};

export const study = { name: 'study', fr, en } as const;
