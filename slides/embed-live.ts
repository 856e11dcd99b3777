import type { RevealApi } from 'reveal.js';
import { sessionContext } from '../client/context.ts';
import { deckContext } from '../client/deck-context.ts';
import { connect } from '../client/live.ts';
import { speak } from '../client/speak.ts';
import '../components/join-panel/join.ts';
import '../components/link-badge/link-badge.ts';
import type { ScenarioElement } from '../components/scenario/scenario.ts';
import { error } from '../session/findings.ts';
import type { StageView } from '../session/views.ts';
import { joinOverlay } from './join-overlay.ts';
import { keysPlugin } from './keys.ts';
import { askAgain, provide } from './provide.ts';
import { blankPlugin } from './blank-plugin.ts';
import { sessionPlugin } from './session-plugin.ts';

/** Where a session is played. */
export interface LiveOptions {
  /** The address of a Connivence server that was started with `--allow-origin` for this deck's. */
  readonly server: string;
  /** The trainer's key. */
  readonly key: string;
}

/** A session of this deck, as the server made it. */
interface Started {
  readonly code: string;
  readonly join: string;
}

/**
 * Plays a deck with a room: opens a session of its slides on the server, or goes on with the one that this
 * browser tab opened before it was loaded again.
 * @param paint gives new elements the deck's lightness
 * @returns what ends it on this page
 */
export function embedLive(
  deck: RevealApi,
  { server, key }: LiveOptions,
  lang: string,
  paint: () => void,
): () => void {
  const base = server.replace(/\/+$/, '');
  const ends: (() => void)[] = [];
  const start = async () => {
    await speak(lang);
    const started = await sessionOf(deck, base, key, lang);
    const root = deck.getRevealElement()!;
    const source = connect<StageView>({ base, role: 'stage', code: started.code, lang, key });
    ends.push(() => source.close());
    provide(document.body, deckContext, {
      id: '',
      title: document.title,
      lang,
      markdown: '',
      joinUrl: started.join,
      scenarios: {},
    });
    provide(document.body, sessionContext, source);
    askAgain(root.querySelectorAll('connivence-scenario, connivence-join'));
    const badge = document.createElement('connivence-link-badge');
    badge.lang = lang;
    document.body.append(badge);
    const overlay = joinOverlay(document.body, lang);
    const plugins = [
      sessionPlugin(source)(),
      blankPlugin(source)(),
      keysPlugin({
        lang,
        scenario: () =>
          deck.getCurrentSlide()?.querySelector<ScenarioElement>('connivence-scenario') ?? null,
        toggleJoin: () => overlay.toggle(),
        toggleTheme: () => {},
      })(),
    ];
    for (const plugin of plugins) void plugin.init?.(deck);
    paint();
    ends.push(() => badge.remove());
    ends.push(...plugins.map((plugin) => () => plugin.destroy?.()), () => overlay.remove());
  };
  const begin = () => void start().catch((cause: unknown) => tellWhy(deck, base, lang, cause));
  if (deck.isReady()) begin();
  else deck.on('ready', begin);
  return () => {
    for (const end of ends) end();
  };
}

/** Says on every scenario's slide that there is no session, and what may be done. */
function tellWhy(deck: RevealApi, base: string, lang: string, cause: unknown): void {
  console.error('connivence:', cause);
  const elements = deck.getRevealElement()!.querySelectorAll('connivence-scenario');
  const findings = [
    error(
      'no-session',
      '',
      `${base} n’ouvre pas de session\u00a0: il ne répond pas, la clé n’est pas la sienne, ou il refuse cette page. Lancez-le avec --allow-origin ${location.origin}`,
      `${base} opens no session: it does not answer, the key is not its own, or it refuses this page. Start it with --allow-origin ${location.origin}`,
    ),
  ];
  provide(document.body, deckContext, {
    id: '',
    title: document.title,
    lang,
    markdown: '',
    scenarios: Object.fromEntries([...elements].map(({ ref }) => [ref, { findings }])),
  });
  askAgain(elements);
}

async function sessionOf(
  deck: RevealApi,
  base: string,
  key: string,
  lang: string,
): Promise<Started> {
  const name = `connivence.embed.${base}${location.pathname}`;
  const known = sessionStorage.getItem(name);
  if (known) return JSON.parse(known) as Started;
  const slides = deck.getSlides().map((slide) => {
    const { h, v = 0 } = deck.getIndices(slide);
    const scenario = slide.querySelector('connivence-scenario')?.getAttribute('ref');
    const title = slide.querySelector('h1, h2, h3, h4')?.textContent?.trim() ?? '';
    return { h, v, title: title.slice(0, 200), ...(scenario && { scenario }) };
  });
  const response = await fetch(`${base}/api/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title: document.title, lang, slides }),
  });
  if (!response.ok) {
    const { error } = (await response.json().catch(() => ({}))) as { error?: string };
    throw new Error(`${base} opened no session (${error ?? response.status})`);
  }
  const started = (await response.json()) as Started;
  sessionStorage.setItem(name, JSON.stringify({ code: started.code, join: started.join }));
  return started;
}
