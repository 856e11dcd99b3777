import { expect, test } from 'vitest';
import { told } from '../../components/scenario/phases.ts';
import { stageWords } from '../../components/stage-words.ts';

const briefing = (ballot: object) =>
  told({
    play: { phase: 'briefing', title: 'Le boomerang', ballot },
    lang: 'fr',
    w: stageWords('fr'),
  } as unknown as Parameters<typeof told>[0]);

test('the next scene of a story is told by its title: its slide stays, and says nothing', () => {
  expect(briefing({ gauges: [], choices: [] })).toBe('Le boomerang');
});

test('the slide of any other scenario has told it already', () => {
  expect(briefing({ options: [] })).toBe('');
});
