import { chosenLang } from '../../client/chosen-lang.ts';
import { keep, kept } from '../../client/keep.ts';
import { CourseRecord } from '../../client/lms/course-record.ts';
import { Study } from '../../client/study.ts';
import { inLang } from '../../client/words/index.ts';
import { study as words } from '../../client/words/study.ts';
import { checkRecording } from '../../session/read-recording.ts';
import { say } from '../../session/text.ts';
import type { Recording } from '../../session/recording.ts';
import type { Timeline } from '../../session/timeline.ts';
import { carried, fetched, type Content } from './content.ts';
import './course.ts';

const params = new URLSearchParams(location.search);
const lang = chosenLang();
document.documentElement.lang = lang;
void begin();

async function begin(): Promise<void> {
  const content = carried() ?? (await found());
  if (!content) return tell(inLang(words, lang).unreadable);
  await open(content);
}

async function found(): Promise<Content | undefined> {
  try {
    return await fetched(params.get('deck') ?? '', lang);
  } catch {
    return undefined;
  }
}

async function open({ deck, recording }: Content): Promise<void> {
  let room: Timeline | undefined;
  let recorded: Recording | undefined;
  if (recording !== undefined) {
    const read = checkRecording(recording);
    if (!read.recording) {
      const [finding] = read.findings;
      return tell(inLang(words, lang).unreadable, finding && say(finding.message, lang));
    }
    room = read.timeline;
    recorded = read.recording;
  }
  const name = `connivence.study.${deck.id}.${recorded ? `${recorded.date}.${recorded.people}` : ''}`;
  const course = document.createElement('connivence-course');
  course.deck = deck;
  course.lang = deck.lang === 'en' ? 'en' : 'fr';
  course.recording = recorded;
  const record = await CourseRecord.open({ deck, lang: course.lang, name });
  course.record = record;
  const keepAll = (state: string) => (record ? record.keep(state) : keep(name, state));
  const study = (state: string | undefined) => {
    const begun = new Study({
      deck,
      lang: deck.lang,
      room,
      kept: state,
      keep: keepAll,
      answered: (answer) => record?.answered(answer),
    });
    record?.follow(begun);
    return begun;
  };
  course.study = study(record ? record.kept : kept(name));
  // In place: an LMS lets a page open its record once.
  course.addEventListener('begin-afresh', () => {
    keepAll('');
    course.study = study(undefined);
  });
  document.documentElement.lang = course.lang;
  document.title = `${deck.title} · Connivence`;
  document.body.replaceChildren(course);
}

function tell(title: string, hint = ''): void {
  const main = document.createElement('main');
  main.className = 'door';
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = hint;
  main.append(heading, paragraph);
  document.body.replaceChildren(main);
}
