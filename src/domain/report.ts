/** A period in numbers: what was planned and what came of it. Pure; what the journal says is handed in. Knows no words. */
import { addDays, daysBetween, includes, lengthOf } from './day.ts'
import type { Day, DaySpan, Weekday } from './day.ts'
import type { Completion, Facts } from './facts.ts'
import type { Plan, PlannedTarget, PlannedTimetable } from './plan.ts'
import { activeDays, blockRecords } from './report-blocks.ts'
import type { BlockRecord } from './report-blocks.ts'
import { burnup } from './report-burnup.ts'
import type { BurnPoint } from './report-burnup.ts'
import { reportHabits } from './report-habits.ts'
import type { ReportedHabit } from './report-habits.ts'
import { carriedItems, countItems, reportItems } from './report-items.ts'
import type { ItemCounts } from './report-items.ts'
import { reportMinutes } from './report-minutes.ts'
import type { OwnedCompletion, ReportMinutes } from './report-minutes.ts'
import { measuredSpan } from './report-period.ts'
import type { ReportPeriod } from './report-period.ts'
import type { ReportedItem, ReportedPlan } from './report-planned.ts'
import { squaresOf } from './report-squares.ts'
import type { Square } from './report-squares.ts'
import type { PeriodStreak } from './report-streak.ts'
import { targetsOn } from './target-list.ts'
import type { TargetOnScreen } from './target-list.ts'

/** What differs between a period and the one it is compared with. */
export interface PeriodRequest {
  readonly period: ReportPeriod
  /** Those that ran in it. */
  readonly plans: readonly ReportedPlan[]
  /** Work of the period, over all plans, dropped and ended ones too; oldest first. */
  readonly completions: readonly OwnedCompletion[]
}

export interface ReportRequest extends PeriodRequest {
  readonly today: Day
  /** About the items of all those plans. */
  readonly facts: Facts
  readonly rest: readonly Weekday[]
  /** The user's own. */
  readonly timetable?: PlannedTimetable
  readonly streak: PeriodStreak
  readonly previous?: PeriodRequest
}

export interface PeriodSums {
  readonly period: ReportPeriod
  readonly items: ItemCounts
  readonly minutes: ReportMinutes
}

export interface ReportedDeliverable extends ReportedItem {
  /** The completion that closed it, with its link and note. */
  readonly evidence?: Completion
}

export interface Report extends PeriodSums {
  readonly today: Day
  /** The part up to today; undefined when the period has not begun. */
  readonly measured: DaySpan | undefined
  readonly plans: readonly Plan[]
  readonly work: readonly ReportedItem[]
  /** Effort of tasks planned for the period that is done, over all of it; undefined where no task was planned. */
  readonly doneShare: number | undefined
  /** The same with each effort times the share of its window's days that are over. */
  readonly expectedShare: number | undefined
  readonly habits: readonly ReportedHabit[]
  /** Those whose window meets the period, as of its last day or today. */
  readonly targets: readonly TargetOnScreen[]
  /** By how much each count target grew in the period; those that did not are left out. */
  readonly gains: readonly { readonly target: PlannedTarget; readonly amount: number }[]
  /** Those planned for the period or done in it. */
  readonly deliverables: readonly ReportedDeliverable[]
  readonly burnup: readonly BurnPoint[]
  readonly blocks: readonly BlockRecord[]
  readonly streak: PeriodStreak
  readonly squares: readonly Square[]
  readonly previous: PeriodSums | undefined
  readonly carried: readonly ReportedItem[]
}

/** The report of a period; one that still runs is measured up to today, what was planned counts for all of it. */
export function buildReport(request: ReportRequest): Report {
  const { period, plans, facts, today, rest, completions, streak, previous } = request
  const measured = measuredSpan(period, today)
  const { work, ...sums } = sumsOf(request, request)
  const habits = reportHabits(request)
  const worked = new Set(completions.map((completion) => completion.day))
  return {
    ...sums,
    today,
    measured,
    plans: plans.map((plan) => plan.now),
    work,
    ...sharesOf(work, period, today),
    habits,
    ...targetsOf(request, measured),
    deliverables: deliverablesOf(work, facts),
    burnup: measured ? burnup(work, period, measured) : [],
    blocks: measured ? blocksOf(request, measured) : [],
    streak,
    squares: squaresOf({ period, today, habits, worked, off: facts.off, rest }),
    previous: previous && sumsOf(previous, request),
    carried: carriedItems(work),
  }
}

