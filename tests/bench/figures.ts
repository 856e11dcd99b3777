/** The value below which such a share of the values lies; NaN where there are none. */
export function percentile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).toSorted();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function median(values: ArrayLike<number>): number {
  return percentile(values, 0.5);
}

/** `1.02 (0.97 to 1.10)`: the median, and the range where there are several. */
export function spread(values: readonly number[], digits = 2, unit = ''): string {
  const show = (value: number) => count(value, digits);
  const middle = `${show(median(values))}${unit}`;
  if (values.length < 2) return middle;
  return `${middle} (${show(Math.min(...values))} to ${show(Math.max(...values))})`;
}

/** A number with so many digits after its point, and thousands apart. */
export function count(value: number, digits = 0): string {
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
