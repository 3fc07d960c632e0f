/** A period in numbers: what was planned and what came of it. Pure; what the journal says is handed in. Knows no words. */
import { includes } from '../calendar/day.ts'
import type { Day, DaySpan, Weekday } from '../calendar/day.ts'
import type { Completion, Facts } from '../facts/facts.ts'
import { scoredItems } from '../facts/scores.ts'
import type { ScoredItem } from '../facts/scores.ts'
import type { Plan, PlannedTimetable } from '../plan/plan.ts'
import { forecastOfPlan } from '../ahead/plan-forecast.ts'
import type { PlanForecast } from '../ahead/plan-forecast.ts'
import { activeDays, blockRecords } from './report-blocks.ts'
import type { BlockRecord } from './report-blocks.ts'
import { estimatesOf } from './report-estimates.ts'
import type { Estimates } from './report-estimates.ts'
import { burnup } from './report-burnup.ts'
import type { BurnPoint } from './report-burnup.ts'
import { openHistories, reportHabits } from './report-habits.ts'
import type { Histories, ReportedHabit } from './report-habits.ts'
import { carriedItems, countItems, reportItems, sharesOf, standingsOf } from './report-items.ts'
import type { ItemCounts, PeriodShares } from './report-items.ts'
import { reportMinutes } from './report-minutes.ts'
import type { DatedMinutes, ReportMinutes, SpentMinutes } from './report-minutes.ts'
import { measuredSpan } from './report-period.ts'
import type { ReportPeriod } from './report-period.ts'
import { openLookup } from './report-planned.ts'
import type { ItemLookup, ReportedItem, ReportedPlan } from './report-planned.ts'
import { squaresOf } from './report-squares.ts'
import type { Square } from './report-squares.ts'
import type { PeriodStreak } from './report-streak.ts'
import { gainsOf, reportTargets } from './report-targets.ts'
import type { Gain } from './report-targets.ts'
import type { TargetOnScreen } from '../targets/target-list.ts'

/** What differs between a period and the one it is compared with. */
export interface PeriodRequest {
  readonly period: ReportPeriod
  /** Those that ran in it. */
  readonly plans: readonly ReportedPlan[]
  /** In the period, over all plans, dropped and ended ones too. */
  readonly spent: readonly SpentMinutes[]
}

