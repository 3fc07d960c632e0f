/** All targets: a line or two for each, with where it stands, the pace it needs and has, and when it will be reached. */
import type { Day } from '../../domain/calendar/day.ts'
import type { Facts } from '../../domain/facts/facts.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { forecastOf } from '../../domain/targets/target-forecast.ts'
import type { TargetOnScreen } from '../../domain/targets/target-list.ts'
import type { TargetTexts } from '../../locales/en/target.ts'
import type { Messages } from '../../locales/messages.ts'
import { renderColumns } from './columns.ts'
import type { View } from './entry.ts'
import { truncate, widthOf } from './width.ts'
import { goalOf } from './target.ts'

export function renderTargets(targets: readonly TargetOnScreen[], logged: Facts['logged'], today: Day, preview: boolean, texts: TargetTexts, view: View): string[] {
  const { columns, paint, messages } = view
  const notice = preview ? [paint.warn(truncate(messages.today.preview, columns))] : []
  if (targets.length === 0) return [...notice, texts.none]
  const rows = targets.map((each) => [
    textIn(each.target.title, messages.format.language),
    numbersOf(each, messages),
    stateOf(each, today, texts),
    isRunning(each, today) ? paceOf(each, false, texts, messages) : '',
  ])
  const more = targets.map((each) => (isRunning(each, today) ? outlookOf(each, logged, today, texts) : ''))
  const cells = [{ flexible: true }, {}, {}, {}] as const
  const wide = renderColumns(rows.map((row, i) => [...row, more[i] ?? '']), [...cells, {}], Number.MAX_SAFE_INTEGER)
  if (wide.every((line) => widthOf(line) <= columns)) return [...notice, ...wide.map((line, i) => paintTarget(line, targets[i], view))]
  const lines = renderColumns(rows, cells, columns)
  return [...notice, ...lines.flatMap((line, i) => [paintTarget(line, targets[i], view), ...(more[i] ? [paint.faint(truncate(`    ${more[i]}`, columns))] : [])])]
}

/** What is said once a number is logged: where the target stands now. @param day the day it was logged for */
export function renderLogged(each: TargetOnScreen, day: Day, today: Day, texts: TargetTexts, { messages, paint, columns }: View): string[] {
  const title = `✓ ${textIn(each.target.title, messages.format.language)}`
  const when = day === today ? [] : [messages.format.dayLong(day)]
  return [paint.good(truncate([title, numbersOf(each, messages), stateOf(each, today, texts), ...when].join(' · '), columns))]
}

/** `4/12 posts`; of a value `5.5 → 6.5`. */
export function numbersOf({ target, state }: TargetOnScreen, { format }: Messages): string {
  const unit = target.unit ? textIn(target.unit, format.language) : ''
  const now = state.now === undefined ? '–' : format.number(state.now)
  const goal = goalOf(target, format)
  const suffix = unit === '%' ? '%' : unit === '' ? '' : ` ${unit}`
  return target.measure === 'count' ? `${now}/${goal}${suffix}` : `${now} → ${goal}${suffix}`
}

/** In a word; of a target that has not begun, when it does. */
export function stateOf({ target, state }: TargetOnScreen, today: Day, texts: TargetTexts): string {
  if (state.state === 'done') return texts.state.done
  if (target.window === undefined) return texts.later
  return target.window.from > today ? texts.notYet(target.window.from) : texts.state[state.state]
}

/** True where pace and forecast mean something. */
export function isRunning({ target, state }: TargetOnScreen, today: Day): boolean {
  return state.state !== 'done' && state.state !== 'missed' && target.window !== undefined && target.window.from <= today
}

/** @param withUnit the unit after both numbers */
export function paceOf({ target, state }: TargetOnScreen, withUnit: boolean, texts: TargetTexts, { format }: Messages): string {
  const unit = withUnit && target.unit ? textIn(target.unit, format.language) : ''
  return texts.pace(state.pace.needed, state.pace.actual, unit, target.measure === 'value')
}

/** The forecast, and the change of pace that would do, where one is wanted. */
export function outlookOf(each: TargetOnScreen, logged: Facts['logged'], today: Day, texts: TargetTexts): string {
  const forecast = forecastOf(each, logged.get(each.target.ref) ?? [], today)
  const { fixPerWeek = 0 } = each.state
  const sign = each.state.pace.needed !== undefined && each.state.pace.needed < 0 ? -1 : 1
  const said = forecast === undefined ? '' : sayForecast(forecast, texts)
  return [said, fixPerWeek > 0 ? texts.fix(sign * fixPerWeek) : ''].filter((part) => part !== '').join(' · ')
}

function sayForecast(forecast: NonNullable<ReturnType<typeof forecastOf>>, texts: TargetTexts): string {
  switch (forecast.kind) {
    case 'days':
      return texts.projected(forecast.likely, forecast.late)
    case 'early':
      return texts.tooEarly
    case 'unlogged':
      return texts.unlogged
    case 'stale':
      return texts.stale
    case 'never':
      return texts.noConvergence
  }
}

export function paintTarget(line: string, each: TargetOnScreen | undefined, { paint }: View): string {
  if (each?.state.state === 'done') return paint.good(line)
  return each?.state.state === 'behind' || each?.state.state === 'missed' ? paint.warn(line) : line
}
