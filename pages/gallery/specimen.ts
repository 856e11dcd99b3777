import type { TemplateResult } from 'lit';
import type { Lang } from '../../session/text.ts';

/** A component in its states. To show one, add a file to `specimens/` that exports one as default. */
export interface Specimen {
  readonly name: string;
  /** The screen it is made for; `both`: one frame of each. */
  readonly on: 'wall' | 'phone' | 'both';
  readonly states: Readonly<Record<string, (lang: Lang) => TemplateResult | HTMLElement>>;
}
