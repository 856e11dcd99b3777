/** A server of one scenario, where the network would be: it answers the editor's calls as ours does. */
export class FakeServer {
  text: string | undefined;
  /** What it was last told to keep; undefined while nothing was saved. */
  saved: string | undefined;
  #version = 1;
  readonly #fetch = globalThis.fetch;

  /** @param text the file it has; undefined for none */
  constructor(text: string | undefined) {
    this.text = text;
    globalThis.fetch = async (_input, init = {}) => this.#answer(init);
  }

  get version(): string {
    return String(this.#version);
  }

  /** Somebody else saves. */
  change(text: string): void {
    this.text = text;
    this.#version += 1;
  }

  close(): void {
    globalThis.fetch = this.#fetch;
  }

  #answer({ headers, body, method }: RequestInit): Response {
    const asked = new Headers(headers);
    const expected = /"(\w+)"/.exec(asked.get('if-match') ?? '')?.[1];
    const current = this.text === undefined ? undefined : this.version;
    const { text, version } = this;
    if (expected !== current) {
      return Response.json({ error: 'changed', text, version, own: true }, { status: 412 });
    }
    if (method === 'DELETE') {
      this.text = undefined;
      return Response.json({ shipped: false });
    }
    this.saved = String(body);
    this.change(this.saved);
    return Response.json({ version: this.version });
  }
}
