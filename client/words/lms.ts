import type { Words } from './shape.ts';

/* What a learner reads where the LMS does not do its part. */

const fr = {
  recorded:
    'Vos réponses sont transmises à votre plateforme de formation. Vos notes et ce que vous répondez en confidence restent dans ce navigateur.',
  left: (scenarios: number) =>
    scenarios < 2
      ? 'Encore un scénario à jouer avant que ce cours soit terminé.'
      : `Encore ${scenarios} scénarios à jouer avant que ce cours soit terminé.`,
  done: 'Ce cours est terminé, et votre plateforme de formation le sait.',
  leave: 'Quitter le cours',
  closed: 'C’est enregistré\u00a0: vous pouvez fermer cette fenêtre.',
  full: 'Votre plateforme de formation n’a plus de place pour la suite\u00a0: elle reste dans ce navigateur.',
  absent:
    'Aucune plateforme de formation ne répond ici\u00a0: vos réponses restent dans ce navigateur.',
  refused:
    'Votre plateforme de formation n’a pas ouvert ce cours\u00a0: vos réponses restent dans ce navigateur. Fermez-le et rouvrez-le depuis la plateforme.',
  spent:
    'Ce cours a été rechargé\u00a0: rouvrez-le depuis votre plateforme de formation pour que vos réponses y soient enregistrées.',
  lost: 'Votre plateforme de formation n’enregistre plus vos réponses. Elles restent dans ce navigateur\u202f; rouvrez le cours depuis la plateforme.',
};

const en: Words<typeof fr> = {
  recorded:
    'Your answers are sent to your learning platform. Your notes, and what you answer in confidence, stay in this browser.',
  left: (scenarios) =>
    scenarios === 1
      ? 'One more scenario to play before this course is done.'
      : `${scenarios} more scenarios to play before this course is done.`,
  done: 'This course is done, and your learning platform knows.',
  leave: 'Leave the course',
  closed: 'All is recorded: you may close this window.',
  full: 'Your learning platform has no room for what follows: it stays in this browser.',
  absent: 'No learning platform answers here: your answers stay in this browser.',
  refused:
    'Your learning platform did not open this course: your answers stay in this browser. Close it, and open it again from the platform.',
  spent:
    'This course was reloaded: open it again from your learning platform for your answers to be recorded there.',
  lost: 'Your learning platform no longer records your answers. They stay in this browser; open the course again from the platform.',
};

export const lms = { name: 'lms', fr, en } as const;
