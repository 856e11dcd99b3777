import { chosenLang, keepLang } from '../../client/chosen-lang.ts';
import type { DeckCopy } from '../../client/deck-context.ts';
import { keepRecording, keptRecording } from '../../client/recording-shelf.ts';
import { speak } from '../../client/speak.ts';
import { inLang } from '../../client/words/in-lang.ts';
import { recordingField } from '../../client/words/recording-field.ts';
import { languages } from '../../client/words/spoken.ts';
import { study as words } from '../../client/words/study.ts';
import '../../components/lang-picker/lang-picker.ts';
import { say, type Lang } from '../../session/text.ts';
import { carried, fetched, type Content } from './content.ts';
import { begun } from './course-name.ts';
import './course.ts';
import { keepOffline } from './offline.ts';
import './recording-field.ts';
import { siteRoot } from './site-root.ts';

const params = new URLSearchParams(location.search);
const lang = chosenLang();
document.documentElement.lang = lang;
void begin();

async function begin(): Promise<void> {
  const [content] = await Promise.all([carried() ?? found(), speak(lang)]);
  const { unreadable, absent } = inLang(words, lang);
  if (!content) return tell(unreadable, absent);
  const { deck } = content;
  const course = document.createElement('connivence-course');
  course.lang = spokenFor(deck);
  await speak(course.lang);
  const field = document.createElement('connivence-recording-field');
  field.slot = 'recording';
  field.decks = [deck.id];
  field.lang = course.lang;
  // At once: one chosen before there is a course to play it with is found on the shelf.
  field.addEventListener('recording-chosen', ({ recording }) => {
    void keepRecording(deck.id, recording);
  });
  course.append(field, ...home(course.lang, deck.id));
  const show = () => {
    course.deck = deck;
    document.documentElement.lang = course.lang;
    document.title = `${deck.title} · Connivence`;
    document.body.replaceChildren(course);
  };
  // The cover is all that somebody new needs to read it; who was here before goes on where they were.
  if (await isNew(deck.id)) {
    show();
    void document.fonts.ready.then(keepOffline);
    await firstSign();
  }
  const playing = await import('./play.ts').catch(() => undefined);
  if (!playing) return tell(unreadable, absent);
  const [finding] = await playing.play(course, field, content);
  if (finding) return tell(unreadable, say(finding.message, lang));
  if (!course.deck) show();
  keepOffline();
}

/** Waits for the reader to do anything at all: a finger comes down before it chooses. */
function firstSign(): Promise<unknown> {
  const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll', 'click'];
  return new Promise((resolve) => {
    for (const sign of signs) addEventListener(sign, resolve, { once: true, passive: true });
  });
}

/** Whether nothing is kept here of a course that is fetched. */
async function isNew(deck: string): Promise<boolean> {
  return !carried() && !begun(deck) && (await keptRecording(deck)) === undefined;
}

async function found(): Promise<Content | undefined> {
  try {
    return await fetched([params.get('lang') ?? lang, lang, 'fr', 'en']);
  } catch {
    return undefined;
  }
}

/** A page speaks as its deck does, unless it was asked for in another language, or the deck's is one we do not speak. */
function spokenFor(deck: DeckCopy): Lang {
  if (params.get('lang') === lang || !languages.includes(deck.lang)) return lang;
  return deck.lang;
}

/** The way back to the site, where the course is on one: a page on a home screen has no other; and to its other languages. */
function home(courseLang: string, deck?: string): HTMLElement[] {
  const site = siteRoot();
  if (!site) return [];
  const link = document.createElement('a');
  link.href = courseLang === 'fr' ? site.href : new URL(`${courseLang}/`, site).href;
  link.textContent = inLang(recordingField, courseLang).home;
  const line = document.createElement('p');
  line.slot = 'recording';
  line.className = 'elsewhere';
  const picker = document.createElement('connivence-lang-picker');
  picker.lang = courseLang;
  // Afresh, since a deck is a file for each language; what was answered is kept for them all.
  picker.addEventListener('lang-chosen', (event) => {
    keepLang(event.lang);
    const there = deck === undefined ? new URL(location.href) : new URL('study/', site);
    if (deck !== undefined) there.searchParams.set('deck', deck);
    there.searchParams.set('lang', event.lang);
    location.href = there.href;
  });
  line.append(link, picker);
  return [line];
}

function tell(title: string, hint = ''): void {
  const main = document.createElement('main');
  main.className = 'door';
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = hint;
  main.append(heading, paragraph, ...home(lang));
  document.body.replaceChildren(main);
}
