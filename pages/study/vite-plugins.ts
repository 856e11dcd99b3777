import type { Plugin } from 'vite';

/*
 * The builds of self-study: a site of static files, and one page that a double click opens.
 * Both are pages without a course; `server/course/` puts the courses in.
 */

/** Where the pages of the site stand, from the folder where they are written. */
const PLACES: readonly (readonly [from: string, to: string])[] = [
  ['pages/site/', ''],
  ['pages/study/', 'study/'],
];

/** Puts the site's pages where their addresses are short, their links along with them, and their styles into them. */
export function atTheRoot(): Plugin {
  return {
    name: 'connivence-at-the-root',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const styles: Record<string, string> = {};
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        styles[file.fileName] = String(file.source);
        delete bundle[file.fileName];
      }
      for (const file of Object.values(bundle)) {
        const [from, to] = PLACES.find(([place]) => file.fileName.startsWith(place)) ?? [];
        if (file.type !== 'asset' || from === undefined) continue;
        const moved = file.fileName.replace(from, () => to!);
        const page = String(file.source)
          .replaceAll(`"${upFrom(file.fileName)}`, `"${upFrom(moved)}`)
          .replaceAll(' crossorigin', '');
        delete bundle[file.fileName];
        const source = withStyles(page, upFrom(moved), styles);
        this.emitFile({ type: 'asset', fileName: moved, source });
      }
    },
  };
}

/** The page with its styles within it: they are small, and asking for them would keep it blank for a moment more. */
function withStyles(page: string, up: string, styles: Readonly<Record<string, string>>): string {
  return page.replace(/<link rel="stylesheet" href="([^"]*)">/g, (_, href: string) => {
    // What a file of styles asks for is beside it.
    const text = styles[href.slice(up.length)]!.replaceAll('url(./', `url(${up}assets/`);
    return `<style>${text.trim()}</style>`;
  });
}

/** The way from a page to the site's root. */
function upFrom(page: string): string {
  return '../'.repeat(page.split('/').length - 1) || './';
}

/**
 * Puts the script and the styles into the page: a classic script, since browsers run no module that
 * comes from a file, at the end, since only modules wait for the page.
 */
export function inThePage(): Plugin {
  return {
    name: 'connivence-in-the-page',
    enforce: 'post',
    generateBundle(_options, bundle) {
      let styles = '';
      let script = '';
      let page = '';
      let icon = '';
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') script += file.code;
        else if (file.fileName.endsWith('.css')) styles += String(file.source);
        else if (file.fileName.endsWith('.html')) page = String(file.source);
        else if (file.fileName.endsWith('.svg')) icon = encodeURIComponent(String(file.source));
        delete bundle[file.fileName];
      }
      // In a page, these three in a script's texts could end it, or keep its end from ending it.
      script = script.replace(/<(?=!--|\/?script)/gi, String.raw`\x3c`).trim();
      this.emitFile({
        type: 'asset',
        fileName: 'study.html',
        source: page
          .replace(/<(?:link rel="(?:stylesheet|manifest)"|script)[^>]*>(?:<\/script>)?\s*/g, '')
          // By a function: minified code is full of `$&`, which a string would expand.
          .replace(
            /(<link rel="icon"[^>]*href=")[^"]*/,
            (_, link: string) => `${link}data:image/svg+xml,${icon}`,
          )
          .replace('</head>', () => `<style>${styles.trim()}</style>\n</head>`)
          .replace('</body>', () => `<script>${script}</script>\n</body>`),
      });
    },
  };
}
