/** The parts of a report about effort: hours by track and kind, how the work grew, which blocks were used. */
import { bestAndWorst } from '../../domain/report/report-blocks.ts'
import { weeklyPoints } from '../../domain/report/report-burnup.ts'
import type { Report } from '../../domain/report/report.ts'
import type { PlannedBlock } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Kind, Language, Text } from '../../domain/plan/roadmap.ts'
import { clock } from '../../locales/clock.ts'
import { atMost, bar, renderRows } from './report-rows.ts'
import type { ReportView, Row } from './report-rows.ts'
import { safe } from './safe.ts'
import { sparkOn } from './spark.ts'
import { truncate, widthOf, wrap } from './width.ts'

const THEORY: readonly Kind[] = ['study', 'reading', 'topic']
const MOST_TRACKS = 6
/** Narrower than this, the numbers alone. */
const ROOM_FOR_BARS = 66
/** A track this far from its asked share is worth a look. */
const FAR_OFF = 0.1

export function renderTracks({ minutes, plans, estimates }: Report, view: ReportView): string[] {
  const { words, messages, paint, columns } = view
  if (minutes.spent === 0 && minutes.planned === 0) return []
  const titles = new Map(plans.flatMap((plan) => plan.tracks.map((track) => [track.id, track.title] as const)))
  const rows = minutes.byTrack.map(({ name, planned, spent, share }): Row => {
    const actual = minutes.spent === 0 ? 0 : spent / minutes.spent
    const isOff = share !== undefined && minutes.spent > 0 && Math.abs(actual - share) > FAR_OFF
    return {
      title: name === undefined ? words.noTrack : textIn(titles.get(name) ?? {}, messages.format.language) || name,
      cells: [
        messages.format.minutes(spent),
        messages.format.minutes(planned),
        columns < ROOM_FOR_BARS ? '' : bar(actual, share),
        messages.format.percent(actual),
        share === undefined ? '' : words.asked(share),
      ],
      ...(isOff ? { paint: paint.warn } : {}),
    }
  })
  const [head = '', ...lines] = renderRows(rows, view, [true, true, false, true, false], { title: words.tracks, cells: [words.spent, words.planned, '', '', ''] })
  return [head, ...atMost(lines, MOST_TRACKS, view), ...[...renderKinds({ minutes }, view), ...renderEstimates(estimates, view)].map((line) => paint.faint(truncate(line, columns)))]
}

function renderKinds({ minutes }: Pick<Report, 'minutes'>, { words }: ReportView): string[] {
  const known = minutes.byKind.filter((row) => row.name !== undefined)
  const theory = known.filter((row) => THEORY.includes(row.name as Kind)).reduce((sum, row) => sum + row.spent, 0)
  const practice = known.reduce((sum, row) => sum + row.spent, 0) - theory
  return theory + practice === 0 ? [] : [`  ${words.kinds(theory, practice)}`]
}

function renderEstimates({ tasks, effortMinutes, spentMinutes }: Report['estimates'], { words }: ReportView): string[] {
  return tasks === 0 ? [] : [`  ${words.estimates(tasks, effortMinutes, spentMinutes)}`]
}

export function renderBurnup(report: Report, view: ReportView): string[] {
  const { burnup, items } = report
  const { words, messages, paint, columns } = view
  const points = weeklyPoints(burnup)
  const last = points.at(-1)
  if (last === undefined || points.length < 2 || (items.planned === 0 && items.done === 0)) return []
  const top = Math.max(last.planned, last.done)
  const labels = [words.planned, words.burnupDone].map((label) => widthOf(label))
  const room = columns - Math.max(...labels) - 4 - 10
  const row = (title: string, values: readonly number[], end: number): Row => ({ title, cells: [sparkOn(values, { low: 0, high: top }, room), messages.format.minutes(end)] })
  const rows = [row(words.planned, points.map((point) => point.planned), last.planned), row(words.burnupDone, points.map((point) => point.done), last.done)]
  return [paint.strong(words.burnup), ...renderRows(rows, view, [false, true]), ...renderForecasts(report, view)]
}

/** One line for each plan that something can be said of; with its name where there are several. */
function renderForecasts({ forecasts }: Report, { words, messages, columns }: ReportView): string[] {
  return forecasts.flatMap(({ plan, forecast }) => {
    const said = words.forecast(forecast)
    const name = forecasts.length === 1 ? '' : `${safe(textIn(plan.title, messages.format.language))}: `
    return said === '' ? [] : wrap(`${name}${said}`, columns - 2).map((line) => `  ${line}`)
  })
}

export function renderBlocks({ blocks }: Report, { words, messages, paint, columns }: ReportView): string[] {
  const found = bestAndWorst(blocks)
  if (found === undefined) return []
  const { best, worst } = found
  const label = (block: PlannedBlock): string => blockLabel(block, messages.format.language) || words.anyBlock
  return [
    paint.strong(words.blocks),
    truncate(`  ${words.best(label(best.block), best.kept, best.planned)}`, columns),
    truncate(`  ${words.worst(label(worst.block), worst.kept, worst.planned)}`, columns),
  ]
}

/** `06:00–07:00 Anki`: its clock and its title, or its tracks where it has none. */
export function blockLabel({ at, title, for: tracks }: Pick<PlannedBlock, 'at' | 'for'> & { readonly title?: Text }, language: Language): string {
  const time = at === undefined ? '' : `${clock(at.from)}–${clock(at.to)}`
  const name = title === undefined ? tracks.join(', ') : textIn(title, language)
  return [time, name].filter((part) => part !== '').join(' ')
}
