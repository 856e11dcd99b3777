/** Sizes of the text that a function is given, in characters: the second four times the first. */
const SMALL = 8_000;
const LARGE = 4 * SMALL;

/** Four times the text may take this much longer: work that grows with the square takes sixteen times. */
const MOST = 9;

/** Less than this is too little to compare, in milliseconds of the processor's time. */
const NOTHING_MS = 12;

/** What explodes does so every time; a busy machine, or the garbage of other work, not so often. */
const ATTEMPTS = 12;

/**
 * How much longer four times the text takes: the least that was seen, and 0 where it takes next to
 * nothing. Looks again as long as the work does not seem linear.
 */
export function growthOf(
  work: (text: string) => unknown,
  textOf: (size: number) => string,
): number {
  const small = textOf(SMALL);
  const large = textOf(LARGE);
  let seen = Infinity;
  for (let i = 0; i < ATTEMPTS && !isLinear(seen); i++) {
    const longest = least(work, large);
    seen = Math.min(seen, longest < NOTHING_MS ? 0 : longest / least(work, small));
  }
  return seen;
}

export const isLinear = (growth: number): boolean => growth < MOST;

/** The least of a few attempts: whatever else the machine does only adds to it. */
function least(work: (text: string) => unknown, text: string): number {
  const times = [];
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    work(text);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    // What takes so long once needs no second look.
    if (times[i]! > 200) break;
  }
  return Math.max(0.05, Math.min(...times));
}
