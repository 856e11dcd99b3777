import { pseudonym, readSecrets } from '../../server/identity.ts';
import type { Positioned } from '../../session/log.ts';
import { astray, audit, eventsIn, sessionsIn, type Audit } from './audit.ts';
import type { Phone } from './phones.ts';
import type { Workshop } from './workshop.ts';

/** How long screens may take to show what the log says, once nobody says anything more, in milliseconds. */
const PATIENCE_MS = 20_000;

/** What became of a session. */
export interface Verdict extends Audit {
  /** Screens that do not show what the log says. */
  readonly astray: readonly string[];
  readonly events: readonly Positioned[];
}

/** What every session must come to, whatever happened to it. */
export const SOUND = { lost: [], doubled: [], miscounted: [], astray: [] } as const;

/**
 * Holds what phones were told, and what every screen shows, against the log of a server's data folder, once the
 * room has fallen silent.
 * @param away phones that have left for good
 */
export async function verdictOn(
  data: string,
  workshop: Workshop,
  phones: readonly Phone[],
  away: readonly Phone[] = [],
): Promise<Verdict> {
  const session = sessionsIn(data).findLast((id) => id.endsWith(`-${workshop.code}`))!;
  const { pepper } = await readSecrets(data);
  const personOf = (secret: string) => pseudonym(pepper, session, secret);
  const present = phones.map(({ secret }) => personOf(secret));
  const screens = [
    { name: 'the console', source: workshop.trainer },
    { name: 'the wall', source: workshop.wall },
    ...phones.map(({ source, secret }, i) => ({ name: secret, source, participant: present[i]! })),
  ];
  return atLast(() => {
    const events = eventsIn(data, session);
    const found = audit(events, [...phones, ...away], personOf);
    return { ...found, events, astray: astray(found.state, screens, present) };
  });
}

/** Looks until no screen is astray, or for as long as screens may take; resolves to what was seen last. */
export async function atLast<Seen extends { readonly astray: readonly string[] }>(
  look: () => Seen,
): Promise<Seen> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const seen = look();
    if (seen.astray.length === 0 || performance.now() > deadline) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
