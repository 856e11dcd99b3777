import type { Words } from './shape.ts';
import { stopped } from './stopped.ts';

/*
 * The words of the sorting. A kind whose ballot a phone loads late keeps its words apart: those
 * of the shared sections are in every phone's page.
 */

const n = (count: number, one: string, many: string) => (count < 2 ? one : many);
const fr = {
  card: (at: number, of: number) => `Carte ${at} sur ${of}`,
  back: 'Carte précédente',
  recap: 'Relisez, touchez une carte pour la déplacer',
  move: (card: string, place: string) => `${card} : ${place}. Déplacer`,
  cards: 'Cartes',
  ours: 'nous',
  theirs: 'eux',
  agreement: 'accord',
  overlap: 'en commun',
  moved: 'déplacée',
  times: (count: number) => `${count} fois`,
  article: 'l’article',
  same: 'd’accord',
  elsewhere: 'ailleurs',
  only: 'Une seule réponse pour l’instant.',
  allAgreed: 'La salle est d’accord sur toutes les cartes',
  noneAgreed: 'La salle n’est d’accord sur aucune carte',
  agreed: (cards: number, of: number) =>
    `La salle est d’accord sur ${cards} ${n(cards, 'carte', 'cartes')} sur ${of}`,
  disputed: (card: string) => `la plus disputée : ${card}.`,
  unmoved: 'Personne n’a déplacé de carte.',
  changed: (people: number) =>
    `${people} ${n(people, 'personne a', 'personnes ont')} déplacé au moins une carte`,
  mostMoved: (card: string, times: number) => `${card} a le plus bougé : ${times} fois.`,
  sameEyes: 'Des deux côtés, le même regard : les cartes vont aux mêmes places.',
  gap: (card: string, ours: string, theirs: string) =>
    `${card} : nous disons ${ours}, et pour eux ${theirs}.`,
  likeArticle: (cards: number, of: number) =>
    cards === 0
      ? 'L’article range tout autrement'
      : cards === of
        ? 'L’article range comme la salle'
        : `L’article est d’accord avec la salle sur ${cards} ${n(cards, 'carte', 'cartes')} sur ${of}`,
  /** Of one person alone. */
  youSorted: (cards: number) => `Vous avez rangé ${cards} ${n(cards, 'carte', 'cartes')}.`,
  likeYou: (cards: number, of: number) =>
    cards === 0
      ? 'L’article range tout autrement que vous'
      : cards === of
        ? 'L’article range comme vous'
        : `L’article est d’accord avec vous sur ${cards} ${n(cards, 'carte', 'cartes')} sur ${of}`,
  allBut: (card: string) => `pas sur ${card}.`,
  mark: 'selon l’article',
  clause: ' ; ',
};

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);
const en: Words<typeof fr> = {
  card: (at, of) => `Card ${at} of ${of}`,
  back: 'Previous card',
  recap: 'Read again, touch a card to move it',
  move: (card, place) => `${card}: ${place}. Move`,
  cards: 'Cards',
  ours: 'us',
  theirs: 'them',
  agreement: 'agree',
  overlap: 'in common',
  moved: 'moved',
  times: (count) => `${count}×`,
  article: 'the article',
  same: 'agrees',
  elsewhere: 'elsewhere',
  only: 'Only one answer so far.',
  allAgreed: 'The room agrees on every card',
  noneAgreed: 'The room agrees on no card',
  agreed: (cards, of) => `The room agrees on ${cards} ${many(cards, 'card', 'cards')} of ${of}`,
  disputed: (card) => stopped(`most disputed: ${card}`),
  unmoved: 'Nobody moved a card.',
  changed: (people) => `${people} ${many(people, 'person', 'people')} moved at least one card`,
  mostMoved: (card, times) => `${card} moved most: ${times} ${many(times, 'time', 'times')}.`,
  sameEyes: 'The same on both sides: the cards go to the same places.',
  gap: (card, ours, theirs) => `${card}: we say ${ours}, they say ${theirs}.`,
  likeArticle: (cards, of) =>
    cards === 0
      ? 'The article sorts them all differently'
      : cards === of
        ? 'The article sorts them as the room does'
        : `The article agrees with the room on ${cards} ${many(cards, 'card', 'cards')} of ${of}`,
  youSorted: (cards) => `You sorted ${cards} ${many(cards, 'card', 'cards')}.`,
  likeYou: (cards, of) =>
    cards === 0
      ? 'The article sorts them all differently from you'
      : cards === of
        ? 'The article sorts them as you do'
        : `The article agrees with you on ${cards} ${many(cards, 'card', 'cards')} of ${of}`,
  allBut: (card) => stopped(`not on ${card}`),
  mark: 'says the article',
  clause: '; ',
};

export const sort = { name: 'sort', fr, en } as const;
