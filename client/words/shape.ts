/** The shape that the words of a language must have, whatever the words: what French says, with any string for each. */
export type Words<W> = {
  readonly [K in keyof W]: W[K] extends (...values: infer A) => string
    ? (...values: A) => string
    : W[K] extends string
      ? string
      : Words<W[K]>;
};
