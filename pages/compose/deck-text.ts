import { inLang } from '../../client/words/index.ts';
import { compose as words } from '../../client/words/compose.ts';
import { say, type Lang, type Text } from '../../session/text.ts';

/** A scenario to put into a workshop. */
export interface Piece {
  readonly ref: string;
  readonly title: Text;
  readonly minutes?: number | undefined;
  /** Questions that start its debate. */
  readonly prompts: readonly Text[];
}

export interface Plan {
  readonly title: string;
  readonly pieces: readonly Piece[];
  /** Whether a slide shows how to join. */
  readonly join: boolean;
  /** Whether it ends with the survey. */
  readonly ending: boolean;
}

/** How long a scenario takes that does not say, in minutes. */
const USUAL = 10;
const JOIN_MINUTES = 3;
const ENDING_MINUTES = 4;

/** The survey, as scenarios. */
export const SURVEY = ['enquete-satisfaction', 'enquete-objectif', 'enquete-engagement'] as const;

export function minutesOf({ minutes }: Pick<Piece, 'minutes'>): number {
  return minutes ?? USUAL;
}

/** How long the workshop takes, in minutes. */
export function totalOf({ pieces, join, ending }: Plan): number {
  const cases = pieces.reduce((sum, piece) => sum + minutesOf(piece), 0);
  return cases + (join ? JOIN_MINUTES : 0) + (ending ? ENDING_MINUTES : 0);
}

/** The workshop as a deck's file: reveal.js Markdown with speaker notes, in one language. */
export function deckText(plan: Plan, lang: Lang): string {
  const w = inLang(words, lang).deck;
  const slides = [
    slide(`# ${plain(plan.title)}`, w.welcome),
    ...(plan.join
      ? [slide(`## ${w.phones}\n\n<connivence-join></connivence-join>`, w.joining)]
      : []),
    ...plan.pieces.map((piece) => pieceSlide(piece, lang)),
    ...(plan.ending ? SURVEY.map((ref) => scenario(ref)) : []),
    slide(`## ${w.end}`, w.endNote),
  ];
  const front = `---\ntitle: ${oneLine(plan.title)}\nlang: ${lang}\nminutes: ${totalOf(plan)}\n---\n\n`;
  return `${front}${slides.join('\n\n---\n\n')}\n`;
}

/** A file's name for a title: small letters, digits and dashes; empty where the title has none of these. */
export function nameFor(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 58)
    .replace(/^-|-$/g, '');
}

function pieceSlide(piece: Piece, lang: Lang): string {
  const w = inLang(words, lang).deck;
  const prompts = piece.prompts.map((prompt) => `- ${plain(say(prompt, lang))}`).join('\n');
  const notes = [w.duration(minutesOf(piece)), w.run, ...(prompts ? [w.prompts, prompts] : [])];
  return slide(`## ${plain(say(piece.title, lang))}\n\n${scenario(piece.ref)}`, notes.join('\n\n'));
}

function scenario(ref: string): string {
  return `<connivence-scenario ref="${ref}"></connivence-scenario>`;
}

function slide(content: string, notes: string): string {
  return `${content}\n\nNote:\n${notes}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** One line, as words: nothing of it is markup, cuts a slide or begins notes. */
function plain(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[*_`[\]\\]/g, '\\$&');
}
