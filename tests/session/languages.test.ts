import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../session/read-scenario.ts';
import { say, spokenIn, teach } from '../../session/text.ts';
import { participantView } from '../../session/views.ts';
import { given, told } from './given.ts';

describe('a text', () => {
  const both = { fr: 'Bonjour', en: 'Hello' };

  it('is said in the language asked for, else in the room’s, else in French, English, any', () => {
    expect(spokenIn(both, 'en', 'fr')).toBe('en');
    expect(spokenIn(both, 'es', 'en')).toBe('en');
    expect(spokenIn(both, 'es', 'pt')).toBe('fr');
    expect(spokenIn({ pt: 'Olá' }, 'es', 'fr')).toBe('pt');
    expect(spokenIn('Hello', 'es', 'fr')).toBe('es');
  });

  it('of our own is said in a language that was taught', () => {
    expect(say(both, 'xx')).toBe('Bonjour');
    teach('xx', (english) => (english === 'Hello' ? 'Xello' : undefined));
    expect(say(both, 'xx')).toBe('Xello');
    expect(say({ fr: 'Au revoir', en: 'Goodbye' }, 'xx')).toBe('Au revoir');
    expect(say({ ...both, xx: 'Xi' }, 'xx')).toBe('Xi');
  });
});

it('a phone in a language that the scenario lacks reads the room’s, and is told which', () => {
  const opened = { ...told.opened, lang: 'en' };
  const { state } = given(opened, told.onSlide(1), told.presented);
  expect(participantView(state, 'es')).toMatchObject({
    lang: 'es',
    play: { title: 'Keep?', lang: 'en' },
  });
  const { play } = participantView(state, 'fr');
  expect(play).toMatchObject({ title: 'Garder ?' });
  expect(play).not.toHaveProperty('lang');
});

it('a scenario may be written in a third language, and is told where one of its texts lacks it', () => {
  const inThree = (texts: object) =>
    checkScenario({
      kind: 'poll',
      title: { fr: 'T', en: 'T', es: 'T' },
      situation: { fr: 'S', en: 'S', ...texts },
      question: { fr: 'Q', en: 'Q', es: 'Q' },
      options: ['a', 'b'].map((id) => ({ id, label: { fr: id, en: id, es: id } })),
      sources: [{ title: 'Vivido, un domingo' }],
      debrief: { article: { fr: 'A', en: 'A', es: 'A' } },
    }).findings;
  expect(inThree({ es: 'S' })).toEqual([]);
  expect(inThree({})).toMatchObject([{ code: 'missing-language', path: 'situation' }]);
});
