/** How the last run of `remind` went, in a small file beside the journal: a silent run writes nothing else. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Failure } from '../deliver/channel.ts'
import type { Session } from './session.ts'

export interface Said {
  readonly at: Date
  readonly outcome: 'sent' | 'failed'
  readonly occasion: string
  /** By channel; null where it arrived. */
  readonly results: Readonly<Record<string, Failure | null>>
}

export interface LastRun {
  readonly at: Date
  readonly outcome: 'silent' | 'sent' | 'failed'
  /** The last that had something to say: this one, or one before it. */
  readonly said?: Said
}

/** Undefined where `remind` has not run yet, or the file tells nothing. */
export function lastRun({ paths }: Pick<Session, 'paths'>): LastRun | undefined {
  try {
    const { at, outcome, said } = JSON.parse(readFileSync(fileOf(paths.journal), 'utf8'), dated) as LastRun
    if (!isDate(at) || !OUTCOMES.includes(outcome)) return undefined
    const isWhole = said !== undefined && isDate(said.at) && OUTCOMES.includes(said.outcome) && typeof said.occasion === 'string' && typeof said.results === 'object' && said.results !== null
    return { at, outcome, ...(isWhole ? { said } : {}) }
  } catch {
    return undefined
  }
}

const OUTCOMES: readonly string[] = ['silent', 'sent', 'failed']

function isDate(at: unknown): boolean {
  return at instanceof Date && !Number.isNaN(at.getTime())
}

function dated(key: string, value: unknown): unknown {
  return key === 'at' ? new Date(String(value)) : value
}

/** @param said undefined of a silent run. Where nothing can be written, nothing is kept. */
export function keepRun(session: Session, said?: Omit<Said, 'at'>): void {
  const file = fileOf(session.paths.journal)
  if (!existsSync(dirname(file))) return
  const at = session.clock.instant
  const last = said ? { ...said, at } : lastRun(session)?.said
  const run: LastRun = { at, outcome: said?.outcome ?? 'silent', ...(last ? { said: last } : {}) }
  const beside = `${file}.new`
  try {
    // Whatever lies there, a link to somewhere else too, goes.
    rmSync(beside, { force: true })
    writeFileSync(beside, `${JSON.stringify(run)}\n`, { mode: 0o600, flag: 'wx' })
    renameSync(beside, file)
  } catch {
    // Only `remind status` is the poorer for it.
  }
}

function fileOf(journal: string): string {
  return join(dirname(journal), 'last-reminder.json')
}
