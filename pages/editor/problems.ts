import { html, nothing } from 'lit';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { languageName } from '../../client/language-name.ts';
import { languages } from '../../client/words/spoken.ts';
import { pathOf, type Finding } from '../../session/findings.ts';
import { say, type Lang } from '../../session/text.ts';
import type { FieldHost } from './field-host.ts';
import { wayTo, type Form } from './form.ts';
import { nameOfItem } from './edits.ts';
import { isList, isRecord, pathFrom, valueAt, type Json, type Path } from './json.ts';

/** Whether a finding says no more than that a field is not written yet: no reason to shout. */
export function isToWrite({ code, path }: Finding, json: Json): boolean {
  if (code === 'choices-or-ending') return isUndecided(valueAt(json, pathFrom(path)));
  const value = valueAt(json, pathFrom(path));
  if (code === 'invalid_type') return value === undefined;
  if (code === 'too_small' && isList(value)) return true;
  return code === 'empty-text' || (value === '' && code !== 'same-id');
}

/** Whether a scene has neither lines nor an ending yet. */
function isUndecided(scene: Json | undefined): boolean {
  return isRecord(scene) && !('choices' in scene) && !('ending' in scene);
}

/** A finding in the words of who fills in a form: the files' own names are left out where we can do without. */
export function told(finding: Finding, json: Json, lang: Lang): string {
  const w = inLang(words, lang);
  if (finding.code === 'choices-or-ending' && isToWrite(finding, json)) return w.toDecide;
  if (isList(valueAt(json, pathFrom(finding.path))) && finding.code === 'too_small') {
    return w.tooFew(Number(/au moins (\d+)/.exec(finding.message.fr)?.[1] ?? 1));
  }
  if (isToWrite(finding, json)) return finding.path.endsWith('.to') ? w.toChoose : w.toWrite;
  if (finding.code === 'missing-language') {
    const missing = /«\s(\w+)\s»/.exec(finding.message.fr)?.[1] ?? '';
    return w.missingIn(languageName(missing, lang));
  }
  return say({ ...finding.message }, lang);
}

/** What a place is called, from the outside in: « Options, Rester, Réponse ». */
export function trailTo(form: Form, json: Json, path: string, lang: Lang): string {
  const way = wayTo(form, path);
  const trail = way.flatMap(({ field, path: at, index }, i) => {
    if (field.type === 'group' && i < way.length - 1) return [];
    if (index === undefined) return [say({ ...field.label }, lang)];
    if (field.type === 'list') {
      return [nameOfItem(valueAt(json, at), field.item, index, lang)];
    }
    if (field.type === 'story') {
      return [nameOfItem(valueAt(json, at), inLang(words, lang).scene, index, lang)];
    }
    const one =
      field.type === 'texts' ? say({ ...field.item }, lang) : inLang(words, lang).sourceIs;
    return [`${one} ${index + 1}`];
  });
  const last = pathFrom(path).at(-1);
  const w = inLang(words, lang);
  const said =
    typeof last === 'string' && languages.includes(last) ? languageName(last, lang) : undefined;
  return [...trail, ...(said ? [said] : [])].join(', ') || w.whole;
}

/** The id of a field in the form. */
export const nameOfField = (path: Path): string => pathOf(path) || 'whole';

/** What is to mend at a place, beside it. */
export function problemsAt(host: FieldHost, path: Path) {
  const findings = host.findingsAt(path);
  if (findings.length === 0) return nothing;
  return html`<ul class="problems" id="${nameOfField(path)}--problems">
    ${findings.map(
      (finding) =>
        html`<li class=${isToWrite(finding, host.json) ? 'to-write' : finding.severity}>
          ${told(finding, host.json, host.lang)}
        </li>`,
    )}
  </ul>`;
}
