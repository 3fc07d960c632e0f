/** What follows from events in force, as values: a Completion, the facts of an item, the record of a plan. Pure: knows no SQL. */
import { NO_END } from '../domain/plan/adjust.ts'
import type { Adjustment } from '../domain/plan/adjust.ts'
import { addDays } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { DoneData, JournalEvent, PlanStart, ReviewData, WorkData } from '../domain/facts/event.ts'
import type { Completion, ItemFacts, Logged, PlanRecord, Worked } from '../domain/facts/facts.ts'

/** The part of an event that a fold reads. */
export type Happening = Pick<JournalEvent, 'seq' | 'what' | 'day' | 'data'>

/** Absent minutes are 0; `before` counts no minutes at all. */
export function completionOf(event: Happening): Completion {
  const { minutes, assumed, amount, before, url, note, picked, grade, score }: DoneData = event.data
  return {
    day: event.day,
    minutes: before === true ? 0 : (minutes ?? 0),
    assumed: assumed === true,
    before: before === true,
    ...(amount === undefined ? {} : { amount }),
    ...(url === undefined ? {} : { url }),
    ...(note === undefined ? {} : { note }),
    ...(picked === undefined ? {} : { picked }),
    ...(grade === undefined ? {} : { grade }),
    ...(score === undefined ? {} : { score }),
  }
}

/** Time that an event of work or of a review adds; undefined for other events, and for a clock that was dropped. */
export function workedOf({ what, day, data }: Happening): Worked | undefined {
  if (what === 'review') {
    const { grade, minutes } = data as unknown as ReviewData
    return { day, minutes, grade }
  }
  const { minutes } = data as unknown as WorkData
  return what === 'work' && minutes > 0 ? { day, minutes } : undefined
}

/** The facts of one item from its events in force, in order of recording; undefined when it has none. */
export function buildItemFacts(events: readonly Happening[]): ItemFacts | undefined {
  const completions = byDay(events.filter(({ what }) => what === 'done').map(completionOf))
  const skips = byDay(events.filter(({ what }) => what === 'skip').map(skipOf))
  const [dropped] = byDay(events.filter(({ what }) => what === 'drop'))
  const worked = byDay(events.flatMap((event) => workedOf(event) ?? []))
  if (completions.length === 0 && skips.length === 0 && dropped === undefined && worked.length === 0) return undefined
  return { completions, skips, ...(dropped === undefined ? {} : { droppedOn: dropped.day }), ...(worked.length === 0 ? {} : { worked }) }
}

/** The numbers logged for one target, oldest day first. */
export function buildLogged(events: readonly Happening[]): Logged[] {
  return byDay(events.filter(({ what }) => what === 'target').map(loggedOf))
}

/**
 * A plan from its events in force, in order of recording: the newest start counts, and an end before it does not.
 * Undefined without a start. Its revision is the newest, or empty when none was recorded.
 */
export function buildPlan(id: string, events: readonly Happening[]): (PlanRecord & { readonly seq: number }) | undefined {
  let plan: (PlanRecord & { readonly seq: number }) | undefined
  let revision = ''
  const adjustments: PlanRecord['adjustments'][number][] = []
  for (const { seq, what, day, data } of events) {
    if (what === 'plan.start') {
      plan = { ...startOf(data), id, seq, adjustments: [], revision }
      adjustments.length = 0
    }
    if (what === 'plan.pause') adjustments.push({ way: 'pause', pause: { from: data['from'] as Day, to: (data['to'] ?? NO_END) as Day }, on: day })
    if (what === 'plan.resume') endPause(adjustments, data['on'] as Day)
    if (what === 'plan.adjust') adjustments.push({ ...(data as unknown as Adjustment), on: day })
    if (what === 'plan.end' && plan !== undefined) plan = { ...plan, droppedOn: day }
    if (what === 'plan.revision') revision = String(data['hash'])
  }
  return plan === undefined ? undefined : { ...plan, adjustments, revision }
}

/** A pause that had not begun by then is gone. */
function endPause(adjustments: PlanRecord['adjustments'][number][], on: Day): void {
  const at = adjustments.findLastIndex(({ pause }) => pause !== undefined && pause.to >= on)
  const last = adjustments[at]
  if (last?.pause === undefined) return
  if (last.pause.from >= on) adjustments.splice(at, 1)
  else adjustments[at] = { ...last, pause: { from: last.pause.from, to: addDays(on, -1) } }
}

function startOf(data: Happening['data']): PlanStart {
  const { roadmap, file, start, finish, minutesPerWeek } = data as unknown as PlanStart
  return {
    roadmap,
    file,
    start,
    ...(finish === undefined ? {} : { finish }),
    ...(minutesPerWeek === undefined ? {} : { minutesPerWeek }),
  }
}

function skipOf({ day, data }: Happening): ItemFacts['skips'][number] {
  const { to } = data as { readonly to?: Day }
  return to === undefined ? { day } : { day, to }
}

function loggedOf({ day, data }: Happening): Logged {
  const { add, value } = data as { readonly add?: number; readonly value?: number }
  return { day, ...(add === undefined ? {} : { add }), ...(value === undefined ? {} : { value }) }
}

/** Sorting is stable: of one day the earlier recorded stays first. */
function byDay<T extends { readonly day: Day }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
