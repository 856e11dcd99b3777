import { sleep } from './clock.ts';
import type { Outcome } from './load/load.ts';
import type { Session, Sighting } from './servers/product.ts';

/** How long the wall may take to show what was acknowledged, in milliseconds. */
const PATIENCE_MS = 5000;

/**
 * How long each vote took from when it was due to the first view on the wall that counts it, in
 * milliseconds; acknowledgements and views say up to where in the log they are.
 * @throws Error the wall never showed the last of them
 */
export async function thumbToWall(session: Session, outcome: Outcome): Promise<Float64Array> {
  const last = outcome.positions.reduce((a, b) => Math.max(a, b), 0);
  const until = performance.now() + PATIENCE_MS;
  while ((session.sightings.at(-1)?.position ?? 0) < last) {
    if (performance.now() > until) throw new Error('the wall never showed the last vote');
    await sleep(10);
  }
  return outcome.positions.map(
    (position, i) => firstWith(session.sightings, position).at - outcome.due[i]!,
  );
}

/** The first view that has a position; positions only grow. */
function firstWith(sightings: readonly Sighting[], position: number): Sighting {
  let [from, to] = [0, sightings.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sightings[middle]!.position < position) from = middle + 1;
    else to = middle;
  }
  return sightings[from]!;
}
