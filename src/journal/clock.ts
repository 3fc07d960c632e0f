/** Answers which clock runs. Knows no time of its own. */
import type { Day } from '../domain/calendar/day.ts'
import type { RunningClock } from '../domain/facts/facts.ts'
import { heirOf } from '../domain/plan/link.ts'
import { get } from './handle.ts'
import type { Journal } from './handle.ts'
import { heirOfRef, linksOf } from './links.ts'

interface ClockRow {
  readonly start: string
  readonly plan: string
  readonly item: string
  readonly key: string | null
  readonly day: Day
  readonly since: string
  readonly ends: string | null
  readonly for_minutes: number | null
  readonly picked: string | null
}

/** With the id that its item has now; undefined where none runs. */
export function runningClock(journal: Journal): RunningClock | undefined {
  const row = get<ClockRow>(journal, 'SELECT * FROM clock')
  if (row === undefined) return undefined
  const { start, plan, item, key, day, since, ends, for_minutes: forMinutes, picked } = row
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
    ...(picked === null ? {} : { picked: heirOfRef((each) => linksOf(journal, each), picked, seq) }),
  }
}
