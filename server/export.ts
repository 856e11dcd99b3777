import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readCode } from '../session/code.ts';
import type { SessionEvent } from '../session/events.ts';
import { COURSES } from './course/export-course.ts';
import { historyOf } from './history.ts';
import { openLog } from './open-log.ts';
import { Mendable, readExport, type NatsAt } from './options.ts';
import { recordingFile, Unreadable } from './recording.ts';
import { codeIn } from './rooms.ts';

/** A file made of a session, and the name it has where nobody gave another. */
interface Exported {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** @param home the project's own folder */
type Format = (log: readonly SessionEvent[], home: string) => Exported | Promise<Exported>;

/** What a session is exported as, by the word that asks for it. */
const formats: Readonly<Record<string, Format>> = {
  recording: recordingFile,
};

/**
 * `export <what> <CODE>`: writes a session to a file, while a server runs on the same data or none does.
 * @param home the project's own folder
 * @returns the file written
 * @throws Mendable no such format or session, or the file cannot be written
 */
export async function exportSession(
  home: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { words, data, log: kept, output } = readExport(args, environment);
  const [what = '', typed = ''] = words;
  const format = Object.hasOwn(formats, what) ? formats[what] : undefined;
  if (!format) {
    throw new Mendable(
      `“${what}” is nothing to export: choose ${[...Object.keys(formats), ...COURSES].join(', ')}. See --help.`,
    );
  }
  const code = readCode(typed);
  if (code === undefined) {
    throw new Mendable(`Say which session to export by its code, such as K7PRXM, not “${typed}”.`);
  }
  const log = await logOf(code, data, kept);
  try {
    const { name, text } = await format(log, home);
    const file = resolve(output ?? name);
    await writeFile(file, text);
    return file;
  } catch (cause) {
    if (cause instanceof Unreadable) throw new Mendable(cause.message);
    const { syscall, message } = cause as NodeJS.ErrnoException;
    if (!syscall) throw cause;
    throw new Mendable(`The file cannot be written (${message}): choose another with -o.`);
  }
}

/** Everything that happened in the last session of a code. */
async function logOf(
  code: string,
  data: string,
  kept: NatsAt | undefined,
): Promise<SessionEvent[]> {
  // Opening it would make it, and a misspelled folder would look like an empty one.
  if (kept === undefined && !existsSync(join(data, 'sessions.sqlite')))
    throw new Mendable(`There are no sessions in ${data}: correct --data.`);
  // A server that runs holds the folder's lock, and needs it to write: to read, the file takes us both.
  const log = await openLog(kept, data);
  try {
    const session = (await log.sessions()).findLast((id) => codeIn(id) === code);
    if (session === undefined)
      throw new Mendable(`No session in ${kept ? 'NATS' : data} has the code ${code}.`);
    return await historyOf(log, session);
  } finally {
    await log.close();
  }
}
