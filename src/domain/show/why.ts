/** Why an item stands where it stands today: its window, its place among open work, and what the day gives it. Codes, no words. */
import { entriesOf } from '../agenda/agenda.ts'
import { capacityOf } from '../schedule/day-part.ts'
import { progressOfAll } from '../schedule/day-work.ts'
import type { DayAgenda } from '../agenda/agenda.ts'
import type { AgendaRequest } from '../schedule/day-work.ts'
import type { AgendaEntry } from '../schedule/entry.ts'
import { daysBetween, toNumber } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import { followedDays } from '../agenda/followed.ts'
import type { ItemState } from './item-state.ts'
import { isUnfinished } from '../facts/progress.ts'
import { isReady } from '../schedule/needed.ts'
import { isRunningOn } from '../plan/plan.ts'
import type { PlannedItem } from '../plan/plan.ts'
import type { ProgressMap } from '../facts/progress.ts'
import type { BlockGiven, NextDay, Why } from './reason.ts'
import { byAge, byDeadline, openWork } from '../schedule/schedule.ts'
import { isDeclared } from '../facts/time-off.ts'

/** How far ahead the next day with minutes is looked for. */
const AHEAD = 28

/** At most three reasons: window, place, what today gives. A task with steps has those of its first open step. */
export function whyOf(state: ItemState, request: AgendaRequest): Why[] {
  const { item, status, doneOn, window } = state
  if (status === 'dropped') return [{ code: 'dropped' }]
  if (status === 'neutral' && item.type !== 'habit') return [{ code: 'unchosen' }]
  if (status === 'done' && doneOn !== undefined) return [{ code: 'done', on: doneOn, ...(window ? { window } : {}) }]
  if (window === undefined) return [{ code: 'later' }]
  const scheduled = state.steps.find(isUnfinished) ?? state
  const first = windowWhy(state, window, request.day)
  if (window.from > request.day) return [first, ...aheadWhy(scheduled.item, request)]
  if (item.habit && window.to < request.day) return [first]
  const place = item.habit ? askedWhy(state) : placeWhy(scheduled.item, request)
  return [first, ...place, ...(place.some(({ code }) => code === 'not-asked' || code === 'waits') ? [] : dayWhy(scheduled.item, request))]
}

function windowWhy({ item }: ItemState, window: DaySpan, day: Day): Why {
  if (item.habit) return { code: 'rule', rule: item.habit, window }
  if (window.from > day) return { code: 'ahead', window, days: daysBetween(day, window.from) }
  return window.to < day ? { code: 'overdue', window, days: daysBetween(window.to, day) } : { code: 'open', window, days: daysBetween(day, window.to) }
}

function askedWhy({ habit }: ItemState): Why[] {
  if (habit === undefined || (habit.status === 'neutral' && !habit.listed)) return [{ code: 'not-asked' }]
  return [{ code: 'asked', repetitions: habit.repetitions, required: habit.required, unit: habit.unit }]
}

function placeWhy(item: PlannedItem, { plans, facts, day }: AgendaRequest): Why[] {
  const progress = progressOfAll(plans, facts, day)
  if (!isReady(item, progress)) return [waitsWhy(item, plans, progress)]
  const ready = openWork(plans, progress).filter((open) => open.window.from <= day && isReady(open.item, progress))
  const own = ready.find((open) => open.item.ref === item.ref)
  if (own === undefined) return []
  const isLate = own.window.to < day
  const order = ready.filter((open) => open.window.to < day === isLate).sort(isLate ? byAge : byDeadline)
  const at = order.indexOf(own)
  const after = order[at - 1]?.item.title
  return [{ code: isLate ? 'age' : 'place', place: at + 1, of: order.length, ...(after ? { after } : {}) }]
}

function waitsWhy(item: PlannedItem, plans: AgendaRequest['plans'], progress: ProgressMap): Why {
  const waits = item.needs.filter((ref) => isUnfinished(progress.get(ref)))
  return { code: 'waits', for: plans.flatMap((plan) => plan.items.filter((each) => waits.includes(each.ref)).map((each) => each.title)) }
}

/** Of what has not begun: what it waits for, and when its turn comes. */
function aheadWhy(item: PlannedItem, request: AgendaRequest): Why[] {
  const progress = progressOfAll(request.plans, request.facts, request.day)
  const next = nextDay(followedDays(request), item)
  return [...(isReady(item, progress) ? [] : [waitsWhy(item, request.plans, progress)]), ...(next ? [{ code: 'soon' as const, ...next }] : [])]
}

function dayWhy(item: PlannedItem, request: AgendaRequest): Why[] {
  const days = followedDays(request)
  const today = days.next().value
  const entry = entryOn(today, item)
  if (entry?.status === 'skipped') return [{ code: 'skipped' }]
  if (entry && entry.minutes > 0) {
    const slot = entry.item === item || !entry.picked ? {} : { slot: entry.item.title }
    return [{ code: 'gets', minutes: entry.minutes, ...slot, ...blockOf(entry, today, request) }]
  }
  if (entry) return [{ code: 'listed' }]
  const next = nextDay(days, item)
  return [{ code: freeWhy(today) ?? 'full', ...(next ? { next } : {}) }]
}

function freeWhy({ off, rest }: DayAgenda): 'off' | 'holiday' | 'rest' | undefined {
  if (off) return isDeclared(off) ? 'off' : 'holiday'
  return rest ? 'rest' : undefined
}

/** The first of the days to come that gives it minutes. */
function nextDay(days: Iterator<DayAgenda, never>, item: PlannedItem): NextDay | undefined {
  for (let i = 0; i < AHEAD; i++) {
    const agenda = days.next().value
    const entry = entryOn(agenda, item)
    if (entry && entry.minutes > 0) return { day: agenda.day, minutes: entry.minutes }
  }
  return undefined
}

function entryOn(agenda: DayAgenda, item: PlannedItem): AgendaEntry | undefined {
  return entriesOf(agenda).find((entry) => entry.item.ref === item.ref || entry.picked?.item.ref === item.ref)
}

/** The block it stands in, with the minutes that the block has in all; none for catch-up and for work without a block. */
function blockOf(entry: AgendaEntry, agenda: DayAgenda, { plans, facts, day, config }: AgendaRequest): { readonly block?: BlockGiven } {
  const index = agenda.blocks.findIndex((block) => block.entries.includes(entry))
  const given = capacityOf({ plans: plans.filter((plan) => isRunningOn(plan, day)), facts, config })(toNumber(day)).blocks[index]
  if (given === undefined) return {}
  const { minutes, from, to, title } = given
  const goesOn = agenda.blocks.some((block) => block.continued.includes(entry.n)) || agenda.unplacedContinued.includes(entry.n)
  return { block: { minutes, goesOn, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(title ? { title } : {}) } }
}
