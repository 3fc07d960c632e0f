/** Loads better-sqlite3 by the shortest way. Knows no journal and no SQL. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type Sqlite from 'better-sqlite3'

export type Database = Sqlite.Database
export type Statement = Sqlite.Statement

export interface ConnectOptions {
  /** Path of better_sqlite3.node; found beside the package when not given. */
  readonly nativeBinding?: string | undefined
  readonly readonly?: boolean
}

/** How long a writer waits for the others, in milliseconds. */
const PATIENCE_MS = 10_000

// `import.meta` is empty in a CommonJS bundle, `__filename` is missing in a module.
const here = import.meta.filename ?? __filename

let loaded: { readonly Sqlite: typeof Sqlite; readonly nativeBinding: string | undefined } | undefined

/**
 * A connection to an SQLite file, or to a whole one held in memory. Nothing is read or written yet.
 * @throws what better-sqlite3 throws
 */
export function connect(source: string | Buffer, options: ConnectOptions = {}): Database {
  loaded ??= loadSqlite()
  const nativeBinding = options.nativeBinding ?? loaded.nativeBinding
  return new loaded.Sqlite(source, {
    readonly: options.readonly === true,
    timeout: PATIENCE_MS,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  })
}

/**
 * The package's JavaScript is a dozen small files: built, it lies beside this file as one, and serves where the installed
 * package is of the version it was made of. Else the package is asked by its absolute path, which spares a search. With
 * the path of its binary it does not ask the `bindings` package, which costs a fifth of node's own start. Where nothing
 * of this is found, better-sqlite3 knows better.
 */
function loadSqlite(): { Sqlite: typeof Sqlite; nativeBinding: string | undefined } {
  const load = createRequire(here)
  const folder = findPackage()
  if (folder === undefined) return { Sqlite: load('better-sqlite3') as typeof Sqlite, nativeBinding: undefined }
  const binary = join(folder, 'build', 'Release', 'better_sqlite3.node')
  const nativeBinding = existsSync(binary) ? binary : undefined
  const own = nativeBinding === undefined ? undefined : ownCopy(load, folder)
  return { Sqlite: own ?? (load(join(folder, 'lib', 'index.js')) as typeof Sqlite), nativeBinding }
}

function ownCopy(load: (path: string) => unknown, folder: string): typeof Sqlite | undefined {
  const file = join(dirname(here), 'sqlite.cjs')
  if (!existsSync(file)) return undefined
  const copy = load(file) as { readonly Sqlite: typeof Sqlite; readonly version: string }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }
  return version === copy.version ? copy.Sqlite : undefined
}

function findPackage(): string | undefined {
  let folder = dirname(here)
  for (;;) {
    const found = join(folder, 'node_modules', 'better-sqlite3')
    if (existsSync(join(found, 'lib', 'index.js'))) return found
    const above = dirname(folder)
    if (above === folder) return undefined
    folder = above
  }
}
