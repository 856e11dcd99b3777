import type { Credit, PlayableScenario, ScenarioBase } from './scenario.ts';

/** Articles by id, as `scenarios/sources/articles.json` has them: their ideas by id too. */
export type Articles = Readonly<
  Record<
    string,
    {
      readonly title: string;
      readonly author?: string;
      readonly ideas: Readonly<Record<string, string>>;
    }
  >
>;

/** A checked scenario under its name, with the credits that its sources make. */
export function playable(
  ref: string,
  scenario: ScenarioBase,
  articles: Articles,
): PlayableScenario {
  const credits = new Map<string, Credit>();
  for (const source of scenario.sources) {
    if ('title' in source) {
      credits.set(source.title, source);
      continue;
    }
    const { title, author } = articles[source.article] ?? { title: source.article };
    credits.set(title, { title, ...(author && { author }) });
  }
  return { ...scenario, ref, credits: [...credits.values()] };
}
