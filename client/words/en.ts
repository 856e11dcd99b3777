import type * as fr from './fr.ts';

const n = (count: number, one: string, many: string) => (Math.abs(count) === 1 ? one : many);
const people = (count: number) => `${count} ${n(count, 'person', 'people')}`;

export const phone: typeof fr.phone = {
  wait: 'Look at the room’s screen',
};

export const ballot: typeof fr.ballot = {
  send: 'Send',
};

export const result: typeof fr.result = {
  people,
};

export const stage: typeof fr.stage = {
  connected: (count) => `${people(count)} connected`,
};

export const trainer: typeof fr.trainer = {
  next: 'Next',
};
