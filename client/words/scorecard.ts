import type { Words } from './shape.ts';
import { stopped } from './stopped.ts';

/* The words of the scorecard, apart because a phone loads its ballot late. */

const n = (count: number, one: string, many: string) => (count < 2 ? one : many);
const fr = {
  verdicts: {
    treasure: 'À chérir',
    renegotiate: 'À renégocier',
    nurture: 'À faire grandir',
    'let-go': 'À laisser partir',
  },
  advice: {
    treasure: 'Apporte beaucoup, coûte peu. Dites-le-lui, avant qu’un autre ne le lui dise.',
    renegotiate: 'Apporte beaucoup, coûte trop. Changez les règles avant de changer de client.',
    nurture: 'Coûte peu, apporte encore peu. À cultiver, sans s’y ruiner.',
    'let-go': 'Coûte plus qu’il n’apporte. Préparez une sortie polie, et une date.',
  },
  think: 'Pensez à un vrai client. Ne le nommez pas.',
  /** Said before anyone rates a client of their own: every word of it must be true. */
  secret: (fewest: number) =>
    `Vos notes restent secrètes : ni la salle ni la personne qui anime ne les verra. Seul l’ensemble s’affichera, après le vote, si au moins ${fewest} personnes ont répondu.`,
  toRate: (left: number) => `Encore ${left} ${n(left, 'critère', 'critères')}`,
  yourVerdict: 'Votre verdict',
  outOf: (rating: number, meaning: string) =>
    meaning ? `${rating} sur 5, ${meaning}` : `${rating} sur 5`,
  value: 'Ce qu’il apporte',
  effort: 'Ce qu’il coûte',
  criterion: 'Critère',
  verdict: 'Verdict',
  mean: 'Moyenne',
  middleHalf: 'La moitié des notes',
  /** What the bars and the lines over them are. */
  note: 'Moyenne sur 5 ; le trait fin couvre la moitié des notes.',
  fromTo: (from: number, to: number) => `de ${from} à ${to}`,
  few: (fewest: number) =>
    `Moins de ${fewest} réponses : rien ne s’affiche, pour que chaque client reste secret.`,
  nobody: 'Personne n’a encore répondu.',
  only: (verdict: string) => `Une seule réponse : ${verdict}.`,
  unanimous: (verdict: string) => `Unanimité : ${verdict}.`,
  most: (verdict: string, people: number, of: number) => `${verdict}, pour ${people} sur ${of}.`,
  leads: (verdict: string, people: number, of: number) =>
    `${verdict} en tête, sans majorité : ${people} sur ${of}.`,
  tie: (verdicts: readonly string[], people: number) =>
    `La salle hésite entre ${verdicts.slice(0, -1).join(', ')} et ${verdicts.at(-1)} : ${people} voix chacun.`,
  ownMost: (verdict: string, people: number, of: number) =>
    `Vos clients sont surtout ${verdict} : ${people} sur ${of}.`,
  ownTie: (verdicts: readonly string[], people: number) =>
    `Vos clients se partagent entre ${verdicts.slice(0, -1).join(', ')} et ${verdicts.at(-1)} : ${people} chacun.`,
  /** Of one person alone. */
  yours: (verdict: string) => `Votre verdict : ${verdict}.`,
  yoursKept: (verdict: string) => `Vous gardez votre verdict : ${verdict}.`,
  yoursChanged: (verdict: string) => `Vous changez de verdict : ${verdict}.`,
  rating: 'Votre note',
  yourNote: 'Vos notes, sur 5.',
  nobodyChanged: 'Personne n’a changé de verdict.',
  changed: (count: number) =>
    `${count} ${n(count, 'personne a', 'personnes ont')} changé de verdict.`,
  changedTowards: (count: number, towards: number, verdict: string) =>
    count === 1
      ? `1 personne a changé de verdict, vers ${verdict}.`
      : `${count} personnes ont changé de verdict, ${towards === count ? 'toutes' : `dont ${towards}`} vers ${verdict}.`,
};

const en: Words<typeof fr> = {
  verdicts: {
    treasure: 'Treasure',
    renegotiate: 'Renegotiate',
    nurture: 'Nurture',
    'let-go': 'Let go',
  },
  advice: {
    treasure: 'Brings much, costs little. Say so, before somebody else does.',
    renegotiate: 'Brings much, costs too much. Change the rules before you change clients.',
    nurture: 'Costs little, brings little yet. Worth watering, not worth drowning for.',
    'let-go': 'Costs more than it brings. Plan a polite way out, and a date.',
  },
  think: 'Think of a real client. Name nobody.',
  secret: (fewest) =>
    `Your ratings stay secret: neither the room nor the trainer will see them. Only the whole is shown, after the vote, if at least ${fewest} people have answered.`,
  toRate: (left) => `${left} ${left === 1 ? 'criterion' : 'criteria'} to go`,
  yourVerdict: 'Your verdict',
  outOf: (rating, meaning) => (meaning ? `${rating} of 5, ${meaning}` : `${rating} of 5`),
  value: 'What they bring',
  effort: 'What they cost',
  criterion: 'Criterion',
  verdict: 'Verdict',
  mean: 'Mean',
  middleHalf: 'Half the ratings',
  note: 'Mean out of 5; the thin line covers half the ratings.',
  fromTo: (from, to) => `${from} to ${to}`,
  few: (fewest) =>
    `Fewer than ${fewest} answers: nothing is shown, so that each client stays secret.`,
  nobody: 'Nobody has answered yet.',
  only: (verdict) => stopped(`One answer only: ${verdict}`),
  unanimous: (verdict) => stopped(`Unanimous: ${verdict}`),
  most: (verdict, people, of) => `${verdict}, say ${people} of ${of}.`,
  leads: (verdict, people, of) => `${verdict} leads, without a majority: ${people} of ${of}.`,
  tie: (verdicts, people) =>
    `The room is torn between ${verdicts.slice(0, -1).join(', ')} and ${verdicts.at(-1)}: ${people} each.`,
  ownMost: (verdict, people, of) => `Your clients are most often ${verdict}: ${people} of ${of}.`,
  ownTie: (verdicts, people) =>
    `Your clients fall between ${verdicts.slice(0, -1).join(', ')} and ${verdicts.at(-1)}: ${people} each.`,
  yours: (verdict) => `Your verdict: ${verdict}.`,
  yoursKept: (verdict) => `You keep your verdict: ${verdict}.`,
  yoursChanged: (verdict) => `You change your verdict: ${verdict}.`,
  rating: 'Your rating',
  yourNote: 'Your ratings, out of 5.',
  nobodyChanged: 'Nobody changed their verdict.',
  changed: (count) => `${count} ${count === 1 ? 'person' : 'people'} changed their verdict.`,
  changedTowards: (count, towards, verdict) =>
    count === 1
      ? `1 person changed their verdict, to ${verdict}.`
      : `${count} people changed their verdict, ${towards === count ? 'all' : `${towards} of them`} to ${verdict}.`,
};

export const scorecard = { name: 'scorecard', fr, en } as const;
