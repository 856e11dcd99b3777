import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

/** A statement, as an LRS has it. */
interface Received {
  readonly id: string;
  readonly timestamp: string;
  readonly verb: { readonly id: string };
  readonly actor: object;
  readonly object: { readonly id: string; readonly definition?: Record<string, unknown> };
  readonly result?: Record<string, unknown>;
  readonly context: {
    readonly registration: string;
    readonly contextActivities: Record<string, { id: string }[]>;
    readonly extensions: Record<string, unknown>;
  };
}

const SESSION_ID = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const GROUPING = [{ id: 'urn:uuid:publisher' }];

/**
 * A cmi5 LMS with its LRS, for one learner and one course: as strict as a test must be, in memory,
 * on an origin of its own.
 */
export class TestLms {
  readonly activityId = 'https://lms.example/activities/1';
  readonly registration = randomUUID();
  readonly actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: '7' } };
  /** What it was told, in order. */
  readonly statements: Received[] = [];
  /** What it was asked, as `GET /activities/state LMS.LaunchData`. */
  readonly asked: string[] = [];
  /** From here on it fails, as one that is overloaded. */
  failing = false;
  /** A verb that it refuses, as a statement that it already has. */
  refused: string | undefined;
  readonly #documents = new Map<string, string>();
  /** Session of each key that has been given, by the key. */
  readonly #sessions = new Map<string, string>();
  readonly #keys = new Set<string>();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<TestLms> {
    const server = createServer((request, response) => {
      // A page that closes takes what it was sending with it.
      lms.#answer(request, response).catch(() => response.destroy());
    });
    const lms = new TestLms(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return lms;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The verbs it was told, in order. */
  get verbs(): string[] {
    return this.statements.map(({ verb }) => verb.id.split('/').at(-1)!);
  }

  /**
   * The address by which a learner opens the course, good for one visit.
   * @param launch what the LMS says of this launch beyond the template
   */
  launch(course: string, launch: object = {}): string {
    const session = randomUUID();
    this.#keys.add(session);
    const extensions = { [SESSION_ID]: session };
    const contextTemplate = { contextActivities: { grouping: GROUPING }, extensions };
    const data = { launchMode: 'Normal', moveOn: 'Completed', ...launch, contextTemplate };
    this.#documents.set('LMS.LaunchData', JSON.stringify(data));
    const query = new URLSearchParams({
      endpoint: `${this.origin}/xapi`,
      fetch: `${this.origin}/key?session=${session}`,
      actor: JSON.stringify(this.actor),
      registration: this.registration,
      activityId: this.activityId,
    });
    return `${course}?${query}`;
  }

  /** What every statement of a session must have, and this one has not. */
  faultsOf({ id, actor, context, timestamp }: Received): string[] {
    const session = context.extensions[SESSION_ID];
    return [
      !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) && 'id',
      JSON.stringify(actor) !== JSON.stringify(this.actor) && 'actor',
      context.registration !== this.registration && 'registration',
      ![...this.#sessions.values()].includes(String(session)) && 'session',
      context.contextActivities['grouping']?.[0]?.id !== GROUPING[0]!.id && 'template',
      !timestamp.endsWith('Z') && 'timestamp',
    ].filter((fault) => fault !== false);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, this.origin);
    const reply = (status: number, body?: object | string) => {
      response.writeHead(status, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': 'authorization, content-type, x-experience-api-version',
        'Access-Control-Allow-Methods': 'GET, POST, PUT',
      });
      response.end(typeof body === 'object' ? JSON.stringify(body) : body);
    };
    if (request.method === 'OPTIONS') return reply(204);
    const body = await text(request);
    const stateId = searchParams.get('stateId') ?? searchParams.get('profileId') ?? '';
    this.asked.push(`${request.method} ${pathname.replace('/xapi', '')} ${stateId}`.trim());
    if (this.failing) return reply(503);
    if (request.method === 'POST' && pathname === '/key')
      return reply(200, this.#key(searchParams.get('session')!));
    const [, key] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (!key || !this.#sessions.has(key)) return reply(401);
    if (!String(request.headers['x-experience-api-version']).startsWith('1.0.')) return reply(400);
    switch (`${request.method} ${pathname}`) {
      case 'POST /xapi/statements': {
        const statements = JSON.parse(body) as Received[];
        if (statements.some(({ verb }) => verb.id.endsWith(`/${this.refused}`))) return reply(409);
        this.statements.push(...statements);
        return reply(
          200,
          statements.map(({ id }) => id),
        );
      }
      case 'GET /xapi/activities/state': {
        const document = this.#documents.get(this.#named(searchParams));
        return document === undefined ? reply(404) : reply(200, document);
      }
      case 'PUT /xapi/activities/state':
        this.#documents.set(this.#named(searchParams), body);
        return reply(204);
      default:
        return reply(404);
    }
  }

  /** The name of a document, where it is one of this learner's in this course. */
  #named(query: URLSearchParams): string {
    const ours =
      query.get('activityId') === this.activityId &&
      query.get('registration') === this.registration &&
      query.get('agent') === JSON.stringify(this.actor);
    return ours ? query.get('stateId')! : '';
  }

  /** A key, the first time it is asked for. */
  #key(session: string): object {
    if (!this.#keys.delete(session)) return { 'error-code': '1', 'error-text': 'Already given.' };
    const key = Buffer.from(session).toString('base64');
    this.#sessions.set(key, session);
    return { 'auth-token': key };
  }
}
