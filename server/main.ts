#!/usr/bin/env node
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

/*
 * The program. What Node makes of the files is kept from one start to the next, beside the packages that are
 * part of them: half of a start, or of a restart in front of a room, went into that.
 */

const kept = join(import.meta.dirname, '../node_modules/.cache/node');
enableCompileCache(kept);
// Other threads look for it by this name alone.
process.env['NODE_COMPILE_CACHE'] ??= kept;
await import('./command-line.ts');
// Whatever ends the process may not leave it the time.
flushCompileCache();
