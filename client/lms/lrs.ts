import type { Statement } from './statements.ts';

/** What may be on its way while the page goes: browsers allow 64 KiB in all, and an accent is two bytes. */
const MOST_AT_LEAVING_CHARACTERS = 30_000;

/** Before trying again after a failure, in milliseconds. */
const AGAIN_AFTER_MS = 5000;

/** How an LMS with an LRS is reached: the launch's own endpoint and key. */
interface LrsOptions {
  readonly endpoint: string;
  readonly token: string;
  /** What every document of this learner in this course is named by. */
  readonly place: Readonly<Record<'activityId' | 'agent' | 'registration', string>>;
  /** Called after each sending, with whether the LRS took it. */
  readonly onSent: (taken: boolean) => void;
}

/** The learner's documents and statements, kept by an LRS. */
export class Lrs {
  readonly #options: LrsOptions;
  #statements: Statement[] = [];
  #document: readonly [stateId: string, text: string] | undefined;
  #sending = false;

  constructor(options: LrsOptions) {
    this.#options = options;
  }

  /** A document of this learner in this course; undefined where there is none. */
  async document<D>(stateId: string): Promise<D | undefined> {
    const answer = await this.#ask('GET', this.#stateAddress(stateId));
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${stateId}: ${answer.status}`);
    const text = await answer.text();
    return text === '' ? undefined : (JSON.parse(text) as D);
  }

  /** What the learner prefers. The standard wants it asked for; a course in one language has no use for it. */
  async preferences(): Promise<void> {
    const { agent } = this.#options.place;
    const query = new URLSearchParams({ agent, profileId: 'cmi5LearnerPreferences' });
    await this.#ask('GET', `agents/profile?${query}`);
  }

  /** Sends a statement as soon as those before it are taken. */
  queue(statement: Statement): void {
    this.#statements.push(statement);
    void this.#send();
  }

  /** Keeps a document; the latest wins. */
  keep(stateId: string, document: object): void {
    this.#document = [stateId, JSON.stringify(document)];
    void this.#send();
  }

  /** Sends all that waits and a last statement at once, and waits for nothing: the page is going. */
  leave(last: Statement): void {
    if (this.#document) this.#keepDocument(this.#document).catch(() => {});
    this.tell([...this.#statements.splice(0), last]).catch(() => {});
  }

  /** Sends statements now. */
  tell(statements: readonly Statement[]): Promise<Response> {
    return this.#ask('POST', 'statements', JSON.stringify(statements));
  }

  /**
   * One sending at a time, statements in order and before the document, which holds that they were
   * made. What did not arrive is sent again.
   */
  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    let arrived = true;
    while (arrived && (this.#document || this.#statements.length > 0)) {
      const answer = await (
        this.#statements.length > 0 ? this.#sendStatement() : this.#sendDocument()
      ).catch(() => undefined);
      this.#options.onSent(answer?.ok ?? false);
      arrived = answer !== undefined;
    }
    this.#sending = false;
    if (!arrived) setTimeout(() => void this.#send(), AGAIN_AFTER_MS);
  }

  async #sendStatement(): Promise<Response> {
    const statement = this.#statements.shift()!;
    try {
      return await this.#answered(this.tell([statement]));
    } catch (error) {
      this.#statements.unshift(statement);
      throw error;
    }
  }

  async #sendDocument(): Promise<Response> {
    const document = this.#document!;
    const answer = await this.#answered(this.#keepDocument(document));
    if (this.#document === document) this.#document = undefined;
    return answer;
  }

  /** What an LRS refuses it will refuse again, and so it is let go; where it fails, it is asked again. */
  async #answered(asked: Promise<Response>): Promise<Response> {
    const answer = await asked;
    if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`);
    return answer;
  }

  #keepDocument([stateId, text]: readonly [string, string]): Promise<Response> {
    return this.#ask('PUT', this.#stateAddress(stateId), text);
  }

  #stateAddress(stateId: string): string {
    return `activities/state?${new URLSearchParams({ ...this.#options.place, stateId })}`;
  }

  #ask(method: string, path: string, body?: string): Promise<Response> {
    const { endpoint, token } = this.#options;
    return fetch(`${endpoint.replace(/\/?$/, '/')}${path}`, {
      method,
      headers: {
        Authorization: `Basic ${token}`,
        'X-Experience-API-Version': '1.0.3',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      // So that what is on its way arrives even though the page goes.
      ...(body !== undefined && { body, keepalive: body.length < MOST_AT_LEAVING_CHARACTERS }),
      cache: 'no-store',
    });
  }
}
