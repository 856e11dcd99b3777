import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dressed, iconOf } from '../../../server/theme/look.ts';
import { readTheme } from '../../../server/theme/read-theme.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"></svg>';
const FONT = join(
  ROOT,
  'node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connivence-theme-'));
  await writeFile(join(folder, 'logo.svg'), LOGO);
});
afterEach(() => rm(folder, { recursive: true }));

async function read(theme: unknown) {
  const text = typeof theme === 'string' ? theme : JSON.stringify(theme);
  await writeFile(join(folder, 'theme.json'), text);
  return readTheme(folder);
}

const told = ({ findings }: Awaited<ReturnType<typeof read>>) =>
  findings.map(({ code, path }) => `${code} ${path}`.trim());

const page = '<html><head><link rel="icon" href="data:," /></head><body></body></html>';

async function styles(theme: unknown): Promise<string> {
  const { theme: found } = await read(theme);
  return dressed(page, found!, undefined, ({ name }) => `/theme/${name}`);
}

describe('a theme', () => {
  it('is two colours, a logo and two fonts; each may be missing', async () => {
    const whole = await read({
      name: 'Maison Aubépine',
      colours: { client: '#1d3b8b', ours: '#d6336c' },
      logo: 'logo.svg',
      fonts: { display: 'Georgia', text: 'Verdana' },
    });
    expect(whole.findings).toEqual([]);
    expect(whole.theme?.logo?.ratio).toBe(3);
    expect(whole.theme?.voices?.light.client.fill).toBeDefined();
    expect(await read({})).toEqual({ theme: { fonts: {} }, findings: [] });
  });

  it('that is not there is no theme, and nothing to mend', async () => {
    expect(await readTheme(folder)).toEqual({ findings: [] });
  });

  it.each([
    ['no JSON', '{"colours": ', ['not-json']],
    ['a misspelled field', { colors: {} }, ['unrecognized_keys colors']],
    [
      'a colour by its name',
      { colours: { client: 'red', ours: '#00f' } },
      ['not-a-colour colours.client'],
    ],
    [
      'one colour for two voices',
      { colours: { client: '#00f', ours: '#0000f0' } },
      ['one-colour colours'],
    ],
    ['a logo that is not there', { logo: 'nowhere.png' }, ['no-such-file logo']],
    ['a logo that is a text', { logo: 'logo.txt' }, ['not-a-file-name logo']],
    [
      'an SVG under another name',
      { logo: { light: 'logo.svg', dark: 'logo.png' } },
      ['not-what-it-says logo.dark'],
    ],
    [
      'a font with a semicolon',
      { fonts: { text: 'Arial; color: red' } },
      ['not-a-font fonts.text'],
    ],
  ])('with %s says where and how to mend it', async (_, theme, expected) => {
    await writeFile(join(folder, 'logo.png'), LOGO);
    const found = await read(theme);
    expect(told(found)).toEqual(expected);
    for (const { file, message } of found.findings) {
      expect(file).toBe('theme.json');
      expect(message.fr.length).toBeGreaterThan(30);
      expect(message.en.length).toBeGreaterThan(30);
    }
  });

  it('loses the part that is wrong, and keeps the others', async () => {
    const { theme } = await read({
      colours: { client: '#1d3b8b', ours: 'pink' },
      logo: 'logo.svg',
      fonts: { display: 'nowhere.woff2', text: 'Verdana' },
    });
    expect(theme?.voices).toBeUndefined();
    expect(theme?.logo).toBeDefined();
    expect(theme?.fonts).toMatchObject({ text: { family: 'Verdana' } });
  });

  it('says that a colour too pale for light paper is shown darker, and by how much it fell short', async () => {
    const found = await read({ colours: { client: '#1d3b8b', ours: '#ffd400' } });
    expect(told(found)).toEqual(['adjusted colours.ours']);
    expect(found.findings[0]).toMatchObject({ severity: 'warning' });
    expect(found.findings[0]!.message.fr).toContain('1,4');
    expect(found.theme?.voices).toBeDefined();
  });

  it('says that two colours were moved apart for colour-blind eyes', async () => {
    expect(told(await read({ colours: { client: '#c00000', ours: '#5a7a00' } }))).toEqual([
      'alike-to-some colours',
    ]);
  });
});

