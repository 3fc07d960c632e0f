/** Names in lists and in `use` that mean nothing or too much, and choices of more than there is. Knows no dates. */
import type { DoubtConfig, DoubtOf } from './doubt.ts'
import type { Plan } from '../plan/plan.ts'
import type { Phase, Roadmap } from '../plan/roadmap.ts'

export type NameDoubt = DoubtOf<'unknown-key-listed' | 'choose-too-many' | 'use-of-habit' | 'used-twice'>

/** Near words are looked for this often; a file with more wrong keys has another trouble. */
const HINTS = 50

/** Doubts about what lists hold and phases use and choose. */
export function doubtNames(roadmap: Roadmap, plan: Plan, config: DoubtConfig): NameDoubt[] {
  const phases = phasesIn(roadmap.root)
  const names = namesOf(plan)
  return [...unknownKeys(roadmap, plan, config), ...phases.flatMap(chosen), ...phases.flatMap((phase) => used(phase, names))]
}

function phasesIn(phase: Phase): Phase[] {
  return phase.phases.flatMap((child) => [child, ...phasesIn(child)])
}

/** Keys of lists that no item has; where one is the id of an item with a key, that key is the near word. */
function unknownKeys({ lists }: Roadmap, { items }: Plan, { nearest }: DoubtConfig): NameDoubt[] {
  const keys = new Set(items.flatMap(({ key }) => key ?? []))
  const keyOf = new Map(items.map(({ id, key }) => [id, key]))
  const known = [...keys]
  let asked = 0
  return lists.flatMap((list) =>
    list.keys.flatMap((text, i): NameDoubt[] => {
      if (keys.has(text)) return []
      const near = keyOf.get(text) ?? (++asked <= HINTS ? nearest(text, known.filter((key) => digitsOf(key) === digitsOf(text))) : undefined)
      const params = near === undefined ? { text } : { text, near }
      return [{ code: 'unknown-key-listed', params, name: `list:${list.id}`, below: ['keys', i] }]
    }),
  )
}

/** `lc-11` is no slip of the pen for `lc-1`. */
function digitsOf(key: string): string {
  return key.replace(/\D/g, '')
}

function chosen({ choose, id, tasks }: Phase): NameDoubt[] {
  if (choose === undefined || choose <= tasks.length) return []
  return [{ code: 'choose-too-many', params: { choose, tasks: tasks.length }, name: id, below: ['choose'] }]
}

/** What a name in `use` means; an id goes before a key. */
type Names = ReadonlyMap<string, { readonly id: string; readonly isHabit: boolean }>

function namesOf({ items }: Plan): Names {
  const names = new Map<string, { id: string; isHabit: boolean }>()
  for (const { id, type } of items) names.set(id, { id, isHabit: type === 'habit' })
  for (const { id, key, type } of items) if (key !== undefined && !names.has(key)) names.set(key, { id, isHabit: type === 'habit' })
  return names
}

function used({ id, use }: Phase, names: Names): NameDoubt[] {
  const firsts = new Map<string, string>()
  return use.flatMap((text, i): NameDoubt[] => {
    const item = names.get(text)
    const place = { name: id, below: ['use', i] }
    if (item?.isHabit) return [{ ...place, code: 'use-of-habit', params: { text } }]
    const first = item && firsts.get(item.id)
    if (item && first === undefined) firsts.set(item.id, text)
    return first === undefined ? [] : [{ ...place, code: 'used-twice', params: { text, first } }]
  })
}
