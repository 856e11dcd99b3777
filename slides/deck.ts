import Reveal, { type RevealApi, type RevealPluginFactory } from 'reveal.js';
import 'reveal.js/reveal.css';
import './theme.css';
import './join-overlay.css';
import Markdown from 'reveal.js/plugin/markdown';
import { SEPARATORS } from '../session/deck.ts';
import { isForDeck } from './keys.ts';
import { forReveal } from './markdown.ts';

/**
 * A reveal.js deck of a Markdown text, on an element with the class `reveal`.
 * @param more reveal.js's own options, where ours do not fit
 */
export function createDeck(
  element: HTMLElement,
  markdown: string,
  plugins: RevealPluginFactory[],
  more: object = {},
): RevealApi {
  const slides = document.createElement('div');
  slides.className = 'slides';
  const section = document.createElement('section');
  section.dataset['markdown'] = '';
  const template = document.createElement('script');
  template.type = 'text/template';
  template.textContent = forReveal(markdown);
  section.append(template);
  slides.append(section);
  element.replaceChildren(slides);

  const deck = new Reveal(element, {
    width: 1920,
    height: 1080,
    margin: 0,
    minScale: 0.05,
    maxScale: 4,
    center: false,
    display: 'flex',
    hash: true,
    // The session says which fragments are shown; without it, the address does.
    fragmentInURL: true,
    controls: true,
    controlsTutorial: false,
    slideNumber: false,
    transition: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'fade',
    transitionSpeed: 'fast',
    backgroundTransition: 'none',
    pdfSeparateFragments: false,
    // A narrow window is still a projector's, not a page to scroll.
    scrollActivationWidth: 0,
    keyboardCondition: isForDeck,
    markdown: {
      separator: SEPARATORS.horizontal,
      verticalSeparator: SEPARATORS.vertical,
      notesSeparator: SEPARATORS.notes,
    },
    plugins: [Markdown, ...plugins],
    ...more,
  });
  // reveal.js makes an application of it, in which a screen reader reads nothing by itself.
  deck.on('ready', () => element.setAttribute('role', 'main'));
  return deck;
}
