/** Answers what was recorded last, and which items were touched since. Knows nothing of what became of them. */
import type { Day } from '../domain/calendar/day.ts'
import { all, get } from './handle.ts'
import type { Journal } from './handle.ts'

/** A place in the journal. */
export interface Mark {
  readonly seq: number
  /** Of the event there; another journal has another. */
  readonly id: string
}

/** The newest event; undefined in an empty journal. */
export function lastMark(journal: Journal): Mark | undefined {
  return get<Mark>(journal, 'SELECT seq, id FROM event ORDER BY seq DESC LIMIT 1')
}

interface Touch {
  readonly what: string
  readonly plan: string | null
  readonly item: string | null
  readonly command: string | null
  readonly day: Day
}

const TOUCHES_NONE = new Set(['off', 'off.cancel', 'target', 'skill', 'start'])
const TOUCHES_ITEM = new Set(['done', 'work', 'review', 'skip', 'drop'])

const TOUCH = `SELECT what, plan, item, day, CASE what WHEN 'undo' THEN data ->> '$.command' END AS command FROM event`

/**
 * By ref, the items that were done, worked on, skipped or dropped after that place, or for which that was undone; undefined
 * where more has happened than that, or the place is not in this journal. Time off, clocks that began, and numbers of targets
 * and skills touch no item. With each the earliest day that one of these facts is about.
 */
export function touchedSince(journal: Journal, { seq, id }: Mark): ReadonlyMap<string, Day> | undefined {
  if (get<{ id: string }>(journal, 'SELECT id FROM event WHERE seq = ?', seq)?.id !== id) return undefined
  const touches = all<Touch>(journal, `${TOUCH} WHERE seq > ?`, seq)
  const undone = touches.flatMap(({ command }) => (command === null ? [] : all<Touch>(journal, `${TOUCH} WHERE command = ?`, command)))
  const refs = new Map<string, Day>()
  for (const { what, plan, item, day } of [...touches.filter(({ command }) => command === null), ...undone]) {
    if (TOUCHES_NONE.has(what)) continue
    if (!TOUCHES_ITEM.has(what)) return undefined
    const ref = `${plan ?? ''}/${item ?? ''}`
    const known = refs.get(ref)
    refs.set(ref, known === undefined || day < known ? day : known)
  }
  return refs
}
