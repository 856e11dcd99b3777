import { expect, it } from 'vitest';
import { isSound, soak } from './soak.ts';

it('a soak of a quarter of a minute counts sessions, votes and kills, and finds nothing lost or doubled', async () => {
  const lines: string[] = [];
  const { counts, memory } = await soak({
    seconds: 15,
    sessions: 1,
    people: 12,
    thoughtMs: 300,
    say: (line) => void lines.push(line),
  });
  expect({ ...counts, sound: isSound(counts) }, lines.join('\n')).toMatchObject({
    lost: 0,
    doubled: 0,
    failed: [],
    sound: true,
  });
  expect(counts.sessions).toBeGreaterThanOrEqual(2);
  expect(counts.votes).toBeGreaterThan(10);
  expect(counts.kills).toBeGreaterThan(0);
  expect(memory.highestRss).toBeGreaterThan(0);
}, 300_000);
