/** `samedi 22 novembre 2026` */
export function dayOf(at: number, lang: string): string {
  return new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'full' }).format(at);
}

/** `09:05` */
export function timeOf(at: number, lang: string): string {
  return new Intl.DateTimeFormat(localeOf(lang), { timeStyle: 'short' }).format(at);
}

/** A day and a time of day. */
export function momentOf(at: number, lang: string): string {
  return new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'long', timeStyle: 'short' }).format(
    at,
  );
}

/** English as Europe writes it: a reader of French dates must not take 3/4 for the fourth of March. */
function localeOf(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang;
}
