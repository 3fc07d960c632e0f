// Builds the program into dist/. CommonJS, because it starts sooner than ES modules. One file holds all of our own code:
// a start opens one file, and what a command does not need is not even compiled. What is heavy and seldom is apart, each
// with the packages that only it uses.
import { build } from 'esbuild'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'

/** Files of dist/ by the modules they hold; main.cjs holds the rest. */
const APART = {
  'roadmap.cjs': ['src/roadmap/parse.ts', 'src/roadmap/config.ts', 'src/roadmap/edit-config.ts'],
  'ask.cjs': ['src/ask.ts'],
  'texts.en.cjs': ['help', 'errors', 'problems'].map((name) => `src/locales/en/${name}.ts`),
  'texts.vi.cjs': ['help', 'errors', 'problems'].map((name) => `src/locales/vi/${name}.ts`),
}

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  keepNames: false,
  external: ['better-sqlite3'],
  define: { 'import.meta.url': 'importMetaUrl', 'import.meta.filename': '__filename' },
  banner: { js: "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'warning',
}

const homes = new Map(Object.entries(APART).flatMap(([file, modules]) => modules.map((module) => [resolve(module), file])))

/** Leaves the modules that lie apart to be required when their importer is first used. */
const apart = {
  name: 'apart',
  setup({ onLoad, onResolve }) {
    // commander starts other programs only for subcommands that are files of their own; we have none.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (importer.includes('/commander/') ? { path: 'nothing', namespace: 'nothing' } : undefined))
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }))
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const file = homes.get(resolve(resolveDir, path))
      return file === undefined ? undefined : { path: `./${file}`, external: true }
    })
  },
}

await rm('dist', { recursive: true, force: true })
await build({ ...common, entryPoints: ['src/main.ts'], outfile: 'dist/main.cjs', plugins: [apart] })
for (const [file, modules] of Object.entries(APART)) {
  const contents = modules.map((module) => `export * from './${module}'`).join('\n')
  await build({ ...common, stdin: { contents, resolveDir: '.', loader: 'ts' }, outfile: `dist/${file}` })
}
