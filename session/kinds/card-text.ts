/*
 * What people type, made fit for a wall. All here is pure: the same text gives the same card
 * on every server and in every browser.
 */

/** Names a card: `c-` and a hash of its words. The dash keeps it clear of what every object answers to. */
export type CardId = string;

/** What a card id looks like. */
export const CARD_ID = /^c-[0-9a-z]{1,11}$/;

/**
 * A text as the log keeps it: one line, no control or invisible characters, no tower of accents.
 * @returns empty where nothing readable is left
 */
export function cleanText(typed: string): string {
  const clean = typed
    // Directions, soft hyphens, lone surrogates; but not what joins and dresses an emoji. First: what stood on
    // either side of them meets.
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .normalize('NFC')
    // French puts no-break spaces before ? and !: those stay, every other run of blanks is one space.
    .replace(/[\s\p{Cc}]+/gu, (blank) => (/^[\u00a0\u202f]$/.test(blank) ? blank : ' '))
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim()
    // Thumbs type plain spaces: a line must not begin with a question mark.
    .replace(/(?<=«) | (?=[»?!:;])/g, '\u00a0');
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(clean) ? clean : '';
}

/** The card that a clean text belongs to: capitals and punctuation make no difference. */
export function cardIdOf(text: string): CardId {
  const words = text
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
  return `c-${cyrb53(words || text).toString(36)}`;
}

/** The cyrb53 hash by bryc (public domain): 53 bits, quick, and no secret to keep. */
function cyrb53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
}
