/**
 * When something is to be recalled again, by FSRS as ts-fsrs computes it: its default weights, days as the unit (no steps
 * within a day), nothing left to chance. Knows no item.
 */
import { Rating, createEmptyCard, fsrs } from 'ts-fsrs'
import type { Card as Memory } from 'ts-fsrs'
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { GRADES } from '../facts/event.ts'
import type { Grade } from '../facts/event.ts'
import type { Recall } from './recall.ts'
import type { Repetition } from './repetitions.ts'

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const

/**
 * Undefined without a repetition.
 * @param repetitions oldest first, one a day
 * @param retention the chance of recall, 0 to 1, at which it comes back
 */
export function recallAfter(repetitions: readonly Repetition[], retention: number): Recall | undefined {
  const last = repetitions.at(-1)
  const memory = memoryOf(repetitions, retention)
  return last && memory && { due: addDays(last.day, memory.scheduled_days), stability: memory.stability, lapses: memory.lapses }
}

/** Days until it would be due again after each grade on that day; what was recalled on the day itself does not count. */
export function daysByGrade(repetitions: readonly Repetition[], retention: number, day: Day): Readonly<Record<Grade, number>> {
  const before = memoryOf(repetitions.filter((each) => each.day < day), retention) ?? createEmptyCard<Memory>(dateOf(day))
  const days = GRADES.map((grade) => [grade, schedulerOf(retention).next(before, dateOf(day), RATINGS[grade]).card.scheduled_days] as const)
  return Object.fromEntries(days) as Record<Grade, number>
}

function memoryOf(repetitions: readonly Repetition[], retention: number): Memory | undefined {
  const scheduler = schedulerOf(retention)
  return repetitions.reduce<Memory | undefined>((memory, { day, grade }) => scheduler.next(memory ?? createEmptyCard<Memory>(dateOf(day)), dateOf(day), RATINGS[grade]).card, undefined)
}

function schedulerOf(retention: number): ReturnType<typeof fsrs> {
  return fsrs({ request_retention: retention, enable_fuzz: false, enable_short_term: false })
}

/** Days are counted in UTC, whatever the zone. */
function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
