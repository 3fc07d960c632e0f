/** What `done`, `skip` and `drop` say: each item on a line, with what it did to its streak. */
import type { Act } from '../../domain/act/act.ts'
import type { Day, Weekday } from '../../domain/calendar/day.ts'
import { buildHabitHistory, habitOf } from '../../domain/habit/habit.ts'
import { habitToday } from '../../domain/habit/habit-today.ts'
import type { PlannedItem } from '../../domain/plan/plan.ts'
import { repetitionOf } from '../../domain/habit/repetition.ts'
import { measureOn } from '../../domain/habit/rules.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Active } from '../../domain/agenda/active.ts'
import { nameIn } from './entry.ts'
import type { View } from './entry.ts'
import { truncate } from './width.ts'

/** What is true after the act. */
export interface DoneScene {
  readonly after: Active
  readonly today: Day
  /** Weekly rest days. */
  readonly rest: readonly Weekday[]
}

/** @param day the day the completions are about */
export function renderDone(scene: DoneScene, act: Act, day: Day, view: View): string[] {
  const { after, today } = scene
  const { record, format } = view.messages
  const done = act.facts.map(({ item, fact }) => {
    const title = titleIn(item, after, format.language)
    const head = day === today ? record.done(title) : record.doneOn(title, day)
    const data = fact.what === 'done' ? fact.data : {}
    const minutes = data.minutes ? [record.minutes(data.minutes, data.assumed === true)] : []
    const spentOn = 'picked' in data && data.minutes ? after.plans.flatMap((plan) => plan.items).find(({ ref }) => ref === data.picked) : undefined
    const parts = [head, ...minutes, ...habitParts(scene, item, day, view), ...(spentOn ? [record.spentOn(titleIn(spentOn, after, format.language))] : [])]
    return view.paint.good(truncate(`✓ ${parts.join(' · ')}`, Math.max(view.columns, 40)))
  })
  return [...done, ...act.already.map((item) => alreadyLine(item, after, day, view))]
}

/** The title, behind that of the task it is a step of. */
function titleIn(item: PlannedItem, { plans }: Active, language: View['messages']['format']['language']): string {
  const parent = plans.flatMap((plan) => plan.items).find((each) => each.ref === item.parent)
  const title = nameIn(item, language)
  return parent ? `${textIn(parent.title, language)} › ${title}` : title
}

function alreadyLine(item: PlannedItem, after: Active, day: Day, { messages, paint }: View): string {
  const done = after.facts.items.get(item.ref)?.completions.at(-1)?.day ?? (item.key === undefined ? undefined : after.facts.keys.get(item.key)?.[0]?.day)
  return paint.faint(messages.record.already(titleIn(item, after, messages.format.language), done ?? day))
}

/** A habit's streak and its period after the completion; that it was less than the minimum, where it was. */
function habitParts({ after, today: now, rest }: DoneScene, item: PlannedItem, day: Day, { messages }: View): string[] {
  const own = after.facts.items.get(item.ref)
  const input = habitOf(item, own)
  const measure = measureOn(item, day)
  if (input === undefined || measure === undefined) return []
  const { record, format } = messages
  const today = habitToday(buildHabitHistory(input, { today: now, off: after.facts.off, rest }))
  const completions = own?.completions.filter((completion) => completion.day === day) ?? []
  const kept = repetitionOf(completions, measure).state === 'kept'
  if (!kept) {
    const { amount, unit, minimum = amount ?? 0 } = measure.rule
    return [record.belowMinimum(amount === undefined ? format.minutes(minimum) : `${format.number(minimum)} ${unit ? textIn(unit, format.language) : ''}`.trim())]
  }
  const of = today.unit === 'day' && today.required <= 1 ? [] : [record.of(today.repetitions, today.required, today.unit)]
  return [...of, ...(today.streak > 0 ? [record.streak(today.streak, today.unit)] : [])]
}
