/** A line of the attendance sheet. Times are milliseconds since the UNIX epoch. */
export interface Attendee {
  readonly id: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly minutes: number;
  /** Whether they were sent away, and not let back in. */
  readonly removed?: true;
}

/** Who was there, as far as people said. */
export interface Attendance {
  readonly asked: boolean;
  /** People who ever joined. */
  readonly joined: number;
  /** People who would rather not give their name. */
  readonly declined: number;
  readonly attendees: readonly Attendee[];
}

/** What is kept of one session, as the trainer's pages ask the server for it. Every call rejects with an `Error`. */
export interface Keeping {
  attendance(): Promise<Attendance>;
  /** The attendance sheet as a file for spreadsheets. */
  sheet(): Promise<Blob>;
  /** Sends away the person of a line. */
  remove(id: string): Promise<void>;
  /**
   * Lets the personal code of a card serve another phone, as the trainer typed it.
   * @returns the server's word for what became of it: `done`, `unknown-ticket`, `unused-ticket`
   */
  freeTicket(typed: string): Promise<string>;
  /** Erases the names alone. */
  eraseNames(): Promise<void>;
  /** Erases the whole session. */
  erase(): Promise<void>;
}

/** @param base the server's address, without a slash at its end */
export function keepingOf(base: string, key: string, code: string): Keeping {
  const call = async (path: string, method = 'GET', body?: object): Promise<Response> => {
    const response = await fetch(`${base}/api/sessions/${encodeURIComponent(code)}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response;
  };
  return {
    attendance: async () => (await (await call('/attendance')).json()) as Attendance,
    sheet: async () => (await call('/attendance.csv')).blob(),
    remove: async (id) => void (await call(`/attendance/${encodeURIComponent(id)}/remove`, 'POST')),
    freeTicket: async (ticket) =>
      ((await (await call('/tickets/free', 'POST', { ticket })).json()) as { outcome: string })
        .outcome,
    eraseNames: async () => void (await call('/names', 'DELETE')),
    erase: async () => void (await call('', 'DELETE')),
  };
}
