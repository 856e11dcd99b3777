import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The rooms, and the rooms that each may import from besides itself. */
const arrows: Record<string, readonly string[]> = {
  session: [],
  client: ['session'],
  components: ['client', 'session'],
  slides: ['components', 'client', 'session'],
  // The gallery shows shipped scenarios.
  pages: ['components', 'client', 'session', 'scenarios'],
  server: ['session'],
};

const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

const sources = Object.keys(arrows).flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = join(room, name);
      return { room, file, text: readFileSync(join(ROOT, file), 'utf8') };
    }),
);

function importsOf({
  file,
  text,
}: {
  file: string;
  text: string;
}): { room?: string; name: string }[] {
  return [...text.matchAll(IMPORT)].map(([, name]) => {
    if (!name!.startsWith('.')) return { name: name! };
    const target = relative(ROOT, join(ROOT, file, '..', name!));
    return { name: name!, room: target.split('/')[0]! };
  });
}

describe('the arrows between rooms', () => {
  for (const [room, allowed] of Object.entries(arrows)) {
    it(`${room} imports from ${allowed.join(', ') || 'nothing but itself'}`, () => {
      const astray = sources
        .filter((source) => source.room === room)
        .flatMap((source) =>
          importsOf(source)
            .filter((each) => each.room !== undefined && each.room !== room)
            .filter((each) => !allowed.includes(each.room!))
            .map(({ name }) => `${source.file} imports ${name}`),
        );
      expect(astray).toEqual([]);
    });
  }

  it('session/ depends on zod alone, and on no clock, chance, network or document', () => {
    for (const source of sources.filter(({ room }) => room === 'session')) {
      for (const { room, name } of importsOf(source)) {
        if (room === undefined) expect(`${source.file}: ${name}`).toMatch(/: zod\/mini$/);
      }
      const code = source.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(
        `${source.file}: ${/\b(Date\.now|new Date|Math\.random|fetch\(|document\.|window\.|process\.|performance\.|setTimeout|crypto\.)/.exec(code)?.[0]}`,
      ).toBe(`${source.file}: undefined`);
    }
  });
});

it('every page and component asks its own server alone', () => {
  // A name that a standard gives to a thing looks like an address, and is never asked.
  const named = String.raw`www\.w3\.org|adlnet\.gov\/expapi\/|w3id\.org\/xapi\/`;
  const third = new RegExp(
    String.raw`https?:\/\/(?!localhost|127\.|${named}|[\w.-]*example\b)[\w.-]+\.[a-z]{2,}`,
    'g',
  );
  const asked = sources
    .filter(({ room }) => room !== 'server' && room !== 'session')
    .flatMap(({ file, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, '');
      return [...code.matchAll(third)].map(([url]) => `${file}: ${url}`);
    });
  expect(asked).toEqual([]);
});
