import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../client/lms/pack.ts';
import { scorm12 } from '../../../client/lms/scorm12.ts';
import { scorm2004 } from '../../../client/lms/scorm2004.ts';

describe('a length of time', () => {
  it.each([
    [0, '0000:00:00.00', 'PT0S'],
    [0.005, '0000:00:00.01', 'PT0.01S'],
    [59.999, '0000:01:00.00', 'PT60S'],
    [3723.456, '0001:02:03.46', 'PT3723.46S'],
    [-1, '0000:00:00.00', 'PT0S'],
  ])('of %s seconds is %s in SCORM 1.2 and %s in SCORM 2004', (seconds, in12, in2004) => {
    expect(scorm12.duration(seconds)).toBe(in12);
    expect(scorm2004.duration(seconds)).toBe(in2004);
  });
});

describe('a state', () => {
  const answers = Array.from({ length: 60 }, (_, n) => ({
    scenario: `la-remise-entre-amis-${n}`,
    said: `J’en parle à l’équipe, ${n} fois`,
  }));

  it('is kept as it is where it fits', () => {
    expect(pack('{"à":1}', 4096)).toBe('{"à":1}');
    expect(unpack('{"à":1}')).toBe('{"à":1}');
  });

  it('is compressed into plain letters where it does not, and read again', () => {
    const state = JSON.stringify(answers);
    expect(state.length).toBeGreaterThan(4096);
    const packed = pack(state, 4096)!;
    expect(packed).toMatch(/^z:[\w+/=]+$/);
    expect(packed.length).toBeLessThanOrEqual(4096);
    expect(unpack(packed)).toBe(state);
  });

  it('may begin as a compressed one does', () => {
    expect(unpack(pack('z:oui', 100)!)).toBe('z:oui');
  });

  it('that does not fit even so is not cut', () => {
    const state = Array.from({ length: 8000 }, (_, n) => Math.sin(n) * 1e15).join();
    expect(pack(state, 4096)).toBeUndefined();
  });

  it('that was damaged is no state', () => {
    expect(unpack('z:AAAA')).toBeUndefined();
    expect(unpack('z:é')).toBeUndefined();
  });
});

describe('an answer', () => {
  const answer = {
    id: 'la remise/vote/é1',
    question: 'Que dites-vous ?',
    said: 'Oui',
    at: Date.UTC(2026, 10, 22, 9, 8, 7, 654),
    lang: 'fr',
  };
  const said = (words: string) => ({
    in12: Object.fromEntries(scorm12.interaction({ ...answer, said: words }))['student_response']!,
    in2004: Object.fromEntries(scorm2004.interaction({ ...answer, said: words })),
  });

  it('has an identifier without a space or an accent', () => {
    expect(scorm12.interaction(answer)[0]).toEqual(['id', 'la_remise/vote/_1']);
    expect(scorm2004.interaction(answer)[0]).toEqual(['id', 'la_remise/vote/_1']);
  });

  it('is dated as each standard dates', () => {
    expect(Object.fromEntries(scorm12.interaction(answer))['time']).toMatch(/^\d\d:08:07$/);
    expect(said('Oui').in2004['timestamp']).toBe('2026-11-22T09:08:07.65Z');
  });

  it('is one line, and cut where the standard cuts', () => {
    expect(said(' Oui,\n  mais ').in12).toBe('Oui, mais');
    expect(said('é'.repeat(300)).in12).toBe(`${'é'.repeat(254)}…`);
    expect(said('é'.repeat(300)).in2004).toMatchObject({
      type: 'long-fill-in',
      learner_response: 'é'.repeat(300),
    });
  });

  it('is one answer, whatever its words look like', () => {
    expect(said('{lang=en}a[,]b[.]c').in2004['learner_response']).toBe(' {lang=en}a[ , ]b[ . ]c');
  });

  it('is neutral, unless it is worth something', () => {
    expect(scorm12.interaction(answer)).toContainEqual(['result', 'neutral']);
    expect(scorm2004.interaction({ ...answer, worth: 1 / 3 })).toContainEqual(['result', '0.3333']);
  });
});
