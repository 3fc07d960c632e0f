/**
 * What `use` means: an item defined in one place of a roadmap belongs to other phases too. It is one item, done once; its
 * window is the earliest of its own and those of the phases that use it. Knows no minutes and nothing that happened.
 */
import type { DaySpan } from '../calendar/day.ts'
import type { Item, Phase } from './roadmap.ts'

export interface Use {
  /** Undefined when the item and all that use it are for later. */
  readonly window: DaySpan | undefined
  /** Ids of the phases whose window it has, outermost first. */
  readonly phases: readonly string[]
  /** Ids of the others that it belongs to, each once. */
  readonly usedIn: readonly string[]
}

/**
 * By id, the items that some phase uses. A name in `use` is an id or a key; that of a step stands for its task.
 * @param windows by id of a phase or item, as placed
 */
export function usesOf(root: Phase, items: readonly Item[], windows: ReadonlyMap<string, DaySpan | undefined>): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>()
  let byName: ReadonlyMap<string, Item> | undefined
  const visit = (phase: Phase, path: readonly string[]): void => {
    for (const name of phase.use) {
      byName ??= itemsByName(items)
      const item = byName.get(name)
      // A habit goes on by its own rule; `check` says that it cannot be used.
      if (item === undefined || item.type === 'habit') continue
      const known = uses.get(item.id) ?? { window: windows.get(item.id), phases: item.phases, usedIn: [] }
      uses.set(item.id, joined(known, windows.get(phase.id), path))
    }
    for (const child of phase.phases) visit(child, [...path, child.id])
  }
  visit(root, [])
  return uses
}

/** Of equal names the first item written has it; an id goes before a key. */
function itemsByName(items: readonly Item[]): Map<string, Item> {
  const byName = new Map<string, Item>(items.map((item) => [item.id, item]))
  for (const item of items) {
    const steps = item.type === 'task' ? item.steps : []
    for (const name of [item.key, ...steps.map((step) => step.key)]) {
      if (name !== undefined && !byName.has(name)) byName.set(name, item)
    }
  }
  return byName
}

/** A use with one more phase: the phases of the earliest window hold the item, the others use it. */
function joined(known: Use, window: DaySpan | undefined, path: readonly string[]): Use {
  const isEarlier = window !== undefined && (known.window === undefined || begins(window, known.window))
  const phases = isEarlier ? path : known.phases
  const others = [...known.usedIn, ...(isEarlier ? known.phases : path)].filter((id) => !phases.includes(id))
  return { window: isEarlier ? window : known.window, phases, usedIn: [...new Set(others)] }
}

function begins(a: DaySpan, b: DaySpan): boolean {
  return a.from === b.from ? a.to < b.to : a.from < b.from
}
