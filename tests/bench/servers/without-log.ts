import { takeDataFolder } from '../../../server/data-folder.ts';
import { MemoryLog } from '../../../server/logs/memory.ts';
import { readOptions } from '../../../server/options.ts';
import { start } from '../../../server/server.ts';

/* The product with a log that keeps nothing: what is left is what it costs to be sure. */

const options = readOptions(process.argv.slice(2), process.env);
if (options === 'help') throw new Error('a bench needs no help');
const { trainerUrl } = await start(options, takeDataFolder(options, new MemoryLog()));
process.stdout.write(`${trainerUrl}\n`);
