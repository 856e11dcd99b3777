import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeckCopy } from '../../client/deck-context.ts';
import { exportCourse } from '../../server/course/export-course.ts';
import { chanceOf } from '../../session/simulate.ts';
import { record } from '../../session/record.ts';
import { aSession } from '../session/a-session.ts';
import { shipped } from '../session/shipped.ts';
import { run, ServerProcess } from './process.ts';

const HOME = join(import.meta.dirname, '../..');
const SPELL = '</script><script>alert(1)</script><!-- $& \u2028 fin';

let folder: string;
let content: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connivence-courses-'));
  content = join(folder, 'content');
  await mkdir(join(content, 'scenarios'), { recursive: true });
  await mkdir(join(content, 'slides'));
  const cafe = {
    kind: 'poll',
    title: 'Le café',
    situation: SPELL,
    question: 'Que faites-vous ?',
    options: [
      { id: 'a', label: 'Un café' },
      { id: 'b', label: 'Rien' },
    ],
    sources: [{ title: 'Notre machine à café' }],
    debrief: { article: 'Une heure par jour.' },
  };
  await writeFile(join(content, 'scenarios/cafe.json'), JSON.stringify(cafe));
  await writeFile(join(content, 'scenarios/casse.json'), '{"kind": "poll"}');
  const slides = (ref: string) =>
    `---\ntitle: Un "café" <b> ?\n---\n# Un café ?\n\nNote:\nSECRET du formateur\n\n---\n\n<connivence-scenario ref="${ref}"></connivence-scenario>\n\nNotes: SECRET encore\n`;
  await writeFile(join(content, 'slides/cafe.fr.md'), slides('cafe'));
  await writeFile(join(content, 'slides/casse.fr.md'), slides('casse'));
});

afterAll(() => rm(folder, { recursive: true }));

let told = '';

async function exported(...args: string[]): Promise<string> {
  told = '';
  const output = join(folder, `${args.join('-').replaceAll(/\W+/g, '-')}.out`);
  const said = await exportCourse(
    HOME,
    [...args, '--content', content, '-o', output],
    {},
    (line) => void (told += `${line}\n`),
  );
  expect(said).toContain(output);
  return output;
}

const refusal = (...args: string[]) => exported(...args).then(String, (cause: Error) => cause);

const contentOf = (page: string): { deck: DeckCopy; recording?: unknown } =>
  JSON.parse(/id="connivence-content">(.*?)<\/script>/s.exec(page)![1]!) as { deck: DeckCopy };

