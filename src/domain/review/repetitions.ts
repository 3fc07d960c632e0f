/** How often something was recalled, and how well: its completions and its reviews, a day one. Knows no interval. */
import type { Day } from '../calendar/day.ts'
import type { Grade } from '../facts/event.ts'
import type { Completion, Facts } from '../facts/facts.ts'
import type { Progress } from '../facts/progress.ts'
import { joinedFacts } from '../facts/worked.ts'
import type { PlannedItem } from '../plan/plan.ts'

export interface Repetition {
  readonly day: Day
  readonly grade: Grade
}

/** What was known before was recalled only where a grade says so. */
export function isRecall({ before, grade }: Completion): boolean {
  return !before || grade !== undefined
}

/**
 * The repetitions of an item that is done, oldest first, in any plan by its key: completions count as `good` where no grade
 * was given, what was known before only with one. Of one day the last that was recorded counts: a later grade corrects. A
 * task that was finished by its steps was recalled on the day of the last.
 * @param until the last day that is looked at
 */
export function repetitionsOf({ ref, key }: PlannedItem, facts: Facts, { doneOn }: Pick<Progress, 'doneOn'>, until: Day): Repetition[] {
  const own = facts.items.get(ref)
  const byKey = (key === undefined ? undefined : facts.keys.get(key)) ?? []
  const completions = joinedFacts(own?.completions ?? [], byKey).filter(isRecall).map(({ day, grade = 'good' }) => ({ day, grade }))
  const worked = joinedFacts(own?.worked ?? [], (key === undefined ? undefined : facts.worked?.get(key)) ?? [])
  const reviews = worked.flatMap(({ day, grade }) => (grade === undefined ? [] : [{ day, grade }]))
  const hasOwn = completions.length > 0 || own?.completions.length || byKey.length > 0
  const closing: Repetition[] = hasOwn || doneOn === undefined ? [] : [{ day: doneOn, grade: 'good' }]
  const byDay = new Map<Day, Repetition>()
  for (const each of [...closing, ...completions, ...reviews]) if (each.day <= until) byDay.set(each.day, each)
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
