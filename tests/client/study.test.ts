import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeckCopy } from '../../client/deck-context.ts';
import { Study, type StudyAnswer, type StudyOptions } from '../../client/study.ts';
import { kindOf } from '../../session/kinds/index.ts';
import { checkRecording } from '../../session/read-recording.ts';
import { record } from '../../session/record.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { answerTo, chanceOf, type Chance } from '../../session/simulate.ts';
import { stageView } from '../../session/views.ts';
import { aSession } from '../session/a-session.ts';
import { shipped } from '../session/shipped.ts';

const deckOf = (scenarios: readonly PlayableScenario[]): DeckCopy => ({
  id: 'deck',
  title: 'Deck',
  lang: 'fr',
  markdown: '',
  joinUrl: '',
  scenarios: Object.fromEntries(scenarios.map((scenario) => [scenario.ref, { scenario }])),
});

function roomOf(scenarios: readonly PlayableScenario[], seed = 4) {
  const log = aSession({ scenarios, people: 20, seed });
  const read = checkRecording(record(log, chanceOf(seed), () => '2026-11-21'));
  if (!read.recording) throw new Error(JSON.stringify(read.findings));
  return read.timeline;
}

/** Goes through the scenario at hand to its debrief. */
async function goThrough(study: Study, chance: Chance): Promise<string[]> {
  const steps: string[] = [];
  for (let i = 0; i < 300 && study.play?.phase !== 'debrief'; i++) {
    if (study.next) {
      steps.push(study.next);
      study.goOn();
      continue;
    }
    const answer = answerTo(study.source.view!.play!, chance);
    expect(await study.source.answer(answer)).toBe('counted');
  }
  return steps;
}

const poll = shipped.find(({ ref }) => ref === 'le-courriel-pour-rien')!;
const story = shipped.find(({ kind }) => kind === 'branching')!;

describe('a learner alone', () => {
  for (const { name } of new Set(shipped.map(({ kind }) => kindOf(kind)))) {
    it(`goes through every ${name}, with a room's recording and without, to its debrief`, async () => {
      const scenarios = shipped.filter(({ kind }) => kind === name);
      for (const room of [undefined, roomOf(scenarios)]) {
        const study = new Study({ deck: deckOf(scenarios), lang: 'fr', room });
        for (const { ref } of scenarios) {
          study.show(ref);
          expect((await goThrough(study, chanceOf(1))).at(-1)).toBe('debrief');
          expect(study.source.view!.play!.phase).toBe('debrief');
        }
        expect(study.answers.length).toBeGreaterThanOrEqual(scenarios.length);
      }
    });
  }

  it('sees the room only after an answer, and then as the room was', async () => {
    const room = roomOf([poll]);
    const study = new Study({ deck: deckOf([poll]), lang: 'fr', room });
    study.show(poll.ref);
    study.goOn();
    expect(study.next).toBeUndefined();
    expect(study.roomVoted).toBe(true);
    await study.source.answer({ picks: [firstOption(poll)] });
    expect(study.source.view!.play!.result).toBeUndefined();
    study.goOn();
    const rounds = room.end().plays.get(poll.ref)!.rounds;
    expect(study.source.view!.play!.result!.rounds.map(({ tally }) => tally)).toEqual([
      rounds[0]!.tally,
    ]);
    expect(study.source.own!.answer).toMatchObject({ picks: [firstOption(poll)] });

    for (const expected of ['rethink', 'again'] as const) {
      expect(study.next).toBe(expected);
      study.goOn();
    }
    await study.source.answer({ picks: [firstOption(poll)] });
    study.goOn();
    const live = stageView(room.end(), 'fr', { connected: 0 });
    expect(live.ended).toBe(true);
    expect(study.source.view!.play!.result!.rounds.map(({ tally }) => tally)).toEqual(
      rounds.map(({ tally }) => tally),
    );
    expect((study.source.view!.play!.result!.moves as { people: number }).people).toBeGreaterThan(
      4,
    );
  });

  it('may keep the first answer for the second', async () => {
    const study = new Study({ deck: deckOf([poll]), lang: 'fr' });
    study.show(poll.ref);
    study.goOn();
    await study.source.answer({ picks: [firstOption(poll)] });
    study.goOn();
    study.goOn();
    study.keepAnswer();
    expect(study.answers.map(({ round, answer }) => [round, answer])).toEqual([
      [1, { picks: [firstOption(poll)] }],
      [2, { picks: [firstOption(poll)] }],
    ]);
    expect(study.next).toBe('debrief');
  });

  it('comes to several endings of a story, which are all remembered', async () => {
    const study = new Study({ deck: deckOf([story]), lang: 'fr' });
    study.show(story.ref);
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      await goThrough(study, chanceOf(seed));
      if (seed < 6) study.restart();
    }
    expect(study.endingsOf(story.ref).length).toBeGreaterThan(1);
  });
});

describe('who comes back', () => {
  afterEach(() => void vi.useRealTimers());

  it('finds all as it was left, wherever that was, and nothing is told twice', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const scenarios = [poll, story, ...shipped.slice(0, 6)].filter(
      ({ ref }, i, all) => all.findIndex((other) => other.ref === ref) === i,
    );
    for (const room of [undefined, roomOf(scenarios)]) {
      let kept: string | undefined;
      const told: StudyAnswer[] = [];
      const options: StudyOptions = {
        deck: deckOf(scenarios),
        lang: 'fr',
        room,
        keep: (state) => (kept = state),
        answered: (answer) => told.push(answer),
      };
      let study = new Study(options);
      const chance = chanceOf(9);
      for (const [i, { ref }] of scenarios.entries()) {
        study.chapter = i;
        study.show(ref);
        for (let turn = 0; turn < 40 && study.play!.phase !== 'debrief'; turn++) {
          if (study.next) study.goOn();
          else await study.source.answer(answerTo(study.source.view!.play!, chance));
          study.note(ref, `note ${turn}`);
          const count = told.length;
          const again = new Study({ ...options, kept });
          const { position: _, ...was } = study.source.view!;
          const { position: __, ...is } = again.source.view!;
          expect(is).toEqual(was);
          expect(again.source.own?.answer).toEqual(study.source.own?.answer);
          expect(again.answers).toEqual(study.answers);
          expect(again.notes).toEqual(study.notes);
          expect(again.chapter).toBe(i);
          expect(told.length).toBe(count);
          study = again;
        }
      }
    }
  });

  it('begins afresh where what was kept is damaged, or of another deck', () => {
    for (const kept of ['', '{', 'null', '[]', '{"v":2}', '{"v":1,"deck":"other","moves":[]}']) {
      const study = new Study({ deck: deckOf([poll]), lang: 'fr', kept });
      expect(study.answers).toEqual([]);
    }
  });

  it('leaves out what makes no sense any more', () => {
    const moves = [
      null,
      7,
      { type: 'show-slide' },
      { type: 'direct', ref: 'x' },
      { type: 'answer' },
    ];
    const kept = JSON.stringify({ v: 1, deck: 'deck', moves });
    const study = new Study({ deck: deckOf([poll]), lang: 'fr', kept });
    study.show(poll.ref);
    expect(study.next).toBe('answer');
  });
});

function firstOption(scenario: PlayableScenario): string {
  return (scenario as unknown as { options: { id: string }[] }).options[0]!.id;
}
