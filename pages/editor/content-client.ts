import type { FileFinding } from '../../session/findings.ts';
import type { Text } from '../../session/text.ts';
import { ApiError } from '../trainer/api.ts';

/** A scenario of the server's, as its list has it. */
export interface ScenarioSummary {
  readonly ref: string;
  /** Whether it is the trainer's own, and not a shipped one. */
  readonly own: boolean;
  /** Absent where the file is broken. */
  readonly kind?: string;
  readonly title?: Text;
  readonly findings: readonly FileFinding[];
}

/** A scenario's file. */
export interface ScenarioFile {
  readonly text: string;
  readonly version: string;
  readonly own: boolean;
  /** Whether it stands in the place of a shipped one. */
  readonly covers?: boolean;
}

/** What became of a save. */
export type Saved =
  | { readonly saved: true; readonly version: string }
  /** Somebody saved meanwhile; no file where it was deleted. */
  | { readonly saved: false; readonly theirs: ScenarioFile | undefined };

/** The server as the editor asks it. Every call rejects with an `ApiError`. */
export class ContentClient {
  readonly #base: string;
  readonly #key: string;

  /** @param base the server's address, without a slash at its end */
  constructor(base: string, key: string) {
    this.#base = base;
    this.#key = key;
  }

  list = async (): Promise<ScenarioSummary[]> =>
    (await this.#call<ScenarioSummary[]>('scenarios')).body;

  read = async (ref: string): Promise<ScenarioFile> =>
    (await this.#call<ScenarioFile>(`scenarios/${encodeURIComponent(ref)}`)).body;

  /**
   * Saves a file where nobody has saved since.
   * @param version the one that was changed; undefined for a new scenario
   */
  save = async (ref: string, text: string, version: string | undefined): Promise<Saved> => {
    const { status, body } = await this.#call<Partial<ScenarioFile>>(
      `scenarios/${encodeURIComponent(ref)}`,
      text,
      version === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` },
    );
    if (status !== 412) return { saved: true, version: body.version! };
    const theirs = body.text === undefined ? undefined : (body as ScenarioFile);
    return { saved: false, theirs };
  };

  /**
   * Removes a file of the trainer's own, where nobody has saved since.
   * @param version the one that is to go
   * @returns whether it is gone
   */
  remove = async (ref: string, version: string): Promise<boolean> => {
    const conditions = { 'if-match': `"${version}"` };
    const path = `scenarios/${encodeURIComponent(ref)}`;
    return (await this.#call(path, undefined, conditions, 'DELETE')).status !== 412;
  };

  async #call<T>(
    path: string,
    body?: string,
    conditions: Record<string, string> = {},
    method = body === undefined ? 'GET' : 'PUT',
  ): Promise<{ status: number; body: T }> {
    const headers = new Headers({ authorization: `Bearer ${this.#key}`, ...conditions });
    if (body !== undefined) headers.set('content-type', 'application/json');
    let response: Response;
    try {
      response = await fetch(`${this.#base}/api/${path}`, {
        headers,
        cache: 'no-store',
        method,
        ...(body !== undefined && { body }),
      });
    } catch (cause) {
      throw new ApiError('unreachable', cause);
    }
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok && response.status !== 412) {
      throw new ApiError((answer as { error?: string })?.error ?? 'failed');
    }
    return { status: response.status, body: answer as T };
  }
}
