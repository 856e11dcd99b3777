import type { Words } from './shape.ts';

/* What the wall and the console say while what keeps the votes does not answer. */

const fr = {
  wall: 'Les votes attendent, rien n’est perdu…',
  console:
    'Ce qui garde les votes ne répond pas. Les téléphones réessaient seuls\u00a0: rien n’est perdu.',
};

const en: Words<typeof fr> = {
  wall: 'Votes are waiting, nothing is lost…',
  console: 'What keeps the votes does not answer. Phones try again by themselves: nothing is lost.',
};

export const stalled = { name: 'stalled', fr, en } as const;
