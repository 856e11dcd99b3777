import type { RevealApi } from 'reveal.js';
import tokens from '../components/tokens.css?inline';
import overlay from './join-overlay.css?inline';

/** The width of the slides that our elements are drawn for, in pixels. */
const DRAWN_FOR = 1920;

/** How much larger a page for one person is drawn than the wall's own type. */
const READ = 2.2;

/** Everything of ours that may stand in somebody else's deck. */
const OURS = 'connivence-scenario, connivence-join, connivence-link-badge, .join-overlay';

/**
 * Gives our elements their look in a deck that has another: the tokens on them alone, so that nothing of
 * the deck changes colour, and the size of its slides.
 * @param theme as the deck is, where not said
 * @returns does the same for elements that came later
 */
export function dress(deck: RevealApi, theme: 'light' | 'dark' | undefined): () => void {
  const { width, height } = deck.getConfig();
  const [wide, high] = [width, height].map((size) => (typeof size === 'number' ? size : undefined));
  const scale = (wide ?? DRAWN_FOR) / DRAWN_FOR;
  // A slide with a heading of its own leaves less.
  const room = (zoom: number) => `.reveal :is(connivence-scenario, connivence-join) {
      block-size: ${(0.94 * (high ?? 1080)) / zoom}px;
    }
    .reveal section:has(> :is(h1, h2, h3)) > :is(connivence-scenario, connivence-join) {
      block-size: ${(0.78 * (high ?? 1080)) / zoom}px;
    }`;
  const large = scale * READ;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens.replaceAll(':root', `:is(${OURS})`)}
    ${overlay}
    ${room(scale)}
    .reveal :is(connivence-scenario, connivence-join) {
      zoom: ${scale};
      text-align: start;
    }
    ${room(large).replaceAll(/:is\(connivence-scenario, connivence-join\)/g, 'connivence-scenario[alone]')}
    .reveal connivence-scenario[alone] {
      zoom: ${large};
      overflow: auto;
      display: block;
      padding: 1rem 1.5rem;
      border-radius: var(--radius);
      background: var(--paper);
    }`);
  document.adoptedStyleSheets.push(sheet);
  const paint = () => {
    const dark = theme === 'dark' || (theme === undefined && isDark(deck));
    for (const element of document.querySelectorAll<HTMLElement>(OURS))
      element.dataset['theme'] = dark ? 'dark' : 'light';
  };
  paint();
  deck.on('ready', paint);
  return paint;
}

/** Whether the deck's ground is dark: by the lightness of its colour. */
function isDark(deck: RevealApi): boolean {
  const ground = getComputedStyle(deck.getViewportElement() ?? document.body).backgroundColor;
  const [red = 255, green = 255, blue = 255, alpha = 1] = (ground.match(/[\d.]+/g) ?? []).map(
    Number,
  );
  return alpha > 0 && 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
