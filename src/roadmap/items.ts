/** Builds the tasks, habits, deliverables and targets of the model from valid entries. Knows no phases but their ids. */
import type { Deliverable, Habit, ItemBase, Kind, Priority, Selector, Step, Target, Task, Text } from '../domain/plan/roadmap.ts'
import { parseMinutes } from '../language/duration.ts'
import type { EntryOf, StepEntry } from './outline.ts'
import type { HabitInput, SelectorInput } from './item-schema.ts'
import type { DeliverableInput } from './schema.ts'
import { compact, present } from './shape.ts'
import type { Finding } from './source.ts'

/** What the phases around an entry hand down to it. */
export interface Inherited {
  readonly phases: readonly string[]
  readonly track?: string
  readonly kind?: Kind
  readonly priority?: Priority
  readonly tags: readonly string[]
}

/** Stands in for a title that is missing, which is a finding of its own. */
const UNTITLED: Text = { en: '?' }

export function textOf(text: DeliverableInput['title']): Text {
  return text ?? UNTITLED
}

export function buildTask(entry: EntryOf<'tasks'>, inherited: Inherited): Task {
  const { at, checklist, review } = entry.data
  const texts = checklist ? present(checklist).map(textOf) : undefined
  return { type: 'task', ...baseOf(entry, inherited), steps: entry.steps.map(buildStep), ...compact({ at, review, checklist: texts }) }
}

export function buildDeliverable(entry: EntryOf<'deliverables'>, inherited: Inherited): Deliverable {
  return { type: 'deliverable', ...baseOf(entry, inherited) }
}

/** A habit; one without `every`, or with a minimum that is no length, is a finding. */
export function buildHabit(entry: EntryOf<'habits'>, inherited: Inherited, findings: Finding[]): Habit {
  const { data, path } = entry
  if (!data.every) findings.push({ code: 'missing-key', params: { key: 'every' }, spot: { path } })
  const { amount, at, review, unit } = data
  return {
    type: 'habit',
    ...baseOf(entry, inherited),
    every: data.every ?? { kind: 'daily' },
    always: data.always ?? false,
    picks: present(data.picks).map(buildSelector),
    ...compact({ at, amount, review, unit: unit ? textOf(unit) : undefined, minimum: minimumOf(entry, findings) }),
    ...(data.checklist ? { checklist: present(data.checklist).map(textOf) } : {}),
  }
}

/** Minutes, or with an amount a number of its units. */
function minimumOf({ data, path }: EntryOf<'habits'>, findings: Finding[]): number | undefined {
  const text = data.minimum
  if (!given(text)) return undefined
  const minimum = given(data.amount) ? amountOf(text) : parseMinutes(text)
  if (minimum.ok) return minimum.value
  findings.push({ ...detailOf(minimum), spot: { path: [...path, 'minimum'] } })
  return undefined
}

function amountOf(text: string): ReturnType<typeof parseMinutes> {
  return /^\d+(?:[.,]\d+)?$/.test(text) ? { ok: true, value: Number(text.replace(',', '.')) } : { ok: false, code: 'bad-number', params: { text } }
}

function detailOf(failure: Extract<ReturnType<typeof parseMinutes>, { ok: false }>) {
  const { ok: _, ...detail } = failure
  return detail
}

/** A target; one that says neither, or both, of what it reaches is a finding. */
export function buildTarget(entry: EntryOf<'targets'>, inherited: Inherited, findings: Finding[]): Target {
  const { data, path } = entry
  const { reach, unit, value, was } = data
  const clash = reach && given(value) ? ['reach', 'value'] : reach && given(was) ? ['reach', 'was'] : given(value) && data.counts ? ['value', 'counts'] : undefined
  if (clash) findings.push({ code: 'keys-clash', params: { keys: clash }, spot: { path: [...path, clash[1] ?? ''], part: 'key' } })
  else if (!reach && !given(value)) findings.push({ code: 'missing-one-of', params: { keys: ['reach', 'value'] }, spot: { path } })
  return {
    id: entry.id,
    phases: inherited.phases,
    title: textOf(data.title),
    order: entry.order,
    measure: reach ? 'count' : 'value',
    goal: reach ? reach.low : (value ?? 0),
    counts: present(data.counts).map(buildSelector),
    ...compact({ when: data.when, unit: unit ? textOf(unit) : undefined, track: data.track ?? inherited.track, was }),
    ...(reach && reach.high > reach.low ? { goalHigh: reach.high } : {}),
  }
}

function given<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null
}

function buildSelector(selector: SelectorInput): Selector {
  return compact(selector)
}

function buildStep({ data, id }: StepEntry): Step {
  return { id, title: textOf(data.title), ...compact({ effortMinutes: data.effort, key: data.key, link: data.link }) }
}

function baseOf(entry: EntryOf<'tasks' | 'deliverables'> | EntryOf<'habits'>, inherited: Inherited): ItemBase {
  const data: DeliverableInput | HabitInput = entry.data
  const { effort: effortMinutes, key, level, link, note, when } = data
  return {
    id: entry.id,
    phases: inherited.phases,
    title: textOf(data.title),
    order: entry.order,
    priority: data.priority ?? inherited.priority ?? 'should',
    tags: [...new Set([...inherited.tags, ...present(data.tags)])],
    needs: present(data.needs),
    ...compact({ key, when, track: data.track ?? inherited.track, kind: data.kind ?? inherited.kind, level, link, effortMinutes }),
    ...(note ? { note: textOf(note) } : {}),
    ...(entry.guessed ? { idGuessed: true as const } : {}),
  }
}
