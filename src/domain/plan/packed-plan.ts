/**
 * A plan in few bytes, for a cache that is read at every start: what many items have in common is written once, and what
 * follows from the rest, or is not there, is left out. Knows no file.
 */
import type { Plan, PlannedItem } from './plan.ts'
import { refOf } from './plan.ts'

/** What neighbours in a phase mostly share; a priority of `should` is left out. */
type Common = Pick<PlannedItem, 'type' | 'usedIn' | 'track' | 'kind' | 'level' | 'window'> & Partial<Pick<PlannedItem, 'phases' | 'priority' | 'tags' | 'review'>>
/** What most items have not. Steps follow their task, so that their number is enough. */
type Rare = Partial<Pick<PlannedItem, 'key' | 'link' | 'note' | 'needs' | 'at' | 'checklist' | 'habit'>> & { readonly steps?: number }
type Row = readonly [common: number, id: string, title: PlannedItem['title'], order: number, effortMinutes: number, guessed: 0 | 1, rare?: Rare]

export interface PackedPlan {
  readonly plan: Omit<Plan, 'items'>
  readonly commons: readonly Common[]
  readonly rows: readonly Row[]
}

/** `unpackPlan` of it is the same plan. */
export function packPlan({ items, ...plan }: Plan): PackedPlan {
  const commons: Common[] = []
  const indexOf = indexingIn(commons)
  const rows = items.map((item): Row => {
    const index = indexOf(commonOf(item))
    const rare = rareOf(item)
    const order = item.type === 'step' ? 0 : item.order
    const row = [index, item.id, item.title, order, item.effortMinutes, item.effortGuessed ? 1 : 0] as const
    return Object.keys(rare).length === 0 ? row : [...row, rare]
  })
  return { plan, commons, rows }
}

/** Answers where a value stands in the list, put there where nothing like it does. */
export function indexingIn<T>(list: T[]): (value: T) => number {
  const known = new Map<string, number>()
  return (value) => {
    const name = JSON.stringify(value)
    const index = known.get(name) ?? list.push(value) - 1
    known.set(name, index)
    return index
  }
}

/** Every item is made by the one literal in `itemOf`, so that all have one shape: joining objects costs ten times as much. */
export function unpackPlan({ plan, commons, rows }: PackedPlan): Plan {
  const prefix = refOf(plan.id, '')
  const items: PlannedItem[] = []
  let parent: PlannedItem | undefined
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row
    const common = commons[row[0]] as Common
    const steps = row[6]?.steps === undefined ? NONE : stepsAfter(rows, i, row[6].steps, prefix)
    const item = itemOf(plan.id, prefix, row, common, row[6] ?? NOTHING, common.type === 'step' ? parent : undefined, steps)
    if (common.type !== 'step') parent = item
    items.push(item)
  }
  return { ...plan, items }
}

const NOTHING: Rare = {}
const NONE: readonly never[] = []

function stepsAfter(rows: readonly Row[], task: number, count: number, prefix: string): string[] {
  const steps: string[] = []
  for (let i = task + 1; i <= task + count; i++) steps.push(prefix + (rows[i] as Row)[1])
  return steps
}

/** What an item has not is there as undefined. */
function itemOf(plan: string, prefix: string, [, id, title, order, effortMinutes, guessed]: Row, common: Common, rare: Rare, parent: PlannedItem | undefined, steps: readonly string[]): PlannedItem {
  const ref = prefix + id
  const item: { readonly [K in keyof Required<PlannedItem>]: PlannedItem[K] | undefined } = {
    ref,
    plan,
    id,
    type: common.type,
    parent: parent?.ref,
    steps,
    key: rare.key,
    title,
    phases: common.phases ?? NONE,
    usedIn: common.usedIn,
    order: parent === undefined ? order : parent.order + (parent.steps.indexOf(ref) + 1) / (parent.steps.length + 1),
    track: common.track,
    kind: common.kind,
    level: common.level,
    priority: common.priority ?? 'should',
    tags: common.tags ?? NONE,
    link: rare.link,
    note: rare.note,
    window: common.window,
    effortMinutes,
    effortGuessed: guessed === 1,
    needs: rare.needs ?? NONE,
    at: rare.at,
    checklist: rare.checklist ?? NONE,
    habit: rare.habit,
    review: common.review ?? false,
  }
  return item as PlannedItem
}

function commonOf({ type, phases, usedIn, track, kind, level, priority, tags, window, review }: PlannedItem): Common {
  return {
    type,
    ...(phases.length === 0 ? {} : { phases }),
    ...(usedIn ? { usedIn } : {}),
    ...(track === undefined ? {} : { track }),
    ...(kind === undefined ? {} : { kind }),
    ...(level === undefined ? {} : { level }),
    ...(priority === 'should' ? {} : { priority }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(window ? { window } : {}),
    ...(review ? { review } : {}),
  }
}

function rareOf({ steps, key, link, note, needs, at, checklist, habit }: PlannedItem): Rare {
  return {
    ...(steps.length === 0 ? {} : { steps: steps.length }),
    ...(key === undefined ? {} : { key }),
    ...(link === undefined ? {} : { link }),
    ...(note === undefined ? {} : { note }),
    ...(needs.length === 0 ? {} : { needs }),
    ...(at === undefined ? {} : { at }),
    ...(checklist.length === 0 ? {} : { checklist }),
    ...(habit === undefined ? {} : { habit }),
  }
}
