/** Tells the operator, in a line. */
export function warn(line: string): void {
  console.warn(`connivence: ${line}`);
}
