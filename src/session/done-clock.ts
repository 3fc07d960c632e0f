/** What `done` has to know of the clock that runs: it ends with what it ran on, and its minutes are those of the completion. */
import type { Act } from '../domain/act/act.ts'
import type { Active } from '../domain/agenda/active.ts'
import type { Day } from '../domain/calendar/day.ts'
import { runsOn } from '../domain/facts/clock.ts'
import type { Running } from '../domain/facts/clock.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import type { Fact } from '../domain/facts/event.ts'
import { runningTitle, sinceWhen } from '../render/text/running.ts'
import { endOf, openRunning } from './running.ts'
import type { Session } from './session.ts'

/**
 * The act with the end of the clock in it, where it ran on what was done on its day: its minutes, unless they were said. One
 * that was forgotten, or began on another day, is left running and named.
 * @param isSaid whether the user said how many minutes an item took
 */
export function endingClock(session: Session, active: Active, act: Act, day: Day, isSaid: (item: PlannedItem) => boolean): Act {
  const running = openRunning(session, active)
  // A habit that is backfilled has nothing to do with the clock that began on it since.
  if (running === undefined || (running.item?.habit && day < running.clock.day)) return act
  const mine = ownFact(running, act)
  const again = mine === undefined ? act.already.find((item) => runsOn(running.clock, item)) : undefined
  if (mine === undefined && again === undefined) return act
  if (running.forgotten || running.clock.day !== day) {
    const { messages, today } = session
    session.note(messages.timing.stillRuns(runningTitle(running, messages), sinceWhen(running, today, messages)))
    return act
  }
  if (again) return { facts: [...act.facts, { item: again, fact: endOf(running, { kind: 'keep' }).fact }], already: act.already.filter((item) => item !== again) }
  return { ...act, facts: act.facts.map((each) => (each === mine ? { ...each, fact: timed(each.fact, running, isSaid(each.item)) } : each)) }
}

/** Of a slot and what it picked, the one that has the minutes. */
function ownFact({ clock }: Running, { facts }: Act): Act['facts'][number] | undefined {
  const own = facts.filter(({ item }) => runsOn(clock, item))
  return own.find(({ fact }) => !(fact.what === 'done' && fact.data.picked !== undefined && fact.data.minutes === 0)) ?? own[0]
}

/** What the clock measured, unless it was less than a minute: then what was guessed stands. */
function timed(fact: Fact, { clock, minutes }: Running, said: boolean): Fact {
  const isMeasured = !said && minutes > 0
  if (fact.what === 'work') return { ...fact, data: { ...fact.data, clock: clock.start } }
  if (fact.what === 'review') {
    const { assumed: _, ...own } = fact.data
    return { ...fact, data: isMeasured ? { ...own, minutes, clock: clock.start } : { ...fact.data, clock: clock.start } }
  }
  if (fact.what !== 'done') return fact
  const { assumed: _, ...own } = fact.data
  return { ...fact, data: isMeasured && !fact.data.before ? { ...own, minutes, clock: clock.start } : { ...fact.data, clock: clock.start } }
}
