import type { Words } from './shape.ts';
import { stopped } from './stopped.ts';

/*
 * The words of the threshold. A kind whose ballot a phone loads late keeps its words apart: those
 * of the shared sections are in every phone's page.
 */

const n = (count: number, one: string, many: string) => (count < 2 ? one : many);
const fr = {
  /** The legend of the ballot. */
  upTo: 'Jusqu’où allez-vous ?',
  touch: 'Touchez la dernière marche que vous acceptez.',
  none: 'Je ne monte pas',
  noneHint: 'Aucune de ces marches',
  toTheEnd: 'Tout en haut : jusqu’au bout',
  stopHere: 'Je m’arrête ici',
  step: 'Marche',
  stillOn: 'Encore là',
  stopped: 'S’arrêtent ici',
  onlyNone: 'Une seule réponse : ne pas monter.',
  onlyAll: 'Une seule réponse : jusqu’au bout.',
  onlyStop: (step: string) => `Une seule réponse : s’arrêter après ${step}.`,
  allNone: 'Unanimité : personne ne monte.',
  allEnd: 'Unanimité : tout le monde va jusqu’au bout.',
  allStop: (step: string) => `Unanimité : tout le monde s’arrête après ${step}.`,
  mostNone: (people: number, of: number) =>
    `Le plus souvent, on ne monte pas : ${people} sur ${of}`,
  mostEnd: (people: number, of: number) =>
    `Le plus souvent, on va jusqu’au bout : ${people} sur ${of}`,
  mostStop: (step: string, people: number, of: number) =>
    `On s’arrête surtout après ${step} : ${people} sur ${of}`,
  scattered: 'Chacun s’arrête où il veut',
  halfNone: 'plus de la moitié reste en bas.',
  halfEnd: 'la moitié de la salle va jusqu’au bout.',
  halfUpTo: (step: string) => `la moitié de la salle monte jusqu’à ${step}.`,
  halfThere: 'la moitié de la salle monte jusque-là.',
  nobodyMoved: 'Personne n’a changé de marche.',
  moved: (further: number, lessFar: number) =>
    [
      further > 0 && `${further} ${n(further, 'personne va', 'personnes vont')} plus loin`,
      lessFar > 0 &&
        (further > 0
          ? `${lessFar} moins loin`
          : `${lessFar} ${n(lessFar, 'personne va', 'personnes vont')} moins loin`),
    ]
      .filter(Boolean)
      .join(', ') + ' qu’avant le débat',
  clause: ' ; ',
};

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);
const en: Words<typeof fr> = {
  upTo: 'How far do you go?',
  touch: 'Touch the last step you accept.',
  none: 'I don’t climb',
  noneHint: 'None of these steps',
  toTheEnd: 'The very top: to the end',
  stopHere: 'I stop here',
  step: 'Step',
  stillOn: 'Still on',
  stopped: 'Stop here',
  onlyNone: 'One answer only: not climbing at all.',
  onlyAll: 'One answer only: to the end.',
  onlyStop: (step) => stopped(`One answer only: stopping after ${step}`),
  allNone: 'Unanimous: nobody climbs.',
  allEnd: 'Unanimous: everybody goes to the end.',
  allStop: (step) => stopped(`Unanimous: everybody stops after ${step}`),
  mostNone: (people, of) => `Most often, people don’t climb: ${people} of ${of}`,
  mostEnd: (people, of) => `Most often, people go to the end: ${people} of ${of}`,
  mostStop: (step, people, of) => `Most often, people stop after ${step}: ${people} of ${of}`,
  scattered: 'They stop all over the place',
  halfNone: 'more than half stay at the bottom.',
  halfEnd: 'half the room goes to the end.',
  halfUpTo: (step) => stopped(`half the room climbs as far as ${step}`),
  halfThere: 'half the room climbs that far.',
  nobodyMoved: 'Nobody moved to another step.',
  moved: (further, lessFar) =>
    [
      further > 0 && `${further} ${many(further, 'person goes', 'people go')} further`,
      lessFar > 0 &&
        (further > 0
          ? `${lessFar} less far`
          : `${lessFar} ${many(lessFar, 'person goes', 'people go')} less far`),
    ]
      .filter(Boolean)
      .join(', ') + ' than before the debate',
  clause: '; ',
};

export const threshold = { name: 'threshold', fr, en } as const;
