import type * as z from 'zod/mini';
import { error, pathOf, warning, type Finding } from './findings.ts';
import { kinds } from './kinds/index.ts';
import type { ScenarioBase } from './scenario.ts';
import { fieldNames, schemaOf } from './scenario-schema.ts';
import { tell } from './tell.ts';
import { languagesOf, type Text } from './text.ts';

/** A scenario that can be played (no finding is an error), or only the findings that say why not. */
export type ReadScenario =
  | { readonly scenario: ScenarioBase; readonly findings: readonly Finding[] }
  | { readonly scenario?: undefined; readonly findings: readonly Finding[] };

/** The most bytes a scenario file may have: some fifty times the longest shipped. */
export const SCENARIO_BYTES = 256 * 1024;

/** Characters that a label may have before it is hard to read on a wall. */
const LONG_LABEL = 110;

const schemas = new Map<string, z.ZodMiniType>(kinds.map((kind) => [kind.name, schemaOf(kind)]));

let known: ReadonlySet<string> | undefined;

/** Reads a scenario from the text of its file; every finding at once, never an exception. */
export function readScenario(file: string): ReadScenario {
  if (file.length > SCENARIO_BYTES) {
    return refused(
      'too-big',
      '',
      `Ce fichier dépasse ${SCENARIO_BYTES / 1024} Ko\u00a0: un scénario en fait rarement plus de 5. Raccourcissez-le.`,
      `This file is over ${SCENARIO_BYTES / 1024} kB; a scenario is rarely over 5. Shorten it.`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch (cause) {
    const where = cause instanceof Error ? cause.message : '';
    return refused(
      'not-json',
      '',
      `Ce n’est pas du JSON (${where}). Cherchez une virgule ou un guillemet en trop ou manquant à cet endroit.`,
      `This is not JSON (${where}). Look there for a comma or a quote too many or missing.`,
    );
  }
  return checkScenario(json);
}

/** Checks a scenario already parsed. */
export function checkScenario(json: unknown): ReadScenario {
  const kindName = isRecord(json) ? json['kind'] : undefined;
  const schema = typeof kindName === 'string' ? schemas.get(kindName) : undefined;
  if (!schema) {
    const names = kinds.map((kind) => kind.name).join(', ');
    return refused(
      'unknown-kind',
      'kind',
      `«\u00a0kind\u00a0» doit être l’un de\u00a0: ${names}.`,
      `“kind” must be one of: ${names}.`,
    );
  }
  const read = schema.safeParse(json);
  if (!read.success) {
    known ??= fieldNames();
    const words = known;
    return { findings: read.error.issues.flatMap((issue) => tell(issue, json, words)) };
  }

  const scenario = read.data as ScenarioBase;
  const kind = kinds.find((candidate) => candidate.name === kindName)!;
  const findings = [...kind.findings(scenario), ...advice(scenario)];
  return findings.some((finding) => finding.severity === 'error')
    ? { findings }
    : { scenario, findings };
}

function refused(...finding: Parameters<typeof error>): ReadScenario {
  return { findings: [error(...finding)] };
}

/** What is legal but poor. */
function advice(scenario: ScenarioBase): Finding[] {
  const found: Finding[] = [];
  const texts = [...textsIn(scenario)];
  const everywhere = new Set(texts.flatMap(([, text]) => languagesOf(text)));
  for (const [path, text] of texts) {
    if (typeof text === 'string') continue;
    for (const lang of everywhere) {
      if (lang in text) continue;
      found.push(
        warning(
          'missing-language',
          path,
          `Ce texte manque en «\u00a0${lang}\u00a0», que d’autres textes de ce fichier ont.`,
          `This text is missing in “${lang}”, which other texts of this file have.`,
        ),
      );
    }
  }
  for (const [path, text] of texts) {
    const longest = Math.max(
      ...Object.values(typeof text === 'string' ? [text] : text).map((t) => t.length),
    );
    if (!path.endsWith('label') || longest <= LONG_LABEL) continue;
    found.push(
      warning(
        'long-label',
        path,
        `${longest} caractères\u00a0: au-delà de ${LONG_LABEL}, on lit mal de loin et sur un téléphone. Raccourcissez si vous pouvez.`,
        `${longest} characters: past ${LONG_LABEL} it is hard to read from afar and on a phone. Shorten it if you can.`,
      ),
    );
  }
  // A question on the session itself leaves nothing to argue.
  if (!scenario.debrief && !scenario.survey) {
    found.push(
      warning(
        'no-debrief',
        'debrief',
        'Pas de débriefing\u00a0: la salle repartira sans conclusion. Ajoutez au moins debrief.article.',
        'No debrief: the room will leave without a conclusion. Add at least debrief.article.',
      ),
    );
  }
  return found;
}

/** Every text of a scenario that is written by language, with its path. */
function* textsIn(value: unknown, path: PropertyKey[] = []): Generator<[string, Text]> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* textsIn(item, [...path, i]);
  } else if (isRecord(value)) {
    const keys = Object.keys(value);
    if (
      keys.length > 0 &&
      keys.every((key) => /^[a-z]{2}$/.test(key) && typeof value[key] === 'string')
    ) {
      yield [pathOf(path), value as Text];
    } else {
      for (const key of keys) yield* textsIn(value[key], [...path, key]);
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
