import type { SortBallot } from '../session/kinds/sort.ts';
import type { PlayView } from '../session/views.ts';
import './branching/branching-director.ts';
import type { DirectorElement } from './director-element.ts';
import './open-ended/open-ended-director.ts';
import './role-play/role-play-director.ts';
import './sort/sort-director.ts';

interface Director {
  readonly tag: string;
  /** Whether there is anything to direct; always, where left out. */
  readonly when?: (play: PlayView) => boolean;
}

const directors: Readonly<Record<string, Director>> = {
  branching: { tag: 'connivence-branching-director' },
  'open-ended': { tag: 'connivence-open-ended-director' },
  'role-play': { tag: 'connivence-role-play-director' },
  sort: {
    tag: 'connivence-sort-director',
    when: ({ ballot }) => (ballot as SortBallot).mirrored,
  },
};

/** The tag of the panel that makes this play go on; undefined where it goes by its votes alone. */
export function directorFor(play: PlayView): string | undefined {
  const director = directors[play.kind];
  return director && (director.when?.(play) ?? true) ? director.tag : undefined;
}

/** Makes that panel: its owner keeps it, so that what the trainer is doing in it stays. */
export function makeDirector(tag: string): DirectorElement {
  return document.createElement(tag) as DirectorElement;
}
