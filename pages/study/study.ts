import { chosenLang } from '../../client/chosen-lang.ts';
import { keep, kept } from '../../client/keep.ts';
import { keepRecording, keptRecording, leaveRecording } from '../../client/recording-shelf.ts';
import { CourseRecord } from '../../client/lms/course-record.ts';
import { Study } from '../../client/study.ts';
import { inLang } from '../../client/words/index.ts';
import { recordingField } from '../../client/words/recording-field.ts';
import { languages } from '../../client/words/spoken.ts';
import { study as words } from '../../client/words/study.ts';
import type { DeckCopy } from '../../client/deck-context.ts';
import { speak } from '../../client/speak.ts';
import { checkRecording, type ReadRecording } from '../../session/read-recording.ts';
import { say, type Lang } from '../../session/text.ts';
import { carried, fetched, type Content } from './content.ts';
import { courseName } from './course-name.ts';
import './course.ts';
import { keepOffline } from './offline.ts';
import './recording-field.ts';

/** A recording that can be played. */
type Room = Extract<ReadRecording, { readonly recording: object }>;

const params = new URLSearchParams(location.search);
const lang = chosenLang();
document.documentElement.lang = lang;
void begin();

async function begin(): Promise<void> {
  await speak(lang);
  const content = carried() ?? (await found());
  if (!content) return tell(inLang(words, lang).unreadable, inLang(words, lang).absent);
  keepOffline();
  const { deck, recording } = content;
  if (recording === undefined) return play(deck, await shelved(deck.id), true);
  const read = checkRecording(recording);
  if (read.recording) return play(deck, read, false);
  const [finding] = read.findings;
  tell(inLang(words, lang).unreadable, finding && say(finding.message, lang));
}

/** The recording that the learner opened at an earlier visit. */
async function shelved(deck: string): Promise<Room | undefined> {
  const recording = await keptRecording(deck);
  const read = recording === undefined ? undefined : checkRecording(recording);
  return read?.recording ? read : undefined;
}

async function found(): Promise<Content | undefined> {
  try {
    return await fetched(params.get('deck') ?? '', [params.get('lang') ?? lang, lang, 'fr', 'en']);
  } catch {
    return undefined;
  }
}

/** @param own whether the recording, if any, is one that the learner opened */
async function play(deck: DeckCopy, first: Room | undefined, own: boolean): Promise<void> {
  let name = courseName(deck.id, first?.recording);
  const course = document.createElement('connivence-course');
  course.deck = deck;
  course.lang = spokenFor(deck);
  await speak(course.lang);
  const record = await CourseRecord.open({ deck, lang: course.lang, name });
  course.record = record;
  const field = document.createElement('connivence-recording-field');
  field.slot = 'recording';
  field.decks = [deck.id];
  field.lang = course.lang;
  course.append(field, ...home(course.lang));

  let room = first;
  let state = record ? record.kept : kept(name);
  const start = () => {
    field.recording = course.recording = room?.recording;
    field.leavable = own;
    const study = new Study({
      deck,
      lang: deck.lang,
      room: room?.timeline,
      kept: state,
      keep: (latest) => {
        state = latest;
        if (record) record.keep(latest);
        else keep(name, latest);
      },
      answered: (answer) => record?.answered(answer),
    });
    record?.follow(study);
    course.study = study;
  };
  /** With another room, or none: what the learner answered stays as it is. */
  const switchTo = (next: Room | undefined) => {
    room = next;
    own = true;
    name = courseName(deck.id, next?.recording);
    start();
  };
  field.addEventListener('recording-chosen', ({ recording }) => {
    void keepRecording(deck.id, recording);
    const read = checkRecording(recording);
    if (read.recording) switchTo(read);
  });
  field.addEventListener('recording-left', () => {
    void leaveRecording(deck.id);
    switchTo(undefined);
  });
  // In place: an LMS lets a page open its record once.
  course.addEventListener('begin-afresh', () => {
    state = undefined;
    if (record) record.keep('');
    else keep(name, '');
    start();
  });
  start();
  document.documentElement.lang = course.lang;
  document.title = `${deck.title} · Connivence`;
  document.body.replaceChildren(course);
}

/** A page speaks as its deck does, unless it was asked for in another language, or the deck's is one we do not speak. */
function spokenFor(deck: DeckCopy): Lang {
  if (params.get('lang') === lang || !languages.includes(deck.lang)) return lang;
  return deck.lang;
}

/** The way back to the site, where the course is on one: a page on a home screen has no other. */
function home(courseLang: string): HTMLElement[] {
  if (carried()) return [];
  const link = document.createElement('a');
  link.href = courseLang === 'fr' ? '../' : `../${courseLang}/`;
  link.textContent = inLang(recordingField, courseLang).home;
  const line = document.createElement('p');
  line.slot = 'recording';
  line.append(link);
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
