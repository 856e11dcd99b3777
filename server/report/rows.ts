import type {
  Report,
  RoundReport,
  ScenarioReport,
  StepReport,
} from '../../session/report/report.ts';
import type { SheetWords } from '../../session/report/sheet-words.ts';
import { sheetWords } from '../languages.ts';

export type Section = keyof SheetWords['sections'];

/** One figure or text of a report, with where it belongs: a row of every spreadsheet. */
export interface Row {
  readonly section: Section;
  readonly scenario?: string;
  readonly question?: string;
  readonly round?: number;
  readonly item: string;
  /** What is said of the item. */
  readonly as?: string;
  readonly figure?: number | string;
  /** Of those who answered, whole per cent. */
  readonly share?: number;
}

/** How times are written: on the clocks of those who were there. */
export interface Clock {
  /** An IANA time zone, such as `Europe/Paris`; this machine's where not said. */
  readonly timeZone?: string | undefined;
}

type Add = (row: Omit<Row, 'section'>) => void;

/** A whole report, row by row: the session, then each scenario as it came up, the survey, who was there. */
export function rowsOf(report: Report, lang: string, clock: Clock = {}): Row[] {
  const w = sheetWords(lang);
  const rows: Row[] = [];
  const into =
    (section: Section, common: Omit<Row, 'section' | 'item'> = {}): Add =>
    (row) =>
      rows.push({ section, ...common, ...row });
  const time = timesIn(clock);
  overview(report, w, time, into('overview'));
  for (const scenario of report.scenarios) {
    const { title, survey, steps } = scenario;
    const section = survey ? 'survey' : 'results';
    const named = survey ? `${w.survey[survey]} · ${title}` : title;
    for (const step of steps) {
      const common = { scenario: named, question: step.question };
      for (const round of step.rounds)
        oneRound(round, w, time, into(section, { ...common, round: round.round }));
      compared(step, w, into(section, common));
    }
    whole(scenario, w, into(section, { scenario: named }));
    texts(scenario, w, into('texts', { scenario: named }));
  }
  for (const { name, first, last, minutes } of report.attendance ?? [])
    into('attendance')({ item: name, as: `${time(first)} – ${time(last)}`, figure: minutes });
  return rows;
}

function overview(report: Report, w: SheetWords, time: (at: number) => string, add: Add): void {
  const { deck, code, openedAt, endedAt, until, participation } = report;
  add({ item: w.title, figure: deck.title });
  add({ item: w.code, figure: code });
  add({ item: w.opened, figure: time(openedAt) });
  add({ item: w.ended, figure: endedAt === undefined ? w.running : time(endedAt) });
  add({ item: w.minutes, figure: Math.round(((endedAt ?? until) - openedAt) / 60_000) });
  add({ item: w.joined, figure: participation.joined });
  add({ item: w.answered, figure: participation.answered });
  if (participation.removed > 0) add({ item: w.removed, figure: participation.removed });
  add({ item: w.rounds, figure: participation.rounds });
  add({ item: w.answers, figure: participation.answers });
  add({ item: w.hands, figure: participation.hands });
}

function oneRound(round: RoundReport, w: SheetWords, time: (at: number) => string, add: Add): void {
  const people = round.phones + round.hands;
  add({ item: w.openedAt, figure: time(round.openedAt) });
  if (round.closedAt !== undefined) add({ item: w.closedAt, figure: time(round.closedAt) });
  add({ item: w.given, figure: people });
  for (const { item, as, people: said, value } of round.lines) {
    const share = said !== undefined && people > 0 ? Math.round((100 * said) / people) : undefined;
    const figure = said ?? value;
    add({
      item,
      ...(as !== undefined && { as }),
      ...(figure !== undefined && { figure }),
      ...(share !== undefined && { share }),
    });
  }
}

function compared({ changed, guesses, concordance }: StepReport, w: SheetWords, add: Add): void {
  if (changed) {
    add({ item: w.bothRounds, figure: changed.people });
    add({ item: w.changed, figure: changed.changed });
  }
  if (guesses) {
    add({ item: w.guesses, figure: guesses.of });
    add({ item: w.guessed, figure: guesses.right });
  }
  if (concordance !== undefined)
    add({ item: w.concordance, figure: Math.round(100 * concordance) });
}

function whole({ story, resets, mark }: ScenarioReport, w: SheetWords, add: Add): void {
  for (const [i, line] of (story?.path ?? []).entries())
    add({ item: w.line, as: String(i + 1), figure: line });
  if (story?.ending) add({ item: w.ending, figure: story.ending.title });
  for (const { label, at } of story?.gauges ?? []) add({ item: w.gauge, as: label, figure: at });
  if (mark) {
    const figure = Math.round(100 * mark.mean) / 100;
    add({ item: w.mean, as: `${mark.lowest}–${mark.highest}`, figure });
  }
  if (!resets) return;
  add({ item: w.resets, figure: resets.times });
  add({ item: w.setAside, figure: resets.answers });
}

function texts({ texts }: ScenarioReport, w: SheetWords, add: Add): void {
  if (!texts) return;
  for (const { text, people, supports } of [...texts.shown, ...texts.unjudged]) {
    add({ item: text, as: w.written, figure: people });
    if (supports !== undefined) add({ item: text, as: w.supports, figure: supports });
  }
  const left = texts.waiting - texts.unjudged.length;
  if (left > 0) add({ item: w.waiting, figure: left });
  if (texts.hidden > 0) add({ item: w.hidden, figure: texts.hidden });
}

/** Writes a time as `2026-11-21 09:05`, which every spreadsheet reads as the same day. */
export function timesIn({ timeZone }: Clock): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv', {
    dateStyle: 'short',
    timeStyle: 'short',
    ...(timeZone && { timeZone }),
  });
  return (at) => format.format(at);
}
