import { forgetKey, keepKey } from '../client/trainer-key.ts';
import '../components/key-form/key-form.ts';

/** Where a page leads, in words. */
export interface Way {
  readonly href: string;
  readonly label: string;
}

/** Asks for the trainer's key, in the place of whatever is on the page, and starts the page afresh with it. */
export function askKey(wrong: boolean, lang: string): void {
  if (wrong) forgetKey();
  const form = document.createElement('connivence-key-form');
  form.lang = lang;
  form.wrong = wrong;
  form.addEventListener('key-given', ({ key }) => {
    keepKey(key);
    // From the start: a deck may be standing on this page already.
    location.reload();
  });
  door().append(form);
}

/** Says something, in the place of whatever is on the page. */
export function tell(title: string, hint = '', way?: Way): void {
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = hint;
  const main = door();
  main.append(heading, paragraph);
  if (!way) return;
  const link = document.createElement('a');
  link.href = way.href;
  link.textContent = way.label;
  main.append(link);
}

function door(): HTMLElement {
  const main = document.createElement('main');
  main.className = 'door';
  document.body.replaceChildren(main);
  return main;
}
