import type { Report } from '../../session/report/report.ts';

/** How long the browser may take to begin a download, in milliseconds. */
const BEGIN_MS = 60_000;

/** What can be taken away: the end of its address under the session's. */
export type Download = 'report.csv' | 'report.xlsx' | 'recording';

/** Why there is no report: the server's word for it, or `unreachable`. */
export class NoReport extends Error {
  readonly reason: string;

  constructor(reason: string, cause?: unknown) {
    super(`no report: ${reason}`, { cause });
    this.name = 'NoReport';
    this.reason = reason;
  }
}

/** The report of one session, as the server has it. Every call rejects with a `NoReport`. */
export class ReportApi {
  readonly #session: string;
  readonly #key: string;

  /** @param base the server's address, without a slash at its end */
  constructor(base: string, key: string, code: string) {
    this.#session = `${base}/api/sessions/${encodeURIComponent(code)}`;
    this.#key = key;
  }

  async report(lang: string): Promise<Report> {
    return (await this.#get(`report?lang=${lang}`)).json() as Promise<Report>;
  }

  /** Hands a file to the browser to save. */
  async download(what: Download, lang: string): Promise<void> {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const asked = new URLSearchParams({ lang, zone: timeZone });
    const response = await this.#get(`${what}?${asked}`);
    const disposition = response.headers.get('content-disposition') ?? '';
    // By hand and not by a link: the key must stand in no address.
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = /filename="([^"]+)"/.exec(disposition)?.[1] ?? what;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), BEGIN_MS);
  }

  async #get(path: string): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(`${this.#session}/${path}`, {
        headers: { authorization: `Bearer ${this.#key}` },
      });
    } catch (cause) {
      throw new NoReport('unreachable', cause);
    }
    if (response.ok) return response;
    const { error } = (await response.json().catch(() => ({}))) as { error?: string };
    throw new NoReport(error ?? 'failed');
  }
}
