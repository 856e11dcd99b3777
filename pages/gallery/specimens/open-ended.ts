import { html } from 'lit';
import '../../../components/open-ended/open-ended-ballot.ts';
import '../../../components/open-ended/open-ended-director.ts';
import '../../../components/open-ended/open-ended-result.ts';
import {
  openEnded,
  type OpenEndedAnswer,
  type OpenEndedBallot,
  type OpenEndedScenario,
  type OpenEndedTally,
} from '../../../session/kinds/open-ended.ts';
import { cardIdOf } from '../../../session/kinds/card-text.ts';
import type { Lang } from '../../../session/text.ts';
import type { PlayView, Result } from '../../../session/views.ts';
import { seeded } from '../room.ts';
import type { Specimen } from '../specimen.ts';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'Il appelait le dimanche.',
    'Elle payait à quatre-vingt-dix jours, en s’excusant à chaque fois avec beaucoup d’esprit, et en recommençant aussitôt',
    'Le mépris',
    'Il disait «\u202Furgent\u202F» comme d’autres disent bonjour.',
    'Nos valeurs avaient pris des chemins différents, et aucun de nous n’a voulu faire demi-tour le premier',
    'Il confondait conseil et obéissance.',
    'Trop d’énergie, trop peu de joie',
    'Il criait sur ma stagiaire.',
    'Elle voulait tout, hier, pour rien.',
    'On ne se parlait plus que par avocats.',
    'Je m’ennuyais.',
    'Il négociait les factures après les avoir reçues, jamais avant, et toujours au nom de notre vieille amitié d’école',
  ],
  en: [
    'He called on Sundays.',
    'She paid after ninety days, apologising wittily every single time, and then did it all over again the very next month',
    'Contempt',
    'He said “urgent” the way others say hello.',
    'Our values had taken different roads and neither of us wished to be the first to turn round and come back',
    'He mistook advice for obedience.',
    'Too much energy, too little joy',
    'He shouted at my intern.',
    'She wanted everything, yesterday, for nothing.',
    'We only spoke through lawyers.',
    'I was bored.',
    'He haggled over invoices after they came, never before, and always in the name of our old school friendship',
  ],
};

const scenario = {
  kind: 'open-ended',
  placeholder: { fr: 'Nous nous sommes quittés le jour où…', en: 'We parted the day when…' },
  examples: [
    { fr: 'J’ai choisi mon équipe.', en: 'I chose my team.' },
    { fr: 'Nous n’avions plus rien à nous apprendre.', en: 'We had nothing left to teach.' },
  ],
} as unknown as OpenEndedScenario;

/** So many texts, written by some more people, and supported by a room. */
function wallOf(texts: number, lang: Lang, step: 'write' | 'support', rounds = 1, debrief = false) {
  const random = seeded(texts + 3);
  const all = TEXTS[lang] ?? TEXTS['fr']!;
  const written = Array.from({ length: texts }, (_, i) => {
    const text = all[i % all.length]!;
    return i < all.length ? text : `${text.slice(0, 70)} (${Math.floor(i / all.length) + 1})`;
  });
  const tally = openEnded.empty(scenario, 'write');
  for (const text of written) openEnded.add(tally, { text }, random() < 0.2 ? 3 : 1);
  const { course } = openEnded;
  const room = { present: [], seed: 1, at: 0, tally };
  let progress = course!.start(scenario);
  for (const asked of [{ approveAll: true }, { go: step }]) {
    const directive = course!.check(scenario, progress, asked, room);
    if (directive) progress = course!.direct(scenario, progress, directive);
  }
  const supports = (): OpenEndedTally => {
    const round = openEnded.empty(scenario, 'support');
    for (let person = 0; person < texts * 1.5; person++) {
      const chosen = [0, 1].map(() => cardIdOf(written[Math.floor(random() ** 2 * texts)]!));
      openEnded.add(round, { supports: [...new Set(chosen)] }, 1);
    }
    return round;
  };
  const tallies = step === 'write' ? [tally] : Array.from({ length: rounds }, supports);
  const result: Result = {
    rounds: tallies.map((each, i) => ({
      round: i + 1,
      tally: openEnded.publish!(scenario, step, each, progress),
    })),
    ...(rounds > 1 && { moves: { people: texts, changed: Math.floor(texts / 3) } }),
    ...(debrief && { solution: openEnded.solution!(scenario, lang, progress)! }),
  };
  const ballot = openEnded.ballot(scenario, step, lang, progress) as OpenEndedBallot;
  return { ballot, result };
}

function result(...of: [number, 'write' | 'support', number?, boolean?]) {
  return (lang: Lang) => {
    const [texts, step, rounds, debrief] = of;
    const { ballot, result } = wallOf(texts, lang, step, rounds, debrief);
    return html`<connivence-open-ended-result
      .ballot=${ballot}
      .result=${result}
      .lang=${lang}
    ></connivence-open-ended-result>`;
  };
}

function ballot(
  step: 'write' | 'support',
  answer: (texts: readonly string[]) => OpenEndedAnswer | undefined = () => undefined,
  disabled = false,
) {
  return (lang: Lang) =>
    html`<connivence-open-ended-ballot
      .ballot=${wallOf(6, lang, step).ballot}
      .answer=${answer(TEXTS[lang] ?? TEXTS['fr']!)}
      .lang=${lang}
      .disabled=${disabled}
    ></connivence-open-ended-ballot>`;
}

const card = (text: string, i: number) => ({
  id: cardIdOf(text),
  text,
  people: i === 2 ? 4 : 1,
});

function director(waiting: number, behind: boolean) {
  return (lang: Lang) => {
    const texts = TEXTS[lang]!.map(card);
    return html`<connivence-open-ended-director
      .play=${{ phase: 'closed', ballot: { step: 'write', limit: 140 } } as unknown as PlayView}
      .behind=${
        behind
          ? {
              waiting: texts.slice(0, waiting),
              approved: texts.slice(waiting),
              hidden: texts.slice(-1),
              merged: 2,
            }
          : undefined
      }
      .lang=${lang}
    ></connivence-open-ended-director>`;
  };
}

const specimen: Specimen = {
  name: 'open-ended',
  on: 'both',
  states: {
    ...Object.fromEntries(
      [0, 1, 3, 12, 60].map((texts) => [`write-${texts}`, result(texts, 'write')]),
    ),
    ...Object.fromEntries(
      [1, 3, 12, 60].map((texts) => [`support-${texts}`, result(texts, 'support')]),
    ),
    'support-12-2': result(12, 'support', 2),
    debrief: result(6, 'support', 1, true),
    'ballot-write': ballot('write'),
    'ballot-written': ballot('write', ([text]) => ({ text: text! })),
    'ballot-closed': ballot('write', ([text]) => ({ text: text! }), true),
    'ballot-support': ballot('support'),
    'ballot-supported': ballot('support', (texts) => ({
      supports: [0, 2, 3].map((i) => cardIdOf(texts[i]!)).toSorted(),
    })),
    director: director(10, true),
    'director-quiet': director(0, true),
    'director-wall': director(0, false),
  },
};
export default specimen;
