/** The days to come as they would be if each agenda were followed: what one day is planned to do, the next need not. */
import { buildAgenda, entriesOf } from './agenda.ts'
import type { DayAgenda } from './agenda.ts'
import type { AgendaRequest } from '../schedule/day-work.ts'
import type { AgendaEntry } from '../schedule/entry.ts'
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Completion, Facts, ItemFacts } from '../facts/facts.ts'
import { runningOn } from '../plan/plan.ts'
import type { PlannedItem } from '../plan/plan.ts'

/** Today with the time it is, then one day after another, without end. Plans join in on their first day. */
export function* followedDays(today: AgendaRequest): Generator<DayAgenda, never> {
  const all = [...today.plans, ...(today.idle ?? [])]
  const items = new Map(today.facts.items)
  const keys = new Map(today.facts.keys)
  const left = new Map<string, number>()
  const facts: Facts = { ...today.facts, items, keys }
  for (let day = today.day; ; day = addDays(day, 1)) {
    const agenda = buildAgenda({ ...today, ...runningOn(all, day), facts, left, day, minute: day === today.day ? today.minute : undefined })
    yield agenda
    for (const entry of entriesOf(agenda)) follow(entry, day, { items, keys }, left)
  }
}

interface Pretended {
  readonly items: Map<string, ItemFacts>
  readonly keys: Map<string, readonly Completion[]>
}

/** Takes what the day gives an entry as done; work that needs no minutes stays in the list until the last day of its window. */
function follow({ item, minutes, status, picked, spentMinutes, due, type }: AgendaEntry, day: Day, facts: Pretended, left: Map<string, number>): void {
  if (status === 'done' || status === 'skipped') return
  if (type === 'review') return review(item, day, facts)
  if (picked) follow({ ...picked, ...(picked.item.kind === 'problem' ? { minutes: Infinity } : {}) }, day, facts, left)
  if (item.type === 'habit') {
    if (minutes > 0 || item.effortMinutes === 0) complete(item, day, minutes, facts)
    return
  }
  if (minutes === 0 && (item.effortMinutes > 0 || due === undefined || due > day)) return
  const before = left.get(item.ref) ?? Math.max(0, item.effortMinutes - spentMinutes)
  if (minutes < before) left.set(item.ref, before - minutes)
  else complete(item, day, before, facts)
}

function review({ ref }: PlannedItem, day: Day, { items }: Pretended): void {
  const own = items.get(ref) ?? { completions: [], skips: [] }
  items.set(ref, { ...own, worked: [...(own.worked ?? []), { day, minutes: 0, grade: 'good' }] })
}

function complete(item: PlannedItem, day: Day, minutes: number, { items, keys }: Pretended): void {
  const completion: Completion = { day, minutes, assumed: true, before: false }
  const own = items.get(item.ref) ?? { completions: [], skips: [] }
  items.set(item.ref, { ...own, completions: [...own.completions, completion] })
  if (item.key !== undefined && item.type !== 'habit') keys.set(item.key, [...(keys.get(item.key) ?? []), completion])
}
