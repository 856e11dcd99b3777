import type { Words } from './shape.ts';

/** The words of a role-play that one person rehearses in writing. */
const fr = {
  choose: 'Quel rôle prenez-vous\u202f?',
  chooseHint: 'Vous lirez l’autre carte ensuite.',
  change: 'Changer de rôle',
  goal: 'Votre but',
  theirGoal: 'Son but',
  you: (name: string) => `Vous êtes ${name}`,
  write: 'Écrivez la conversation, comme vous la diriez.',
  fields: {
    first: 'Ma première phrase',
    ask: 'Ce que je demande',
    hold: 'Ce que je ne céderai pas',
    theirs: (name: string) => `Ce que répond ${name}, sa carte en main`,
    reply: 'Et moi, alors',
  },
  turn: (name: string) => `Lire la carte de ${name}`,
  turnHint: 'Écrivez d’abord votre première phrase\u00a0: après, vous en sauriez trop.',
  other: (name: string) => `La carte de ${name}`,
  check: 'Relisez-vous comme un observateur',
  checkHint: 'Une réponse par ligne, sans indulgence. Chaque choix est enregistré aussitôt.',
  no: 'Non',
  partly: 'En partie',
  yes: 'Oui',
  kept: 'Ce que vous écrivez reste dans ce navigateur.',
};

const en: Words<typeof fr> = {
  choose: 'Which part do you take?',
  chooseHint: 'You will read the other card afterwards.',
  change: 'Change parts',
  goal: 'Your goal',
  theirGoal: 'Their goal',
  you: (name) => `You are ${name}`,
  write: 'Write the conversation as you would say it.',
  fields: {
    first: 'My first sentence',
    ask: 'What I ask for',
    hold: 'What I will not give up',
    theirs: (name) => `What ${name} answers, card in hand`,
    reply: 'And I, then',
  },
  turn: (name) => `Read ${name}’s card`,
  turnHint: 'Write your first sentence first: afterwards you would know too much.',
  other: (name) => `${name}’s card`,
  check: 'Read yourself as an observer would',
  checkHint: 'One mark a line, without mercy. Every choice is saved at once.',
  no: 'No',
  partly: 'Partly',
  yes: 'Yes',
  kept: 'What you write stays in this browser.',
};

export const rolePlayAlone = { name: 'rolePlayAlone', fr, en } as const;
