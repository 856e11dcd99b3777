import type { Words } from './shape.ts';

/* What a learner reads where the LMS does not do its part. */

const fr = {
  recorded:
    'Vos réponses sont transmises à votre plateforme de formation. Vos notes et ce que vous répondez en confidence restent dans ce navigateur.',
  absent: 'Aucune plateforme de formation ne répond ici : vos réponses restent dans ce navigateur.',
  refused:
    'Votre plateforme de formation n’a pas ouvert ce cours : vos réponses restent dans ce navigateur. Fermez-le et rouvrez-le depuis la plateforme.',
  spent:
    'Ce cours a été rechargé : rouvrez-le depuis votre plateforme de formation pour que vos réponses y soient enregistrées.',
  lost: 'Votre plateforme de formation n’enregistre plus vos réponses. Elles restent dans ce navigateur ; rouvrez le cours depuis la plateforme.',
};

const en: Words<typeof fr> = {
  recorded:
    'Your answers are sent to your learning platform. Your notes, and what you answer in confidence, stay in this browser.',
  absent: 'No learning platform answers here: your answers stay in this browser.',
  refused:
    'Your learning platform did not open this course: your answers stay in this browser. Close it, and open it again from the platform.',
  spent:
    'This course was reloaded: open it again from your learning platform for your answers to be recorded there.',
  lost: 'Your learning platform no longer records your answers. They stay in this browser; open the course again from the platform.',
};

export const lms = { fr, en };
