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

/** Each item begins as a copy of one whole object, which costs far less than joining several. */
export function unpackPlan({ plan, commons, rows }: PackedPlan): Plan {
  const blank = { plan: plan.id, ref: '', id: '', title: {}, order: 0, effortMinutes: 0, effortGuessed: false, steps: [], needs: [], checklist: [] }
  const models = commons.map((common): Writable<PlannedItem> => ({ ...blank, ...common }))
  const prefix = refOf(plan.id, '')
  const items: PlannedItem[] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row
    const item = { ...(models[row[0]] as Writable<PlannedItem>) }
    item.id = row[1]
    item.ref = prefix + row[1]
    item.title = row[2]
    item.order = row[3]
    item.effortMinutes = row[4]
    item.effortGuessed = row[5] === 1
    items.push(row[6] === undefined ? item : Object.assign(item, row[6]))
  }
  return { ...plan, items }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

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
