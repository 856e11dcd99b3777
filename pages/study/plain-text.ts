import { inLang } from '../../client/words/index.ts';
import type { Words } from '../../client/words/shape.ts';
import { summary as words } from '../../client/words/summary.ts';
import { percent } from '../../components/figures.ts';
import type { Lang } from '../../session/text.ts';
import type { Account, CaseAccount } from './account.ts';

/** What the line is called that says what the room said. */
export function roomName(
  { most, middle }: NonNullable<CaseAccount['room']>,
  w: Words<(typeof words)['fr']>,
): string {
  if (middle) return w.roomMiddle;
  return most.length > 1 ? w.roomSplit : w.roomSaid;
}

/** A learner's summary as a text to keep, which any program opens; it is Markdown for who reads that. */
export function inPlainText(
  { cases }: Account,
  about: { readonly title: string; readonly beside: string; readonly mine: string },
  lang: Lang,
): string {
  const w = inLang(words, lang);
  const colon = lang === 'en' ? ': ' : '\u00a0: ';
  const done = cases.filter((each) => each.done);
  const chosen = done.filter(({ committed, monday }) => committed && monday !== undefined);
  const promises = [...chosen.map(({ monday }) => monday!), about.mine.trim()].filter(Boolean);
  return [
    `# ${w.title}`,
    about.title,
    about.beside,
    ...part(
      w.differ,
      done.filter(({ room }) => room?.differs),
    ),
    ...part(
      w.agree,
      done.filter(({ room }) => room?.differs === false),
    ),
    ...part(
      w.cases,
      done.filter(({ room }) => room?.differs === undefined),
    ),
    ...(promises.length > 0
      ? [`## ${w.commitments}`, promises.map((p) => `- ${p}`).join('\n')]
      : []),
    '',
  ].join('\n\n');

  function part(title: string, cases: readonly CaseAccount[]): string[] {
    return cases.length === 0 ? [] : [`## ${title}`, ...cases.flatMap(caseText)];
  }

  function caseText(of: CaseAccount): string[] {
    const { kind, title, question, answer, before, room, readRight, panel, endings, texts } = of;
    const lines = [
      before !== undefined && `${w.first}${colon}${before}`,
      answer !== undefined && `${before === undefined ? w.answer : w.last}${colon}${answer}`,
      ...texts.map(({ what, text }) => `${what ? w.texts[what] : w.answer}${colon}${text}`),
      room && room.most.length > 0 && `${roomName(room, w)}${colon}${room.most.join(' / ')}`,
      room && (kind === 'sort' ? w.alikeCards : w.alike)(room.alike.same, room.alike.of),
      readRight !== undefined && (readRight ? w.readRight : w.readWrong),
      panel && w.panel(panel.who, percent(panel.near, 1, lang)),
      endings && `${w.endings(endings.titles.length, endings.of)} (${endings.titles.join(', ')})`,
    ].filter((line) => typeof line === 'string');
    return [`### ${title}`, question, lines.map((line) => `- ${line}`).join('\n')];
  }
}
