const inMemory = new Map<string, string>();

/** What this browser kept under a name; what this page kept, where storage is forbidden. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? inMemory.get(name);
  } catch {
    return inMemory.get(name);
  }
}

/** Keeps a value under a name, for as long as this browser allows. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    inMemory.set(name, value);
  }
}
