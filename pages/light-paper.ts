/** Paper is light, whatever the screen is. */
export function printOnLightPaper(): void {
  const { dataset } = document.documentElement;
  addEventListener('beforeprint', () => (dataset['theme'] = 'light'));
  addEventListener('afterprint', () => delete dataset['theme']);
}
