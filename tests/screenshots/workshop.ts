import { connect } from '../../client/live.ts';
import type { SessionSource } from '../../client/source.ts';
import { doingsOf } from '../../session/crowd/answering.ts';
import { crowdOf, type Person } from '../../session/crowd/people.ts';
import type { Command } from '../../session/commands.ts';
import type { ParticipantView, TrainerView } from '../../session/views.ts';
import { ServerProcess, until } from '../server/process.ts';

/** The name that makes its people who they are: these change their minds. */
const ROOM = 'tours';

/** A person with a phone. */
interface Someone {
  readonly person: Person;
  readonly source: SessionSource<ParticipantView>;
}

/** A real session on a real server, with people who answer as the simulated ones of a rehearsal do. */
export class Workshop {
  readonly server: ServerProcess;
  readonly lang: string;
  readonly code: string;
  readonly #trainer: SessionSource<TrainerView>;
  readonly #room: Someone[] = [];

  private constructor(server: ServerProcess, lang: string, code: string) {
    this.server = server;
    this.lang = lang;
    this.code = code;
    const { base, key } = server;
    this.#trainer = connect<TrainerView>({ base, role: 'trainer', code, lang, key });
  }

  /** Starts a session of a deck, on its first slide. */
  static async begin(server: ServerProcess, deck: string, lang: string): Promise<Workshop> {
    const { code } = await server.api<{ code: string }>('/sessions', { deck, lang });
    const workshop = new Workshop(server, lang, code);
    await until(workshop.#trainer, ({ view }) => view !== undefined);
    return workshop;
  }

  /** Lets so many people in; the same ones each time. */
  async welcome(people: number): Promise<void> {
    const { base } = this.server;
    const { lang, code } = this;
    for (const person of crowdOf(people, ROOM)) {
      const secret = `screenshots-${person.name}`;
      const source = connect<ParticipantView>({ base, role: 'participant', code, lang, secret });
      await until(source, ({ view }) => view !== undefined);
      this.#room.push({ person, source });
    }
  }

  /** Does what a trainer can, and waits until the session has it. */
  async command(command: Command): Promise<void> {
    const outcome = await this.#trainer.command(command);
    if (outcome !== 'done') throw new Error(`${command.type}: ${outcome}`);
  }

  /** Shows a slide, from 0. */
  show(slide: number): Promise<void> {
    return this.command({ type: 'show-slide', place: { h: slide, v: 0, f: -1, fragments: 0 } });
  }

  /** Lets the people from one number to another answer what is open, as they would. */
  async answer(from = 0, to = this.#room.length): Promise<void> {
    const answers = this.#room.slice(from, to).map(async ({ person, source }) => {
      await until(source, ({ view }) => view?.play?.phase === 'open');
      const { play, lang } = source.view!;
      const seen = { play: play!, lang, personal: source.own?.personal };
      const answer = doingsOf(person, seen).at(-1)?.answer;
      if (answer !== undefined) await source.answer(answer);
    });
    await Promise.all(answers);
  }

  async end(): Promise<void> {
    await this.command({ type: 'end-session' });
    this.leave();
  }

  leave(): void {
    for (const { source } of this.#room) source.close();
    this.#trainer.close();
  }
}
