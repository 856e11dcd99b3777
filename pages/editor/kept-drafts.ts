import type { Draft } from './draft.ts';

/** A draft as this browser keeps it, so that a closed tab loses nothing. */
export interface KeptDraft {
  /** One tab's work: two tabs on one scenario keep two drafts. */
  readonly id: string;
  /** The scenario that it changes; absent for one that has no file yet. */
  readonly ref?: string;
  readonly kind: string;
  /** When it was last touched: milliseconds since the UNIX epoch. */
  readonly at: number;
  /** The file that it began with. */
  readonly base?: { readonly text: string; readonly version?: string };
  readonly draft: Draft;
}

const PREFIX = 'connivence.draft.';

/**
 * Keeps a draft, in the place of what its tab kept before.
 * @returns whether the browser did
 */
export function keepDraft(draft: KeptDraft): boolean {
  try {
    localStorage.setItem(PREFIX + draft.id, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft: it was saved, or the trainer starts from the file. */
export function dropDraft(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Nothing could have been kept.
  }
}

/** The drafts of a scenario, or of new ones of a kind; the last touched first. */
export function keptDrafts(of: { readonly ref?: string; readonly kind?: string }): KeptDraft[] {
  return all()
    .filter(({ ref, kind }) => (of.ref === undefined ? !ref && kind === of.kind : ref === of.ref))
    .toSorted((a, b) => b.at - a.at);
}

function all(): KeptDraft[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .flatMap((name) => {
        const draft = JSON.parse(localStorage.getItem(name)!) as Partial<KeptDraft> | null;
        return draft?.id && draft.draft ? [draft as KeptDraft] : [];
      });
  } catch {
    // Storage is forbidden here, or holds something that is not ours.
    return [];
  }
}
