/** The clock that runs, as commands see it, and what becomes of it. */
import { cutMinutes, endingFact, isForgotten, measured } from '../domain/facts/clock.ts'
import type { Running } from '../domain/facts/clock.ts'
import type { Active } from '../domain/agenda/active.ts'
import { minuteOf } from '../domain/calendar/day.ts'
import { refOf } from '../domain/plan/plan.ts'
import type { Plan, PlannedItem } from '../domain/plan/plan.ts'
import { runningClock } from '../journal/clock.ts'
import type { DatedFact } from '../journal/record.ts'
import type { Session } from './session.ts'

/** Undefined where none runs. @param now the instant it is, where that is not the start of the command */
export function openRunning(session: Session, { plans, whole }: Pick<Active, 'plans' | 'whole'>, now = session.clock.instant): Running | undefined {
  const clock = runningClock(session.journal())
  if (clock === undefined) return undefined
  const { host, config } = session
  const itemOf = (ref: string): PlannedItem | undefined => itemIn(plans, ref) ?? itemIn(whole?.().plans ?? [], ref)
  const item = itemOf(refOf(clock.plan, clock.item))
  const sinceMinute = minuteOf(clock.since, host.offsetAt(clock.since, config.timeZone), config.dayStart)
  return { clock, item, work: clock.picked === undefined ? item : itemOf(clock.picked), sinceMinute, minutes: measured(clock, now), forgotten: isForgotten(clock, now) }
}

function itemIn(plans: readonly Plan[], ref: string): PlannedItem | undefined {
  return plans.flatMap(({ items }) => items).find((each) => each.ref === ref)
}

/** What becomes of the time that a clock measured: all of it, up to where it should have ended, none, or so many minutes. */
export type Settling = { readonly kind: 'keep' | 'cut' | 'drop' } | { readonly kind: 'minutes'; readonly minutes: number }

/** The end of a clock as a dated fact; what is cut without a known end is dropped. */
export function endOf({ clock, item, minutes }: Running, settling: Settling, note?: string): DatedFact {
  const kept = settling.kind === 'minutes' ? settling.minutes : { keep: minutes, cut: cutMinutes(clock) ?? 0, drop: 0 }[settling.kind]
  return { fact: endingFact(clock, item, kept, note), day: clock.day }
}
