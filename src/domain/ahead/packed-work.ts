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
  return rows.map(([index, id, order, minutes, rare]) => {
    const common = commons[index] as Common & { readonly window: OpenWork['window'] }
    const open = { item: itemOf(common, id, order, minutes, rare?.key), window: common.window, remainingMinutes: minutes }
    return rare?.waitsFor === undefined ? open : { ...open, waitsFor: rare.waitsFor }
  })
}

/** Made by one literal, so that all have one shape: joining objects costs ten times as much. What an item has not is there as undefined. */
function itemOf({ plan, type, track, kind, level, priority, tags, window }: Common, id: string, order: number, effortMinutes: number, key: string | undefined): PlannedItem {
  const ref = refOf(plan, id)
  const item = { ref, plan, id, type, key, title: {}, phases: NONE, steps: NONE, order, track, kind, level, priority, tags, window, effortMinutes, effortGuessed: false, needs: NONE, checklist: NONE, review: false }
  return item as PlannedItem
}

const NONE: readonly never[] = []
