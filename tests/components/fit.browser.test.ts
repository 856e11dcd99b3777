import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Fit } from '../../components/scenario/fit.ts';

/** A slide of 300 pixels: a text of 280, and a bar that may come up under it. */
@customElement('test-slide')
class TestSlide extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      height: 300px;
    }
    .box {
      flex: 1;
      min-height: 0;
      overflow: hidden;
    }
    .text {
      height: calc(280px * var(--fit, 1));
    }
    .raw {
      height: 400px;
    }
    .bar {
      height: 60px;
    }
  `;

  @property({ type: Boolean }) bar = false;

  /** A picture that has not drawn itself yet, and is too high. */
  @property({ type: Boolean }) raw = false;

  readonly #fit = new Fit(this, () => this.renderRoot.querySelector('.box'));

  protected override render() {
    this.#fit.texts = 'the same';
    return html`<div class="box">
        <div class="text"></div>
        ${this.raw ? html`<div class="raw"></div>` : ''}
      </div>
      ${this.bar ? html`<div class="bar"></div>` : ''}`;
  }
}

let slide: TestSlide;

beforeEach(() => {
  slide = document.body.appendChild(new TestSlide());
});

afterEach(() => slide.remove());

const fit = () => Number(slide.style.getPropertyValue('--fit'));

test('a text that fits keeps its size', async () => {
  await expect.poll(fit).toBe(1);
});

test('a text is made smaller when a bar takes of its room, and grows again when it goes', async () => {
  await expect.poll(fit).toBe(1);
  slide.bar = true;
  await expect.poll(fit).toBe(0.85);
  slide.bar = false;
  await expect.poll(fit).toBe(1);
});

test('a text made small for a picture that was still drawing itself grows again', async () => {
  await expect.poll(fit).toBe(1);
  slide.raw = true;
  await expect.poll(fit).toBe(0.5);
  slide.renderRoot.querySelector('.raw')!.remove();
  await expect.poll(fit).toBe(1);
});
