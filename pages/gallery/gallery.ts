import { html, nothing, render } from 'lit';
import type { Specimen } from './specimen.ts';

/*
 * Every component in every state, for whoever builds them: `npx vite`, then
 * /pages/gallery/?only=poll-result&state=300&lang=en&theme=dark&on=phone (or wall, or page)
 */
const files = import.meta.glob<{ default: Specimen }>('./specimens/*.ts', { eager: true });
const specimens = Object.values(files).map((file) => file.default);

const asked = new URLSearchParams(location.search);
const lang = asked.get('lang') ?? 'fr';
const only = asked.get('only');
const state = asked.get('state');
const theme = asked.get('theme');
const on = asked.get('on');

document.documentElement.lang = lang;
if (theme) document.documentElement.dataset['theme'] = theme;

const address = (changes: Record<string, string>) =>
  `?${new URLSearchParams({ ...Object.fromEntries(asked), ...changes })}`;

/** Ballots and cards are held in the hand, and a director is a bar of buttons: no wall has them at its size. */
const framesOf = (specimen: Specimen, state: string) =>
  (['wall', 'page', 'phone'] as const).filter(
    (frame) =>
      isOn(specimen, frame) &&
      (!on || on === frame) &&
      !(frame === 'wall' && /^(ballot|card|director)/.test(state)),
  );

/** Whoever plays alone sees the wall's results as one reads a page. */
function isOn({ on: made }: Specimen, frame: 'wall' | 'page' | 'phone'): boolean {
  return made === 'both' || made === frame || (made === 'wall' && frame === 'page');
}

render(
  html`
    <h1>Connivence, the gallery</h1>
    ${
      state
        ? nothing
        : html`<nav>
            ${specimens.map(({ name }) => html`<a href=${address({ only: name })}>${name}</a>`)}
            <a href=${address({ lang: lang === 'fr' ? 'en' : 'fr' })}>fr / en</a>
            <a href=${address({ theme: theme === 'dark' ? 'light' : 'dark' })}>light / dark</a>
          </nav>`
    }
    ${specimens
      .filter(({ name }) => !only || name === only)
      .map((specimen) =>
        Object.entries(specimen.states)
          .filter(([name]) => !state || name === state)
          .map(([name, draw]) =>
            framesOf(specimen, name).map(
              (frame) =>
                html`<section>
                  <h2>${specimen.name}, ${name}, ${frame}</h2>
                  <div class="frame ${frame} ${/ballot/.test(specimen.name + name) ? 'held' : ''}">
                    ${draw(lang)}
                  </div>
                </section>`,
            ),
          ),
      )}
  `,
  document.querySelector<HTMLElement>('#gallery')!,
);
