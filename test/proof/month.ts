/**
 * What slots should pick, worked out anew from the roadmap's file and the list of items alone: the slow way, day by day,
 * with nothing of the program's domain. Knows no screen.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../support/root.ts'

export interface Listed {
  readonly ref: string
  readonly id: string
  readonly key: string | null
  readonly type: string
  readonly kind: string | null
  readonly level: string | null
  readonly tags: readonly string[]
  readonly track: string | null
  readonly priority: 'must' | 'should' | 'could'
  readonly window: { readonly from: string; readonly to: string } | null
  readonly needs: readonly string[]
  readonly effortMinutes: number
  readonly spentMinutes: number
  readonly status: string
  readonly doneBefore: string | null
  readonly steps: readonly Listed[]
}

interface Selector {
  readonly id?: string
  readonly kind?: string
  readonly level?: string
  readonly tag?: string
  readonly track?: string
  readonly list?: string
}

export interface Slot {
  readonly id: string
  readonly effortMinutes: number
  readonly picks: readonly Selector[]
}

interface Lists {
  readonly lists?: readonly { readonly id: string; readonly keys: readonly string[] }[]
}

export const FILE = parse(readFileSync(join(ROOT, 'roadmaps', 'faang.yaml'), 'utf8')) as Lists

/** The slots of the file, wherever they stand in it, with the order of their minutes. */
export function slotsOf(value: unknown = FILE): Map<string, readonly Selector[]> {
  const found = new Map<string, readonly Selector[]>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    const { id, picks } = node as { id?: string; picks?: Selector | readonly Selector[] }
    if (id !== undefined && picks !== undefined) found.set(id, [picks].flat() as Selector[])
    for (const child of Object.values(node)) visit(child)
  }
  visit(value)
  return found
}

/** Everything that can be picked, in the author's order: tasks without steps, and steps. */
export function leavesOf(items: readonly Listed[]): Listed[] {
  return items.flatMap((item) => (item.type !== 'task' ? [] : item.steps.length === 0 ? [item] : item.steps.map((step) => ({ ...step, needs: item.needs }))))
}

function isSelected(item: Listed, selector: Selector): boolean {
  const inList = (id: string): boolean => item.key !== null && (FILE.lists ?? []).some((list) => list.id === id && list.keys.includes(item.key as string))
  return (
    (selector.id === undefined || item.id === selector.id || item.id.startsWith(`${selector.id}.`)) &&
    (selector.kind === undefined || item.kind === selector.kind) &&
    (selector.level === undefined || item.level === selector.level) &&
    (selector.tag === undefined || item.tags.includes(selector.tag)) &&
    (selector.track === undefined || item.track === selector.track) &&
    (selector.list === undefined || inList(selector.list))
  )
}

const RANK = ['must', 'should', 'could']

/** Open windows by deadline and priority, then overdue ones by age, then what begins soonest; the author's order decides. */
function inOrder(items: readonly Listed[], day: string): Listed[] {
  const from = (item: Listed): string => item.window?.from ?? ''
  const to = (item: Listed): string => item.window?.to ?? ''
  const by = (...keys: ((item: Listed) => string)[]) => (a: Listed, b: Listed): number => keys.map((key) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)).find((way) => way !== 0) ?? 0
  const priority = (item: Listed): string => String(RANK.indexOf(item.priority))
  const open = items.filter((item) => from(item) <= day && day <= to(item)).sort(by(to, priority))
  const late = items.filter((item) => to(item) < day).sort(by(to))
  const ahead = items.filter((item) => from(item) > day).sort(by(from, to, priority))
  return [...open, ...late, ...ahead]
}

/**
 * What each slot of a day picks.
 * @param slots ids of those that ask for minutes on the day, in order, with the days each was done on before
 * @param isDone of refs
 */
export function picksOn(day: string, slots: readonly { readonly id: string; readonly turns: number }[], items: readonly Listed[], isDone: (ref: string) => boolean): Map<string, string | undefined> {
  const picks = new Map<string, string | undefined>()
  const selectors = slotsOf()
  const open = inOrder(leavesOf(items).filter((item) => item.window !== null && !isDone(item.ref) && item.needs.every(isDone)), day)
  for (const { id, turns } of slots) {
    const own = selectors.get(id) ?? []
    const inTurn = own.map((_, i) => own[(turns + i) % own.length] as Selector)
    const taken = new Set(picks.values())
    const found = inTurn.map((selector) => open.find((item) => isSelected(item, selector) && !taken.has(item.ref))).find((item) => item !== undefined)
    picks.set(id, found?.ref)
  }
  return picks
}
