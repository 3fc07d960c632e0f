/** A drawn life as the program takes it: instants become Days by the program's own way. */
import { dayOf } from '../../src/domain/calendar/day.ts'
import type { Day, DaySpan, Weekday } from '../../src/domain/calendar/day.ts'
import type { DayKinds, HabitInput } from '../../src/domain/habit/habit-days.ts'
import type { Span } from '../proof/days.ts'
import type { Life } from './draw.ts'

const REF = 'p/habit'

/** From then on the system's zone is another. @returns what sets it back */
export function setZone(zone: string): () => void {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  return () => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

/** By the system's offset, in the zone of the test. */
export function dayAt({ dayStart }: Life, at: number): Day {
  const instant = new Date(at)
  return dayOf(instant, -instant.getTimezoneOffset(), dayStart)
}

export function inputOf(life: Life): { readonly habit: HabitInput; readonly kinds: DayKinds } {
  const rules = life.rules.map(({ from, effortMinutes, ...rule }, i): HabitInput['rules'][number] => {
    const isLast = i === life.rules.length - 1
    return { from: from as Day, effortMinutes, rule: { ...rule, picks: [], ...(isLast && life.paused.length > 0 ? { paused: life.paused.map(spanOf) } : {}) } }
  })
  const completions = life.done.map(({ at, ...done }) => ({ day: dayAt(life, at), ...done }))
  const off = life.off.map(({ keeps, ...days }, i) => ({ id: String(i), ...spanOf(days), ...(keeps === undefined ? {} : { keep: keeps === 'this' ? REF : 'p/other' }) }))
  return {
    habit: { ref: REF, window: spanOf(life.window), rules, completions, skips: life.skips as readonly Day[] },
    kinds: { today: dayAt(life, life.now), off, rest: life.rest as readonly Weekday[] },
  }
}

function spanOf({ from, to }: Span): DaySpan {
  return { from: from as Day, to: to as Day }
}