function sumsOf({ period, plans, completions }: PeriodRequest, { facts, today, rest }: ReportRequest): PeriodSums & { readonly work: readonly ReportedItem[] } {
  const work = reportItems(plans, facts, period, today)
  return { period, work, items: countItems(work), minutes: reportMinutes({ plans, facts, period, today, rest, items: work, completions }) }
}

/** Tasks count; habits, deliverables and what was dropped do not. */
function sharesOf(work: readonly ReportedItem[], period: DaySpan, today: Day): Pick<Report, 'doneShare' | 'expectedShare'> {
  const day = period.to < today ? addDays(period.to, 1) : today
  let [all, done, expected] = [0, 0, 0]
  for (const { item, planned, outcome, window, doneMinutes } of work) {
    if (!planned || item.type !== 'task' || outcome === 'dropped' || window === undefined) continue
    all += item.effortMinutes
    done += doneMinutes
    expected += item.effortMinutes * Math.min(1, Math.max(0, daysBetween(window.from, day) / lengthOf(window)))
  }
  return { doneShare: all === 0 ? undefined : done / all, expectedShare: all === 0 ? undefined : expected / all }
}

function targetsOf({ plans, facts, period, today }: ReportRequest, measured: DaySpan | undefined): Pick<Report, 'targets' | 'gains'> {
  const running = plans.filter((plan) => plan.droppedOn === undefined).map((plan) => plan.now)
  const meets = ({ target: { window } }: TargetOnScreen): boolean => window === undefined || (window.from <= period.to && window.to >= period.from)
  const targets = targetsOn(running, facts, measured?.to ?? today).filter(meets)
  const before = new Map(targetsOn(running, facts, addDays(period.from, -1)).map(({ target, state }) => [target.ref, state.now ?? 0]))
  const gains = targets.flatMap(({ target, state }) => {
    const amount = target.measure === 'count' && measured ? (state.now ?? 0) - (before.get(target.ref) ?? 0) : 0
    return amount > 0 ? [{ target, amount }] : []
  })
  return { targets, gains }
}

function deliverablesOf(work: readonly ReportedItem[], facts: Facts): ReportedDeliverable[] {
  return work.filter(({ item, planned, outcome }) => item.type === 'deliverable' && (planned || outcome === 'done')).map((each) => {
    const closing = facts.items.get(each.item.ref)?.completions.filter((completion) => completion.day === each.doneOn) ?? []
    const evidence = closing.findLast((completion) => completion.url !== undefined || completion.note !== undefined) ?? closing.at(-1)
    return evidence === undefined ? each : { ...each, evidence }
  })
}

function blocksOf({ plans, facts, rest, timetable, completions }: ReportRequest, measured: DaySpan): BlockRecord[] {
  const tracks = new Map(plans.flatMap(({ then, now }) => [...then.items, ...now.items]).map((item) => [item.ref, item.track]))
  const work = new Map<Day, Set<string | undefined>>()
  for (const { day, plan, item } of completions) {
    if (includes(measured, day)) work.set(day, (work.get(day) ?? new Set()).add(tracks.get(`${plan}/${item}`)))
  }
  const active = plans.flatMap(({ now, droppedOn }) => {
    const days = activeDays(now, droppedOn, measured)
    return days === undefined ? [] : [{ plan: now, active: days }]
  })
  return blockRecords({ plans: active, ...(timetable ? { timetable } : {}), measured, off: facts.off, rest, work })
}

/** Week of the plan that the period's last day lies in, or the plan's last; undefined before its start. */
export function planWeek(plan: Plan, period: DaySpan): number | undefined {
  const last = period.to < plan.end ? period.to : plan.end
  return last < plan.start ? undefined : Math.floor(daysBetween(plan.start, last) / 7) + 1
}
