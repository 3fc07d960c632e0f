/** Why an item stands where it stands today: its window, its place among open work, and what the day gives it. Codes, no words. */
import { entriesOf, progressOfAll } from './agenda.ts'
import type { AgendaEntry, AgendaRequest, DayAgenda } from './agenda.ts'
import { openCapacity } from './capacity.ts'
import { daysBetween, toNumber } from './day.ts'
import type { Day, DaySpan } from './day.ts'
import { followedDays } from './followed.ts'
import type { ItemState } from './item-state.ts'
import type { HabitRule, PlannedItem } from './plan.ts'
import type { HabitUnit } from './recurrence.ts'
import type { Text } from './roadmap.ts'
import { byAge, byDeadline, isReady, openWork } from './schedule.ts'

export interface BlockGiven {
  /** Minutes after midnight; absent for a part of the day without a clock. */
  readonly from?: number
  readonly to?: number
  readonly title?: Text
  /** Of the whole block. */
  readonly minutes: number
}

interface WhyParams {
  readonly done: { readonly on: Day; readonly window?: DaySpan }
  readonly dropped: object
  readonly unchosen: object
  readonly later: object
  /** Days until it begins, until its last day, since its last day. */
  readonly ahead: { readonly window: DaySpan; readonly days: number }
  readonly open: { readonly window: DaySpan; readonly days: number }
  readonly overdue: { readonly window: DaySpan; readonly days: number }
  readonly rule: { readonly rule: HabitRule; readonly window: DaySpan }
  readonly waits: { readonly for: readonly Text[] }
  /** Its place in the order of open windows, or of overdue work; `after` is the one just before it. */
  readonly place: { readonly place: number; readonly of: number; readonly after?: Text }
  readonly age: { readonly place: number; readonly of: number; readonly after?: Text }
  readonly asked: { readonly repetitions: number; readonly required: number; readonly unit: HabitUnit }
  readonly 'not-asked': object
  readonly listed: object
  readonly skipped: object
  readonly gets: { readonly minutes: number; readonly block?: BlockGiven }
  /** `next` is the first of the days to come that gives it minutes. */
  readonly off: { readonly next?: NextDay }
  readonly rest: { readonly next?: NextDay }
  readonly full: { readonly next?: NextDay }
}

export interface NextDay {
  readonly day: Day
  readonly minutes: number
}

export type Why = { readonly [C in keyof WhyParams]: { readonly code: C } & WhyParams[C] }[keyof WhyParams]

/** A sentence for each reason. */
export type WhyTexts = { readonly [C in keyof WhyParams]: (why: WhyParams[C]) => string }

export function sayWhy(why: Why, texts: WhyTexts): string {
  return (texts[why.code] as (why: Why) => string)(why)
}

/** How far ahead the next day with minutes is looked for. */
const AHEAD = 28

/** At most three reasons: window, place, what today gives. A task with steps has those of its first open step. */
export function whyOf(state: ItemState, request: AgendaRequest): Why[] {
  const { item, status, doneOn, window } = state
  if (status === 'dropped') return [{ code: 'dropped' }]
  if (status === 'neutral' && item.type !== 'habit') return [{ code: 'unchosen' }]
  if (status === 'done' && doneOn !== undefined) return [{ code: 'done', on: doneOn, ...(window ? { window } : {}) }]
  if (window === undefined) return [{ code: 'later' }]
  const scheduled = state.steps.find((step) => step.status === 'open' || step.status === 'doing') ?? state
  const first = windowWhy(state, window, request.day)
  if (window.from > request.day || (item.habit && window.to < request.day)) return [first]
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
  if (!isReady(item, progress)) {
    const waits = item.needs.filter((ref) => ['open', 'doing'].includes(progress.get(ref)?.status ?? ''))
    return [{ code: 'waits', for: plans.flatMap((plan) => plan.items.filter((each) => waits.includes(each.ref)).map((each) => each.title)) }]
  }
  const ready = openWork(plans, progress).filter((open) => open.window.from <= day && isReady(open.item, progress))
  const own = ready.find((open) => open.item.ref === item.ref)
  if (own === undefined) return []
  const isLate = own.window.to < day
  const order = ready.filter((open) => open.window.to < day === isLate).sort(isLate ? byAge : byDeadline)
  const at = order.indexOf(own)
  const after = order[at - 1]?.item.title
  return [{ code: isLate ? 'age' : 'place', place: at + 1, of: order.length, ...(after ? { after } : {}) }]
}

function dayWhy(item: PlannedItem, request: AgendaRequest): Why[] {
  const days = followedDays(request)
  const today = days.next().value
  const entry = entryOn(today, item)
  if (entry?.status === 'skipped') return [{ code: 'skipped' }]
  if (entry && entry.minutes > 0) return [{ code: 'gets', minutes: entry.minutes, ...blockOf(entry, today, request) }]
  if (entry) return [{ code: 'listed' }]
  const next = nextDay(days, item)
  return [{ code: today.off ? 'off' : today.rest ? 'rest' : 'full', ...(next ? { next } : {}) }]
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
  return entriesOf(agenda).find((entry) => entry.item.ref === item.ref)
}

/** The block it stands in, with the minutes that the block has in all; none for catch-up and for work without a block. */
function blockOf(entry: AgendaEntry, agenda: DayAgenda, { plans, day, config }: AgendaRequest): { readonly block?: BlockGiven } {
  const index = agenda.blocks.findIndex((block) => block.entries.includes(entry))
  const given = openCapacity(plans.filter((plan) => plan.start <= day), config)(toNumber(day)).blocks[index]
  if (given === undefined) return {}
  const { minutes, from, to, title } = given
  return { block: { minutes, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(title ? { title } : {}) } }
}
