import { keep, kept } from '../client/keep.ts';

const NAME = 'connivence.theme';

/** Shows the wall as it was last chosen for, or as the address asks (`?theme=dark`). */
export function chooseTheme(): void {
  const asked = new URLSearchParams(location.search).get('theme') ?? kept(NAME);
  if (asked === 'light' || asked === 'dark') document.documentElement.dataset['theme'] = asked;
}

/** Goes from the light wall to the dark one, or back: how dark the room is, only people see. */
export function toggleTheme(): void {
  const { dataset } = document.documentElement;
  const now =
    dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const next = now === 'dark' ? 'light' : 'dark';
  dataset['theme'] = next;
  keep(NAME, next);
}
