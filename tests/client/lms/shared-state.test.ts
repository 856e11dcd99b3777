import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pack } from '../../../client/lms/pack.ts';
import { sharedState, stateToResume } from '../../../client/lms/shared-state.ts';
import { told } from '../../../client/lms/told.ts';
import type { LearnerAnswer } from '../../../client/lms/learner-record.ts';
import type { DeckCopy } from '../../../client/deck-context.ts';
import { Study } from '../../../client/study.ts';
import { readDeck } from '../../../session/deck.ts';
import { kindOf } from '../../../session/kinds/index.ts';
import { answerTo, chanceOf } from '../../../session/simulate.ts';
import { shipped } from '../../session/shipped.ts';

const find = (ref: string) => shipped.find((each) => each.ref === ref);
const isSealed = (ref: string) => kindOf(find(ref)!.kind).sealed?.(find(ref)!) ?? false;

function deckOf(id: string, refs: readonly string[]): DeckCopy {
  const scenarios = Object.fromEntries(refs.map((ref) => [ref, { scenario: find(ref)! }]));
  return { id, title: id, lang: 'fr', markdown: '', joinUrl: '', scenarios };
}

/** Every scenario of a deck, answered to its debrief, with a note for each. */
async function wholeCourse(deck: DeckCopy, kept?: string) {
  const states: string[] = [];
  const heard: (LearnerAnswer | undefined)[] = [];
  const study: Study = new Study({
    deck,
    lang: 'fr',
    kept,
    keep: (state) => states.push(state),
    answered: (answer) => heard.push(told(answer, study.playOf(answer.ref)!, 'fr', 0)),
  });
  const chance = chanceOf(5);
  for (const ref of Object.keys(deck.scenarios)) {
    study.show(ref);
    while (study.play?.phase !== 'debrief') {
      if (study.next) study.goOn();
      else await study.source.answer(answerTo(study.source.view!.play!, chance));
    }
    study.note(ref, `Note sur ${ref}`);
  }
  return { study, states, heard, kept: states.at(-1)! };
}

const all = deckOf(
  'all',
  shipped.map(({ ref }) => ref),
);

describe('what an LMS is told of a learner', () => {
  it('is every answer in words, under a question, but those given in confidence', async () => {
    const { study, heard } = await wholeCourse(all);
    const open = study.answers.filter(({ ref }) => !isSealed(ref));
    expect(open.length).toBeLessThan(study.answers.length);
    expect(new Set(heard.filter(Boolean).map((answer) => answer!.id))).toEqual(
      new Set(open.map(({ ref, step, round }) => `${ref}/${step}/${round}`)),
    );
    for (const answer of heard.filter((each) => each !== undefined)) {
      expect(answer.question).not.toBe('');
      expect(answer.said).not.toBe('');
    }
  });

  it('is a state without notes and without answers given in confidence, that can be gone on with', async () => {
    const { study, kept } = await wholeCourse(all);
    const shared = sharedState(kept, find);
    expect(kept).toContain('Note sur');
    expect(shared).not.toContain('Note sur');
    const again = new Study({ deck: all, lang: 'fr', kept: shared });
    expect(again.answers).toEqual(study.answers.filter(({ ref }) => !isSealed(ref)));
    for (const { ref } of shipped) expect(again.playOf(ref)?.phase).toBe('debrief');
  });

  it.each(globSync('slides/*.fr.md'))('has room for the whole of %s in SCORM 1.2', async (file) => {
    const refs = readDeck(readFileSync(file, 'utf8')).slides.map(({ scenario }) => scenario);
    const deck = deckOf(
      file,
      refs.filter((ref) => ref !== undefined),
    );
    const shared = sharedState((await wholeCourse(deck)).kept, find);
    expect(pack(shared, 4096)).toBeDefined();
  });
});

describe('who comes back', () => {
  it('goes on with what this browser has, where it is what the LMS has or more', async () => {
    const { states, kept } = await wholeCourse(all);
    for (const there of [kept, states.at(10)!])
      expect(stateToResume(kept, sharedState(there, find), find)).toBe(kept);
  });

  it('goes on with what the LMS has, where the learner was elsewhere since, or someone else was here', async () => {
    const { states, kept } = await wholeCourse(all);
    const there = sharedState(kept, find);
    const elsewhere = sharedState((await wholeCourse(deckOf('all', ['entre-nous']))).kept, find);
    expect(stateToResume(states.at(10), there, find)).toBe(there);
    expect(stateToResume(kept, elsewhere, find)).toBe(elsewhere);
    expect(stateToResume(undefined, there, find)).toBe(there);
    expect(stateToResume('damaged', there, find)).toBe(there);
    expect(stateToResume(kept, undefined, find)).toBeUndefined();
  });
});
