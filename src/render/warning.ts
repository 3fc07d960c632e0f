/** What is out of the ordinary about a day, as a sentence. */
import type { Warning } from '../domain/agenda/today.ts'
import type { Messages } from '../locales/messages.ts'

export function warningLine(warning: Warning, { today }: Messages): string {
  switch (warning.code) {
    case 'habits-exceed':
      return today.habitsExceed(warning.minutes)
    case 'last-good':
      return today.lastGood(warning.plan)
    case 'missing-file':
      return today.missingFile(warning.plan, warning.file)
  }
}
