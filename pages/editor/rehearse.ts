import type { LocalSession } from '../../client/local.ts';
import { soloSession } from '../../components/scenario/solo.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { answerTo, chanceOf } from '../../session/simulate.ts';
import type { Lang } from '../../session/text.ts';
import { participantView, type PlayView } from '../../session/views.ts';

/** How far a scenario is played. */
export const STEPS = ['briefing', 'open', 'result', 'debate', 'second', 'debrief'] as const;

export type Step = (typeof STEPS)[number];

/** Who holds the phone of the preview. */
export const ME = 'me';

const ROOM = Array.from({ length: 12 }, (_, i) => `person-${i + 1}`);

/** Plays a scenario with twelve simulated people and one phone, always alike. */
export class Rehearsal {
  readonly session: LocalSession;
  readonly #ref: string;
  readonly #lang: Lang;
  readonly #chance = chanceOf(7);

  /**
   * @param turns how many times the play has gone on: lines said in a story, or the second step of others
   */
  constructor(scenario: PlayableScenario, lang: Lang, turns: number, step: Step) {
    this.#ref = scenario.ref;
    this.#lang = lang;
    this.session = soloSession(scenario.ref, { scenario }, lang);
    const at = Date.now();
    this.session.apply(
      [ME, ...ROOM].map((participant) => ({ v: 1, type: 'participant-joined', at, participant })),
    );
    this.#direct({ deal: true });
    for (let turn = 0; turn < turns && this.canGoOn; turn += 1) this.#goOn();
    this.#play(step);
  }

  /** The play as its phones see it. */
  get play(): PlayView | undefined {
    return participantView(this.session.state, this.#lang).play;
  }

  /** Whether there is more of the play than this. */
  get canGoOn(): boolean {
    return this.play !== undefined && nextOf(this.play).length > 0;
  }

  #goOn(): void {
    this.#vote();
    const before = this.play?.step;
    // On a tie the trainer chooses: the next directive does.
    for (const directive of this.play ? nextOf(this.play) : []) {
      if (this.play?.step === before) this.#direct(directive);
    }
  }

  #play(step: Step): void {
    const { session } = this;
    const ref = this.#ref;
    const upTo = STEPS.indexOf(step);
    if (step === 'briefing') return;
    if (step === 'debrief') {
      this.#vote();
      session.command({ type: 'debrief', ref });
      return;
    }
    this.#direct({ start: true });
    session.command({ type: 'open-round', ref });
    if (step === 'open') return;
    this.#answer();
    session.command({ type: 'close-round', ref });
    this.#direct({ approveAll: true });
    session.command({ type: 'show-results', ref, shown: true });
    if (upTo < STEPS.indexOf('debate')) return;
    session.command({ type: 'start-debate', ref, seconds: 180 });
    if (step === 'debate') return;
    session.command({ type: 'open-round', ref });
    this.#answer();
    session.command({ type: 'close-round', ref });
    this.#direct({ approveAll: true });
    session.command({ type: 'show-results', ref, shown: true });
  }

  #vote(): void {
    this.session.command({ type: 'open-round', ref: this.#ref });
    this.#answer();
    this.session.command({ type: 'close-round', ref: this.#ref });
    this.#direct({ approveAll: true });
    this.session.command({ type: 'show-results', ref: this.#ref, shown: true });
  }

  #answer(): void {
    for (const person of ROOM) {
      const { play } = this;
      if (play) this.session.answer(person, play.opening, answerTo(play, this.#chance));
    }
  }

  #direct(directive: object): void {
    this.session.command({ type: 'direct', ref: this.#ref, directive });
  }
}

/** What a trainer would direct to make a play go on, the best first; nothing where it goes by its votes alone. */
function nextOf({ kind, step, over, ballot }: PlayView): readonly object[] {
  const { choices, mirrored, side } = ballot as {
    readonly choices?: readonly { readonly id: string }[];
    readonly mirrored?: boolean;
    readonly side?: string;
  };
  if (kind === 'branching') {
    return over
      ? []
      : [{ choose: 'majority' }, ...(choices ?? []).map(({ id }) => ({ choose: id }))];
  }
  if (kind === 'sort') return mirrored && side === 'ours' ? [{ go: 'theirs' }] : [];
  if (kind === 'role-play') return step === 'play' ? [{ go: 'vote' }] : [];
  if (kind === 'open-ended') return step === 'write' ? [{ go: 'support' }] : [];
  return [];
}
