import { css, html, type TemplateResult } from 'lit';

/** Longer words than this may break: they would not fit a narrow place. */
const MOST = 18;

/** A line that breaks neither within a hyphenated word or a short quote, nor between a number and what it counts. */
export function tied(line: string): (string | TemplateResult)[] {
  return line
    .split(
      /(?<![\p{L}\d’-])([«“][^»”]{1,16}[»”]|[\p{L}\d]+(?:[-’][\p{L}\d]+)*-[\p{L}\d]+(?:[-’][\p{L}\d]+)*|\d[\d\s]* \p{L}+)/u,
    )
    .map((part, i) =>
      i % 2 === 0 || part.length > MOST ? part : html`<span class="tied">${part}</span>`,
    );
}

export const tiedStyles = css`
  /* On the narrowest phones, with letters set wide, even these may break. */
  @media (width >= 24rem) {
    .tied {
      white-space: nowrap;
    }
  }
`;
