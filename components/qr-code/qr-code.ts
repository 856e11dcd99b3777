import { LitElement, css, html, svg, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { encode } from 'uqr';

/** Empty modules around the code: a reader needs four of them to find it. */
const QUIET_ZONE = 4;

/**
 * A QR code. Black on white in the dark theme too: many readers do not know an inverted code.
 *
 * @summary A text as a QR code.
 * @csspart code - The drawing, square, as wide as the element.
 */
@customElement('connivence-qr-code')
export class QrCodeElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      aspect-ratio: 1;
      background: #fff;
    }
    :host([hidden]) {
      display: none;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      /* Windows' high contrast would paint it in its own colours. */
      forced-color-adjust: none;
    }
  `;

  /** What the code says: an address, usually. Nothing is drawn for an empty text. */
  @property() text = '';

  /** What a screen reader says of it. */
  @property() label = 'QR code';

  #size = 0;
  #path = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text')) return;
    const code = this.text
      ? encode(this.text, { ecc: 'M', border: QUIET_ZONE })
      : { size: 0, data: [] };
    this.#size = code.size;
    this.#path = outline(code.data);
  }

  protected override render() {
    if (!this.#size) return undefined;
    const size = this.#size;
    return html`<svg
      part="code"
      role="img"
      aria-label=${this.label}
      viewBox="0 0 ${size} ${size}"
      shape-rendering="crispEdges"
    >
      ${svg`<rect width=${size} height=${size} fill="#fff" />
        <path d=${this.#path} fill="#000" />`}
    </svg>`;
  }
}

/** Every run of dark modules as one bar: a tenth of the path that single squares would take. */
function outline(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x + 1 - start}v1H${start}z`;
    }
  }
  return path;
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-qr-code': QrCodeElement;
  }
}
