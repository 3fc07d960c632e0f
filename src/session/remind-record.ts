/** How the last run of `remind` went, in a small file beside the journal: a silent run writes nothing else. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Session } from './session.ts'

export interface LastRun {
  readonly at: Date
  readonly outcome: 'silent' | 'sent' | 'failed'
  readonly occasion?: string
  /** By channel: `sent`, or the code of a failure. */
  readonly results?: Readonly<Record<string, string>>
}

/** Undefined where `remind` has not run yet, or the file tells nothing. */
export function lastRun({ paths }: Session): LastRun | undefined {
  try {
    const kept = JSON.parse(readFileSync(fileOf(paths.journal), 'utf8')) as Omit<LastRun, 'at'> & { readonly at: string }
    const at = new Date(kept.at)
    return Number.isNaN(at.getTime()) ? undefined : { ...kept, at }
  } catch {
    return undefined
  }
}

/** Where nothing can be written, nothing is kept. */
export function keepRun({ paths }: Session, run: LastRun): void {
  const file = fileOf(paths.journal)
  if (!existsSync(dirname(file))) return
  try {
    writeFileSync(`${file}.new`, `${JSON.stringify(run)}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  } catch {
    // Only `remind status` is the poorer for it.
  }
}

function fileOf(journal: string): string {
  return join(dirname(journal), 'last-reminder.json')
}
