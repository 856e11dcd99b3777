import { createContext } from '@lit/context';
import type { Study } from './study.ts';

/** Hands a learner's course to the scenarios of a deck that is played alone. */
export const studyContext = createContext<Study | undefined>(Symbol.for('connivence-study'));
