import { join } from 'node:path';

/** The project's own folder: shipped content and built pages. */
export const HOME = join(import.meta.dirname, '..');
