import { forgetKey, keepKey, takeKey } from '../client/trainer-key.ts';
import '../components/key-form/key-form.ts';
import type { Lang } from '../session/text.ts';

/** Opens a page of the trainer's: with the key that this browser knows, else with one asked for at the door. */
export function enterByKey(lang: Lang, enter: (key: string) => unknown): void {
  const key = takeKey();
  if (key === undefined) ask(lang, enter, false);
  else enter(key);
}

/** The key was refused: it is forgotten, and the page gives way to the door. */
export function refuseKey(lang: Lang, enter: (key: string) => unknown): void {
  forgetKey();
  ask(lang, enter, true);
}

function ask(lang: Lang, enter: (key: string) => unknown, wrong: boolean): void {
  const main = document.createElement('main');
  main.className = 'door';
  const form = document.createElement('connivence-key-form');
  form.lang = lang;
  form.wrong = wrong;
  form.addEventListener('key-given', ({ key }) => {
    keepKey(key);
    enter(key);
  });
  main.append(form);
  document.body.replaceChildren(main);
}
