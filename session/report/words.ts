import type { Verdict } from '../kinds/scorecard-verdict.ts';
import type { Text } from '../text.ts';

/* The few words that a report's figures need and that no scenario brings. */

export const GUESSED: Text = { fr: 'pronostic', en: 'prediction' };
export const MEDIAN: Text = { fr: 'Médiane', en: 'Median' };
export const LOW_QUARTILE: Text = { fr: 'Premier quartile', en: 'Lower quartile' };
export const HIGH_QUARTILE: Text = { fr: 'Troisième quartile', en: 'Upper quartile' };
export const VERDICT: Text = { fr: 'Verdict', en: 'Verdict' };

/** What observers say of a criterion: 0, 1 and 2. */
export const RATINGS: readonly Text[] = [
  { fr: 'non', en: 'no' },
  { fr: 'en partie', en: 'partly' },
  { fr: 'oui', en: 'yes' },
];

export const VERDICTS: Readonly<Record<Verdict, Text>> = {
  treasure: { fr: 'À chérir', en: 'Treasure' },
  renegotiate: { fr: 'À renégocier', en: 'Renegotiate' },
  nurture: { fr: 'À faire grandir', en: 'Nurture' },
  'let-go': { fr: 'À laisser partir', en: 'Let go' },
};
