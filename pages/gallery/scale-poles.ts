import type { ScaleScenario } from '../../session/kinds/scale.ts';

/** Poles of two words. */
export const short: ScaleScenario['poles'] = [
  { label: { fr: 'Pro et froid', en: 'Cold professional' } },
  { label: { fr: 'Meilleur pote', en: 'Best friend' } },
];
/** Poles of a sentence each, with a hint. */
export const long: ScaleScenario['poles'] = [
  {
    label: {
      fr: 'Un prestataire irréprochable et parfaitement interchangeable',
      en: 'A flawless supplier whom nobody would ever miss, honestly',
    },
    hint: {
      fr: 'On se vouvoie, on répond dans les délais, on envoie la facture.',
      en: 'Polite, on time, invoice attached.',
    },
  },
  {
    label: {
      fr: 'Le pote qu’on invite à son anniversaire',
      en: 'The friend one invites to a party',
    },
    hint: {
      fr: 'On connaît le prénom des enfants, et l’on hésite à relancer pour la facture.',
      en: 'We know the children’s names, and dare not chase the invoice.',
    },
  },
];
