/** How the manifest of our elements is made: `npm run manifest`. */
export default {
  globs: ['components/**/*.ts', 'pages/*/*.ts'],
  exclude: ['**/*.browser.test.ts'],
  litelement: true,
  quiet: true,
  // It would write where the manifest is into package.json at each run.
  packagejson: false,
};
