/** Whether what SQLite says of a file is that it is not what was written. */
export function isDamage(why: string): boolean {
  return /malformed|not a database|corrupt|disk image/.test(why);
}

/** Says what to do with such a file: nothing here would mend it by itself. */
export function adviceOn(file: string, why: string): string {
  return (
    `${file} is damaged (${why}), and was left as it is. Copy it with the files beside it to a safe place; then ` +
    `read what can be read of it into a new one: sqlite3 ${file} .recover | sqlite3 mended.sqlite; put that in its ` +
    'place, and start again. Or choose another --data, and begin anew.'
  );
}
