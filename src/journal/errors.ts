/** What can go wrong with the journal, as codes; the one place where SQLite's and the file system's codes are read. Knows no sentence. */

export const JOURNAL_ERRORS = [
  'journal-newer',
  'journal-damaged',
  'journal-foreign',
  'journal-busy',
  'journal-readonly',
  'journal-unreadable',
  'disk-full',
  'plan-taken',
  'plan-unknown',
  'command-unknown',
  'revision-unknown',
] as const
/**
 * - `journal-newer`: written by a newer program; untouched. `journal-foreign`: an SQLite file of another program; untouched.
 * - `journal-damaged`: not a whole SQLite file. `journal-busy`: others held it longer than the patience of {@link openJournal}.
 * - `journal-readonly`: it cannot be written here. `journal-unreadable`: it cannot be opened or read.
 * - `plan-taken`, `plan-unknown`, `command-unknown`, `revision-unknown`: a fact that contradicts what is recorded.
 */
export type JournalErrorCode = (typeof JOURNAL_ERRORS)[number]

/** Always with `file`; `reason` is the code below ours; `plan`, `command` and `hash` name what the fact was about. */
export interface JournalErrorParams {
  readonly file: string
  readonly reason?: string
  readonly version?: number
  readonly known?: number
  readonly plan?: string
  readonly command?: string
  readonly hash?: string
}

export class JournalError extends Error {
  readonly code: JournalErrorCode
  readonly params: JournalErrorParams

  constructor(code: JournalErrorCode, params: JournalErrorParams, cause?: unknown) {
    super(`${code}: ${params.file}`, { cause })
    this.name = 'JournalError'
    this.code = code
    this.params = params
  }
}

/** By name: the program is built into several files, and each has a class of its own. */
export function isJournalError(error: unknown): error is JournalError {
  return error instanceof Error && error.name === 'JournalError'
}

/** First match counts. An IOERR_SHMSIZE is how a full disk shows when it is opened. */
const MEANINGS: readonly (readonly [RegExp, JournalErrorCode])[] = [
  [/^(?:SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/, 'journal-busy'],
  [/^(?:SQLITE_READONLY|EROFS$|EACCES$|EPERM$)/, 'journal-readonly'],
  [/^SQLITE_(?:CORRUPT|NOTADB|FORMAT)/, 'journal-damaged'],
  [/^(?:SQLITE_(?:CANTOPEN|IOERR|PERM|AUTH|NOLFS)|E[A-Z]+$)/, 'journal-unreadable'],
]

/** The code an error of SQLite or of node:fs carries. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/** The same error in our words; one that is our own mistake (a wrong SQL, a broken constraint) comes back as it is. */
export function toJournalError(error: unknown, file: string): unknown {
  if (isJournalError(error)) return error
  const reason = codeOf(error)
  const meaning = MEANINGS.find(([pattern]) => pattern.test(reason))
  return meaning === undefined ? error : new JournalError(meaning[1], { file, reason }, error)
}

/** Does the work; what it throws is a {@link JournalError} where it can be. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toJournalError(error, file)
  }
}
