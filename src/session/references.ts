/** From the words of a command line to the items they name; on a terminal several hits become a question. */
import type { PlannedItem } from '../domain/plan/plan.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import { UserError } from '../errors.ts'
import { findNamed } from '../language/reference.ts'
import type { Named } from '../language/reference.ts'
import type { Active } from '../domain/agenda/active.ts'
import { presentName } from './former.ts'
import { readRows } from './rows.ts'
import type { Session } from './session.ts'

/**
 * The items named, in order, each once. Words that stand apart name one item together where they are not each a row, an
 * id or a key: `done saga pattern`.
 */
export async function findItems(session: Session, active: Active, typed: readonly string[]): Promise<PlannedItem[]> {
  const items = active.plans.flatMap((plan) => plan.items)
  const words = typed.flatMap(namesIn).map((word) => presentName(session, word, [...items, ...active.plans.flatMap((plan) => plan.targets)], rowsOf(session)))
  if (words.length === typed.length && words.length > 1 && !words.every((word) => isExact(word, items))) {
    const whole = findNamed(words.join(' '), items, undefined, session.language)
    if (whole.kind === 'one') return [whole.item]
    if (whole.kind === 'several') return [await choose(session, words.join(' '), whole.items)]
    // Words that are not each a name of their own are one name that nothing has: guessing at each would tick what nobody meant.
    if (whole.kind === 'none' && !words.every((word) => /\s/.test(word) || isName(word, items))) throw new UserError('ref-not-found', { ref: words.join(' '), near: whole.near.map((item) => labelOf(session, item)) })
  }
  const found: PlannedItem[] = []
  for (const word of words) {
    refuseTarget(session, active, word, items)
    found.push(await findOne(session, word, items))
  }
  return [...new Set(found)]
}

/** `5,6` is two rows, `lc-1,lc-15` two keys: what commas join, without a space, are names. */
function namesIn(word: string): readonly string[] {
  return /^[\w./-]+(,[\w./-]+)+$/.test(word) ? word.split(',') : [word]
}

/** A number to reach is logged, not ticked. @throws UserError cannot-be-done */
function refuseTarget({ language }: Session, { plans }: Active, word: string, items: readonly PlannedItem[]): void {
  const target = plans.flatMap((plan) => plan.targets).find(({ id, ref }) => id === word || ref === word)
  if (target && findNamed(word, items, undefined, language).kind !== 'one') throw new UserError('cannot-be-done', { ref: target.id })
}

function isExact(word: string, items: readonly PlannedItem[]): boolean {
  return /^\d+$/.test(word) || items.some(({ ref, id, key }) => [ref, id, key].includes(word.toLowerCase()))
}

/** A row, or the beginning of one id. */
function isName(word: string, items: readonly PlannedItem[]): boolean {
  if (isExact(word, items)) return true
  const begun = items.filter(({ id, ref }) => id.startsWith(word.toLowerCase()) || ref.startsWith(word.toLowerCase()))
  return begun.length === 1
}

/**
 * The one thing that a reference names.
 * @throws UserError no-list-today, no-such-row, ref-not-found, ref-ambiguous
 */
export async function findOne<T extends Named>(session: Session, typed: string, items: readonly T[]): Promise<T> {
  const rows = rowsOf(session)
  const word = presentName(session, typed, items, rows)
  const found = findNamed(word, items, rows, session.language)
  switch (found.kind) {
    case 'one':
      return found.item
    case 'no-list':
      throw new UserError('no-list-today', { number: word })
    case 'none':
      if (/^\d+$/.test(word)) throw new UserError('no-such-row', { number: word, rows: rows?.length ?? 0 })
      throw new UserError('ref-not-found', { ref: word, near: found.near.map((item) => labelOf(session, item)) })
    case 'several':
      return choose(session, word, found.items)
  }
}

function rowsOf({ host, paths, today }: Session): readonly string[] | undefined {
  return readRows(paths.cache, host.terminal(), today)
}

/** One of several, chosen on a terminal. @throws UserError ref-ambiguous */
export async function choose<T extends Named>(session: Session, word: string, items: readonly T[]): Promise<T> {
  if (!session.host.isInteractive || session.options.json) {
    throw new UserError('ref-ambiguous', { ref: word, matches: items.map((item) => labelOf(session, item)) })
  }
  const ask = await session.host.ask()
  return ask.select({
    message: session.messages.ask.which(word),
    keys: session.messages.ask.keys,
    choices: items.map((item) => ({ label: labelOf(session, item), value: item })),
  })
}

/** `study/anki  Anki` */
export function labelOf({ language }: Session, item: Named): string {
  return `${item.ref}  ${textIn(item.title, language)}`
}
