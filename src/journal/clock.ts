/** Answers which clock runs. Knows no time of its own. */
import type { Day } from '../domain/calendar/day.ts'
import type { Clock } from '../domain/facts/facts.ts'
import { heirOf } from '../domain/plan/link.ts'
import { get } from './handle.ts'
import type { Journal } from './handle.ts'
import { linksOf } from './links.ts'

interface ClockRow {
  readonly start: string
  readonly plan: string
  readonly item: string
  readonly key: string | null
  readonly day: Day
  readonly since: string
  readonly ends: string | null
  readonly for_minutes: number | null
}

/** With the id that its item has now; undefined where none runs. */
export function runningClock(journal: Journal): Clock | undefined {
  const row = get<ClockRow>(journal, 'SELECT * FROM clock')
  if (row === undefined) return undefined
  const { start, plan, item, key, day, since, ends, for_minutes: forMinutes } = row
  const seq = get<{ seq: number }>(journal, 'SELECT seq FROM event WHERE id = ?', start)?.seq ?? 0
  return {
    start,
    plan,
    item: heirOf(linksOf(journal, plan), item, seq),
    ...(key === null ? {} : { key }),
    day,
    since: new Date(since),
    ...(ends === null ? {} : { ends: new Date(ends) }),
    ...(forMinutes === null ? {} : { forMinutes }),
  }
}
