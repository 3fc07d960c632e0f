/** Open work in few bytes, for a cache that is seldom read: as much of it as filling the days to come needs. Knows no file. */
import { indexingIn } from '../plan/packed-plan.ts'
import { refOf } from '../plan/plan.ts'
import type { PlannedItem } from '../plan/plan.ts'
import type { OpenWork } from '../schedule/schedule.ts'

/** What neighbours mostly share. */
type Common = Pick<PlannedItem, 'plan' | 'type' | 'track' | 'kind' | 'level' | 'priority' | 'tags' | 'window'>
type Rare = Partial<Pick<PlannedItem, 'key'>> & Pick<OpenWork, 'waitsFor'>
type Row = readonly [common: number, id: string, order: number, minutes: number, rare?: Rare]

export interface PackedWork {
  readonly commons: readonly Common[]
  readonly rows: readonly Row[]
}

/** `unpackWork` of it is the same work, its items without what only screens show; their window and effort are what is left. */
export function packWork(work: readonly OpenWork[]): PackedWork {
  const commons: Common[] = []
  const indexOf = indexingIn(commons)
  const rows = work.map(({ item, window, remainingMinutes, waitsFor }): Row => {
    const { plan, type, track, kind, level, priority, tags, key } = item
    const index = indexOf({ plan, type, track, kind, level, priority, tags, window } as Common)
    const rare = { ...(key === undefined ? {} : { key }), ...(waitsFor ? { waitsFor } : {}) }
    const row = [index, item.id, item.order, remainingMinutes] as const
    return Object.keys(rare).length === 0 ? row : [...row, rare]
  })
  return { commons, rows }
}

export function unpackWork({ commons, rows }: PackedWork): OpenWork[] {
  return rows.map(([index, id, order, minutes, rare = {}]) => {
    const common = commons[index] as Common & { readonly window: OpenWork['window'] }
    const { waitsFor, ...named } = rare
    const item = { ...BARE, ...common, ...named, id, ref: refOf(common.plan, id), order, effortMinutes: minutes }
    return { item, window: common.window, remainingMinutes: minutes, ...(waitsFor ? { waitsFor } : {}) }
  })
}

const BARE = { steps: [], title: {}, phases: [], effortGuessed: false, needs: [], checklist: [], review: false } as const
