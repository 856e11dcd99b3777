import type { DeckCopy } from '../../client/deck-context.ts';
import { checkRecording } from '../../session/read-recording.ts';
import { readScenario } from '../../session/read-scenario.ts';
import { record } from '../../session/record.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { chanceOf } from '../../session/simulate.ts';
import type { Timeline } from '../../session/timeline.ts';
import { aSession } from '../session/a-session.ts';

/* Courses to play in a browser, and rooms that played them before. */

const files = import.meta.glob<string>(['../../scenarios/*.json', '!**/*.schema.json'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A shipped scenario of each kind. */
export const ofEachKind: readonly PlayableScenario[] = Object.values(
  Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => {
      const { scenario } = readScenario(text);
      const ref = path.replace(/^.*\/|\.json$/g, '');
      return scenario ? [[scenario.kind, { ...scenario, ref, credits: [] }]] : [];
    }),
  ),
);

/** A poll of two lines, between a client's voice and ours. */
export function aPoll(ref: string, more: object = {}): PlayableScenario {
  return {
    kind: 'poll',
    ref,
    title: `Cas ${ref}`,
    situation: `Situation de ${ref}.`,
    question: `Que faire de ${ref} ?`,
    options: [
      { id: 'stay', label: 'Rester', voice: 'client' },
      { id: 'leave', label: 'Partir', voice: 'ours' },
    ],
    sources: [{ title: 'Un livre' }],
    credits: [],
    debate: { seconds: 90, prompts: [{ for: 'stay', text: 'Et lundi ?' }] },
    debrief: { article: 'Un argument.', monday: `Appelez ${ref}.` },
    ...more,
  } as PlayableScenario;
}

/** A deck that plays scenarios one after the other. */
export function deckOf(scenarios: readonly PlayableScenario[], before = ''): DeckCopy {
  const slides = scenarios.map(
    ({ ref }) => `## ${ref}\n\n<connivence-scenario ref="${ref}"></connivence-scenario>`,
  );
  return {
    id: 'deck',
    title: 'Un deck',
    lang: 'fr',
    markdown: ['# Un deck\n\nPour voir', before, ...slides, '## Fin'].join('\n\n---\n\n'),
    joinUrl: '',
    scenarios: Object.fromEntries(scenarios.map((scenario) => [scenario.ref, { scenario }])),
  };
}

/** What twenty people made of scenarios; simulated ones, in a rehearsal. */
export function roomOf(scenarios: readonly PlayableScenario[], rehearsal = false): Timeline {
  const log = aSession({ scenarios, people: 20, seed: 4 });
  const read = checkRecording({
    ...record(log, chanceOf(4), () => '2026-11-21'),
    ...(rehearsal && { rehearsal }),
  });
  if (!read.recording) throw new Error(JSON.stringify(read.findings));
  return read.timeline;
}
