import { createContext } from '@lit/context';
import type { SessionSource } from './source.ts';

/** Hands the session to every component under a page's root. */
export const sessionContext = createContext<SessionSource | undefined>(
  Symbol.for('connivence-session'),
);
