import { sessionContext } from '../client/context.ts';
import type { DeckCopy } from '../client/deck-context.ts';
import { openedRecording } from '../client/opened-recording.ts';
import { Replay } from '../client/replay.ts';
import { inLang, readersLang } from '../client/words/index.ts';
import { timeline as words } from '../client/words/timeline.ts';
import { speak } from '../client/speak.ts';
import '../components/join-panel/join.ts';
import '../components/rehearsal-tag/rehearsal-tag.ts';
import { stageWords } from '../components/stage-words.ts';
import '../components/timeline/timeline.ts';
import type { LibraryEntry } from '../session/decide.ts';
import { readDeck } from '../session/deck.ts';
import { checkRecording, readRecording, type ReadRecording } from '../session/read-recording.ts';
import type { Recording } from '../session/recording.ts';
import { say } from '../session/text.ts';
import type { Timeline } from '../session/timeline.ts';
import type { StageView } from '../session/views.ts';
import { askKey, tell, type Way } from './door.ts';
import { boundKeys } from './keys.ts';
import { isSameDeck, plainDeck } from './plain-deck.ts';
import { sessionPlugin } from './session-plugin.ts';
import { toggleTheme } from './theme-choice.ts';
import { provide, wallFor, type Asked } from './wall.ts';

/** How long before a server that does not answer is asked again, in milliseconds. */
const AGAIN_MS = 2000;

/** How often the address is brought up to date, in milliseconds: some browsers allow a hundred times in thirty seconds. */
const ADDRESS_MS = 500;

/**
 * Puts up a recording, to be played.
 * @param code the session's, recorded by this server until now; empty for the file that was opened last
 */
export async function beginReplay(code: string, asked: Asked): Promise<void> {
  const readers = asked.lang ?? readersLang();
  await speak(readers);
  const w = inLang(words, readers);
  const home: Way = {
    href: new URL('pages/trainer/', asked.base).href,
    label: w.home,
  };
  const read = code ? await fetchRecording(code, asked) : await keptRecording();
  if (typeof read === 'number') return refuse(read, code, asked, home);
  if (read === undefined) return tell(w.gone, w.goneHint, home);
  if (!read.recording) {
    const [finding] = read.findings;
    return tell(w.cannot, finding && say(finding.message, readers), home);
  }
  const { recording, timeline } = read;
  const lang = asked.lang ?? recording.lang;
  await speak(lang);
  const show = wallFor(await deckOf(recording, timeline, lang, asked));
  if (asked.showsOnly) return show([]);
  const replay = new Replay(timeline);
  begin(replay);
  const source = replay.screen<StageView>('stage', lang);
  provide(sessionContext, source);
  const tag = document.createElement('connivence-rehearsal-tag');
  const bar = document.createElement('connivence-timeline');
  Object.assign(bar, { replay, lang });
  tag.lang = lang;
  document.body.append(tag, bar);
  const keys = boundKeys(lang, inLang(words, lang).keys, {
    k: () => bar.toggle(),
    v(deck) {
      // Out of habit; where it is not bound, reveal.js would make the wall black.
      if (deck.isPaused()) deck.togglePause(false);
      else bar.toggle();
    },
    c: () => bar.toggleChapters(),
    t: () => toggleTheme(),
  });
  // The address says the moment, and a moment says the slide; the bar says how far one is.
  show([sessionPlugin(source), keys], { hash: false, progress: false });
}

/** Goes to the moment that the address asks for, in seconds, and keeps it there, so that a reload finds it. */
function begin(replay: Replay): void {
  const address = new URL(location.href);
  replay.seek(1000 * (Number(address.searchParams.get('t')) || 0));
  let soon: ReturnType<typeof setTimeout> | undefined;
  replay.subscribe(() => {
    soon ??= setTimeout(() => {
      soon = undefined;
      address.searchParams.set('t', String(Math.ceil(replay.at) / 1000));
      history.replaceState(history.state, '', address);
    }, ADDRESS_MS);
  });
}

/** @returns the recording as it was read, the status of a refusal, or 0 where the server is away */
async function fetchRecording(code: string, { base, key }: Asked): Promise<ReadRecording | number> {
  const url = new URL(`api/sessions/${encodeURIComponent(code)}/recording`, base);
  try {
    const response = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
    return response.ok ? readRecording(await response.text()) : response.status;
  } catch {
    return 0;
  }
}

async function keptRecording(): Promise<ReadRecording | undefined> {
  const kept = await openedRecording();
  return kept === undefined ? undefined : checkRecording(kept);
}

function refuse(status: number, code: string, asked: Asked, home: Way): void {
  const readers = asked.lang ?? readersLang();
  const stage = stageWords(readers);
  if (status === 401) return askKey(asked.key !== '', readers);
  if (status === 404) return tell(stage.noSession, stage.noSessionHint, home);
  if (status !== 0) return tell(inLang(words, readers).cannot, '', home);
  tell(stage.serverAway);
  setTimeout(() => void beginReplay(code, asked), AGAIN_MS);
}

/** The recording's deck as its files have it, else as the recording itself tells; its scenarios as they were played. */
async function deckOf(
  { deck: { id, title, slides } }: Recording,
  { events }: Timeline,
  lang: string,
  asked: Asked,
): Promise<DeckCopy> {
  const played: Record<string, LibraryEntry> = {};
  for (const event of events) {
    if (event.type !== 'scenario-presented') continue;
    played[event.scenario.ref] = { scenario: event.scenario };
  }
  const copy = await fetchDeck(id, lang, asked);
  return copy && isSameDeck(readDeck(copy.markdown).slides, slides)
    ? { ...copy, lang, scenarios: { ...copy.scenarios, ...played } }
    : { id, title, lang, markdown: plainDeck(slides), scenarios: played };
}

async function fetchDeck(
  deck: string,
  lang: string,
  { base, key }: Asked,
): Promise<DeckCopy | undefined> {
  // Without a key the server tells nothing, and counts who asks all the same.
  if (!key) return undefined;
  const url = new URL(`api/decks/${encodeURIComponent(deck)}`, base);
  url.searchParams.set('lang', lang);
  try {
    const response = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
    return response.ok ? ((await response.json()) as DeckCopy) : undefined;
  } catch {
    return undefined;
  }
}
