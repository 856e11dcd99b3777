/** A text as HTML shows it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A template with what is said in place of its `{names}`; nothing in place of those that are not said. */
export function filled(template: string, said: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => escaped(said[name] ?? ''));
}

/** A page with a course's title and language as its own. */
export function named(
  page: string,
  { title, lang }: { readonly title: string; readonly lang: string },
): string {
  // By functions: a text may hold `$&`, which a string would expand.
  return page
    .replace('<html lang="fr">', () => `<html lang="${escaped(lang)}">`)
    .replace('<title>Connivence</title>', () => `<title>${escaped(title)} · Connivence</title>`);
}
