import type { LibraryEntry } from '../session/decide.ts';
import { error } from '../session/findings.ts';
import { playable, type Articles } from '../session/playable.ts';
import { checkScenario, readScenario, type ReadScenario } from '../session/read-scenario.ts';

/** Scenarios by name, as their files are; or the address of the folder that holds them. */
export type Scenarios = string | Readonly<Record<string, unknown>>;

/** The scenarios of these names, checked; what cannot be played says why on its slide. */
export async function scenariosOf(
  refs: readonly string[],
  from: Scenarios,
): Promise<Record<string, LibraryEntry>> {
  const articles = typeof from === 'string' ? await articlesIn(from) : {};
  const entries = await Promise.all(
    [...new Set(refs)].map(async (ref): Promise<[string, LibraryEntry]> => {
      const { scenario, findings } =
        typeof from === 'string' ? await fetched(from, ref) : given(from, ref);
      return [ref, scenario ? { scenario: playable(ref, scenario, articles) } : { findings }];
    }),
  );
  return Object.fromEntries(entries);
}

function given(scenarios: Readonly<Record<string, unknown>>, ref: string): ReadScenario {
  return Object.hasOwn(scenarios, ref) ? checkScenario(scenarios[ref]) : missing(ref);
}

async function fetched(folder: string, ref: string): Promise<ReadScenario> {
  try {
    const response = await fetch(addressOf(folder, `${encodeURIComponent(ref)}.json`));
    const text = await response.text();
    // Many a server answers with its own page instead of saying that there is no such file.
    return response.ok && !text.trimStart().startsWith('<') ? readScenario(text) : missing(ref);
  } catch {
    return missing(ref);
  }
}

async function articlesIn(folder: string): Promise<Articles> {
  try {
    const response = await fetch(addressOf(folder, 'sources/articles.json'));
    return response.ok ? ((await response.json()) as Articles) : {};
  } catch {
    return {};
  }
}

function addressOf(folder: string, file: string): URL {
  return new URL(file, new URL(folder.replace(/\/?$/, '/'), document.baseURI));
}

function missing(ref: string): ReadScenario {
  return {
    findings: [
      error(
        'no-such-scenario',
        '',
        `Aucun scénario ${ref}.json là où le plugin les cherche\u00a0: corrigez le nom, ou l’option «\u00a0scenarios\u00a0».`,
        `There is no scenario ${ref}.json where the plugin looks for them: correct the name, or the option “scenarios”.`,
      ),
    ],
  };
}
