import * as z from 'zod/mini';
import { error, pathOf, warning, type Finding } from './findings.ts';
import { kinds } from './kinds/index.ts';
import type { AnyKind } from './kinds/kind.ts';
import { commonFields, type ScenarioBase } from './scenario.ts';
import { languagesOf, type Text } from './text.ts';

/** A scenario that can be played (no finding is an error), or only the findings that say why not. */
export type ReadScenario =
  | { readonly scenario: ScenarioBase; readonly findings: readonly Finding[] }
  | { readonly scenario?: undefined; readonly findings: readonly Finding[] };

/** The most bytes a scenario file may have: some fifty times the longest shipped. */
export const SCENARIO_BYTES = 256 * 1024;

type Tell = (issue: z.core.$ZodIssue) => string | { message: string } | undefined | null;
// zod types its locales for issues that still hold their input; they only read the rest.
const french = z.locales.fr().localeError as Tell;
const english = z.locales.en().localeError as Tell;

const schemas = new Map<string, z.ZodMiniType>(kinds.map((kind) => [kind.name, schemaOf(kind)]));

/** The whole schema of a kind's scenarios. */
export function schemaOf(kind: AnyKind): z.ZodMiniType {
  return z.strictObject({ ...commonFields, kind: z.literal(kind.name), ...kind.fields });
}

/** Reads a scenario from the text of its file; every finding at once, never an exception. */
export function readScenario(file: string): ReadScenario {
  if (file.length > SCENARIO_BYTES) {
    return refused(
      'too-big',
      '',
      `Ce fichier dépasse ${SCENARIO_BYTES / 1024} Ko : un scénario en fait rarement plus de 5. Raccourcissez-le.`,
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
      `« kind » doit être l’un de : ${names}.`,
      `“kind” must be one of: ${names}.`,
    );
  }
  const read = schema.safeParse(json);
  if (!read.success) return { findings: read.error.issues.flatMap(findingsOf) };

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

/** One issue of the schema as findings; an issue of a union is told by its closest branch. */
function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = issue.errors.toSorted((a, b) => distance(a) - distance(b))[0]!;
    return closest.flatMap((inner) =>
      findingsOf({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue),
    );
  }
  const path = pathOf(issue.path);
  if (issue.code === 'custom' && issue.params?.['code'] === 'empty-text') {
    return [
      error(
        'empty-text',
        path,
        'Ce texte n’est écrit dans aucune langue : ajoutez "fr" ou "en".',
        'This text is written in no language: add "fr" or "en".',
      ),
    ];
  }
  return [error(issue.code, path, sentence(french(issue)), sentence(english(issue)))];
}

/** How far a branch of a union is from what was written: a wrong type at the root is farthest. */
function distance(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.path.length === 0 ? 10 : 1), 0);
}

function sentence(message: ReturnType<Tell>): string {
  const told = typeof message === 'string' ? message : (message?.message ?? '?');
  return told.endsWith('.') ? told : `${told}.`;
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
          `Ce texte manque en « ${lang} », que d’autres textes de ce fichier ont.`,
          `This text is missing in “${lang}”, which other texts of this file have.`,
        ),
      );
    }
  }
  if (!scenario.debrief) {
    found.push(
      warning(
        'no-debrief',
        'debrief',
        'Pas de débriefing : la salle repartira sans conclusion. Ajoutez au moins debrief.article.',
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
