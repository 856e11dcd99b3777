import { html, type TemplateResult } from 'lit';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import type { Finding } from '../../session/findings.ts';
import type { Lang } from '../../session/text.ts';
import { fieldsOf } from './form.ts';
import { pathFrom } from './json.ts';
import { isToWrite, told, trailTo } from './problems.ts';
import type { Work } from './work.ts';

/** What is left to do before a scenario plays, from the top of its form down: what is to write, and what is wrong. */
export function leftToDo({ draft: { json }, findings, form }: Work) {
  const fields = fieldsOf(form).map(({ key }) => key);
  const order = ({ path }: Finding) => fields.indexOf(String(pathFrom(path)[0]));
  const left = findings
    .filter((finding) => finding.severity === 'error' || isToWrite(finding, json))
    .toSorted((a, b) => order(a) - order(b));
  const toWrite = left.filter((finding) => isToWrite(finding, json));
  return { left, toWrite, wrong: left.filter((finding) => !toWrite.includes(finding)) };
}

/**
 * What is left to do before a scenario plays, errors first, each a way to its field.
 * @param reveal goes to the field of a finding's path
 */
export function drawSummary(
  work: Work,
  lang: Lang,
  reveal: (path: string) => void,
): TemplateResult {
  const w = inLang(words, lang);
  const {
    draft: { json },
    findings,
    form,
  } = work;
  if (findings.length === 0) return html`<p class="summary">✓ ${w.ready}</p>`;
  const { left, toWrite, wrong: errors } = leftToDo(work);
  const warnings = findings.filter((finding) => !left.includes(finding));
  const count = w.state(toWrite.length, errors.length, warnings.length);
  const plays = toWrite.length + errors.length === 0;
  return html`<details class="summary ${errors.length > 0 ? 'errors' : ''}">
    <summary>${plays ? `✓ ${w.ready}, ${count}` : count}</summary>
    <ul>
      ${[...errors, ...toWrite, ...warnings].map(
        (finding) =>
          html`<li class=${toWrite.includes(finding) ? 'to-write' : finding.severity}>
            <button type="button" @click=${() => reveal(finding.path)}>
              <strong>${trailTo(form, json, finding.path, lang)}</strong>
              ${told(finding, json, lang)}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}
