import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCode } from '../session/code.ts';
import { lockFolder } from './lock.ts';
import { openLog } from './open-log.ts';
import { Mendable, readPurge } from './options.ts';
import { codeIn } from './rooms.ts';
import { Roster } from './roster.ts';

/**
 * `purge <CODE> [--names]`: erases a session, or the names in it alone. Where a server runs on the folder,
 * the server is asked to do it, for only one program may write there.
 * @returns what was done, in a line
 * @throws Mendable no such session, or it could not be erased
 */
export async function purge(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { words, data, log, port, names } = readPurge(args, environment);
  const code = readCode(words[0] ?? '');
  if (code === undefined) {
    throw new Mendable(
      `Say which session to purge by its code, such as K7PRXM, not “${words[0] ?? ''}”.`,
    );
  }
  if (log === undefined && !existsSync(join(data, 'sessions.sqlite'))) {
    throw new Mendable(`There are no sessions in ${data}: correct --data.`);
  }
  // The names are there, whoever keeps the sessions.
  await mkdir(data, { recursive: true });
  let unlock: () => void;
  try {
    unlock = lockFolder(data);
  } catch (cause) {
    return askServer(data, port, code, names, cause);
  }
  try {
    if (!(await purgeHere(await openLog(log, data), data, code, names))) {
      throw new Mendable(`No session in ${log ? 'NATS' : data} has the code ${code}.`);
    }
  } finally {
    unlock();
  }
  return told(code, names);
}

/** @returns false where there is no such session */
async function purgeHere(
  log: Awaited<ReturnType<typeof openLog>>,
  data: string,
  code: string,
  names: boolean,
): Promise<boolean> {
  const roster = new Roster(join(data, 'roster.sqlite'));
  try {
    const session = (await log.sessions()).findLast((id) => codeIn(id) === code);
    if (session === undefined) return false;
    if (!names) await log.remove(session);
    roster.purge(session);
    if (names && 'connection' in log) {
      await (await import('./shared.ts')).eraseNames(log, session, Date.now());
    }
    return true;
  } finally {
    roster.close();
    await log.close();
  }
}

async function askServer(
  data: string,
  port: number,
  code: string,
  names: boolean,
  locked: unknown,
): Promise<string> {
  const address = `http://localhost:${port}/api/sessions/${code}${names ? '/names' : ''}`;
  let status: number;
  try {
    const key = (await readFile(join(data, 'trainer.key'), 'utf8')).trim();
    const headers = { authorization: `Bearer ${key}` };
    ({ status } = await fetch(address, { method: 'DELETE', headers }));
  } catch {
    const said = locked instanceof Error ? locked.message : String(locked);
    throw new Mendable(`${said} It does not answer at port ${port}: say its --port.`);
  }
  if (status === 404) throw new Mendable(`No session in ${data} has the code ${code}.`);
  if (status !== 200) {
    throw new Mendable(
      `The server at port ${port} did not erase it (${status}): see what it says.`,
    );
  }
  return told(code, names);
}

function told(code: string, names: boolean): string {
  return names ? `The names of ${code} are erased.` : `${code} is erased.`;
}
