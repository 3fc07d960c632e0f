/** The ways out of a plan that has fallen behind, one a line, under how it stands. */
import type { Outcome } from '../../domain/ahead/outcome.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Replan, WayOut } from '../../domain/ahead/replan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Text } from '../../domain/plan/roadmap.ts'
import type { ReplanTexts } from '../../locales/en/replan.ts'
import { renderColumns } from './columns.ts'
import type { Column } from './columns.ts'
import type { View } from './entry.ts'
import { safe } from './safe.ts'
import { shortageLine } from './shortage.ts'
import { truncate, widthOf, wrap } from './width.ts'

interface Shown {
  /** As it was typed, without `--apply`. */
  readonly command: string
  readonly plan: Plan
  readonly found: Replan
  readonly applied: WayOut | undefined
}

interface ReplanView extends View {
  readonly words: ReplanTexts
  readonly titleOf: (ref: string) => Text
}

/** The first ones say it. */
const MOST_SHORTAGES = 3

const COLUMNS: readonly Column[] = [{}, { align: 'right' }, {}, { align: 'right' }, { align: 'right' }, { flexible: true }]

export function renderReplan({ plan, found, applied, command }: Shown, view: ReplanView): string[] {
  const { words, paint, columns, messages: { format } } = view
  const head = paint.strong(truncate(`${safe(textIn(plan.title, format.language))} · ${words.planned(plan.end)}`, columns))
  if (applied) {
    const { end, minutesPerWeek } = applied.outcome
    return [paint.good(`✓ ${words.applied[applied.way]}`), `  ${words.result(end, minutesPerWeek, applied.change?.drops.length ?? 0)}`, paint.faint(view.messages.record.howToUndo)]
  }
  const rows = [words.head, rowOf(words.now, found.now, true, view), ...found.options.map(({ way, change, outcome }) => rowOf(words.way[way], outcome, change !== undefined, view))]
  const [title = '', ...lines] = renderColumns(rows, COLUMNS, columns, '  ')
  const legend = found.options.flatMap(({ way, change }) => wrap(`${words.way[way]}: ${change === undefined ? words.noEffect : words.does[way](change.drops.length)}`, columns - 2).map((line) => paint.faint(`  ${line}`)))
  const short = found.shortages.slice(0, MOST_SHORTAGES).flatMap((each) => wrap(shortageLine(each, words.shortage, view.messages), columns).map(paint.warn))
  const pace = words.forecast(found.forecast)
  return [head, ...(pace === '' ? [] : wrap(pace, columns)), ...short, '', paint.faint(title), ...lines, '', ...legend, ...howToGoOn(found, command, view)]
}

/** Nothing to choose where no way would change anything; one's own is the one that was asked for. */
function howToGoOn({ options }: Replan, command: string, { words, columns }: ReplanView): string[] {
  const ways = options.filter(({ change }) => change !== undefined).map(({ way }) => way)
  const way = ways.includes('custom') ? 'custom' : ways[0]
  if (way === undefined) return []
  const typed = `${command} --apply${way === 'custom' ? '' : ` ${way}`}`
  const whole = words.howTo(typed)
  return ['', ...(widthOf(whole) <= columns ? [whole] : [words.howTo('').trimEnd(), `  ${typed}`])]
}

/** A way that changes nothing has dashes where the others have numbers. */
function rowOf(name: string, { end, minutesPerWeek, owedMinutes, shortMinutes, slipping }: Outcome, changes: boolean, { words, titleOf, messages: { format } }: ReplanView): string[] {
  if (!changes) return [name, '–', '–', '–', '–', '']
  const minutes = (count: number): string => (count === 0 ? '0' : format.minutes(Math.round(count / 60) * 60 || Math.round(count)))
  const targets = slipping.map((ref) => textIn(titleOf(ref), format.language))
  return [name, format.number(minutesPerWeek / 60), end === undefined ? words.never : format.dayYear(end), minutes(owedMinutes), minutes(shortMinutes), targets.length === 0 ? '–' : targets.length > 2 ? words.targets(targets.length) : targets.join(', ')]
}
