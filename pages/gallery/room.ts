import { ContextProvider } from '@lit/context';
import { render, type TemplateResult } from 'lit';
import { sessionContext } from '../../client/context.ts';
import type { SessionSource } from '../../client/source.ts';
import type { StageView } from '../../session/views.ts';

/** A room that always answers alike: numbers from 0 to 1 from a seed, so that a screen can be compared. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Stands a component in a session that has come as far as this view.
 * @param shape a class of `gallery.css` that gives it its size
 */
export function inSession(view: StageView, shape: string, template: TemplateResult): HTMLElement {
  const place = Object.assign(document.createElement('div'), { className: shape });
  const source: SessionSource = {
    view,
    own: undefined,
    link: 'local',
    refusal: undefined,
    now: () => Date.now(),
    answer: () => Promise.reject(new Error('Nobody answers in a gallery')),
    command: () => Promise.reject(new Error('Nobody leads a gallery')),
    subscribe: () => () => {},
    close() {},
  };
  new ContextProvider(place, { context: sessionContext }).setValue(source);
  render(template, place);
  return place;
}
