/** What `done`, `skip` and `drop` share: the plans they act on, and the start of the sample by a first tick. */
import { progressOfAll } from '../domain/schedule/day-work.ts'
import type { Act } from '../domain/act/act.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { JournalEvent } from '../domain/facts/event.ts'
import type { Plan, PlannedItem } from '../domain/plan/plan.ts'
import type { ProgressMap } from '../domain/facts/progress.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import { facts as readFacts } from '../journal/facts.ts'
import { factsOfItems } from '../journal/item-facts.ts'
import type { DatedFact } from '../journal/record.ts'
import { openActive, openDays, openNear } from './active.ts'
import type { Active } from '../domain/agenda/active.ts'
import { readRows } from './rows.ts'
import type { Session } from './session.ts'

export interface Scene {
  readonly active: Active
  readonly items: ReadonlyMap<string, PlannedItem>
  readonly progress: ProgressMap
}

/** The plans as they stand. @param words what is to be acted on today: where all of it is near, no more is read than that */
export async function openScene(session: Session, words: readonly string[] = []): Promise<Scene> {
  return sceneOf(words.length === 0 ? await openDays(session) : await openNamed(session, words), session.today)
}

export function sceneOf(active: Active, today: Day): Scene {
  const items = new Map(active.plans.flatMap((plan) => plan.items.map((item) => [item.ref, item] as const)))
  return { active, items, progress: progressOfAll(active.plans, active.facts, today) }
}

async function openNamed(session: Session, words: readonly string[]): Promise<Active> {
  const near = await openNear(session)
  return near.whole && !areNear(session, near.plans, words) ? near.whole() : near
}

/** Whether every word is a row, or the ref, id or key of something near and of nothing else. */
function areNear({ paths, host, today }: Session, plans: readonly Plan[], words: readonly string[]): boolean {
  const rows = words.some(isNumber) ? (readRows(paths.cache, host.terminal(), today) ?? []) : []
  const names = new Set(plans.flatMap(({ items }) => items.flatMap(({ ref, id, key }) => [ref, id, ...(key === undefined ? [] : [key])])))
  for (const { far } of plans) for (const name of far?.names ?? []) names.delete(name)
  return words.every((word) => names.has(isNumber(word) ? (rows[Number(word) - 1] ?? '') : word.toLowerCase()))
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word)
}

/** Records an act as one command; with nothing but a preview, the sample starts with it on this week's Monday. */
export async function recordAct(session: Session, { active }: Scene, act: Act, day: Day): Promise<JournalEvent[]> {
  return recordDated(session, { active }, act.facts.map(({ fact }) => ({ fact, day })))
}

/** The same of facts of several days. */
export async function recordDated(session: Session, { active }: Pick<Scene, 'active'>, facts: readonly DatedFact[]): Promise<JournalEvent[]> {
  if (facts.length === 0) return []
  if (!active.preview) return session.record(facts)
  const { copyRoadmap, prepareStart } = await import('./start.ts')
  const [sample] = active.plans
  if (sample === undefined) return []
  const starting = prepareStart(session, { name: sample.roadmap, start: sample.start }, [])
  copyRoadmap(starting)
  const events = await session.record([...starting.facts, ...facts], [starting.revision])
  session.note(session.messages.record.startedPreview(textIn(sample.title, session.language), sample.start))
  return events
}

/** What is true after an act, for what the answer says: only the facts of its items and of their keys are read anew. */
export async function reopenFacts(session: Session, active: Active, act: Act): Promise<Active> {
  if (active.preview) return openActive(session)
  const { facts } = active
  const items = new Map(facts.items)
  for (const plan of active.plans) {
    const own = act.facts.flatMap(({ item }) => (item.plan === plan.id ? [item.id] : []))
    if (own.length > 0) for (const [ref, happened] of factsOfItems(session.journal(), plan.id, own)) items.set(ref, happened)
  }
  const byKey = readFacts(session.journal(), { plans: [], keys: act.facts.flatMap(({ item }) => (item.type === 'habit' ? [] : (item.key ?? []))) })
  const keys = new Map([...facts.keys, ...byKey.keys])
  const worked = new Map([...(facts.worked ?? []), ...(byKey.worked ?? [])])
  return { ...active, facts: { ...facts, items, keys, ...(worked.size === 0 ? {} : { worked }) } }
}
