/** A time of a session as a clock shows it: `4:07`, `1:04:07`. */
export function clockTime(ms: number): string {
  const { hours, minutes, seconds } = partsOf(ms);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** The same in whole minutes and seconds, to be said aloud. */
export function minutesOf(ms: number): [minutes: number, seconds: number] {
  const { hours, minutes, seconds } = partsOf(ms);
  return [60 * hours + minutes, seconds];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function partsOf(ms: number): { hours: number; minutes: number; seconds: number } {
  const seconds = Math.floor(ms / 1000);
  return {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}
