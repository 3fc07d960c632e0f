/** What `done`, `skip` and `drop` share: the plans they act on, and the start of the sample by a first tick. */
import { progressOfAll } from '../domain/agenda.ts'
import type { Act } from '../domain/act.ts'
import type { Day } from '../domain/day.ts'
import type { JournalEvent } from '../domain/event.ts'
import type { PlannedItem } from '../domain/plan.ts'
import type { ProgressMap } from '../domain/progress.ts'
import { textIn } from '../domain/roadmap.ts'
import { factsOfItems } from '../journal/item-facts.ts'
import type { DatedFact } from '../journal/record.ts'
import { openActive } from './active.ts'
import type { Active } from '../domain/active.ts'
import type { Session } from './session.ts'

export interface Scene {
  readonly active: Active
  readonly items: ReadonlyMap<string, PlannedItem>
  readonly progress: ProgressMap
}

/** The plans as they stand; opened for writing at once where there is a journal. */
export async function openScene(session: Session): Promise<Scene> {
  const active = await openActive(session)
  return {
    active,
    items: new Map(active.plans.flatMap((plan) => plan.items.map((item) => [item.ref, item] as const))),
    progress: progressOfAll(active.plans, active.facts, session.today),
  }
}

/** Records an act as one command; with nothing but a preview, the sample starts with it on this week's Monday. */
export async function recordAct(session: Session, { active }: Scene, act: Act, day: Day): Promise<JournalEvent[]> {
  if (act.facts.length === 0) return []
  const facts: DatedFact[] = act.facts.map(({ fact }) => ({ fact, day }))
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

/** What is true after an act, for what the answer says: only the facts of its items are read anew. */
export async function reopenFacts(session: Session, active: Active, act: Act): Promise<Active> {
  if (active.preview) return openActive(session)
  const items = new Map(active.facts.items)
  for (const plan of active.plans) {
    const own = act.facts.flatMap(({ item }) => (item.plan === plan.id ? [item.id] : []))
    if (own.length > 0) for (const [ref, facts] of factsOfItems(session.journal(), plan.id, own)) items.set(ref, facts)
  }
  return { ...active, facts: { ...active.facts, items } }
}
