/** A report as JSON: the promise of json.md. */
import type { PeriodSums, Report, ReportedDeliverable } from '../../domain/report/report.ts'
import type { ReportedHabit } from '../../domain/report/report-habits.ts'
import { planWeek } from '../../domain/report/report-period.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { PlanForecast } from '../../domain/ahead/plan-forecast.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import type { ReportWords } from '../../locales/load-report.ts'
import { periodLabel } from '../text/report.ts'
import { blockLabel } from '../text/report-effort.ts'
import { jsonOfForecast } from './forecast.ts'
import { jsonOfTarget } from './target.ts'
import { jsonOfItem } from './item.ts'
import { jsonOfScores } from './score.ts'

/** `doneShare` and `expectedShare` are of the tasks planned for the period, null where none was. */
export function jsonOfReport(report: Report, language: Language, words: ReportWords): object {
  const { plans, previous, measured } = report
  return {
    ...jsonOfSums(report, plans, words),
    until: measured?.to ?? null,
    plans: plans.map((plan) => ({ plan: plan.id, title: textIn(plan.title, language), week: planWeek(plan, report.period) ?? null })),
    doneShare: report.doneShare ?? null,
    expectedShare: report.expectedShare ?? null,
    habits: report.habits.map((habit) => jsonOfHabit(habit, language)),
    targets: report.targets.map((target) => jsonOfTarget(target, language)),
    estimates: report.estimates,
    scores: jsonOfScores(report.scores, language),
    deliverables: report.deliverables.map((each) => jsonOfDeliverable(each, language)),
    burnup: report.burnup,
    byBlock: report.blocks.map(({ block, planned, kept }) => ({ block: blockLabel(block, language) || words.anyBlock, tracks: block.for, planned, kept })),
    streak: report.streak,
    previous: previous ? jsonOfSums(previous, plans, words) : null,
    carried: report.carried.map(({ item }) => item.ref),
    forecast: jsonOfForecast(lastOf(report.forecasts)),
    forecasts: report.forecasts.map(({ plan, forecast }) => ({ plan: plan.id, state: forecast.kind, ...jsonOfForecast(forecast) })),
  }
}

/** Of all plans together: the last of them; null where one never ends, or nothing can be said. */
function lastOf(forecasts: Report['forecasts']): PlanForecast | undefined {
  const open = forecasts.map(({ forecast }) => forecast).filter(({ kind }) => kind !== 'done')
  const days = open.flatMap((each) => (each.kind === 'days' ? [each] : []))
  const first = days[0]
  if (first === undefined || days.length < open.length) return undefined
  return days.reduce((last, { likely, late }) => ({
    ...last,
    likely: likely > last.likely ? likely : last.likely,
    late: last.late === undefined || late === undefined ? undefined : late > last.late ? late : last.late,
  }), first)
}

function jsonOfSums({ period, items, minutes }: PeriodSums, plans: readonly Plan[], words: ReportWords): object {
  const { kind, from, to } = period
  return {
    period: { kind, label: periodLabel(period, plans, words), from, to, phase: period.phase?.id ?? null },
    items,
    minutes: {
      planned: minutes.planned,
      spent: minutes.spent,
      byTrack: minutes.byTrack.map(({ name, share, planned, spent }) => ({ track: name ?? null, share: share ?? null, planned, spent })),
      byKind: minutes.byKind.map(({ name, planned, spent }) => ({ kind: name ?? null, planned, spent })),
    },
  }
}

function jsonOfHabit({ item, record }: ReportedHabit, language: Language): object {
  const { unit, current, longest, strength, kept, expected, skipped } = record
  return { ref: item.ref, title: textIn(item.title, language), unit, current, longest, strength, kept, expected, skipped }
}

/** An Item as of the period's end, with its evidence. */
function jsonOfDeliverable({ item, outcome, doneOn, window, progress, evidence }: ReportedDeliverable, language: Language): object {
  const isDone = outcome === 'done'
  const status = isDone || outcome === 'dropped' ? outcome : 'open'
  const state = { item, status, spentMinutes: progress.spentMinutes, steps: [], ...(window ? { window } : {}), ...(isDone && doneOn ? { doneOn } : {}) } as const
  return { ...jsonOfItem(state, language), url: (isDone && evidence?.url) || null, note: (isDone && evidence?.note) || null }
}
