import type { ByeReason } from '../session/protocol.ts';
import type { Lang } from '../session/text.ts';
import type { Role } from '../session/views.ts';

/** What a room knows of a connection: no library. */
export interface Screen {
  readonly role: Role;
  readonly lang: Lang;
  /** The person's pseudonym; empty for the trainer's screens. */
  readonly participant: string;
  /** Whether it keeps its last view. */
  readonly keeps?: boolean | undefined;
  send(message: string): void;
  /** Ends the connection, saying why; left out by the simulated, who are told otherwise. */
  bye?(reason: ByeReason): void;
}
