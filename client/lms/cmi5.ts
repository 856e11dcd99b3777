import type { LearnerAnswer, LearnerRecord } from './learner-record.ts';
import { Lrs } from './lrs.ts';
import { answered, defined, progressed, type Launch, type LaunchData } from './statements.ts';
import type { Verb } from './statements.ts';

interface Cmi5Options {
  /** The address that the LMS opened, with what it says of the launch. */
  readonly address: URL;
  /** The course's own window, whose leaving ends the record. */
  readonly window: Window;
  readonly sentences: Readonly<Record<'absent' | 'refused' | 'spent' | 'lost', string>>;
  readonly onTrouble: (sentence: string | undefined) => void;
}

/** The document that holds the learner's state, and what must not be said twice in a registration. */
const OURS = 'connivence';

interface Ours {
  readonly state?: string;
  /** Verbs already used, of those that a registration takes once. */
  readonly once: readonly Verb[];
}

/** A record in a cmi5 LMS. */
export class Cmi5Record implements LearnerRecord {
  learner = '';
  readonly #options: Cmi5Options;
  /** Undefined before `begin` and after the end. */
  #session: { readonly launch: Launch; readonly lrs: Lrs; readonly begunAt: number } | undefined;
  #ours: Ours = { once: [] };
  /** Whether this session has passed or failed. */
  #judged = false;
  #percent: number | undefined;

  constructor(options: Cmi5Options) {
    this.#options = options;
  }

  async begin(): Promise<string | undefined> {
    const { address, window, sentences, onTrouble } = this.#options;
    const asked = readLaunch(address);
    if (!asked) throw new Error(sentences.absent);
    const lrs = new Lrs({
      ...asked,
      token: await this.#token(asked.fetch),
      onSent: (taken) => onTrouble(taken ? undefined : sentences.lost),
    });
    const [data, ours] = await Promise.all([
      lrs.document<LaunchData>('LMS.LaunchData'),
      lrs.document<Ours>(OURS),
      lrs.preferences(),
    ]).catch(() => [undefined, undefined]);
    if (!data) throw new Error(sentences.refused);
    const { agent, registration, activityId } = asked.place;
    const launch = { actor: asked.actor, registration, activityId, data };
    const begunAt = Date.now();
    const answer = await lrs.tell([defined(launch, 'initialized', begunAt)]).catch(() => undefined);
    if (!answer?.ok) throw new Error(sentences.refused);
    this.#session = { launch, lrs, begunAt };
    this.learner = agent;
    this.#ours = ours ?? this.#ours;
    window.addEventListener('pagehide', () => this.#close());
    return this.#ours.state;
  }

  keep(state: string): boolean {
    this.#keep({ ...this.#ours, state });
    return true;
  }

  answered(answer: LearnerAnswer): void {
    if (!this.#session) return;
    const { launch, lrs, begunAt } = this.#session;
    // The session's first statement must stay the first, and its last the last.
    const at = Math.min(Math.max(answer.at, begunAt), Date.now());
    lrs.queue(answered(launch, answer, at));
  }

  progress(share: number): void {
    const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
    if (!this.#session || percent === this.#percent || this.#ours.once.includes('completed'))
      return;
    this.#percent = percent;
    this.#session.lrs.queue(progressed(this.#session.launch, percent / 100, Date.now()));
  }

  complete(score?: number): void {
    if (!this.#session) return;
    const { masteryScore, moveOn = '' } = this.#session.launch.data;
    this.#say('completed');
    if (score !== undefined) this.#say(score >= (masteryScore ?? 0) ? 'passed' : 'failed', score);
    // Where no score is asked for, who came to the end has passed.
    else if (masteryScore === undefined && moveOn.endsWith('Passed')) this.#say('passed');
  }

  end(): void {
    const back = this.#session?.launch.data.returnURL;
    this.#close();
    if (back) this.#options.window.location.assign(back);
  }

  /** Says what a registration takes once, and what a mere look at the course does not say at all. */
  #say(verb: 'completed' | 'passed' | 'failed', score?: number): void {
    const { launch, lrs, begunAt } = this.#session!;
    const { once } = this.#ours;
    if (launch.data.launchMode !== 'Normal' || once.includes(verb)) return;
    if (verb !== 'completed') {
      if (this.#judged || once.includes('passed')) return;
      this.#judged = true;
    }
    const seconds = (Date.now() - begunAt) / 1000;
    lrs.queue(defined(launch, verb, Date.now(), { seconds, score }));
    if (verb !== 'failed') this.#keep({ ...this.#ours, once: [...once, verb] });
  }

  #keep(ours: Ours): void {
    this.#ours = ours;
    this.#session?.lrs.keep(OURS, ours);
  }

  #close(): void {
    if (!this.#session) return;
    const { launch, lrs, begunAt } = this.#session;
    this.#session = undefined;
    const seconds = (Date.now() - begunAt) / 1000;
    lrs.leave(defined(launch, 'terminated', Date.now(), { seconds }));
  }

  /** The key of this launch, which the LMS gives once. */
  async #token(address: string): Promise<string> {
    const { refused, spent } = this.#options.sentences;
    const answer = await fetch(address, { method: 'POST' })
      .then((response) => response.json() as Promise<Record<string, string>>)
      .catch(() => ({}) as Record<string, string>);
    const token = answer['auth-token'];
    if (!token) throw new Error(answer['error-code'] === '1' ? spent : refused);
    return token;
  }
}

/** What the address says of the launch; undefined where no LMS wrote it. */
function readLaunch(address: URL) {
  const read = (name: string) => address.searchParams.get(name);
  const [endpoint, fetch, agent] = [read('endpoint'), read('fetch'), read('actor')];
  const [registration, activityId] = [read('registration'), read('activityId')];
  if (!endpoint || !fetch || !agent || !registration || !activityId) return undefined;
  try {
    const actor = JSON.parse(agent) as object;
    return { endpoint, fetch, actor, place: { activityId, agent, registration } };
  } catch {
    return undefined;
  }
}
