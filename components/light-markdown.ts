import { html, type TemplateResult } from 'lit';

/**
 * Light Markdown as a template: paragraphs, `- ` lists, `> ` quotes, `**strong**` and `*emphasis*`.
 * It makes Lit text nodes and no HTML string, so nothing a scenario says can become markup or script.
 */
export function lightMarkdown(source: string): TemplateResult[] {
  return source
    .split(/\n{2,}/)
    .filter((block) => block.trim())
    .map((block) => {
      const lines = block.trim().split('\n');
      if (lines.every((line) => line.startsWith('- '))) {
        return html`<ul>
          ${lines.map((line) => html`<li>${inline(line.slice(2))}</li>`)}
        </ul>`;
      }
      if (lines.every((line) => line.startsWith('>'))) {
        return html`<blockquote>
          ${inline(lines.map((line) => line.replace(/^> ?/, '')).join(' '))}
        </blockquote>`;
      }
      return html`<p>${inline(lines.join(' '))}</p>`;
    });
}

/** Emphasis within a line. */
export function inline(line: string): (string | TemplateResult)[] {
  return line
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/)
    .map((part, i) =>
      i % 2 === 0
        ? part
        : part.startsWith('**')
          ? html`<strong>${part.slice(2, -2)}</strong>`
          : html`<em>${part.slice(1, -1)}</em>`,
    );
}
