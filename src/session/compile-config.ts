/** Parses config.yaml and keeps the result for the next start. */
import { readFileSync } from 'node:fs'
import type { Config } from '../domain/plan/config.ts'
import { UserError } from '../errors.ts'
import type { Problem } from '../problems.ts'
import { statSource, writeCompiled } from '../roadmap/compiled.ts'
import { parseConfig } from '../roadmap/config.ts'

export async function compileConfig(cache: string, file: string): Promise<{ readonly config: Config; readonly problems: readonly Problem[] }> {
  const stat = statSource(file)
  const text = readText(file)
  const { config, problems } = parseConfig(text, file)
  if (stat) await writeCompiled(cache, stat, text, { config, problems })
  return { config, problems }
}

/** @throws UserError file-not-found, file-unreadable */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new UserError('file-not-found', { file })
    throw new UserError('file-unreadable', { file, reason: code })
  }
}
