import { describe, expect, it } from 'vitest';
import { readRecording } from '../../session/read-recording.ts';
import { RECORDING_VERSION } from '../../session/recording.ts';
import { blocksOf } from './blocks.ts';

describe('the page on recordings', () => {
  const { text } = blocksOf('docs/recording.md').find(({ language }) => language === 'json')!;

  it('has a recording that can be played', () => {
    const read = readRecording(text);
    if (!read.recording) throw new Error(JSON.stringify(read.findings));
    const [play] = read.timeline.end().plays.values();
    expect(play).toMatchObject({ shown: true, rounds: [{ tally: { people: 1 } }] });
  });

  it('has the version that is written today', () => {
    expect(JSON.parse(text)).toMatchObject({ version: RECORDING_VERSION });
  });
});
