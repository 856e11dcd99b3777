import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../session/read-scenario.ts';
import type { PlayableScenario } from '../../session/scenario.ts';

const FOLDER = join(import.meta.dirname, '../../scenarios');

/** Every shipped scenario, ready to be played. */
export const shipped: readonly PlayableScenario[] = readdirSync(FOLDER)
  .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
  .map((name) => {
    const { scenario } = readScenario(readFileSync(join(FOLDER, name), 'utf8'));
    return { ...scenario!, ref: name.replace('.json', ''), credits: [] };
  });
