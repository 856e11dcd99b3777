import { html } from 'lit';
import { inLang } from '../../client/words/index.ts';
import { report as words } from '../../client/words/report.ts';
import type { Attendance } from '../../session/report/report.ts';
import { timeOf } from './times.ts';

/** Who was there by name, with room to sign. */
export function drawAttendance(people: readonly Attendance[], lang: string) {
  const all = inLang(words, lang);
  const w = all.sheet;
  return html`<section class="sheet-of-names" aria-labelledby="sheet">
    <h2 id="sheet">${w.title}</h2>
    <p class="soft">${w.lead}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${w.name}</th>
          <th scope="col">${w.first}</th>
          <th scope="col">${w.last}</th>
          <th scope="col">${w.minutes}</th>
          <th scope="col" class="signature">${w.signature}</th>
        </tr>
      </thead>
      <tbody>
        ${people.map(
          ({ name, first, last, minutes }) =>
            html`<tr>
              <th scope="row" dir="auto">${name}</th>
              <td>${timeOf(first, lang)}</td>
              <td>${timeOf(last, lang)}</td>
              <td>${all.minutes(minutes)}</td>
              <td class="signature"></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
