/** One target in full: where it stands and should stand, pace, forecast, what was logged and how to log more. */
import type { Day } from '../../domain/calendar/day.ts'
import type { Facts } from '../../domain/facts/facts.ts'
import type { PastEvent } from '../../domain/facts/history.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { TargetHistory } from '../../domain/targets/target-history.ts'
import type { TargetOnScreen } from '../../domain/targets/target-list.ts'
import type { HistoryTexts } from '../../locales/en/history.ts'
import type { TargetTexts } from '../../locales/en/target.ts'
import type { View } from './entry.ts'
import { saidWith } from './event.ts'
import { phasePath } from './phase-path.ts'
import { hang } from './sentence.ts'
import { sparkOn } from './spark.ts'
import { isRunning, numbersOf, outlookOf, paceOf, paintTarget, stateOf } from './targets.ts'
import { padEnd, truncate, widthOf } from './width.ts'

export interface TargetOnPage {
  readonly each: TargetOnScreen
  readonly plan: Plan
  readonly logged: Facts['logged']
  readonly history: TargetHistory
  /** Newest first. */
  readonly events: readonly PastEvent[]
  readonly preview: boolean
}

type Field = readonly [label: keyof TargetTexts['labels'], lines: readonly string[]]

const MOST_EVENTS = 5

export function renderTarget(page: TargetOnPage, today: Day, texts: TargetTexts & { readonly history: HistoryTexts }, view: View): string[] {
  const { each, plan, preview } = page
  const { messages, paint, columns } = view
  const { language } = messages.format
  const path = [textIn(plan.title, language), phasePath(plan, each.target.phases, view)].filter((part) => part !== '').join(' › ')
  const fields = fieldsOf(page, today, texts, view).filter(([, lines]) => lines.some((line) => line !== ''))
  const width = Math.max(...fields.map(([label]) => widthOf(texts.labels[label])))
  const { target, state } = each
  const hint = target.measure === 'count' ? texts.howToAdd(target.id) : texts.howToSet(target.id, messages.format.number(state.now ?? target.goal))
  return [
    ...hang(textIn(target.title, language), columns, '', 2).map(paint.strong),
    paint.faint(truncate(path, columns)),
    ...(preview ? [paint.warn(truncate(messages.today.preview, columns))] : []),
    '',
    ...fields.flatMap(([label, lines]) =>
      lines.flatMap((line, i) => hang(line, columns, `  ${padEnd(i === 0 ? texts.labels[label] : '', width)}  `, width + 4, width + 4)),
    ),
    '',
    paint.faint(truncate(hint, columns)),
  ]
}

function fieldsOf({ each, logged, history, events }: TargetOnPage, today: Day, texts: TargetTexts & { readonly history: HistoryTexts }, view: View): Field[] {
  const { target, state } = each
  const { format } = view.messages
  const running = isRunning(each, today)
  const expected = running && state.expectedNow !== undefined ? [texts.expected(format.number(Math.round(state.expectedNow * 10) / 10))] : []
  const was = target.was === undefined ? [] : [texts.was(format.number(target.was))]
  const last = events.slice(0, MOST_EVENTS).map((event) =>
    [format.day(event.day), ...saidWith(event, texts.history, view.messages), ...(event.undone ? [texts.history.undone] : [])].join(' · '),
  )
  return [
    ['now', [paintTarget([numbersOf(each, view.messages), stateOf(each, today, texts), ...expected, ...was].join(' · '), each, view)]],
    ['window', target.window ? [texts.window(target.window)] : []],
    ['pace', running ? [paceOf(each, true, texts, view.messages)] : []],
    ['projected', running ? [outlookOf(each, logged, today, texts)] : []],
    ['weeks', weeksLine(each, history, view)],
    ['logged', last],
  ]
}

/** Columns that labels and the numbers beside the line may take. */
const BESIDE = 36

/** `▁▂▂▅ 5.5 → 6`: as high as the goal, or as low, is as far as it should come. */
function weeksLine({ target }: TargetOnScreen, { weeks }: TargetHistory, { columns, messages: { format } }: View): string[] {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined || weeks.length < 2) return []
  const scale = { low: Math.min(...weeks, target.goal), high: Math.max(...weeks, target.goal) }
  return [`${sparkOn(weeks, scale, Math.max(8, columns - BESIDE))} ${format.number(first)} → ${format.number(last)}`]
}
