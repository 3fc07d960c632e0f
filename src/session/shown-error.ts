/** Which error a user is shown for what was thrown: their own mistake, the journal's state or the system's refusal. */
import { isUserError } from '../errors.ts'
import { isJournalError } from '../journal/errors.ts'
import type { JournalError } from '../journal/errors.ts'
import type { ShownError } from '../locales/errors.ts'

/** The error to show; undefined for what only we can mend. */
export function shownError(error: unknown): ShownError | undefined {
  if (isUserError(error)) return { code: error.code, params: error.params } as ShownError
  if (isJournalError(error)) return journalError(error)
  return systemError(error)
}

function journalError({ code, params }: JournalError): ShownError | undefined {
  const { file, reason = '', plan = '' } = params
  switch (code) {
    case 'journal-newer':
    case 'journal-damaged':
    case 'journal-foreign':
    case 'journal-busy':
    case 'journal-readonly':
    case 'disk-full':
      return { code, params: { file } }
    case 'journal-unreadable':
      return { code, params: { file, reason } }
    case 'plan-taken':
      return { code, params: { plan, name: plan } }
    // Facts that no command should have recorded: a bug.
    case 'plan-unknown':
    case 'command-unknown':
    case 'revision-unknown':
      return undefined
  }
}

/** A full disk or a missing permission, from a file that is not the journal. */
function systemError(error: unknown): ShownError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const { code } = error
  const file = 'path' in error && typeof error.path === 'string' ? error.path : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', params: { file } }
  const isRefused = code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
  return isRefused && file !== '' ? { code: 'file-unreadable', params: { file, reason: code } } : undefined
}
