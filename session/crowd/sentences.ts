import type { Lang } from '../text.ts';

/*
 * What simulated people write. Small sentences about clients, whatever the question: a wall that
 * looks like a wall, and texts to moderate.
 */

/** The sentences, each in both languages, none over 100 characters. */
const SENTENCES: readonly { readonly fr: string; readonly en: string }[] = [
  {
    fr: 'Il demandait des nouvelles du devis avant d’en prendre de moi.',
    en: 'She asked after the quote before she asked after me.',
  },
  {
    fr: 'On se disait tout, sauf les prix.',
    en: 'We told each other everything except the prices.',
  },
  {
    fr: 'Trois ans de « on se rappelle ». On s’est rappelés.',
    en: 'Three years of “let’s talk soon”. We talked soon.',
  },
  {
    fr: 'J’ai compris le jour où il a relu mon « cordialement ».',
    en: 'I understood the day he proofread my “kind regards”.',
  },
  {
    fr: 'Un client qui dit bonjour au chien est un client qui reste.',
    en: 'A client who greets the dog is a client who stays.',
  },
  {
    fr: 'Elle payait en avance et s’excusait du retard.',
    en: 'She paid early and apologised for the delay.',
  },
  {
    fr: 'Il disait « on » pour les idées et « vous » pour les erreurs.',
    en: 'He said “we” for the ideas and “you” for the mistakes.',
  },
  {
    fr: 'Ma facture faisait deux lignes, son silence quatre semaines.',
    en: 'My invoice was two lines long, his silence four weeks.',
  },
  {
    fr: 'J’ai gardé le client et perdu les dimanches.',
    en: 'I kept the client and lost the Sundays.',
  },
  {
    fr: 'Nous avons ri une fois en réunion. Je la date encore.',
    en: 'We laughed once in a meeting. I still know the date.',
  },
  {
    fr: 'Il m’a présentée à sa mère, pas à son comptable.',
    en: 'He introduced me to his mother, never to his accountant.',
  },
  {
    fr: 'Le petit service a grandi, il marche, il parle.',
    en: 'The small favour grew up: it walks, it talks.',
  },
  {
    fr: 'Un bon client pose la question avant d’avoir la réponse.',
    en: 'A good client asks the question before having the answer.',
  },
  {
    fr: 'Je connais le prénom de ses enfants et pas celui du décideur.',
    en: 'I know his children’s names and not the decision-maker’s.',
  },
  {
    fr: 'Elle a dit « faites-moi confiance » au futur, toujours.',
    en: 'She always said “trust me” in the future tense.',
  },
  {
    fr: 'Quand il dit « simple », je compte en semaines.',
    en: 'When he says “simple”, I count in weeks.',
  },
  {
    fr: 'On a raccroché en même temps, pour la première fois d’accord.',
    en: 'We hung up at the same moment, in agreement at last.',
  },
  {
    fr: 'Il a gardé mon stylo, je garde le sien. Nous voilà quittes.',
    en: 'He kept my pen, I kept his. We are even.',
  },
  {
    fr: 'L’estime, c’est quand on relit avant d’envoyer.',
    en: 'Respect is rereading before you press send.',
  },
  {
    fr: 'Elle se souvient de ce que je n’ai pas facturé.',
    en: 'She remembers what I did not charge for.',
  },
  {
    fr: 'Il voulait un miracle, et deux variantes.',
    en: 'He wanted a miracle, in two versions.',
  },
  {
    fr: 'Le dernier mot lui revenait. Le premier aussi.',
    en: 'He had the last word. And the first.',
  },
  {
    fr: 'J’ai dit non, il a dit merci. Je n’en reviens pas.',
    en: 'I said no, she said thank you. I have not recovered.',
  },
  {
    fr: 'Son compliment avait une pièce jointe.',
    en: 'His compliment came with an attachment.',
  },
  {
    fr: 'On se vouvoie encore, et c’est là que l’on se dit tout.',
    en: 'We never did first names, and that is why we talk so well.',
  },
  {
    fr: 'Il n’était pas difficile. Il était huit.',
    en: 'He was not difficult. He was eight people.',
  },
  {
    fr: 'Elle m’a raccompagné jusqu’à la porte, puis jusqu’au train.',
    en: 'She walked me to the door, then to the train.',
  },
  {
    fr: 'Notre contrat tient sur une nappe. Nous avons gardé la nappe.',
    en: 'Our contract fits on a napkin. We kept the napkin.',
  },
  {
    fr: 'Il appelait pour dire qu’il écrirait.',
    en: 'He rang to say that he would write.',
  },
  {
    fr: 'Nous étions d’accord sur tout, donc sur rien.',
    en: 'We agreed on everything, that is, on nothing.',
  },
  {
    fr: 'J’attends son appel comme on attend un bus : les yeux sur la route.',
    en: 'I wait for his call as for a bus: eyes on the road.',
  },
  {
    fr: 'Il a tout changé, sauf la date.',
    en: 'He changed everything but the date.',
  },
  {
    fr: 'Elle a tenu parole un jour de pluie, sans témoin.',
    en: 'She kept her word on a rainy day, with nobody watching.',
  },
  {
    fr: 'Chez lui, « cadeau » se conjugue à l’impératif.',
    en: 'To him, “gift” is a verb in the imperative.',
  },
  {
    fr: 'On ne s’aime pas, on s’entend. C’est plus solide.',
    en: 'We are not fond of each other, we get on. It lasts longer.',
  },
  {
    fr: 'Le café était bon, la réunion aurait pu s’arrêter là.',
    en: 'The coffee was good; the meeting could have ended there.',
  },
  {
    fr: 'Il m’a demandé mon avis, puis un autre.',
    en: 'He asked for my opinion, then for another one.',
  },
  {
    fr: 'Un jour, elle a lu la page deux.',
    en: 'One day she read page two.',
  },
  {
    fr: 'Il me tutoie quand il est pressé.',
    en: 'He calls me “my friend” when he is in a hurry.',
  },
  {
    fr: 'J’ai mis le téléphone en silencieux, elle a mis l’urgence en copie.',
    en: 'I put my phone on silent, she put the emergency in copy.',
  },
  {
    fr: 'Nous avons les mêmes souvenirs et deux comptabilités.',
    en: 'We share the memories and keep separate books.',
  },
  {
    fr: 'Il a oublié mon nom, jamais le tarif de l’an dernier.',
    en: 'He forgot my name, never last year’s price.',
  },
  {
    fr: 'Elle dit « nous » depuis le début, et le plus beau, c’est que c’est vrai.',
    en: 'She has said “we” from the start, and the best of it is that it is true.',
  },
  {
    fr: 'On se doit une explication depuis 2019. Elle prend de la valeur.',
    en: 'We have owed each other an explanation since 2019. It gains value.',
  },
  {
    fr: 'Son « dernier petit détail » a fêté ses deux ans.',
    en: 'Her “one last little thing” has turned two.',
  },
  {
    fr: 'Il a souri en lisant la clause. La bonne clause.',
    en: 'He smiled at the clause. The right clause.',
  },
  {
    fr: 'J’ai appris à dire « je vous rappelle » et à rappeler.',
    en: 'I learnt to say “I’ll call you back”, and to call back.',
  },
  {
    fr: 'Le jour où il s’est trompé, il l’a dit avant nous.',
    en: 'The day he got it wrong, he said so before we did.',
  },
];

/** The sentences of a language, French where there are none; those of at most so many characters. */
export function sentencesIn(lang: Lang, limit: number): string[] {
  const all = SENTENCES.map((sentence) => (lang === 'en' ? sentence.en : sentence.fr));
  const fitting = all.filter((sentence) => sentence.length <= limit);
  return fitting.length > 0 ? fitting : all.map((sentence) => sentence.slice(0, limit).trim());
}
