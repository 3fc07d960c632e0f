/** The roadmap as data: windows and efforts as `list` gave them, rules, targets and timetable as its author wrote them. */
import { parse } from 'yaml'
import type { Day, Span } from './days.ts'

/** An item of `list --all --json`. */
export interface Item {
  readonly id: string
  readonly key: string | null
  readonly type: 'task' | 'step' | 'habit' | 'deliverable'
  readonly kind: string | null
  readonly title: string
  readonly track: string | null
  readonly tags: readonly string[]
  readonly window: Span | null
  readonly effortMinutes: number
  readonly every: string | null
  readonly steps: readonly Item[]
}

export interface Habit {
  readonly id: string
  readonly window: Span
  /** Oldest first; the first holds from the window's first day. */
  readonly rules: readonly Rule[]
}

/** What one text of the roadmap asked. */
export interface Rule {
  /** The day that brought the text. */
  readonly since: Day
  readonly effortMinutes: number
  /** Days of the week it asks, 1 Monday; or so many times a week. */
  readonly every: { readonly days: readonly number[] } | { readonly timesAWeek: number }
  readonly minimum: number
  readonly always: boolean
}

export interface Target {
  readonly id: string
  readonly window: Span
  readonly goal: number
  readonly was?: number
  readonly isCount: boolean
  /** What each completion of which adds one. */
  readonly items: readonly string[]
}

/** One text of the roadmap. */
export interface Roadmap {
  /** Tasks, habits and deliverables; steps under their task. */
  readonly items: readonly Item[]
  readonly habits: readonly Habit[]
  readonly targets: readonly Target[]
}

interface Written {
  readonly id?: string
  readonly minimum?: string
  readonly always?: boolean
  readonly reach?: number | string
  readonly was?: number
  readonly counts?: readonly string[] | { readonly tag: string }
  readonly [key: string]: unknown
}

export interface ListedTarget {
  readonly ref: string
  readonly window: Span
  readonly goal: number
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * @param text the YAML, for what `list` does not say: minimum, always, counts, was
 * @param since the day that brought the text
 * @param before the text before it, whose rules hold until then
 */
export function readRoadmap(text: string, items: readonly Item[], targets: readonly ListedTarget[], since: Day, before?: Roadmap): Roadmap {
  const written = new Map(walk(parse(text)).flatMap((each) => (each.id === undefined ? [] : [[each.id, each] as const])))
  return {
    items,
    habits: items.flatMap((item) => (item.type === 'habit' && item.window !== null ? [habitOf(item, item.window, { written: written.get(item.id), since, before })] : [])),
    targets: targets.map(({ ref, window, goal }) => targetOf(ref.slice(ref.indexOf('/') + 1), window, goal, written, items)),
  }
}

/** Every map of a YAML value, at any depth. */
function walk(value: unknown): Written[] {
  if (Array.isArray(value)) return value.flatMap(walk)
  if (typeof value !== 'object' || value === null) return []
  return [value as Written, ...Object.values(value).flatMap(walk)]
}

function habitOf({ id, effortMinutes, every }: Item, window: Span, { written, since, before }: { readonly written: Written | undefined; readonly since: Day; readonly before: Roadmap | undefined }): Habit {
  const times = /^(\d)\/week$/.exec(every ?? '')?.[1]
  const days = every === 'day' ? [1, 2, 3, 4, 5, 6, 7] : (every ?? '').split(',').map((name) => WEEKDAYS.indexOf(name) + 1)
  if (times === undefined && days.includes(0)) throw new Error(`the proof does not know the rule ${every} of ${id}`)
  const rule: Rule = {
    since,
    effortMinutes,
    every: times === undefined ? { days } : { timesAWeek: Number(times) },
    minimum: Number.parseInt(written?.minimum ?? '0', 10),
    always: written?.always ?? false,
  }
  return { id, window, rules: [...(before?.habits.find((habit) => habit.id === id)?.rules ?? []), rule] }
}

/** The rule of the text that was in force on a day. */
export function ruleOn({ id, rules }: Habit, day: Day): Rule {
  const rule = rules.findLast(({ since }) => since <= day) ?? rules[0]
  if (rule === undefined) throw new Error(`${id} has no rule`)
  return rule
}

function targetOf(id: string, window: Span, goal: number, written: ReadonlyMap<string, Written>, items: readonly Item[]): Target {
  const { reach, was, counts = [] } = written.get(id) ?? {}
  const isCounted = (item: Item): boolean => ('tag' in counts ? item.tags.includes(counts.tag) : counts.includes(item.id))
  return { id, window, goal, isCount: reach !== undefined, items: items.filter(isCounted).map((item) => item.id), ...(was === undefined ? {} : { was }) }
}

/** Items and their steps. */
export function withSteps(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...item.steps])
}

/** The same item of a later text, or as it was. */
export function findItem({ items }: Roadmap, id: string): Item | undefined {
  return withSteps(items).find((item) => item.id === id)
}
