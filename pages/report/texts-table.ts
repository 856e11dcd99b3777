import { html, nothing } from 'lit';
import { inLang } from '../../client/words/index.ts';
import { report as words } from '../../client/words/report.ts';
import { count } from '../../components/figures.ts';
import type { Texts } from '../../session/report/texts.ts';

/** What was written, in full: a wall has no room for all of it. */
export function drawTexts({ shown, unjudged, waiting, hidden }: Texts, lang: string) {
  const w = inLang(words, lang).texts;
  const texts = [...shown, ...unjudged];
  const supported = texts.some(({ supports }) => supports !== undefined);
  const left = waiting - unjudged.length;
  return html`
    ${
      texts.length === 0
        ? html`<p class="soft">${w.none}</p>`
        : html`<table>
            <caption>
              ${w.caption}
            </caption>
            <thead>
              <tr>
                <th scope="col">${w.text}</th>
                <th scope="col" class="number">${w.people}</th>
                ${supported ? html`<th scope="col" class="number">${w.supports}</th>` : nothing}
              </tr>
            </thead>
            <tbody>
              ${texts.map(
                ({ text, people, supports }) =>
                  html`<tr>
                    <th scope="row" dir="auto">${text}</th>
                    <td class="number">${count(people, lang)}</td>
                    ${
                      supported
                        ? html`<td class="number">
                            ${supports === undefined ? '' : count(supports, lang)}
                          </td>`
                        : nothing
                    }
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${left > 0 ? html`<p class="soft">${w.waiting(left)}</p>` : nothing}
    ${hidden > 0 ? html`<p class="soft">${w.hidden(hidden)}</p>` : nothing}
  `;
}
