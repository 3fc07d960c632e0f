/** What `done`, `skip` and `drop` say: each item on a line, with what it did to its streak. */
import type { Act } from '../../domain/act/act.ts'
import type { Day, Weekday } from '../../domain/calendar/day.ts'
import type { DoneData, ReviewData } from '../../domain/facts/event.ts'
import { buildHabitHistory, habitOf } from '../../domain/habit/habit.ts'
import { habitToday } from '../../domain/habit/habit-today.ts'
import type { PlannedItem } from '../../domain/plan/plan.ts'
import { progressOf } from '../../domain/facts/progress.ts'
import { repetitionOf } from '../../domain/habit/repetition.ts'
import { measureOn } from '../../domain/habit/rules.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Active } from '../../domain/agenda/active.ts'
import { nameIn } from './entry.ts'
import type { View } from './entry.ts'
import { flowParts } from './fields.ts'
import { scoreParts } from './score.ts'
import { truncate, widthOf } from './width.ts'

/** What is true after the act. */
export interface DoneScene {
  readonly after: Active
  readonly today: Day
  /** Weekly rest days. */
  readonly rest: readonly Weekday[]
  /** By ref, when what was reviewed comes back. */
  readonly next?: ReadonlyMap<string, { readonly due: Day }>
}

/** @param day the day the completions are about */
export function renderDone(scene: DoneScene, act: Act, day: Day, view: View): string[] {
  const { after, today } = scene
  const { record, format } = view.messages
  const done = act.facts.flatMap(({ item, fact }) => {
    const title = titleIn(item, after, format.language)
    if (fact.what === 'review') return reviewLine(item, fact.data, title, scene, view)
    if (fact.what === 'work') return workLine(item, fact.data.minutes, title, scene, view)
    const head = day === today ? record.done(title) : record.doneOn(title, day)
    const data = fact.what === 'done' ? fact.data : {}
    const minutes = data.minutes ? [record.minutes(data.minutes, data.assumed === true)] : []
    const spentOn = 'picked' in data && data.minutes ? after.plans.flatMap((plan) => plan.items).find(({ ref }) => ref === data.picked) : undefined
    const { parts: own, below } = habitParts(scene, item, day, view)
    const points = [...below, ...gradeParts(item, data, scene, view), ...scoreParts(data.score, format)]
    const parts = [head, ...minutes, ...own, ...(spentOn ? [record.spentOn(titleIn(spentOn, after, format.language))] : [])]
    return linesOf(parts, points, Math.max(view.columns, 40)).map(view.paint.good)
  })
  return [...done, ...act.already.map((item) => alreadyLine(item, after, day, view))]
}

/** What was recalled, how well, and when it comes back. */
function reviewLine({ ref }: PlannedItem, { grade, minutes, assumed }: ReviewData, title: string, { next, today }: DoneScene, { messages: { record, format }, columns, paint }: View): string {
  const due = next?.get(ref)?.due
  const parts = [record.reviewed(title), record.grade[grade], ...(minutes > 0 ? [record.minutes(minutes, assumed === true)] : []), ...(due === undefined ? [] : [record.comesBack(format.dayNear(due, today))])]
  return paint.good(truncate(`✓ ${parts.join(' · ')}`, Math.max(columns, 40)))
}

/** What was worked on and stays open: how far it is. */
function workLine(item: PlannedItem, minutes: number, title: string, { after, today }: DoneScene, { messages, columns }: View): string {
  const plan = after.plans.find(({ id }) => id === item.plan)
  const spent = plan && progressOf(plan, after.facts, today).get(item.ref)?.spentMinutes
  const far = spent === undefined || item.habit || item.effortMinutes === 0 ? [] : [messages.today.spentOf(spent, item.effortMinutes, item.effortGuessed)]
  return truncate([messages.timing.worked(title), messages.format.minutes(minutes), ...far].join(' · '), Math.max(columns, 40))
}

/** Of what comes back, how well it went the first time, and when it does, where a grade was given. */
function gradeParts({ ref, review }: PlannedItem, { grade }: Pick<DoneData, 'grade'>, { next, today }: DoneScene, { messages: { record, format } }: View): string[] {
  const due = next?.get(ref)?.due
  return grade === undefined || !review || due === undefined ? [] : [record.grade[grade], record.comesBack(format.dayNear(due, today))]
}

/** One line; points that would not fit on it, and what fell short, have lines of their own. */
function linesOf(parts: readonly string[], points: readonly string[], columns: number): string[] {
  const whole = `✓ ${[...parts, ...points].join(' · ')}`
  if (points.length === 0 || widthOf(whole) <= columns) return [truncate(whole, columns)]
  return [truncate(`✓ ${parts.join(' · ')}`, columns), ...flowParts(points, columns, '  ', 2).map((line) => truncate(line, columns))]
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
function habitParts({ after, today: now, rest }: DoneScene, item: PlannedItem, day: Day, { messages }: View): { readonly parts: string[]; readonly below: string[] } {
  const own = after.facts.items.get(item.ref)
  const input = habitOf(item, own)
  const measure = measureOn(item, day)
  if (input === undefined || measure === undefined) return { parts: [], below: [] }
  const { record, format } = messages
  const today = habitToday(buildHabitHistory(input, { today: now, off: after.facts.off, rest }))
  const completions = own?.completions.filter((completion) => completion.day === day) ?? []
  const kept = repetitionOf(completions, measure).state === 'kept'
  if (!kept) {
    const { amount, unit, minimum = amount ?? 0 } = measure.rule
    return { parts: [], below: [record.belowMinimum(amount === undefined ? format.minutes(minimum) : `${format.number(minimum)} ${unit ? textIn(unit, format.language) : ''}`.trim())] }
  }
  const of = today.unit === 'day' && today.required <= 1 ? [] : [record.of(today.repetitions, today.required, today.unit)]
  return { parts: [...of, ...(today.streak > 0 ? [record.streak(today.streak, today.unit)] : [])], below: [] }
}
