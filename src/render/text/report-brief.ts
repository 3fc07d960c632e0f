/** A report on one line, to paste into a chat. Knows no colour. */
import type { Report } from '../../domain/report/report.ts'
import type { Square } from '../../domain/report/report-squares.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { periodLabel, planTitles } from './report.ts'
import type { ReportView } from './report-rows.ts'
import { truncate } from './width.ts'

const SQUARES: Readonly<Record<Square, string>> = { full: '🟩', some: '🟨', none: '⬜', rest: '🟦', outside: '·' }
const TITLE_WIDTH = 40
const MOST_GAINS = 2

export function renderBrief(report: Report, view: ReportView): string[] {
  const { words, messages } = view
  const { period, plans, streak, doneShare, expectedShare = 1, brief } = report
  const parts = [
    periodLabel(period, plans, words),
    truncate(planTitles(plans, view), TITLE_WIDTH),
    (brief?.squares ?? []).map((square) => SQUARES[square]).join(''),
    messages.record.streak(streak.current, 'day'),
    doneShare === undefined ? '' : messages.today.progress(doneShare, expectedShare),
    messages.format.list(winsOf(report, view)),
  ]
  return [parts.filter((part) => part !== '').join(' · ')]
}

/** What was done, counted: problems, other items, what targets grew by. */
function winsOf({ work, brief }: Report, { words, messages }: ReportView): string[] {
  const done = work.filter((each) => each.outcome === 'done').map(({ item }) => item)
  const problems = done.filter((item) => item.kind === 'problem')
  const isLeetcode = problems.every((item) => item.key?.startsWith('lc-'))
  const others = done.length - problems.length
  const { format } = messages
  return [
    ...(problems.length > 0 ? [words.problems(problems.length, isLeetcode)] : []),
    ...(others > 0 ? [words.otherItems(others)] : []),
    ...(brief?.gains ?? []).slice(0, MOST_GAINS).map(({ target, amount }) => words.gain(format.number(amount), textIn(target.title, format.language))),
  ]
}
