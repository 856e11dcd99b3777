import * as z from 'zod/mini';
import { kinds } from './kinds/index.ts';
import type { AnyKind } from './kinds/kind.ts';
import { commonFields } from './scenario.ts';

/** The whole schema of a kind's scenarios. */
export function schemaOf(kind: AnyKind): z.ZodMiniType {
  return z.strictObject({ ...commonFields, kind: z.literal(kind.name), ...kind.fields });
}

type Json = Record<string, unknown>;

/**
 * The JSON Schema (draft 7, which every editor knows) of a scenario file: the kind first, and then
 * what that kind asks for, so that an editor completes and checks as one writes.
 */
export function scenarioJsonSchema(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A Connivence scenario',
    type: 'object',
    required: ['kind'],
    properties: {
      kind: {
        description: 'What the room does with the scenario.',
        enum: kinds.map(({ name }) => name),
      },
    },
    allOf: kinds.map((kind) => {
      const { $schema: _, ...schema } = z.toJSONSchema(schemaOf(kind), {
        io: 'input',
        target: 'draft-07',
        unrepresentable: 'any',
      }) as Json;
      const is = { properties: { kind: { const: kind.name } }, required: ['kind'] };
      // JSON Schema's own word; nobody awaits a schema.
      // oxlint-disable-next-line unicorn/no-thenable
      return { if: is, then: schema };
    }),
  };
}

/** Every field name that any scenario may use, at any depth. */
export function fieldNames(): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties } = schema as { properties?: Json };
    for (const name of Object.keys(properties ?? {})) names.add(name);
    for (const part of Object.values(schema)) collect(part);
  };
  collect(scenarioJsonSchema());
  return names;
}
