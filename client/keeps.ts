/** Whether this browser keeps anything between two visits: a private window or a frame may not. */
export function keeps(): boolean {
  const name = 'connivence.keeps';
  try {
    localStorage.setItem(name, '1');
    localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
