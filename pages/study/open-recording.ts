import { readRecording } from '../../session/read-recording.ts';
import { RECORDING_BYTES, type Recording } from '../../session/recording.ts';
import { say, type Lang } from '../../session/text.ts';

/** Reads a recording from a file of the learner's, or says in their words why it cannot be played. */
export async function openRecording(
  file: Blob,
  lang: Lang,
): Promise<{ readonly recording: Recording } | { readonly problem: string }> {
  // A film, chosen by mistake, is not read to its end.
  const read = readRecording(await file.slice(0, RECORDING_BYTES + 1).text());
  if (read.recording) return { recording: read.recording };
  return { problem: read.findings.map(({ message }) => say(message, lang))[0] ?? '' };
}
