/** `check --fix`: gives the items of a roadmap's file their ids, and says of each file what became of it. */
import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { inLanguage } from '../locales/load.ts'
import type { Fixed, FixTexts } from '../render/text/fixed.ts'
import { stampIds } from '../roadmap/stamp.ts'
import { checkText } from './check.ts'
import type { Checked } from './check.ts'
import { readText } from './compile-config.ts'
import { isTextOf, replaceFile, WriteRefusedError } from './fix-write.ts'
import type { Session } from './session.ts'

/** What became of a file, and what is to be said of it as it is now. */
export type FixedFile = Fixed & { readonly checked: Checked }

/**
 * Writes the ids into a file, beside and then in its place, and keeps the file as it was. A file with a problem is not
 * touched, nor one that ships.
 * @throws UserError file-not-found, file-unreadable
 */
export function fixFile(session: Session, file: string): FixedFile {
  const text = readText(file)
  const checked = checkText(session, text, file)
  const refused = (code: string, path = file): FixedFile => ({ file, ids: [], left: [], refusal: { code, path }, checked })
  if (isShipped(session, file)) return refused('shipped')
  if (checked.problems.length > 0) return refused('problems')
  if (!isTextOf(file, text)) return refused('not-utf8')
  const stamped = stampIds(text, file)
  if (stamped === undefined) return refused('unsafe')
  const { ids, left } = stamped
  if (ids.length === 0) return { file, ids, left, checked: withoutIdWarning(checked, left) }
  try {
    const kept = replaceFile(file, text, stamped.text)
    return { file, ids, left, kept, checked: withoutIdWarning(checkText(session, stamped.text, file), left) }
  } catch (error) {
    if (error instanceof WriteRefusedError) return refused(error.code, error.path)
    throw error
  }
}

/** What is left without an id is said one by one. */
function withoutIdWarning(checked: Checked, left: Fixed['left']): Checked {
  return left.length === 0 ? checked : { ...checked, warnings: checked.warnings.filter(({ code }) => code !== 'no-ids') }
}

/** Also where a link of the user's names it. */
function isShipped(session: Session, file: string): boolean {
  return dirname(realpathSync(file)) === realpathSync(session.paths.shipped)
}

/** The sentences about it, in the language of the session. */
export function loadFixTexts({ language }: Pick<Session, 'language'>): Promise<FixTexts> {
  return inLanguage(language, { en: async () => (await import('../locales/en/fix.ts')).fix, vi: async () => (await import('../locales/vi/fix.ts')).fix })
}
