// Builds the program into dist/. CommonJS, because it starts sooner than ES modules. main.cjs is the warm path: `today`
// and `done` open it and nothing else. What is heavy or seldom lies apart, in files that hold copies of what they share:
// no module keeps a state, and errors are told apart by name.
import { build } from 'esbuild'
import { readdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'

const texts = (language) => ['help', 'errors', 'problems'].map((name) => `src/locales/${language}/${name}.ts`)

/** Files of dist/ by the modules they are opened for. */
const FILES = {
  'main.cjs': ['src/main.ts'],
  'report.cjs': ['src/commands/report.ts'],
  'remind.cjs': ['src/commands/remind.ts'],
  'seldom.cjs': ['src/commands/seldom.ts', 'src/session/fitting.ts', 'src/session/done-lines.ts', 'src/session/scores.ts', 'src/session/close-day.ts'],
  'arguments.cjs': ['src/arguments.ts'],
  'report-error.cjs': ['src/session/report-error.ts', 'src/session/config-warning.ts'],
  'deck.cjs': ['src/session/deck.ts', 'src/session/reviewing.ts'],
  'compile.cjs': ['src/session/compile-plan.ts', 'src/session/compile-config.ts', 'src/session/sample.ts', 'src/session/start.ts'],
  'roadmap.cjs': ['src/roadmap/parse.ts', 'src/roadmap/config.ts', 'src/roadmap/edit-config.ts', 'src/roadmap/stamp.ts'],
  'json-schema.cjs': ['src/session/json-schema.ts'],
  'ask.cjs': ['src/ask.ts'],
  'texts.en.cjs': texts('en'),
  'texts.vi.cjs': texts('vi'),
}
const homes = new Map(Object.entries(FILES).flatMap(([file, modules]) => modules.map((module) => [resolve(module), file])))

const LATE = {
  'node:module': 'export const createRequire = () => require',
  'node:os': "export const tmpdir = () => require('node:os').tmpdir(); export const userInfo = () => require('node:os').userInfo()",
  'node:crypto': "export const createHash = (name) => require('node:crypto').createHash(name)",
}

/** Leaves a module that has a file of its own to be required when its importer first needs it. */
const apart = (self) => ({
  name: 'apart',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const file = homes.get(resolve(resolveDir, path))
      return file === undefined || file === self ? undefined : { path: `./${file}`, external: true }
    })
    // These of node's own modules cost a start a millisecond each, and are seldom needed: they are required at the call.
    onResolve({ filter: /^node:(module|os|crypto)$/ }, ({ path, importer }) => (importer.startsWith(resolve('src')) ? { path, namespace: 'late' } : undefined))
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({ contents: LATE[path] }))
    // commander starts other programs for subcommands that are files of their own; we have none.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (importer.includes('/commander/') ? { path: 'nothing', namespace: 'nothing' } : undefined))
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }))
  },
})

const before = await readdir('dist').catch(() => [])
for (const [file, modules] of Object.entries(FILES)) {
  const contents = modules.map((module) => `export * from './${module}'`).join('\n')
  await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    outfile: `dist/${file}`,
    plugins: [apart(file)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    charset: 'utf8',
    minify: true,
    // A file of ours is required: import() would read it twice, once to find its exports.
    supported: { 'dynamic-import': false },
    external: ['better-sqlite3'],
    define: { 'import.meta.filename': '__filename' },
    logLevel: 'warning',
  })
}

// better-sqlite3 itself stays a dependency: its binary is made for the machine. See src/journal/native.ts.
await build({
  stdin: { contents: "exports.Sqlite = require('better-sqlite3'); exports.version = require('better-sqlite3/package.json').version", resolveDir: '.' },
  outfile: 'dist/sqlite.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  minify: true,
  external: ['bindings'],
  logLevel: 'warning',
})

// What an earlier build left; only now, so that the program can be run while it is built.
const built = new Set([...Object.keys(FILES), 'sqlite.cjs'])
for (const file of before) if (!built.has(file)) await rm(`dist/${file}`, { recursive: true })
