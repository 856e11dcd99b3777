import type { Command } from '../session/commands.ts';

/** Something the learner did: it is done again, in order, when they come back. */
export type Move = Command | { readonly type: 'answer'; readonly answer: unknown };

/** What is kept of a course between two visits. */
export interface Kept {
  readonly v: 1;
  readonly deck: string;
  readonly moves: readonly Move[];
  /** What they wrote for themselves, by scenario. */
  readonly notes: Readonly<Record<string, string>>;
  /** The scenarios whose advice they will follow. */
  readonly commitments: readonly string[];
  /** The chapter they were at. */
  readonly chapter: number;
}

/** What an earlier visit kept; undefined where it cannot be read: the course then begins afresh. */
export function readKept(text: string): Kept | undefined {
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    if (kept?.v !== 1 || !Array.isArray(kept.moves)) return undefined;
    const { deck = '', moves, notes = {}, commitments = [], chapter = 0 } = kept;
    return { v: 1, deck, moves, notes, commitments, chapter };
  } catch {
    return undefined;
  }
}
