/** One run of the program: the host, the options, the language, the day it is, and what a command reads and writes. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_CONFIG } from '../domain/plan/config.ts'
import type { Config } from '../domain/plan/config.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { DatedFact } from '../journal/record.ts'
import type { JournalEvent } from '../domain/facts/event.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import type { Host } from '../host.ts'
import type { Journal } from '../journal/handle.ts'
import { openJournal } from '../journal/open.ts'
import type { Revision } from '../journal/revision.ts'
import { loadMessages } from '../locales/messages.ts'
import type { Messages } from '../locales/messages.ts'
import type { Problem } from '../problems.ts'
import type { View } from '../render/text/entry.ts'
import { openPaint } from '../render/text/paint.ts'
import { readCompiled } from '../roadmap/compiled.ts'
import { readClock } from './clock.ts'
import type { Clock } from './clock.ts'
import type { GlobalOptions } from './options.ts'
import { pathsOf } from './paths.ts'
import type { Paths } from './paths.ts'

export interface Answer {
  readonly json: () => unknown
  readonly text: (view: View) => readonly string[]
}

export interface Session {
  readonly host: Host
  readonly options: GlobalOptions
  readonly language: Language
  readonly messages: Messages
  readonly config: Config
  readonly configProblems: readonly Problem[]
  readonly paths: Paths
  readonly clock: Clock
  readonly today: Day
  /** How to draw on stdout. */
  view(): Promise<View>
  /** The journal for reading; an empty one where none was made yet. */
  journal(): Journal
  /** The journal for writing, made where there is none. */
  journalForWriting(): Journal
  /** Records what one command did; on disk when it returns. @param at the instant, where that is not the start of the command */
  record(facts: readonly DatedFact[], revisions?: readonly Revision[], at?: Date): Promise<JournalEvent[]>
  /** The answer of the command: one JSON document with `--json`, else lines of text. */
  answer(answer: Answer): Promise<void>
  /** A hint or a warning on stderr; nothing with `--json`. */
  note(line: string): void
  /** What the program exits with when nothing is thrown. */
  setExitCode(code: number): void
  exitCode(): number
  close(): void
}

/** Prints the answer of a command as the options ask for it. */
export async function answerWith({ host, options, view }: Pick<Session, 'host' | 'options' | 'view'>, { json, text }: Answer): Promise<void> {
  if (options.json) return host.out(`${JSON.stringify(json())}\n`)
  const lines = text(await view())
  if (lines.length > 0) host.out(`${lines.join('\n')}\n`)
}

export async function openSession(host: Host, options: GlobalOptions): Promise<Session> {
  const paths = pathsOf(host, options.home ?? (host.env['ROADMAP_HOME'] || undefined))
  const { config, problems } = await readConfig(paths)
  const language = options.language ?? config.language ?? localeLanguage(host)
  const messages = await loadMessages(language)
  const clock = readClock(host, options.now ?? (host.env['ROADMAP_NOW'] || undefined), config.timeZone, config.dayStart)
  let journal: Journal | undefined
  let exitCode = 0
  const session: Session = {
    host,
    options,
    language,
    messages,
    config,
    configProblems: problems,
    paths,
    clock,
    today: clock.today,
    view: async () => ({ messages, paint: await openPaint(colorLevelOf(host, options, config)), columns: host.columns }),
    journal: () => (journal ??= openJournal(paths.journal, { now: clock.instant, readonly: !existsSync(paths.journal) })),
    journalForWriting: () => {
      if (journal?.readonly) {
        journal.close()
        journal = undefined
      }
      return (journal ??= openJournal(paths.journal, { now: clock.instant }))
    },
    record: async (facts, revisions = [], at = clock.instant) => {
      const { record } = await import('../journal/record.ts')
      return record(session.journalForWriting(), facts, { at, zone: clock.zone }, revisions)
    },
    answer: (answer) => answerWith(session, answer),
    note: (line) => {
      if (!options.json) host.err(`${line}\n`)
    },
    setExitCode: (code) => void (exitCode = code),
    exitCode: () => exitCode,
    close: () => journal?.close(),
  }
  return session
}

interface ReadConfig {
  readonly config: Config
  readonly problems: readonly Problem[]
}

/** The preferences in force: the file's where it has them, else the defaults. A warm start parses nothing. */
async function readConfig(paths: Paths): Promise<ReadConfig> {
  if (!existsSync(paths.config)) return { config: DEFAULT_CONFIG, problems: [] }
  const cache = join(paths.cache, 'config.json')
  const known = readCompiled<ReadConfig>(cache, paths.config)
  if (known) return known
  const { compileConfig } = await import('./compile-config.ts')
  return compileConfig(cache, paths.config)
}

/** The language of the locale: Vietnamese where it says so, else English. */
export function localeLanguage(host: Pick<Host, 'env'>): Language {
  const locale = host.env['LC_ALL'] || host.env['LC_MESSAGES'] || host.env['LANG'] || ''
  return locale.toLowerCase().startsWith('vi') ? 'vi' : 'en'
}

function colorLevelOf(host: Host, options: GlobalOptions, config: Config): number {
  const mode = options.color ?? config.color
  if (mode === 'never') return 0
  return mode === 'always' ? Math.max(1, host.colorLevel) : host.colorLevel
}
