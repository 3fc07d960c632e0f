/**
 * A plan in few bytes, for a cache that is read at every start: what many items have in common is written once, and what
 * an item does not have is left out. Knows no file.
 */
import type { Plan, PlannedItem } from './plan.ts'
import { refOf } from './plan.ts'

/** What neighbours in a phase mostly share. */
type Common = Pick<PlannedItem, 'type' | 'phases' | 'usedIn' | 'track' | 'kind' | 'level' | 'priority' | 'tags' | 'window' | 'review'>
/** What most items have not. */
type Rare = Partial<Pick<PlannedItem, 'parent' | 'steps' | 'key' | 'link' | 'note' | 'needs' | 'at' | 'checklist' | 'habit'>>
type Row = readonly [common: number, id: string, title: PlannedItem['title'], order: number, effortMinutes: number, guessed: 0 | 1, rare?: Rare]

export interface PackedPlan {
  readonly plan: Omit<Plan, 'items'>
  readonly commons: readonly Common[]
  readonly rows: readonly Row[]
}

/** `unpackPlan` of it is the same plan. */
export function packPlan({ items, ...plan }: Plan): PackedPlan {
  const commons: Common[] = []
  const known = new Map<string, number>()
  const rows = items.map((item): Row => {
    const common = commonOf(item)
    const name = JSON.stringify(common)
    const index = known.get(name) ?? commons.push(common) - 1
    known.set(name, index)
    const rare = rareOf(item)
    const row = [index, item.id, item.title, item.order, item.effortMinutes, item.effortGuessed ? 1 : 0] as const
    return Object.keys(rare).length === 0 ? row : [...row, rare]
  })
  return { plan, commons, rows }
}

/** Every item is made by the one literal in `itemOf`, so that all have one shape: joining objects costs ten times as much. */
export function unpackPlan({ plan, commons, rows }: PackedPlan): Plan {
  const prefix = refOf(plan.id, '')
  const items: PlannedItem[] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row
    items.push(itemOf(plan.id, prefix, row, commons[row[0]] as Common, row[6] ?? NOTHING))
  }
  return { ...plan, items }
}

const NOTHING: Rare = {}
const NONE: readonly never[] = []

/** What an item has not is there as undefined. */
function itemOf(plan: string, prefix: string, [, id, title, order, effortMinutes, guessed]: Row, common: Common, rare: Rare): PlannedItem {
  const item: { readonly [K in keyof Required<PlannedItem>]: PlannedItem[K] | undefined } = {
    ref: prefix + id,
    plan,
    id,
    type: common.type,
    parent: rare.parent,
    steps: rare.steps ?? NONE,
    key: rare.key,
    title,
    phases: common.phases,
    usedIn: common.usedIn,
    order,
    track: common.track,
    kind: common.kind,
    level: common.level,
    priority: common.priority,
    tags: common.tags,
    link: rare.link,
    note: rare.note,
    window: common.window,
    effortMinutes,
    effortGuessed: guessed === 1,
    needs: rare.needs ?? NONE,
    at: rare.at,
    checklist: rare.checklist ?? NONE,
    habit: rare.habit,
    review: common.review,
  }
  return item as PlannedItem
}

function commonOf({ type, phases, usedIn, track, kind, level, priority, tags, window, review }: PlannedItem): Common {
  return {
    type,
    phases,
    ...(usedIn ? { usedIn } : {}),
    ...(track === undefined ? {} : { track }),
    ...(kind === undefined ? {} : { kind }),
    ...(level === undefined ? {} : { level }),
    priority,
    tags,
    ...(window ? { window } : {}),
    review,
  }
}

function rareOf({ parent, steps, key, link, note, needs, at, checklist, habit }: PlannedItem): Rare {
  return {
    ...(parent === undefined ? {} : { parent }),
    ...(steps.length === 0 ? {} : { steps }),
    ...(key === undefined ? {} : { key }),
    ...(link === undefined ? {} : { link }),
    ...(note === undefined ? {} : { note }),
    ...(needs.length === 0 ? {} : { needs }),
    ...(at === undefined ? {} : { at }),
    ...(checklist.length === 0 ? {} : { checklist }),
    ...(habit === undefined ? {} : { habit }),
  }
}
