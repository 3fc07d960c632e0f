/** The parts of a report that are lists: habits, targets, deliverables with their evidence, what is carried over. */
import type { Report, ReportedDeliverable } from '../../domain/report/report.ts'
import type { ReportedHabit } from '../../domain/report/report-habits.ts'
import type { ReportedItem } from '../../domain/report/report-planned.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { TargetOnScreen } from '../../domain/targets/target-list.ts'
import { atMost, renderRows } from './report-rows.ts'
import type { ReportView, Row } from './report-rows.ts'
import { safe } from './safe.ts'
import { goalOf } from './target.ts'

const MOST = { habits: 10, targets: 6, deliverables: 5, carried: 4 }

export function renderHabits({ habits }: Report, view: ReportView): string[] {
  const { words } = view
  if (habits.length === 0) return []
  const rows = habits.map((habit) => habitRow(habit, view))
  const head = { title: words.habits, cells: [words.kept, '', words.habitStreak, words.strength] }
  const [first = '', ...lines] = renderRows(rows, view, [true, true, false, true], head)
  return [first, ...atMost(lines, MOST.habits, view)]
}

const GOOD = 0.8
const BAD = 0.5

function habitRow({ item, record }: ReportedHabit, { messages, paint }: ReportView): Row {
  const { format } = messages
  const share = record.expected === 0 ? 1 : record.kept / record.expected
  const color = share >= GOOD ? paint.good : share < BAD ? paint.warn : undefined
  return {
    title: textIn(item.title, format.language),
    cells: [
      `${record.kept}/${record.expected}`,
      record.expected === 0 ? '' : format.percent(share),
      record.current === 0 ? '' : format.periods(record.current, record.unit),
      format.percent(record.strength),
    ],
    ...(color ? { paint: color } : {}),
  }
}

export function renderTargets({ targets }: Report, view: ReportView): string[] {
  if (targets.length === 0) return []
  const rows = targets.map((target) => targetRow(target, view))
  const lines = renderRows(rows, view, [false, false])
  return [view.paint.strong(view.words.targets), ...atMost(lines, MOST.targets, view)]
}

function targetRow({ target, state }: TargetOnScreen, { messages, words, paint }: ReportView): Row {
  const { format } = messages
  const now = state.now === undefined ? '–' : format.number(state.now)
  const goal = goalOf(target, format)
  const unit = target.unit ? ` ${textIn(target.unit, format.language)}` : ''
  const colors = { ahead: paint.good, done: paint.good, on: undefined, behind: paint.warn, missed: paint.warn }
  const color = colors[state.state]
  return {
    title: textIn(target.title, format.language),
    cells: [target.measure === 'count' ? `${now}/${goal}${unit}` : `${now} → ${goal}${unit}`, words.state[state.state]],
    ...(color ? { paint: color } : {}),
  }
}

export function renderDeliverables({ deliverables }: Report, view: ReportView): string[] {
  if (deliverables.length === 0) return []
  const isDone = (each: ReportedItem): boolean => each.outcome === 'done'
  const order = [...deliverables.filter(isDone), ...deliverables.filter((each) => !isDone(each))]
  const lines = renderRows(order.map((each) => deliverableRow(each, view)), view, [false, false])
  return [view.paint.strong(view.words.deliverables), ...atMost(lines, MOST.deliverables, view)]
}

function deliverableRow({ item, outcome, doneOn, evidence }: ReportedDeliverable, { messages, words, paint }: ReportView): Row {
  const done = outcome === 'done' && doneOn !== undefined
  const state = done ? words.doneOn(doneOn) : outcome === 'dropped' ? words.isDropped : words.isOpen
  return {
    title: `${done ? '✓' : ' '} ${textIn(item.title, messages.format.language)}`,
    cells: [state, done ? safe(evidence?.url ?? evidence?.note ?? '') : ''],
    ...(done ? { paint: paint.good } : {}),
  }
}

export function renderCarried({ carried, period, today }: Report, view: ReportView): string[] {
  if (carried.length === 0) return []
  const isRunning = today <= period.to
  const byDue = [...carried].sort((a, b) => ((a.window?.to ?? '') < (b.window?.to ?? '') ? -1 : (a.window?.to ?? '') > (b.window?.to ?? '') ? 1 : 0))
  const lines = renderRows(byDue.map((each) => carriedRow(each, today, view)), view, [true, false])
  return [view.paint.strong(view.words.carried(carried.length, period.kind, isRunning)), ...atMost(lines, MOST.carried, view)]
}

function carriedRow({ item, outcome, window, progress }: ReportedItem, today: string, { messages, words }: ReportView): Row {
  const { format } = messages
  const to = outcome === 'moved' ? progress.window?.to : window?.to
  const when = outcome === 'moved' ? (to === undefined ? words.movedLater : words.movedTo(to)) : to === undefined ? '' : to < today ? words.dueOn(to) : words.due(to)
  return { title: textIn(item.title, format.language), cells: [item.effortMinutes === 0 ? '' : format.minutes(item.effortMinutes), when] }
}
