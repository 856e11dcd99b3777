/** Where a card stands on the wall, in pixels from its top left. */
export interface Spot {
  readonly left: number;
  readonly top: number;
}

export interface Wall {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  /** Between two cards. */
  readonly gap: number;
}

/** The width of a card on this wall. */
export function columnWidth({ width, columns, gap }: Wall): number {
  return (width - (columns - 1) * gap) / columns;
}

/**
 * Puts cards on a wall one after the other, each in the shortest column; a card too tall for what
 * is left makes room for shorter ones after it.
 * @param heights of the cards at that width, the most important first
 * @returns a spot for each card, undefined for those that the wall has no room for
 */
export function pack(heights: readonly number[], wall: Wall): (Spot | undefined)[] {
  const { height, columns, gap } = wall;
  const step = columnWidth(wall) + gap;
  const filled = Array.from({ length: columns }, () => 0);
  return heights.map((card) => {
    const top = Math.min(...filled);
    const column = filled.indexOf(top);
    if (top + card > height) return undefined;
    filled[column] = top + card + gap;
    return { left: column * step, top };
  });
}
