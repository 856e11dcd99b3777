import { chosenLang, keepLang } from '../../client/chosen-lang.ts';
import { downloadRecording } from '../../client/download-recording.ts';
import { keepingOf } from '../../client/keeping.ts';
import { connect } from '../../client/live.ts';
import type { SessionSource } from '../../client/source.ts';
import { inLang } from '../../client/words/index.ts';
import { recordings } from '../../client/words/recordings.ts';
import { speak } from '../../client/speak.ts';
import { enterByKey, refuseKey } from '../key-door.ts';
import type { TrainerView } from '../../session/views.ts';
import './console-element.ts';

const params = new URLSearchParams(location.search);
const code = params.get('code') ?? '';
const lang = chosenLang();
await speak(lang);
document.documentElement.lang = lang;
document.title = `${code} · Connivence`;

enterByKey(lang, drive);

function drive(key: string): void {
  const base = new URL('../..', location.href).href.replace(/\/$/, '');
  const source = connect<TrainerView>({ base, role: 'trainer', code, lang, key });
  const element = document.createElement('connivence-console');
  element.lang = lang;
  element.source = source;
  element.keeping = keepingOf(base, key, code);
  void joinAddress(base, key).then((join) => (element.join = join));
  element.addEventListener('lang-chosen', (event) => {
    keepLang(event.lang);
    params.delete('lang');
    location.search = params.toString();
  });
  element.addEventListener('recording-asked', async ({ code }) => {
    const why = await downloadRecording(base, key, code);
    if (why === undefined) return;
    const w = inLang(recordings, lang);
    element.say(why === 'unreachable' ? w.away : w.failed);
  });
  document.body.replaceChildren(element);
  source.subscribe(() => refuse(source));
}

/** The address that phones open; empty where the server does not tell it now. */
async function joinAddress(base: string, key: string): Promise<string> {
  try {
    const headers = { authorization: `Bearer ${key}` };
    const response = await fetch(`${base}/api/where`, { headers });
    return response.ok ? ((await response.json()) as { join: string }).join : '';
  } catch {
    return '';
  }
}

function refuse(source: SessionSource<TrainerView>): void {
  if (source.refusal !== 'wrong-key') return;
  source.close();
  refuseKey(lang, drive);
}
