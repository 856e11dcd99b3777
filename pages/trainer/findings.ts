import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang, trainer } from '../../client/words/index.ts';
import type { FileFinding } from '../../session/findings.ts';
import { say } from '../../session/text.ts';

/**
 * What is to mend in content files, in the reader's words, errors first.
 *
 * @summary Problems found in content files.
 */
@customElement('connivence-findings')
export class FindingsElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    summary {
      padding: 0.75rem 0;
      color: var(--ink-soft);
      line-height: 1.3;
      cursor: pointer;
    }
    summary.errors {
      color: var(--voice-ours-text);
      font-weight: 600;
    }
    :focus-visible {
      outline: var(--focus);
      outline-offset: 2px;
    }
    ul {
      display: grid;
      gap: var(--space-3);
      margin: 0;
      padding: 0;
      list-style: none;
      line-height: 1.4;
    }
    li {
      padding-left: var(--space-3);
      border-left: 3px solid var(--line);
      overflow-wrap: anywhere;
    }
    li.error {
      border-color: var(--voice-ours);
    }
    code {
      font-size: 0.9em;
    }
    .where {
      color: var(--ink-soft);
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) findings: readonly FileFinding[] = [];

  protected override render() {
    const words = inLang(trainer, this.lang).findings;
    const found = distinct(this.findings);
    if (found.length === 0) return nothing;
    const errors = found.filter(({ severity }) => severity === 'error');
    const warnings = found.filter(({ severity }) => severity === 'warning');
    return html`<details ?open=${errors.length > 0}>
      <summary class=${errors.length > 0 ? 'errors' : ''}>
        ${words.title} (${words.count(errors.length, warnings.length)})
      </summary>
      <ul>
        ${[...errors, ...warnings].map(
          ({ severity, file, path, message }) =>
            html`<li class=${severity}>
              <strong>${words[severity]}</strong>
              <span class="where"
                ><code>${file}</code>, ${path ? html`<code>${path}</code>` : words.whole}</span
              >
              <br />${say(message, this.lang)}
            </li>`,
        )}
      </ul>
    </details>`;
  }
}

/** A scenario that a deck plays in two languages is found wanting twice; once is enough to read. */
function distinct(findings: readonly FileFinding[]): FileFinding[] {
  return [...new Map(findings.map((finding) => [nameOf(finding), finding])).values()];
}

function nameOf({ file, path, code }: FileFinding): string {
  return `${file}\n${path}\n${code}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-findings': FindingsElement;
  }
}