describe('a hostile theme', () => {
  it.each([
    '../secret.svg',
    '/etc/passwd',
    String.raw`..\secret.svg`,
    './logo.svg',
    'a/../../secret.svg',
    '.hidden.svg',
    'logo.svg\0.png',
    '',
  ])('reads no file by the name %j', async (name) => {
    await writeFile(join(folder, '.hidden.svg'), LOGO);
    expect(told(await read({ logo: name }))).toEqual(['not-a-file-name logo']);
  });

  it('follows no link out of its folder', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'connivence-elsewhere-'));
    await writeFile(join(elsewhere, 'secret.svg'), LOGO);
    await symlink(join(elsewhere, 'secret.svg'), join(folder, 'link.svg'));
    await symlink(elsewhere, join(folder, 'way'));
    expect(told(await read({ logo: 'link.svg' }))).toEqual(['no-such-file logo']);
    expect(told(await read({ logo: 'way/secret.svg' }))).toEqual(['no-such-file logo']);
    await rm(elsewhere, { recursive: true });
  });

  it('is no folder, and no file that would fill every phone', async () => {
    await mkdir(join(folder, 'dir.svg'));
    await writeFile(join(folder, 'big.svg'), LOGO + ' '.repeat(300_000));
    expect(told(await read({ logo: 'dir.svg' }))).toEqual(['no-such-file logo']);
    expect(told(await read({ logo: 'big.svg' }))).toEqual(['too-big logo']);
  });

  it('puts nothing into the page but what was checked, whatever its texts', async () => {
    const texts = fc.oneof(
      fc.string(),
      fc.constantFrom('</style><script>', '"}body{display:none', 'url(//evil.example)', '\\', '*/'),
    );
    await fc.assert(
      fc.asyncProperty(texts, texts, texts, async (name, font, colour) => {
        const { theme } = await read({
          ...(name && { name: name.slice(0, 80) }),
          fonts: { display: font, text: font },
          logo: 'logo.svg',
        });
        if (theme) {
          const css = dressed(page, theme, undefined, () => '/theme/a.svg');
          // The name stands in one string alone, which it cannot end.
          const [said = ''] = /""\/"[^"]*"/.exec(css) ?? [];
          expect(said).toMatch(/^""\/"(?:[\p{L}\p{N} ]|\\[\da-f]+ )*"$/u);
          const rest = css.replace(said, '').replaceAll(/--font-\w+:"[\p{L}\p{N} _-]+"/gu, '');
          expect(rest).not.toMatch(/script|evil|display:none|\*\//i);
          expect(rest.match(/<\/style>/g)).toHaveLength(1);
        }
        const bad = await read({ colours: { client: colour, ours: '#000' } });
        expect(bad.theme?.voices === undefined || /^#[\da-f]{3,6}$/i.test(colour)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a page in that look', () => {
  const theme = { colours: { client: '#1d3b8b', ours: '#d6336c' }, logo: 'logo.svg' };

  it('has its tokens for light paper and for dark, and a light card for a logo that has no dark one', async () => {
    const css = await styles(theme);
    expect(css).toContain('--voice-client:#1d3b8b');
    expect(css.match(/--voice-ours:/g)).toHaveLength(3);
    expect(css).toContain('--logo-card');
    await writeFile(join(folder, 'dark.svg'), LOGO);
    expect(await styles({ ...theme, logo: { light: 'logo.svg', dark: 'dark.svg' } })).not.toContain(
      '--logo-card:#fff',
    );
  });

  it('loads the organisation’s font files, except on phones', async () => {
    await writeFile(join(folder, 'display.woff2'), await readFile(FONT));
    const { theme: found, findings } = await read({ fonts: { display: 'display.woff2' } });
    expect(findings).toEqual([]);
    const address = () => '/theme/x.woff2';
    expect(dressed(page, found!, undefined, address)).toContain('@font-face');
    expect(dressed(page, found!, undefined, address, true)).not.toContain('font');
  });

  it('has the two bubbles in its colours for an icon', async () => {
    const favicon = await readFile(join(ROOT, 'components/mark/favicon.svg'), 'utf8');
    const { theme: found } = await read(theme);
    const icon = String(iconOf(found!, favicon)?.bytes);
    expect(icon).toContain('#1d3b8b');
    for (const ours of favicon.match(/#[\da-f]{6}/g)!) expect(icon).not.toContain(ours);
  });
});

it('the example of the guides has nothing to mend', async () => {
  const { theme, findings } = await readTheme(join(ROOT, 'docs/examples/maison-aubepine'));
  expect(findings).toEqual([]);
  expect(theme).toMatchObject({
    name: 'Maison Aubépine',
    fonts: { display: { family: 'Georgia' } },
  });
  expect(theme?.logo?.dark).toBeDefined();
});

it.each(['docs/fr/charte.md', 'docs/en/theme.md'])(
  '%s shows that example as it is',
  async (page) => {
    const [, shown] = /```json\n(.*?)```/s.exec(await readFile(join(ROOT, page), 'utf8'))!;
    expect(shown).toBe(
      await readFile(join(ROOT, 'docs/examples/maison-aubepine/theme.json'), 'utf8'),
    );
  },
);
