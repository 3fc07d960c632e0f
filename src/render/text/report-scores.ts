/** The part of a report about interviews: what was judged in each, how often, and how it changed. */
import type { ScoredItem } from '../../domain/facts/scores.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Report } from '../../domain/report/report.ts'
import { atMost, renderRows } from './report-rows.ts'
import type { ReportView, Row } from './report-rows.ts'
import { safe } from './safe.ts'

const MOST = 10

export function renderScores({ scores }: Pick<Report, 'scores'>, view: ReportView): string[] {
  const { words } = view
  if (scores.length === 0) return []
  const head = { title: words.interviews, cells: [words.times, words.firstScore, words.lastScore, words.average] }
  const [first = '', ...lines] = renderRows(scores.flatMap((each) => scoreRows(each, view)), view, [true, true, true, true], head)
  return [first, ...atMost(lines, MOST, view)]
}

/** The item, and under it a line for each name. */
function scoreRows({ item, days, names }: ScoredItem, { messages, paint }: ReportView): Row[] {
  const { language, number } = messages.format
  return [
    { title: textIn(item.title, language), cells: [String(days.length)] },
    ...names.map(({ name, values, first, last, average }) => ({
      title: `  ${safe(name)}`,
      cells: [String(values.length), number(first), number(last), number(Math.round(average * 10) / 10)],
      ...(last > first ? { paint: paint.good } : last < first ? { paint: paint.warn } : {}),
    })),
  ]
}