describe('a course in one file', () => {
  it('loads nothing from anywhere, and may not', async () => {
    const page = await readFile(await exported('study', 'cafe'), 'utf8');
    const [markup = ''] = page.split('<script>');
    const addresses = [...markup.matchAll(/\b(?:src|href)="([^"]*)"|url\(([^)]{0,40})/g)];
    expect(addresses.length).toBeGreaterThan(2);
    for (const [, link, url] of addresses) expect(link ?? url).toMatch(/^data:/);
    expect(page).not.toContain('type="module"');
    expect(page).toContain("connect-src 'none'");
    expect(page).toMatch(/script-src 'sha256-[\w+/]{43}='; style-src 'sha256-/);
  });

  it('has the texts of its scenarios, whatever they look like, and no more scripts for it', async () => {
    const page = await readFile(await exported('study', 'cafe'), 'utf8');
    expect(contentOf(page).deck.scenarios['cafe']?.scenario?.situation).toBe(SPELL);
    expect(page.match(/<script\b/g)!.length).toBe(2);
    expect(page).not.toContain('\u2028');
    expect(page).toContain('<title>Un &quot;café&quot; &lt;b&gt; ? · Connivence</title>');
  });

  it('holds no note of the speaker’s', async () => {
    for (const deck of ['cafe', 'ami-ou-client']) {
      const { markdown } = contentOf(await readFile(await exported('study', deck), 'utf8')).deck;
      expect(markdown).toContain('<connivence-scenario');
      expect(markdown).not.toMatch(/SECRET|^\s*notes?:/im);
      expect(markdown).not.toContain('Pour lancer');
      expect(markdown).not.toContain('<connivence-join');
    }
  });

  it('has nothing of what is for a room alone', async () => {
    const live =
      '<!-- .slide: data-live -->\n\n<connivence-scenario ref="entre-nous"></connivence-scenario>';
    const mine = '<connivence-scenario ref="cafe"></connivence-scenario>';
    await writeFile(
      join(content, 'slides/mixte.fr.md'),
      `# Mixte\n\n---\n\n${live}\n\n---\n\n${mine}\n`,
    );
    const { deck } = contentOf(await readFile(await exported('study', 'mixte'), 'utf8'));
    expect(Object.keys(deck.scenarios)).toEqual(['cafe']);
    expect(deck.markdown).not.toContain('entre-nous');
    await writeFile(join(content, 'slides/salle.fr.md'), `# Salle\n\n---\n\n${live}\n`);
    expect(String(await refusal('study', 'salle'))).toContain('Nothing in “salle” is played alone');
  });

  it('is in the language asked for', async () => {
    const page = await readFile(await exported('study', 'best-of', '--lang', 'en'), 'utf8');
    expect(page).toContain('<html lang="en">');
    expect(contentOf(page).deck.lang).toBe('en');
  });

  it('warns that a rehearsal is no room', async () => {
    const log = aSession({ scenarios: shipped.slice(0, 1), people: 3, seed: 4 });
    const recording = record(log, chanceOf(4), () => '2026-11-21');
    const file = join(folder, 'rehearsal.json');
    const deck = { ...recording.deck, id: 'cafe' };
    await writeFile(file, JSON.stringify({ ...recording, deck, rehearsal: true }));
    await exported('study', 'cafe', '--recording', file);
    expect(told).toMatch(/^Warning: .* rehearsal/m);
  });

  it('carries a recording of its deck, and refuses any other', async () => {
    const log = aSession({ scenarios: shipped.slice(0, 1), people: 3, seed: 4 });
    const recording = record(log, chanceOf(4), () => '2026-11-21');
    const file = join(folder, 'recording.json');
    const write = (id: string) =>
      writeFile(file, JSON.stringify({ ...recording, deck: { ...recording.deck, id } }));
    await write('cafe');
    const page = await readFile(await exported('study', 'cafe', '--recording', file), 'utf8');
    expect(contentOf(page).recording).toMatchObject({ people: 3, date: '2026-11-21' });
    expect(told).not.toMatch(/rehearsal/);
    expect(String(await refusal('study', 'best-of', '--recording', file))).toContain('“cafe”');
    await writeFile(file, '{"format": "connivence-rec');
    expect(String(await refusal('study', 'cafe', '--recording', file))).toMatch(/cut short/);
  });
});

it.each([
  [['study', 'nope'], 'There is no deck “nope”: choose ami-ou-client, best-of'],
  [['study', 'cafe', '--lang', 'en'], 'not written in “en”: choose fr'],
  [['study', 'casse'], '✗ scenarios/casse.json'],
  [['site'], '✗ scenarios/casse.json'],
  [['study', 'cafe', 'tard'], '“tard” is one word too many'],
])('export %j says in a line what to mend', async (args, said) => {
  expect(String(await refusal(...args))).toContain(said);
});

it('says what can be exported', async () => {
  const { said, code } = await run(['export', 'film', 'best-of']).ended.promise;
  expect(said).toMatch(
    /^connivence: “film” is nothing to export: choose recording, .*study, site, scorm12/,
  );
  expect(code).toBe(1);
});

it.each(['scorm12', 'scorm2004', 'cmi5'] as const)(
  'a %s package holds the same course',
  async (standard) => {
    const zip = unzipSync(await readFile(await exported(standard, 'cafe')));
    const page = strFromU8(zip['index.html']!);
    expect(contentOf(page).deck.id).toBe('cafe');
    expect(page).toContain(`{"standard":"${standard}"}`);
    expect(page).toContain(standard === 'cmi5' ? 'connect-src https: http:' : "connect-src 'none'");
  },
);

describe('a site', () => {
  const site = () => join(folder, 'site');
  const told: string[] = [];

  beforeAll(async () => {
    await rm(join(content, 'slides/casse.fr.md'), { force: true });
    await writeFile(
      join(content, 'slides/accueil.fr.md'),
      '<!-- .slide: data-live -->\n\n# Asseyez-vous\n\nPour la salle\n\n---\n\n# Chez vous\n\nPour vous\n\n---\n\n<connivence-scenario ref="cafe"></connivence-scenario>\n',
    );
    await exportCourse(HOME, ['site', '--content', content, '-o', site()], {}, (line) =>
      told.push(line),
    );
  });

  it('tells which decks it leaves out, and why', () => {
    expect(told).toContainEqual(
      expect.stringMatching(/^left out: .*\bfin-de-seance\b.* \(nothing in it is played alone\)$/),
    );
    expect(told.join()).not.toContain('cafe');
  });

  it('lists each workshop once, in the reader’s language where it has it', async () => {
    const fr = await readFile(join(site(), 'index.html'), 'utf8');
    const en = await readFile(join(site(), 'en/index.html'), 'utf8');
    expect(fr).toContain('href="study/ami-ou-client.fr/"');
    expect(fr).toContain('75 min en salle');
    expect(en).toContain('href="../study/ami-ou-client.en/"');
    expect(en).toContain('href="../study/cafe.fr/"');
    expect(en).toContain('1 scenario<');
    for (const page of [fr, en]) {
      expect(page.match(/data-deck="cafe"/g)).toHaveLength(1);
      expect(page).not.toContain('data-deck="salle"');
      expect(page).toContain('Un &quot;café&quot; &lt;b&gt; ?');
      expect(page).not.toMatch(/<template|\{\w+\}/);
    }
  });

  it('has a front page in every language, each with the way to the others', async () => {
    const fr = await readFile(join(site(), 'index.html'), 'utf8');
    const es = await readFile(join(site(), 'es/index.html'), 'utf8');
    expect(fr).toContain('href="./es/" lang="es" hreflang="es">Español</a>');
    expect(es).toContain('href="../" lang="fr" hreflang="fr">Français</a>');
    expect(es).toMatch(/<html lang="es">[^]*Los talleres[^]*¿Estuvo usted en la sala\?/);
    expect(es).toMatch(/href="\.\.\/study\/ami-ou-client\.(?:en|fr)\/\?lang=es"/);
    expect(es).not.toMatch(/>\s*(The|Your|Workshops|Were) /);
  });

  it('has a page for each course, with its cover in it and nothing that is a speaker’s', async () => {
    const pages = await readdir(join(site(), 'study'));
    expect(pages).toEqual(expect.arrayContaining(['cafe.fr', 'best-of.fr', 'best-of.en']));
    expect(pages.join()).not.toContain('salle');
    const page = await readFile(join(site(), 'study/cafe.fr/index.html'), 'utf8');
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('<title>Un &quot;café&quot; &lt;b&gt; ? · Connivence</title>');
    expect(page).toContain('<h1>Un café ?</h1>');
    expect(page).toContain('href="../../content/cafe.fr.json"');
    expect(page).not.toMatch(/<template|\{\w+\}|SECRET/);
    const alone = await readFile(join(site(), 'study/accueil.fr/index.html'), 'utf8');
    expect(alone).toMatch(/<h1>Chez vous<\/h1>\s*<p>Pour vous<\/p>/);
    expect(alone).not.toContain('Pour la salle');
    const any = await readFile(join(site(), 'study/index.html'), 'utf8');
    expect(any).not.toMatch(/<template|\{\w+\}|rel="preload"/);
  });

  it('has every deck as learners get it, and its worker keeps every file', async () => {
    const names = await readdir(join(site(), 'content'));
    expect(names).toContain('cafe.fr.json');
    expect(names).toContain('virer-un-client.en.json');
    for (const name of names) {
      const text = await readFile(join(site(), 'content', name), 'utf8');
      expect(text).not.toMatch(/SECRET|\\nNotes?:/i);
    }
    const worker = await readFile(join(site(), 'service-worker.js'), 'utf8');
    const { files } = JSON.parse(/^self\.site=(.*);$/m.exec(worker)![1]!) as { files: object };
    const all = await readdir(site(), { recursive: true, withFileTypes: true });
    expect(Object.keys(files)).toHaveLength(all.filter((entry) => entry.isFile()).length - 1);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        '',
        'en/',
        'study/',
        'study/cafe.fr/',
        'content/cafe.fr.json',
        'manifest.webmanifest',
      ]),
    );
  });

  it('names nothing from its root, so that it lives in any folder', async () => {
    for (const page of [
      'index.html',
      'en/index.html',
      'study/index.html',
      'study/cafe.fr/index.html',
    ]) {
      const text = await readFile(join(site(), page), 'utf8');
      for (const [, link] of text.matchAll(/\b(?:src|href)="([^"]*)"/g)) {
        expect(link).not.toMatch(/^(?:\/|\w+:)/);
        const path = join(site(), page, '..', link!.split('?')[0]!);
        expect(await readdir(path).catch(() => readFile(path)), link).toBeDefined();
      }
    }
  });

  it('is written again over itself, and over nothing else', async () => {
    const again = (out: string) =>
      exportCourse(HOME, ['site', '--content', content, '-o', out], {}, () => {});
    expect(await again(site())).toBe(site());
    await expect(again(content)).rejects.toThrow(/holds something that is no site of ours/);
    expect(await readdir(content)).toContain('slides');
  });
});

it('a server gives no course to who has no key', async () => {
  const server = await ServerProcess.start();
  try {
    for (const path of [
      'content/ami-ou-client.fr.json',
      'site/content/ami-ou-client.fr.json',
      'study/',
    ]) {
      const { status } = await fetch(`${server.base}/${path}`);
      expect(status, path).toBe(404);
    }
    expect((await fetch(`${server.base}/api/decks/ami-ou-client`)).status).toBe(401);
  } finally {
    await server.kill();
  }
});
