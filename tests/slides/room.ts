import type { RevealApi, RevealPluginFactory } from 'reveal.js';
import { ContextProvider } from '@lit/context';
import { sessionContext } from '../../client/context.ts';
import { deckContext } from '../../client/deck-context.ts';
import { LocalSession } from '../../client/local.ts';
import type { Link, SessionSource } from '../../client/source.ts';
import type { Command } from '../../session/commands.ts';
import { decide, type LibraryEntry } from '../../session/decide.ts';
import { readDeck } from '../../session/deck.ts';
import type { SessionEvent } from '../../session/events.ts';
import { evolve } from '../../session/evolve.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { initialState } from '../../session/state.ts';
import type { StageView } from '../../session/views.ts';
import { createDeck } from '../../slides/deck.ts';

export const JOIN_URL = 'http://192.168.1.20:7777/KMR734';

const common = {
  situation: 'Un client vous tutoie.',
  sources: [{ title: 'Un livre' }],
  credits: [{ title: 'Un livre', author: 'Quelqu’un' }],
  debate: { seconds: 60, prompts: [{ for: 'yes', text: 'Et lundi ?' }] },
  debrief: { article: 'La connivence oui.', against: 'La familiarité bof.', monday: 'Essayez.' },
};

export const scenarios: Record<string, LibraryEntry> = {
  tu: {
    scenario: {
      ...common,
      kind: 'poll',
      ref: 'tu',
      title: 'Tu ou vous',
      question: 'Répondez-vous « tu » ?',
      options: [
        { id: 'yes', label: 'Oui, tout de suite', voice: 'client', why: 'Par politesse.' },
        { id: 'no', label: 'Non, jamais', voice: 'ours' },
      ],
    } as PlayableScenario,
  },
  place: {
    scenario: {
      ...common,
      debate: undefined,
      kind: 'scale',
      ref: 'place',
      title: 'Votre place',
      question: 'Où en êtes-vous ?',
      poles: [{ label: 'Le coffre-fort' }, { label: 'Le meilleur ami' }],
    } as unknown as PlayableScenario,
  },
  broken: {
    findings: [
      {
        severity: 'error',
        code: 'x',
        path: 'options[1].label',
        message: { fr: 'Ce texte manque.', en: 'This text is missing.' },
      },
    ],
  },
};

export const MARKDOWN = `# Un

---

## Deux

- a <!-- .element: class="fragment" -->
- b <!-- .element: class="fragment" -->

--

## Deux, dessous

---

<connivence-scenario ref="tu"></connivence-scenario>

---

<connivence-scenario ref="place"></connivence-scenario>

---

<connivence-scenario ref="broken"></connivence-scenario>

---

# Fin
`;

/** A session on the deck above. */
export function newSession(lang = 'fr'): LocalSession {
  return new LocalSession({
    deck: { id: 'test', ...readDeck(MARKDOWN) },
    lang,
    code: 'KMR734',
    find: (ref) => scenarios[ref] ?? { findings: [] },
  });
}

/** The log of a session on the deck above, led by these commands, ten seconds after one another. */
export function recordOf(commands: readonly Command[]): SessionEvent[] {
  const { title, slides } = readDeck(MARKDOWN);
  const deck = { id: 'test', title, slides };
  const state = initialState();
  const log: SessionEvent[] = [];
  const happen = (events: readonly SessionEvent[] = []) => {
    for (const event of events) {
      log.push(event);
      evolve(state, event, log.length);
    }
  };
  happen([{ v: 1, type: 'session-opened', at: 0, code: '', lang: 'fr', deck }]);
  for (const [i, command] of commands.entries()) {
    const at = 10_000 * (i + 1);
    const find = (ref: string) => scenarios[ref] ?? { findings: [] };
    happen(
      decide(state, command, { at, commandId: `command-${i}`, find, present: [], seed: 1 }).events,
    );
  }
  return log;
}

/** A stage of a session whose link one can cut: commands fail and views stand still meanwhile. */
export function cuttable(session: LocalSession) {
  const through = session.screen<StageView>('stage', 'fr');
  const listeners = new Set<() => void>();
  let link: Link = 'online';
  let frozen: StageView | undefined;
  const commands: unknown[] = [];
  through.subscribe(() => {
    if (link === 'online') for (const listener of listeners) listener();
  });
  const source: SessionSource<StageView> = {
    get view() {
      return frozen ?? through.view;
    },
    own: undefined,
    get link() {
      return link;
    },
    refusal: undefined,
    now: () => through.now(),
    answer: (answer) => through.answer(answer),
    command: async (command) => {
      if (link !== 'online') return 'failed';
      commands.push(command);
      return through.command(command);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => through.close(),
  };
  const set = (next: Link) => {
    link = next;
    frozen = next === 'online' ? undefined : through.view;
    for (const listener of listeners) listener();
  };
  return { source, commands, cut: () => set('lost'), mend: () => set('online'), listeners };
}

const decks: { deck: RevealApi; element: HTMLElement }[] = [];

/** A deck on the page, drawn and ready. */
export async function deckOf(
  plugins: RevealPluginFactory[] = [],
  more: object = {},
  source?: SessionSource<StageView>,
  markdown = MARKDOWN,
): Promise<RevealApi> {
  const box = document.createElement('div');
  box.setAttribute('style', 'width: 960px; height: 540px; position: relative');
  const element = document.createElement('div');
  element.className = 'reveal';
  box.append(element);
  document.body.append(box);
  provide(box, source);
  const deck = createDeck(element, markdown, plugins, {
    embedded: true,
    hash: false,
    keyboard: false,
    transition: 'none',
    ...more,
  });
  await deck.initialize();
  decks.push({ deck, element: box });
  return deck;
}

/** Gives the deck's copy, and a session where there is one, to the components under an element. */
export function provide(host: HTMLElement, source?: SessionSource<StageView>): void {
  const deck = new ContextProvider(host, { context: deckContext });
  deck.setValue({
    id: 'test',
    title: 'Un',
    lang: 'fr',
    markdown: MARKDOWN,
    joinUrl: JOIN_URL,
    scenarios,
  });
  if (!source) return;
  const session = new ContextProvider(host, { context: sessionContext });
  session.setValue(source as SessionSource);
}

export function closeDecks(): void {
  for (const { deck, element } of decks.splice(0)) {
    deck.destroy();
    element.remove();
  }
}

/** Where a deck stands, short: `h/v/f`. */
export function at(deck: RevealApi): string {
  const { h, v, f } = deck.getIndices();
  return `${h}/${v ?? 0}/${f ?? -1}`;
}

/** Where a session stands, in the same way. */
export function placeIn(session: LocalSession): string {
  const { h, v, f } = session.state.place;
  return `${h}/${v}/${f}`;
}
