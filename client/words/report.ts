import type { Words } from './shape.ts';

/* The words of a session's report, as its page says them. */

const n = (count: number, one: string, many: string) => (count < 2 ? one : many);
const fr = {
  title: 'Rapport de séance',
  home: 'Mes sessions',
  print: 'Imprimer ou PDF',
  printHint:
    'Dans la fenêtre d’impression, choisissez « Enregistrer au format PDF » pour garder un fichier.',
  csv: 'CSV',
  xlsx: 'Excel',
  recording: 'Enregistrement',
  loading: 'On fait les comptes…',
  session: (code: string) => `session ${code}`,
  /** The language of the session, by its name. */
  spoken: (language: string) => `en ${language}`,
  running: (time: string) =>
    `La session n’est pas terminée : voici les chiffres de ${time}. Ils peuvent encore changer.`,
  minutes: (minutes: number) =>
    minutes < 60
      ? `${minutes} min`
      : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`,
  figures: {
    joined: (count: number) => n(count, 'personne venue', 'personnes venues'),
    answered: (count: number) => n(count, 'a répondu', 'ont répondu'),
    rounds: (count: number) => n(count, 'vote', 'votes'),
    answers: (count: number) => n(count, 'réponse', 'réponses'),
    changed: (count: number) => n(count, 'changement d’avis', 'changements d’avis'),
  },
  hands: (people: number) =>
    `S’y ajoutent ${people} ${n(people, 'réponse comptée', 'réponses comptées')} à main levée.`,
  removed: (people: number) =>
    `${people} ${n(people, 'personne a été exclue, et ses', 'personnes ont été exclues, et leurs')} réponses au scénario d’alors ne comptent pas.`,
  played: 'Ce que la salle a joué',
  nothing: 'Rien n’a été mis au vote.',
  kinds: {
    poll: 'Sondage',
    scale: 'Échelle',
    threshold: 'Escalier',
    sort: 'Tri',
    scorecard: 'Fiche',
    branching: 'Dialogue',
    'role-play': 'Jeu de rôles',
    'open-ended': 'Textes libres',
  } as Readonly<Record<string, string>>,
  rounds: {
    caption: 'Les tours de vote',
    nth: (round: number) => `Tour ${round}`,
    answers: (people: number) => `${people} ${n(people, 'réponse', 'réponses')}`,
    share: (share: string) => `${share} des personnes venues`,
    hands: (people: number) => `dont ${people} à main levée`,
    reopened: (times: number) => `rouvert ${times} fois`,
    open: 'en cours',
  },
  changed: (changed: number, people: number) =>
    `${changed} ${n(changed, 'personne a changé', 'personnes ont changé')} d’avis, sur ${people} qui ont répondu aux deux tours.`,
  guessed: (right: number, of: number) =>
    `${right} ${n(right, 'personne avait deviné', 'personnes avaient deviné')} ce que dirait la salle, sur ${of} ${n(of, 'pronostic', 'pronostics')}.`,
  concordance: (share: string) => `Concordance moyenne avec le panel : ${share}.`,
  resets: (times: number, answers: number) =>
    `Repris à zéro ${times} fois : ${answers} ${n(answers, 'réponse écartée, qui ne compte', 'réponses écartées, qui ne comptent')} plus.`,
  takenBack: 'La salle est revenue sur ce tour : il n’est pas dans le chemin suivi.',
  hiddenResult: 'Résultat non montré à la salle.',
  sealed:
    'Réponses confidentielles : seules des sommes sont connues, et à partir de cinq personnes.',
  unvoted: 'Présenté, sans vote.',
  story: {
    path: 'Le chemin de la salle',
    ending: 'Fin atteinte',
    unfinished: 'L’histoire n’a pas été menée jusqu’à une fin.',
    gauges: 'À l’arrivée',
    turn: (turn: number) => `Réplique ${turn}`,
  },
  texts: {
    caption: 'Les textes',
    text: 'Texte',
    people: 'Auteurs',
    supports: 'Soutiens',
    none: 'Aucun texte.',
    waiting: (count: number) =>
      `${count} ${n(count, 'texte que personne n’a relu n’est pas repris', 'textes que personne n’a relus ne sont pas repris')} ici.`,
    hidden: (count: number) => `${count} ${n(count, 'texte écarté', 'textes écartés')}.`,
  },
  survey: {
    title: 'Avant de partir',
    none: 'Aucune question n’a été posée à la fin. Le deck « Fin de séance » en contient trois, prêtes à coller à la fin du vôtre.',
    satisfaction: 'Satisfaction',
    objective: 'Objectif',
    commitment: 'Engagements',
    mean: (highest: number) => `sur ${highest}, en moyenne`,
    replies: (people: number, joined: number) =>
      `${people} ${n(people, 'réponse', 'réponses')} pour ${joined} ${n(joined, 'personne venue', 'personnes venues')}`,
  },
  proof: {
    title: 'Pour le dossier qualité',
    lead: 'Trois choses qu’un organisme de formation doit pouvoir montrer, avec ce que cette séance en dit, et ce qu’elle ne dit pas.',
    shows: 'Ce que cela montre',
    not: 'Ce que cela ne montre pas',
    attendance: {
      title: 'Assiduité',
      shows: (joined: number, answered: number, share: string) =>
        `${joined} ${n(joined, 'téléphone est entré', 'téléphones sont entrés')} dans la session, ${answered} ${n(answered, 'a répondu', 'ont répondu')} au moins une fois.${share && ` En moyenne, ${share} d’entre eux ont répondu à chaque vote.`}`,
      names: (people: number) =>
        `${people} ${n(people, 'personne a donné son nom : sa ligne est', 'personnes ont donné leur nom : leurs lignes sont')} dans la feuille ci-dessous.`,
      not: 'Qui était là. Un téléphone n’est pas une signature, et quelqu’un peut suivre sans en avoir. La feuille d’émargement signée reste la preuve.',
    },
    learning: {
      title: 'Acquis',
      indicator: 'Indicateur 11',
      objective: (said: string) => `À la question de l’objectif : ${said}.`,
      changed: (changed: number, people: number) =>
        `Entre les deux tours, ${changed} ${n(changed, 'réponse a changé', 'réponses ont changé')} sur ${people}.`,
      none: 'La question de l’objectif n’a pas été posée.',
      not: 'Ce que chacun sait faire. Ces réponses sont des avis, donnés sans nom : elles disent ce que le groupe estime avoir atteint. Pour évaluer chaque personne, ajoutez une mise en situation ou un questionnaire nominatif. Changer d’avis n’est pas apprendre, et ne pas en changer non plus.',
    },
    satisfaction: {
      title: 'Satisfaction',
      indicator: 'Indicateur 30',
      shows: (mean: string, highest: string, people: number, share: string) =>
        `${mean} sur ${highest} en moyenne, d’après ${people} ${n(people, 'réponse', 'réponses')}${share && `, soit ${share} des personnes venues`}.`,
      asked: (people: number) => `${people} ${n(people, 'réponse', 'réponses')} à chaud.`,
      none: 'La question de la satisfaction n’a pas été posée.',
      not: 'Ce que l’on en pensera dans trois mois, ni ce qu’en pensent l’employeur et le financeur : leur avis se demande à part. Reste à dire ce que vous en faites.',
    },
    goal: 'Objectif annoncé au début de la séance',
    trainer: 'Animation',
    place: 'Lieu',
    byHand: 'à compléter à la main',
  },
  sheet: {
    title: 'Feuille de présence',
    lead: 'Les noms que les personnes ont elles-mêmes saisis. Sans nom, on vote quand même : cette feuille peut être plus courte que la salle.',
    name: 'Nom',
    first: 'Arrivée',
    last: 'Dernier signe',
    minutes: 'Présence',
    signature: 'Signature',
  },
  made: (time: string) =>
    `Rapport établi le ${time} à partir du journal de la session. Personne n’y est nommé dans les réponses.`,
  refused: {
    rehearsal:
      'C’était une répétition, avec des personnes simulées. Il n’y a pas de rapport à en faire.',
    'unknown-code': 'Aucune session de ce code sur ce serveur. Elle a peut-être été effacée.',
    unreachable: 'Le serveur ne répond pas. Réessayez dans un instant.',
    'too-many-tries': 'Trop d’essais avec une mauvaise clé. Patientez une minute.',
    failed: 'Le rapport n’a pas pu être fait. La session, elle, est intacte.',
  } as Readonly<Record<string, string>>,
};

const many = (count: number, one: string, several: string) => (count === 1 ? one : several);
const en: Words<typeof fr> = {
  title: 'Session report',
  home: 'My sessions',
  print: 'Print or PDF',
  printHint: 'In the print window, choose “Save as PDF” to keep a file.',
  csv: 'CSV',
  xlsx: 'Excel',
  recording: 'Recording',
  loading: 'Adding it all up…',
  session: (code) => `session ${code}`,
  spoken: (language) => `in ${language}`,
  running: (time) =>
    `The session is not over: these are the figures at ${time}. They may still change.`,
  minutes: (minutes) =>
    minutes < 60
      ? `${minutes} min`
      : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`,
  figures: {
    joined: (count) => many(count, 'person came', 'people came'),
    answered: () => 'answered',
    rounds: (count) => many(count, 'vote', 'votes'),
    answers: (count) => many(count, 'answer', 'answers'),
    changed: (count) => many(count, 'change of mind', 'changes of mind'),
  },
  hands: (people) => `And ${people} ${many(people, 'answer', 'answers')} counted by raised hand.`,
  removed: (people) =>
    `${people} ${many(people, 'person was', 'people were')} removed: the answers to the scenario then in play do not count.`,
  played: 'What the room played',
  nothing: 'Nothing was put to the vote.',
  kinds: {
    poll: 'Poll',
    scale: 'Scale',
    threshold: 'Staircase',
    sort: 'Sorting',
    scorecard: 'Scorecard',
    branching: 'Dialogue',
    'role-play': 'Role-play',
    'open-ended': 'Open texts',
  },
  rounds: {
    caption: 'The rounds of the vote',
    nth: (round) => `Round ${round}`,
    answers: (people) => `${people} ${many(people, 'answer', 'answers')}`,
    share: (share) => `${share} of those who came`,
    hands: (people) => `${people} by raised hand`,
    reopened: (times) => `reopened ${times} ${many(times, 'time', 'times')}`,
    open: 'still open',
  },
  changed: (changed, people) =>
    `${changed} ${many(changed, 'person', 'people')} changed their mind, of ${people} who answered both rounds.`,
  guessed: (right, of) =>
    `${right} ${many(right, 'person', 'people')} guessed what the room would say, of ${of} ${many(of, 'prediction', 'predictions')}.`,
  concordance: (share) => `Mean concordance with the panel: ${share}.`,
  resets: (times, answers) =>
    `Started afresh ${times} ${many(times, 'time', 'times')}: ${answers} ${many(answers, 'answer was set aside and counts', 'answers were set aside and count')} no longer.`,
  takenBack: 'The room went back on this turn: it is not on the path taken.',
  hiddenResult: 'Result not shown to the room.',
  sealed: 'Answers given in confidence: only sums are known, from five people on.',
  unvoted: 'Presented, without a vote.',
  story: {
    path: 'The room’s way',
    ending: 'Ending reached',
    unfinished: 'The story was not played to an ending.',
    gauges: 'On arrival',
    turn: (turn) => `Line ${turn}`,
  },
  texts: {
    caption: 'The texts',
    text: 'Text',
    people: 'Writers',
    supports: 'Supports',
    none: 'No text.',
    waiting: (count) =>
      `${count} ${many(count, 'text that nobody reviewed is', 'texts that nobody reviewed are')} left out here.`,
    hidden: (count) => `${count} ${many(count, 'text', 'texts')} set aside.`,
  },
  survey: {
    title: 'Before they left',
    none: 'Nothing was asked at the end. The deck “Closing questions” has three, ready to paste at the end of yours.',
    satisfaction: 'Satisfaction',
    objective: 'Objective',
    commitment: 'Commitments',
    mean: (highest) => `out of ${highest}, on average`,
    replies: (people, joined) =>
      `${people} ${many(people, 'answer', 'answers')} from ${joined} ${many(joined, 'person', 'people')} who came`,
  },
  proof: {
    title: 'For the quality file',
    lead: 'Three things that a training organisation must be able to show, with what this session says of them, and what it doesn’t.',
    shows: 'What this shows',
    not: 'What this does not show',
    attendance: {
      title: 'Attendance',
      shows: (joined, answered, share) =>
        `${joined} ${many(joined, 'phone', 'phones')} entered the session, ${answered} answered at least once.${share && ` On average, ${share} of them answered each vote.`}`,
      names: (people) =>
        `${people} ${many(people, 'person gave a name: the line is', 'people gave their names: the lines are')} in the sheet below.`,
      not: 'Who was there. A phone is not a signature, and people may follow without one. The signed attendance sheet remains the proof.',
    },
    learning: {
      title: 'Learning',
      indicator: 'Qualiopi indicator 11',
      objective: (said) => `Asked about the objective: ${said}.`,
      changed: (changed, people) =>
        `Between the two rounds, ${changed} ${many(changed, 'answer', 'answers')} of ${people} changed.`,
      none: 'The question about the objective was not asked.',
      not: 'What each person can do. These are opinions, given without names: they say what the group thinks it reached. To assess each person, add a practical exercise or a questionnaire with names. Changing one’s mind is not learning, and neither is keeping it.',
    },
    satisfaction: {
      title: 'Satisfaction',
      indicator: 'Qualiopi indicator 30',
      shows: (mean, highest, people, share) =>
        `${mean} out of ${highest} on average, from ${people} ${many(people, 'answer', 'answers')}${share && `, ${share} of those who came`}.`,
      asked: (people) => `${people} ${many(people, 'answer', 'answers')}, given on the spot.`,
      none: 'The question about satisfaction was not asked.',
      not: 'What they will think in three months, nor what the employer and the funder think: these must be asked apart. What you do about it remains to be said.',
    },
    goal: 'Objective announced at the start',
    trainer: 'Trainer',
    place: 'Place',
    byHand: 'to be filled in by hand',
  },
  sheet: {
    title: 'Attendance sheet',
    lead: 'The names that people typed themselves. One may vote without a name: this sheet may be shorter than the room.',
    name: 'Name',
    first: 'Arrived',
    last: 'Last sign',
    minutes: 'Present',
    signature: 'Signature',
  },
  made: (time) => `Drawn up on ${time} from the session’s log. Nobody is named in the answers.`,
  refused: {
    rehearsal: 'This was a rehearsal, with simulated people. There is nothing to report.',
    'unknown-code': 'No session has this code on this server. It may have been erased.',
    unreachable: 'The server does not answer. Try again in a moment.',
    'too-many-tries': 'Too many tries with a wrong key. Wait a minute.',
    failed: 'The report could not be made. The session itself is unharmed.',
  },
};

export const report = { name: 'report', fr, en } as const;
