import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** What a compressed text begins with. */
const MARK = 'z:';

/**
 * A text in at most `room` characters: as it is where it fits, else compressed, in letters and
 * digits alone, since some LMSs count bytes and mangle the rest.
 * @returns undefined where it does not fit even so
 */
export function pack(text: string, room: number): string | undefined {
  if (text.length <= room && !text.startsWith(MARK)) return text;
  // Latin-1 is what `btoa` takes: a character a byte.
  const packed = MARK + btoa(strFromU8(deflateSync(strToU8(text), { level: 9 }), true));
  return packed.length <= room ? packed : undefined;
}

/** The text that was packed; undefined where what was kept is damaged. */
export function unpack(kept: string): string | undefined {
  if (!kept.startsWith(MARK)) return kept;
  try {
    return strFromU8(inflateSync(strToU8(atob(kept.slice(MARK.length)), true)));
  } catch {
    return undefined;
  }
}
