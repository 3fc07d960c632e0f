/** The screen of a report: what came of the plan first, then where the hours went, habits, targets, what is left. */
import { daysBetween } from '../../domain/calendar/day.ts'
import type { PeriodSums, Report } from '../../domain/report/report.ts'
import { planWeek } from '../../domain/report/report-period.ts'
import type { ReportPeriod } from '../../domain/report/report-period.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { ReportWords } from '../../locales/load-report.ts'
import { renderBlocks, renderBurnup, renderTracks } from './report-effort.ts'
import { renderCarried, renderDeliverables, renderHabits, renderTargets } from './report-lists.ts'
import { joinParts } from './report-rows.ts'
import { renderScores } from './report-scores.ts'
import type { ReportView } from './report-rows.ts'
import { truncate, widthOf } from './width.ts'

/** Lines of the screen, none wider than the view; at most sixty for a quarter. */
export function renderReport(report: Report, view: ReportView): string[] {
  const sections = [
    renderTracks(report, view),
    renderBurnup(report, view),
    renderBlocks(report, view),
    renderHabits(report, view),
    renderTargets(report, view),
    renderScores(report, view),
    renderDeliverables(report, view),
    renderCarried(report, view),
  ].filter((lines) => lines.length > 0)
  const head = [...renderHead(report, view), '', ...renderHeadline(report, view)]
  return isEmpty(report) ? [...renderHead(report, view), truncate(view.words.nothingThen, view.columns)] : [...head, ...sections.flatMap((lines) => ['', ...lines])]
}

/** The name of a period; a week is counted from the start of the only plan. */
export function periodLabel(period: ReportPeriod, plans: readonly Plan[], words: ReportWords): string {
  return words.label(period, weekOf(period, plans))
}

export function planTitles(plans: readonly Plan[], { messages, words }: Pick<ReportView, 'messages' | 'words'>): string {
  const titles = plans.map((plan) => textIn(plan.title, messages.format.language))
  return titles.length > 2 ? words.plans(titles.length) : titles.join(' + ')
}

function weekOf(period: ReportPeriod, plans: readonly Plan[]): number | undefined {
  const [plan, ...others] = plans
  return plan === undefined || others.length > 0 ? undefined : planWeek(plan, period)
}

function isEmpty({ items, minutes, habits, targets }: Report): boolean {
  return items.planned === 0 && items.done === 0 && items.dropped === 0 && minutes.planned === 0 && minutes.spent === 0 && habits.length === 0 && targets.length === 0
}

function renderHead({ period, plans, measured, today }: Report, view: ReportView): string[] {
  const { words, messages, paint, columns } = view
  const heading = words.heading(period, weekOf(period, plans))
  const span = messages.format.span(period)
  const parts = [heading, ...(heading.endsWith(span) ? [] : [span])]
  const title = planTitles(plans, view)
  const line = title === '' ? parts.join(' · ') : `${parts.join(' · ')} · ${truncate(title, Math.max(20, columns - widthOf(parts.join(' · ')) - 3))}`
  const left = daysBetween(today, period.to)
  const state = measured === undefined ? words.notBegun(period.from) : left > 0 ? words.upTo(today, left) : ''
  return [paint.strong(truncate(line, columns)), ...(state === '' ? [] : [paint.faint(truncate(state, columns))])]
}

function renderHeadline(report: Report, { words, paint, columns }: ReportView): string[] {
  const { items, doneShare, expectedShare = 1, period, streak, previous } = report
  const isOver = report.today > period.to
  const share = doneShare === undefined ? [] : [isOver ? words.doneAll(doneShare) : words.done(doneShare, expectedShare)]
  const parts = [...share, ...sumParts(report, words), words.streak(streak.current, streak.longest)]
  const extra = items.done - items.plannedDone
  const details = [
    ...(extra > 0 ? [words.extra(extra, items.planned === 0)] : []),
    ...(items.dropped > 0 ? [words.dropped(items.dropped)] : []),
    ...(items.moved > 0 ? [words.moved(items.moved, period.kind)] : []),
    ...(items.open > 0 ? [words.open(items.open)] : []),
  ]
  const before = previous === undefined || (previous.items.planned === 0 && previous.minutes.spent === 0) ? [] : [`${words.before(period.kind)}: ${sumParts(previous, words).join(', ')}`]
  const isGood = doneShare !== undefined && doneShare >= expectedShare
  const first = joinParts(parts, columns).map((line, i) => (i === 0 ? capital(line) : line))
  return [
    ...first.map((line) => (isGood ? paint.good(line) : paint.strong(line))),
    ...joinParts(details, columns).map(capital),
    ...before.map((line) => paint.faint(truncate(line, columns))),
  ]
}

function capital(line: string): string {
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** Items done of those planned, hours spent of those planned. */
function sumParts({ items, minutes }: PeriodSums, words: ReportWords): string[] {
  const asked = items.planned - items.plannedDropped
  return [
    asked > 0 ? words.items(items.plannedDone, asked) : words.itemsDone(items.done),
    minutes.planned > 0 ? words.hours(minutes.spent, minutes.planned) : words.hoursSpent(minutes.spent),
  ]
}