export interface ReportRequest extends PeriodRequest {
  readonly today: Day
  /** Those of the period, over all plans, oldest first. */
  readonly completions: readonly DatedMinutes[]
  /** About the items of all those plans. */
  readonly facts: Facts
  readonly rest: readonly Weekday[]
  /** The user's own. */
  readonly timetable?: PlannedTimetable
  readonly streak: PeriodStreak
  readonly previous?: PeriodRequest
  /** True of a report on one line: only that has squares and gains. */
  readonly isBrief?: boolean
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

export interface ReportedForecast {
  readonly plan: Plan
  readonly forecast: PlanForecast
}

export interface Report extends PeriodSums, PeriodShares {
  readonly today: Day
  /** The part up to today; undefined when the period has not begun. */
  readonly measured: DaySpan | undefined
  readonly plans: readonly Plan[]
  readonly work: readonly ReportedItem[]
  readonly habits: readonly ReportedHabit[]
  /** Those whose window meets the period, as of its last day or today; none of a dropped plan. */
  readonly targets: readonly TargetOnScreen[]
  /** What was given points in the period; none of the habits of a dropped plan. */
  readonly scores: readonly ScoredItem[]
  /** Those planned for the period or done in it. */
  readonly deliverables: readonly ReportedDeliverable[]
  readonly burnup: readonly BurnPoint[]
  readonly estimates: Estimates
  readonly blocks: readonly BlockRecord[]
  readonly streak: PeriodStreak
  readonly previous: PeriodSums | undefined
  readonly carried: readonly ReportedItem[]
  /** Of the plans that go on, while the period does. */
  readonly forecasts: readonly ReportedForecast[]
  readonly brief?: { readonly squares: readonly Square[]; readonly gains: readonly Gain[] }
}

/** The report of a period; one that still runs is measured up to today, what was planned counts for all of it. */
export function buildReport(request: ReportRequest): Report {
  const { period, plans, facts, today, streak, previous } = request
  const measured = measuredSpan(period, today)
  const standings = standingsOf([...plans, ...(previous?.plans ?? [])], facts, today)
  const scene = { ...request, standings, histories: openHistories(facts, request.rest, today), lookup: openLookup() }
  const { work, ...sums } = sumsOf(request, scene)
  const habits = reportHabits(scene)
  const targets = reportTargets(request, measured?.to ?? today)
  return {
    ...sums,
    today,
    measured,
    plans: plans.map((plan) => plan.now),
    work,
    ...sharesOf(work, period, today),
    habits,
    targets,
    scores: measured ? scoredItems(plans.flatMap(({ now }) => now.items), facts, measured) : [],
    deliverables: deliverablesOf(work, facts),
    estimates: estimatesOf(work, standings, facts),
    burnup: measured ? burnup(work, period, measured) : [],
    blocks: measured ? blocksOf(scene, measured) : [],
    streak,
    previous: previous && sumsOf(previous, scene),
    carried: carriedItems(work),
    forecasts: includes(period, today) && !request.isBrief ? forecastsOf(plans, standings, facts, today) : [],
    ...(request.isBrief ? { brief: briefOf(request, habits, targets, measured) } : {}),
  }
}

function forecastsOf(plans: readonly ReportedPlan[], standings: Scene['standings'], facts: Facts, today: Day): ReportedForecast[] {
  return plans.flatMap(({ now, droppedOn }) => {
    const progress = standings.get(now)
    return progress === undefined || droppedOn !== undefined || now.start > today ? [] : [{ plan: now, forecast: forecastOfPlan(now, progress, facts, today) }]
  })
}

function briefOf(request: ReportRequest, habits: readonly ReportedHabit[], targets: readonly TargetOnScreen[], measured: DaySpan | undefined): NonNullable<Report['brief']> {
  const { period, plans, facts, today, rest, completions } = request
  const worked = new Set(completions.map((completion) => completion.day))
  const active = activeIn(plans, period).map((plan) => plan.active)
  return {
    squares: squaresOf({ period, today, habits, worked, off: facts.off, rest, plans: active }),
    gains: measured ? gainsOf(request, targets) : [],
  }
}

/** What is worked out once for both periods. */
interface Scene extends ReportRequest {
  readonly standings: ReturnType<typeof standingsOf>
  readonly histories: Histories
  readonly lookup: ItemLookup
}

function sumsOf({ period, plans, spent }: PeriodRequest, { facts, today, standings, histories, lookup }: Scene): PeriodSums & { readonly work: readonly ReportedItem[] } {
  const work = reportItems(plans, facts, period, today, standings)
  return { period, work, items: countItems(work), minutes: reportMinutes({ plans, facts, period, today, histories, lookup, items: work, spent }) }
}

function deliverablesOf(work: readonly ReportedItem[], facts: Facts): ReportedDeliverable[] {
  return work.filter(({ item, planned, outcome }) => item.type === 'deliverable' && (planned || outcome === 'done')).map((each) => {
    const { ref, key } = each.item
    const all = [...(facts.items.get(ref)?.completions ?? []), ...(key === undefined ? [] : (facts.keys.get(key) ?? []))]
    const closing = all.filter((completion) => completion.day === each.doneOn)
    const evidence = closing.findLast((completion) => completion.url !== undefined || completion.note !== undefined) ?? closing.at(-1)
    return evidence === undefined ? each : { ...each, evidence }
  })
}

function blocksOf({ plans, facts, rest, timetable, completions, lookup }: Scene, measured: DaySpan): BlockRecord[] {
  const work = new Map<Day, Set<string | undefined>>()
  for (const { day, plan, item } of completions) {
    if (includes(measured, day)) work.set(day, (work.get(day) ?? new Set()).add(lookup(plans, plan, item)?.track))
  }
  return blockRecords({ plans: activeIn(plans, measured), ...(timetable ? { timetable } : {}), measured, off: facts.off, rest, work })
}

/** The plans with the days of a span on which each was in force. */
function activeIn(plans: readonly ReportedPlan[], span: DaySpan): { readonly plan: Plan; readonly active: DaySpan }[] {
  return plans.flatMap(({ now, droppedOn }) => {
    const active = activeDays(now, droppedOn, span)
    return active === undefined ? [] : [{ plan: now, active }]
  })
}
