import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Finding } from '../session/findings.ts';
import { kinds } from '../session/kinds/index.ts';
import { readScenario } from '../session/read-scenario.ts';
import { scenarioJsonSchema } from '../session/scenario-schema.ts';
import { say, type Lang } from '../session/text.ts';
import { Mendable } from './options.ts';

/* What a trainer asks of scenario files from the command line. */

/** The schema that editors check files by, generated from the kinds. */
export const SCHEMA_FILE = 'scenario.schema.json';

/**
 * Checks every scenario of a folder, and says what to mend.
 * @param folder the folder of the files, or the content folder that holds it in `scenarios/`
 * @returns whether all can be played
 * @throws Mendable there is no such folder
 */
export async function checkFolder(
  folder: string,
  lang: Lang,
  tell: (line: string) => void,
): Promise<boolean> {
  const inside = await namesIn(join(folder, 'scenarios'));
  const names = inside ?? (await namesIn(folder));
  if (!names) throw new Mendable(`There is no folder ${folder}.`);
  const place = inside ? join(folder, 'scenarios') : folder;
  let errors = 0;
  let warnings = 0;
  for (const name of names) {
    const { findings } = readScenario(await readFile(join(place, name), 'utf8'));
    for (const finding of findings) tell(line(join(basename(place), name), finding, lang));
    errors += findings.filter(({ severity }) => severity === 'error').length;
    warnings += findings.filter(({ severity }) => severity === 'warning').length;
  }
  const summary = {
    fr: `${names.length} scénarios, ${errors} erreurs, ${warnings} conseils.`,
    en: `${names.length} scenarios, ${errors} errors, ${warnings} warnings.`,
  };
  tell(say(summary, lang));
  return errors === 0;
}

function line(file: string, { severity, path, message }: Finding, lang: Lang): string {
  const mark = severity === 'error' ? '✗' : '·';
  return `${mark} ${file}${path ? `  ${path}` : ''}\n    ${say(message, lang)}`;
}

async function namesIn(folder: string): Promise<string[] | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  return names?.filter((name) => name.endsWith('.json') && name !== SCHEMA_FILE).toSorted();
}

/**
 * Writes a starting file for a scenario, from the template of its kind.
 * @param home the project's own folder, where the templates are
 * @param folder the folder of the files where it is called `scenarios`, else the content folder that holds it
 * @returns the file written
 * @throws Mendable no such kind, no fit name, or the file is there already
 */
export async function writeNew(
  home: string,
  folder: string,
  kind = '',
  name = '',
): Promise<string> {
  if (!kinds.some((each) => each.name === kind)) {
    throw new Mendable(`Say which kind: ${kinds.map((each) => each.name).join(', ')}.`);
  }
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) {
    throw new Mendable(
      'Name the scenario with small letters, digits and dashes, such as un-client-presse.',
    );
  }
  const template = await readFile(join(home, 'scenarios', 'templates', `${kind}.json`), 'utf8');
  const place = basename(folder) === 'scenarios' ? folder : join(folder, 'scenarios');
  const file = join(place, `${name}.json`);
  try {
    await mkdir(place, { recursive: true });
    await writeFile(file, template, { flag: 'wx' });
    // The editor finds the schema beside the file.
    await writeSchema(place);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Mendable(
      code === 'EEXIST'
        ? `${file} is there already: choose another name.`
        : `Cannot write ${file} (${code}).`,
    );
  }
  return file;
}

/** Writes the schema into a folder of scenarios. */
export async function writeSchema(folder: string): Promise<void> {
  await writeFile(join(folder, SCHEMA_FILE), schemaText());
}

/** The schema as its file has it. */
export function schemaText(): string {
  return `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
}
