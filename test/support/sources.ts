/** The program's own text, for tests that ask how it is built: its files, what they import, and their code without comments. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ROOT } from './root.ts'

export interface Import {
  /** As written: a path from `src/` for a file of ours, else the package. */
  readonly of: string
  /** True for `import type`: gone when it runs. */
  readonly isType: boolean
  /** True for `import()`: read when it is asked for. */
  readonly isLazy: boolean
}

export interface Source {
  /** From `src/`, with `/` between. */
  readonly file: string
  readonly text: string
  /** Without comments. */
  readonly code: string
  readonly imports: readonly Import[]
}

const FOLDER = join(ROOT, 'src')
const STATIC = /^(?:import|export) (type )?(?:[^'"]*? from )?'([^']+)'/gm
const LAZY = /\b(?:typeof )?import\('([^']+)'\)/g

export function readSources(): Source[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files.map((path) => path.replaceAll('\\', '/')).sort().map((file) => readSource(file, readFileSync(join(FOLDER, file), 'utf8')))
}

function readSource(file: string, text: string): Source {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
  const fixed = [...code.matchAll(STATIC)].map(([, type, path = '']) => ({ of: resolved(file, path), isType: type !== undefined, isLazy: false }))
  const lazy = [...code.matchAll(LAZY)].map(([whole, path = '']) => ({ of: resolved(file, path), isType: whole.startsWith('typeof'), isLazy: true }))
  return { file, text, code, imports: [...fixed, ...lazy] }
}

function resolved(file: string, path: string): string {
  return path.startsWith('.') ? relative(FOLDER, join(FOLDER, dirname(file), path)).replaceAll('\\', '/') : path
}
