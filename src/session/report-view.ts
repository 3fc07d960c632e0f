/** Joins plans, their pasts and the journal into the report of a period. */
import { addDays } from '../domain/calendar/day.ts'
import type { Day, DaySpan } from '../domain/calendar/day.ts'
import type { Facts, PlanRecord } from '../domain/facts/facts.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { buildReport } from '../domain/report/report.ts'
import type { PeriodRequest, Report } from '../domain/report/report.ts'
import type { DatedMinutes, SpentMinutes } from '../domain/report/report-minutes.ts'
import { firstDayOf } from '../domain/report/report-planned.ts'
import type { ReportedPlan } from '../domain/report/report-planned.ts'
import { measuredSpan, previousPeriod } from '../domain/report/report-period.ts'
import type { ReportPeriod } from '../domain/report/report-period.ts'
import { periodStreak } from '../domain/report/report-streak.ts'
import type { PeriodStreak } from '../domain/report/report-streak.ts'
import { neutralDays, studyStreak } from '../domain/habit/streak.ts'
import { facts as readFacts } from '../journal/facts.ts'
import { factsOfItems, minutesBetween } from '../journal/item-facts.ts'
import { workBetween, workedRunsBack } from '../journal/past.ts'
import { activeSpans } from './active.ts'
import type { Active } from '../domain/agenda/active.ts'
import { withPastRules } from './former-rules.ts'
import { habitsGone, planOfRevision, planOn } from './past-plan.ts'
import { restDays, scheduleConfig } from './preferences.ts'
import type { Session } from './session.ts'
import { timeOff } from './time-off.ts'

/** A plan as it is now, with its record. */
interface KnownPlan {
  readonly record: PlanRecord
  readonly now: Plan
}

export async function reportView(session: Session, active: Active, period: ReportPeriod, isBrief: boolean): Promise<Report> {
  const { today } = session
  const known = await knownPlans(session, active, period)
  const measured = measuredSpan(period, today)
  const completions = measured ? workBetween(session.journal(), measured.from, measured.to) : []
  const request = await periodRequest(session, active, known, period, completions)
  const before = previousPeriod(period, known.map((plan) => plan.now))
  const measuredBefore = before && measuredSpan(before, today)
  const spentBefore = measuredBefore ? minutesBetween(session.journal(), measuredBefore.from, measuredBefore.to) : []
  const previous = before && (await periodRequest(session, active, known, before, spentBefore))
  const facts = factsOfAll(session, active, [request, ...(previous ? [previous] : [])])
  const config = scheduleConfig(session.config)
  const rest = restDays(active.preview ? [] : active.plans.length > 0 ? active.plans : active.ended, config)
  const neutral = neutralDays({ off: facts.off, rest, plans: activeSpans(active, today) })
  const streak = measured ? streakOf(session, measured, completions, neutral) : { current: 0, longest: 0 }
  return buildReport({ ...request, today, completions, facts, rest, streak, isBrief, ...(config.timetable ? { timetable: config.timetable } : {}), ...(previous ? { previous } : {}) })
}

/** Plans in force, and dropped ones that ran in the period or the one before it. */
async function knownPlans(session: Session, active: Active, period: ReportPeriod): Promise<KnownPlan[]> {
  const running = active.preview ? [] : [...active.plans, ...active.ended]
  const since = previousPeriod(period, running)?.from ?? period.from
  const known: KnownPlan[] = []
  for (const record of active.records) {
    if (record.start > period.to) continue
    const plan = running.find((each) => each.id === record.id)
    if (plan) known.push({ record, now: plan })
    else if (record.droppedOn !== undefined && record.droppedOn >= since) known.push({ record, now: await withPastRules(session, await planOfRevision(session, record, record.revision), record.revision) })
  }
  return known
}

async function periodRequest(session: Session, active: Active, known: readonly KnownPlan[], period: ReportPeriod, spent: readonly SpentMinutes[]): Promise<PeriodRequest> {
  const plans: ReportedPlan[] = []
  for (const { record, now } of known) {
    const first = firstDayOf(now, period)
    if (first === undefined || !ranIn(record, now, active, period, spent)) continue
    const { droppedOn } = record
    const then = await planOn(session, record, first, now)
    const gone = then === now ? undefined : await habitsGone(session, record, first, then, now)
    plans.push({ then, now, ...(gone && gone.length > 0 ? { gone } : {}), ...(droppedOn === undefined ? {} : { droppedOn }) })
  }
  return { period, plans, spent }
}

/** A plan that is in force counts after its end too, as long as it has open work; so does late work of one that is not. */
function ranIn({ droppedOn }: PlanRecord, now: Plan, active: Active, period: DaySpan, spent: readonly SpentMinutes[]): boolean {
  if (droppedOn !== undefined) return droppedOn >= period.from
  return active.plans.includes(now) || now.end >= period.from || spent.some((done) => done.plan === now.id)
}

/**
 * Those of the plans in force are known. Of dropped plans only what happened to their work is read, not to their habits,
 * whose past may be long; and of earlier texts the keys that are in no plan any more.
 */
function factsOfAll(session: Session, { facts, plans, ended, records, preview }: Active, requests: readonly PeriodRequest[]): Facts {
  const { journal } = session
  const reported = requests.flatMap((request) => request.plans)
  const known = preview ? [] : [...plans, ...ended]
  const others = [...new Set(reported.flatMap(({ then, now }) => [then, now]))].filter((plan) => !known.includes(plan))
  if (others.length === 0 && !preview) return facts
  const work = others.map((plan) => ({ plan, items: plan.items.filter((item) => item.type !== 'habit') }))
  const keys = work.flatMap(({ items }) => items.flatMap((item) => (item.key === undefined || facts.keys.has(item.key) ? [] : [item.key])))
  const found = readFacts(journal(), { plans: [], keys: [...new Set(keys)] })
  const dropped = work.filter(({ plan }) => !known.some((each) => each.id === plan.id))
  const items = dropped.flatMap(({ plan, items: own }) => [...factsOfItems(journal(), plan.id, own.map((item) => item.id))])
  return { ...facts, off: timeOff(session, found.off, records), offParts: found.offParts, items: new Map([...facts.items, ...items]), keys: new Map([...facts.keys, ...found.keys]) }
}

function streakOf(session: Session, measured: DaySpan, completions: readonly DatedMinutes[], neutral: (day: Day) => boolean): PeriodStreak {
  const { today } = session
  const worked = [...new Set(completions.map((done) => done.day))]
  const lengthOn = (day: Day): number => studyStreak(workedRunsBack(session.journal(), day), neutral, day).current
  const [first] = worked
  const last = measured.to
  if (first === undefined) return periodStreak({ worked, carried: 0, neutral, last, today, idle: lengthOn(last < today ? addDays(last, 1) : last) })
  return periodStreak({ worked, carried: lengthOn(first), neutral, last, today, idle: 0 })
}
