import { doingsOf } from '../session/crowd/answering.ts';
import { absenceOf, arrivalOf, crowdOf, type Person } from '../session/crowd/people.ts';
import type { ServerMessage } from '../session/protocol.ts';
import type { ParticipantView, PlayView } from '../session/views.ts';
import { Agenda } from './agenda.ts';
import type { Room, World } from './room.ts';
import type { Screen } from './screen.ts';

/** How much quicker than people a fast crowd answers. */
const FAST = 4;

/** How much quicker people come back than they came: their phones do it alone, when the server restarts. */
const RETURN = 6;

/** Who should have answered already does it within this time, in milliseconds: after a return, or a vote reopened. */
const CATCH_UP_MS = 3000;

/** A simulated person in the room, or on the way. */
interface Actor {
  readonly person: Person;
  readonly screen: Screen;
  here: boolean;
  /** The card of a role, as its phone was told. */
  personal: object | undefined;
  /** How often this person came in. */
  visits: number;
  /** The opening that `done` counts, and how many answers were given in it. */
  opening: number;
  done: number;
  /** Counts the plans: what an older one had in mind is void. */
  plan: number;
}

/**
 * The simulated people of one rehearsal. They come in by the same door as phones, see what a phone
 * sees, and their answers are decided, logged and acknowledged as anybody's. Who they are follows from
 * the session's name and what they do from what they see, so that after a restart the same people are
 * back, and what they said before counts once.
 */
export class Rehearsal {
  /** Since when they are played: milliseconds since the UNIX epoch. */
  readonly since: number;
  readonly #room: Room;
  readonly #world: Pick<World, 'now' | 'later'>;
  readonly #agenda: Agenda;
  readonly #actors: Actor[] = [];
  /** The last view that any of them was told: all are told the same. */
  #told = '';
  #play: PlayView | undefined;
  /** When the room heard of the opening in view, in milliseconds since the UNIX epoch. */
  #openedAt = 0;
  #opening = 0;
  /** The speed that the plans in force were made for. */
  #planned = 1;

  /** @param room the room of a rehearsal; any other stays empty */
  constructor(room: Room, world: Pick<World, 'now' | 'later'>) {
    this.#room = room;
    this.#world = world;
    this.since = world.now();
    this.#agenda = new Agenda(world);
    this.#follow();
  }

  /** Sends everybody home. */
  stop(): void {
    this.#agenda.clear();
    for (const actor of this.#actors.splice(0)) this.#leave(actor);
  }

  /** Brings in who is missing, and sends home who is too many. */
  #follow(): void {
    const { crowd, ended, participants } = this.#room.state;
    if (ended) return this.stop();
    const people = crowd?.people ?? 0;
    for (const actor of this.#actors.splice(people)) this.#leave(actor);
    for (const person of crowdOf(people, this.#room.session).slice(this.#actors.length)) {
      const actor = this.#actorOf(person);
      this.#actors.push(actor);
      const hurry = participants.has(person.name) ? RETURN : 1;
      this.#agenda.in(arrivalOf(person) / this.#speed / hurry, () => this.#enter(actor));
    }
  }

  get #speed(): number {
    return this.#room.state.crowd?.tempo === 'fast' ? FAST : 1;
  }

  #actorOf(person: Person): Actor {
    const actor: Actor = {
      person,
      screen: {
        role: 'participant',
        lang: this.#room.state.lang,
        participant: person.name,
        send: (text) => this.#hear(actor, text),
      },
      here: false,
      personal: undefined,
      visits: 0,
      opening: 0,
      done: 0,
      plan: 0,
    };
    return actor;
  }

  #enter(actor: Actor): void {
    if (actor.here || !this.#actors.includes(actor)) return;
    actor.here = true;
    this.#room.enter(actor.screen);
    this.#plan(actor);
    const absence = absenceOf(actor.person, ++actor.visits);
    if (!absence) return;
    this.#agenda.in(absence.stays, () => {
      this.#leave(actor);
      this.#agenda.in(absence.gone, () => this.#enter(actor));
    });
  }

  #leave(actor: Actor): void {
    if (!actor.here) return;
    actor.here = false;
    actor.plan += 1;
    this.#room.leave(actor.screen);
  }

  #hear(actor: Actor, text: string): void {
    // A room tells three hundred phones one string: it is read once.
    if (text === this.#told) return;
    const message = JSON.parse(text) as ServerMessage;
    if (message.type === 'view') {
      this.#told = text;
      this.#see(message.view as ParticipantView);
    } else if (message.type === 'you') {
      const before = JSON.stringify(actor.personal);
      actor.personal = message.personal;
      if (JSON.stringify(actor.personal) !== before) this.#plan(actor);
    }
  }

  #see({ play }: ParticipantView): void {
    const before = this.#play;
    const speed = this.#speed;
    this.#play = play;
    this.#follow();
    if (play?.phase !== 'open') return;
    if (play.opening !== this.#opening) {
      this.#opening = play.opening;
      this.#openedAt = this.#world.now();
    } else if (before?.phase === 'open' && speed === this.#planned) return;
    this.#planned = speed;
    for (const actor of this.#actors) this.#plan(actor);
  }

  /** What a person will do in the vote that is open, and has not done yet. */
  #plan(actor: Actor): void {
    const plan = ++actor.plan;
    const play = this.#play;
    if (!actor.here || play?.phase !== 'open') return;
    const { person, screen, personal } = actor;
    const { opening } = play;
    if (actor.opening !== opening) Object.assign(actor, { opening, done: 0 });
    const now = this.#world.now();
    const doings = doingsOf(person, { play, lang: screen.lang, personal });
    for (const [i, { after, answer }] of doings.entries()) {
      if (i < actor.done) continue;
      const due = this.#openedAt + after / this.#speed - now;
      const late = ((person.index * 137 + i * 997) % CATCH_UP_MS) + 1;
      this.#agenda.in(due > 0 ? due : late, () => {
        if (plan !== actor.plan || this.#play?.phase !== 'open') return;
        actor.done = i + 1;
        // The same name after a restart: an answer that the log has already counts once.
        this.#room.answer(screen, `${person.name}-${opening}-${i + 1}`, opening, answer);
      });
    }
  }
}
