/** Loads better-sqlite3 by the shortest way. Knows no journal and no SQL. */
import { existsSync } from 'node:fs'
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
 * Asked by its absolute path the package loads without a search, and with the path of its binary it does not ask the
 * `bindings` package, which costs a fifth of node's own start. Where either is not found, better-sqlite3 knows better.
 */
function loadSqlite(): { Sqlite: typeof Sqlite; nativeBinding: string | undefined } {
  const load = createRequire(here)
  const folder = findPackage()
  if (folder === undefined) return { Sqlite: load('better-sqlite3') as typeof Sqlite, nativeBinding: undefined }
  const binary = join(folder, 'build', 'Release', 'better_sqlite3.node')
  return {
    Sqlite: load(join(folder, 'lib', 'index.js')) as typeof Sqlite,
    nativeBinding: existsSync(binary) ? binary : undefined,
  }
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
