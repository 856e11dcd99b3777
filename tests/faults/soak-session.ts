import { commandFor, nextStep } from '../../components/scenario/steps.ts';
import { doingsOf } from '../../session/crowd/answering.ts';
import { crowdOf } from '../../session/crowd/people.ts';
import type { PlayView } from '../../session/views.ts';
import { until, type ServerProcess } from '../server/process.ts';
import { sessionsIn } from './audit.ts';
import { Phones, type Phone } from './phones.ts';
import { verdictOn, type Verdict } from './verdict.ts';
import { Workshop } from './workshop.ts';

export interface SessionOptions {
  readonly server: ServerProcess;
  /** The address that phones open: the server's own, or a network before it. */
  readonly base: string;
  readonly deck: string;
  readonly people: number;
  /** How long people think at most before they answer, in milliseconds. */
  readonly thoughtMs: number;
  /** Whether the session is to come to its end, deck or no deck. */
  readonly hurry: () => boolean;
}

/** What became of a session, and whether it went when it was purged. */
export interface Lived extends Verdict {
  readonly purged: boolean;
  readonly kinds: ReadonlySet<string>;
}

/** Pages that are closed and opened again in a vote, of ten. */
const LEAVERS = 1;

/** A debate is cut short: what people say in it is no matter here. */
const DEBATE_SECONDS = 10;

/** Plays a deck from end to end as trainers and rooms do; holds what came of it against the log, and purges it. */
export async function liveOnce(options: SessionOptions): Promise<Lived> {
  const { server, base, deck, people } = options;
  const workshop = await Workshop.open(server, deck);
  const { trainer } = workshop;
  const room = await Phones.join({ bases: [base], code: workshop.code, many: people });
  try {
    const kinds = await playDeck(workshop, room, options);
    const verdict = await verdictOn(server.data, workshop, room.phones);
    await trainer.command({ type: 'end-session' });
    return { ...verdict, kinds, purged: await purge(server, workshop.code) };
  } finally {
    workshop.close();
    await room.close();
  }
}

/** Plays from the slide on the wall to the last; resolves to the kinds that were played. */
export async function playDeck(
  workshop: Workshop,
  room: Phones,
  options: Pick<SessionOptions, 'people' | 'thoughtMs' | 'hurry'>,
): Promise<Set<string>> {
  const { trainer } = workshop;
  const kinds = new Set<string>();
  for (;;) {
    const play = trainer.view?.play;
    if (play) {
      kinds.add(play.kind);
      await playOut(workshop, room, options);
    }
    const { place, next } = trainer.view!;
    const over = next.place.h === place.h && next.place.v === place.v && next.place.f === place.f;
    // One scenario at least: a session without a vote tells nothing.
    if (over || (kinds.size > 0 && options.hurry())) return kinds;
    await trainer.command({ type: 'show-slide', place: next.place });
  }
}

/** Plays a scenario until there is nothing left to do in it. */
async function playOut(
  workshop: Workshop,
  room: Phones,
  options: Pick<SessionOptions, 'people' | 'thoughtMs'>,
): Promise<void> {
  const { trainer } = workshop;
  const { ref } = trainer.view!.play!;
  for (;;) {
    const { play } = trainer.view!;
    if (play?.ref !== ref || play.phase === 'debrief') return;
    if (play.phase === 'open') await answerAll(room, play, options);
    const step = nextStep(play);
    const command = step && commandFor(step, play, DEBATE_SECONDS);
    // After a tie the story stops here: nobody is there to choose.
    const outcome = await trainer.command(command ?? { type: 'debrief', ref });
    if (outcome !== 'done') await trainer.command({ type: 'debrief', ref });
    // The acknowledgement may come before the view that shows what it did.
    await until(trainer, ({ view, link }) => link === 'ended' || changed(view?.play, play));
  }
}

function changed(now: PlayView | undefined, before: PlayView): boolean {
  return JSON.stringify(now) !== JSON.stringify(before);
}

/** Everybody answers as a simulated person would; some close their page meanwhile, and open it again. */
async function answerAll(
  room: Phones,
  play: PlayView,
  options: Pick<SessionOptions, 'people' | 'thoughtMs'>,
): Promise<void> {
  const { people, thoughtMs } = options;
  const persons = crowdOf(people, play.ref);
  const answerAs = async (phone: Phone, i: number): Promise<void> => {
    await until(
      phone.source,
      ({ view, link }) =>
        link === 'ended' ||
        (view?.play?.opening === play.opening && view.play.phase === 'open' && link === 'online'),
    );
    const { view, own } = phone.source;
    if (!view?.play) return;
    const personal = own?.personal;
    const doings = doingsOf(persons[i]!, { play: view.play, lang: 'fr', personal });
    for (const { answer } of doings) {
      await pause(Math.random() * thoughtMs);
      await phone.answer(answer);
      if (Math.random() * 10 < LEAVERS) {
        phone.leave();
        await pause(Math.random() * thoughtMs);
        phone.comeBack();
        await until(phone.source, ({ view: again, link }) => link === 'ended' || !!again);
      }
    }
  };
  await Promise.all(room.phones.map(answerAs));
}

/** Erases a session; true where nothing of it is left in the file. */
async function purge(server: ServerProcess, code: string): Promise<boolean> {
  // The server may be down just now: a trainer would try again.
  for (let tries = 0; tries < 40; tries++) {
    const { status } = await fetch(`${server.base}/api/sessions/${code}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${server.key}` },
    }).catch(() => ({ status: 0 }));
    if (status === 200 || status === 404)
      return !sessionsIn(server.data).some((id) => id.endsWith(code));
    await pause(250);
  }
  return false;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
