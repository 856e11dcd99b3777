import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readSecrets } from '../../server/identity.ts';
import type { PollBallot } from '../../session/kinds/poll.ts';
import { fold } from '../../session/evolve.ts';
import { ServerProcess } from '../server/process.ts';
import { eventsIn, sessionsIn } from './audit.ts';
import { Phones, type Said } from './phones.ts';
import { playDeck } from './soak-session.ts';
import { Workshop } from './workshop.ts';

/*
 * `node tests/faults/make-fixture.ts <name>`: keeps a log as today's code writes it, with what its phones were told,
 * in `tests/faults/fixtures/<name>/`. Made before the shape of the file or of an event changes, and never afterwards.
 */

/** What is kept beside the file of a log. */
export interface Then {
  readonly code: string;
  readonly pepper: string;
  readonly trainerKey: string;
  /** What each phone said and was told. */
  readonly ledgers: readonly { readonly secret: string; readonly said: readonly Said[] }[];
  /** The tally of each round that the log tells of, by its opening. */
  readonly tallies: Readonly<Record<string, unknown>>;
}

const PEOPLE = 8;

/** The vote that is open when the old version stops; half of the room has answered. */
export const OPEN_AT_THE_END = 'le-courriel-pour-rien';

async function make(folder: string): Promise<void> {
  const server = await ServerProcess.start();
  const workshop = await Workshop.open(server, 'best-of');
  const { trainer, code } = workshop;
  const room = await Phones.join({ bases: [server.base], code, many: PEOPLE });
  await playDeck(workshop, room, { people: PEOPLE, thoughtMs: 20, hurry: () => false });
  while (trainer.view!.slide.scenario !== OPEN_AT_THE_END) {
    await trainer.command({ type: 'show-slide', place: trainer.view!.back.place });
  }
  await trainer.command({ type: 'reset', ref: OPEN_AT_THE_END });
  const { options } = await workshop.openVote<PollBallot>(OPEN_AT_THE_END);
  const { opening } = trainer.view!.play!;
  const half = room.phones.slice(0, PEOPLE / 2);
  await room.until(({ view }) => view?.play?.opening === opening);
  for (const phone of half) await phone.answer({ picks: [options[0]!.id], guess: options[0]!.id });
  workshop.close();
  await room.close();
  await server.stop();

  const [session] = sessionsIn(server.data);
  const state = fold(eventsIn(server.data, session!));
  const rounds = [...state.plays.values()].flatMap((play) => play.rounds);
  const then: Then = {
    code,
    ...(await readSecrets(server.data)),
    ledgers: room.phones.map(({ secret, said }) => ({ secret, said })),
    tallies: Object.fromEntries(rounds.map(({ opening: at, tally }) => [at, tally])),
  };
  await mkdir(folder, { recursive: true });
  const file = await readFile(join(server.data, 'sessions.sqlite'));
  await writeFile(join(folder, 'sessions.sqlite.gz'), gzipSync(file, { level: 9 }));
  await writeFile(join(folder, 'then.json'), `${JSON.stringify(then)}\n`);
}

if (import.meta.main) {
  await make(join(import.meta.dirname, 'fixtures', process.argv[2]!));
  process.exit(0);
}
