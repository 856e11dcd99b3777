import { join, resolve } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import { buildIfNeeded } from './build.ts';
import { takeDataFolder } from './data-folder.ts';
import { HOME } from './home.ts';
import { HELP, Mendable, readOptions, readWords } from './options.ts';
import { systemLang } from './languages.ts';

/* The command line: reads the options, starts, says where, and stops in good order. Loads what is asked for alone. */

const say = (line: string) => void process.stdout.write(`${line}\n`);

const [command = '', ...rest] = process.argv.slice(2);

try {
  if (command === 'scenarios') await scenarios(rest);
  else if (command === 'export') say(await exported(rest));
  else if (command === 'purge') say(await (await import('./purge.ts')).purge(rest, process.env));
  else if (command === 'copy') say(await (await import('./copy.ts')).copy(rest, process.env));
  else await serve();
} catch (cause) {
  if (!(cause instanceof Mendable)) throw cause;
  process.stderr.write(`connivence: ${cause.message}\n`);
  process.exit(1);
}

async function serve(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') return say(HELP);
  // The log opens in a thread of its own while the rest loads: people may wait for their session.
  const folder = takeDataFolder(options);
  const server = import('./server.ts');
  if (!options.dev) await buildIfNeeded(HOME, say);
  const running = await (await server).start(options, folder);
  say(`
  Trainer   ${running.trainerUrl}
            (the key in this address drives every session: keep it to yourself)
  Phones    ${running.joinUrl}

${renderUnicodeCompact(running.joinUrl, { border: 2 })}

  Ctrl+C stops; sessions are kept in ${options.log === undefined ? options.data : 'NATS'}
`);
  const stop = () => {
    void running.stop().then(() => process.exit(0));
    // Whatever hangs, a second Ctrl+C is not needed: what was acknowledged is on the disk.
    setTimeout(() => process.exit(0), 3000);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** `export <CODE> …`, or a course: `export study …`. */
async function exported(args: string[]): Promise<string> {
  const { COURSES, exportCourse } = await import('./course/export-course.ts');
  if (COURSES.includes(args[0] ?? '')) return exportCourse(HOME, args, process.env, say);
  const { exportSession } = await import('./export.ts');
  return exportSession(HOME, args, process.env);
}

/** `scenarios [folder]`, `scenarios new <kind> <name> [folder]`, `scenarios schema [folder]`. */
async function scenarios(args: string[]): Promise<void> {
  const { checkFolder, writeNew, writeSchema } = await import('./scenarios.ts');
  const { content, words } = readWords(args);
  const [what = '', ...others] = words;
  const lang = systemLang(process.env);
  const shipped = join(HOME, 'scenarios');
  if (what === 'new') {
    const [kind, name, folder = content ?? shipped] = others;
    say(await writeNew(HOME, resolve(folder), kind, name));
  } else if (what === 'schema') {
    await writeSchema(resolve(others[0] ?? shipped));
  } else if (!(await checkFolder(resolve(what || content || shipped), lang, say))) {
    process.exitCode = 1;
  }
}
