/** An English sentence with its full stop, where a quote that was cut short does not end with dots enough. */
export const stopped = (sentence: string): string =>
  sentence.endsWith('…”') ? sentence : `${sentence}.`;
