/** Loads what most phones never need. Fails in silence: the next view tries again. */
export const loadSeldom = () => void import('./seldom.ts').catch(() => {});
