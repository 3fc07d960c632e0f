/** The plans in force and the facts about them: what every command that looks at work asks first. */
import { addDays, weekOf } from '../domain/calendar/day.ts'
import type { Day, DaySpan } from '../domain/calendar/day.ts'
import type { Facts, PlanRecord } from '../domain/facts/facts.ts'
import { isWork } from '../domain/plan/plan.ts'
import type { Plan, PlannedItem } from '../domain/plan/plan.ts'
import { isUnfinished, progressOf } from '../domain/facts/progress.ts'
import type { Active } from '../domain/agenda/active.ts'
import type { Warning } from '../domain/agenda/today.ts'
import { facts as readFacts } from '../journal/facts.ts'
import { plans as readPlans } from '../journal/plans.ts'
import { lastMark } from '../journal/since.ts'
import type { Mark } from '../journal/since.ts'
import { withHeirsOfOthers } from './foreign-needs.ts'
import { readNear, writeNear } from './near.ts'
import { planOf, readKnown } from './plans.ts'
import type { Session } from './session.ts'
import { timeOff } from './time-off.ts'

/** The roadmap that a home without a plan looks at. */
export const SAMPLE = 'mid-level-2026'

/**
 * @param quiet a command that never writes: a changed roadmap is used but not recorded
 * @param day that is looked at, where it is not near
 */
export async function openActive(session: Session, quiet = false, day = session.today): Promise<Active> {
  const records = readPlans(session.journal())
  return (await readWhole(session, records, quiet, day)).active
}

/** As {@link openActive}, with what comes back, for what asks what days hold. */
export async function openDays(session: Session, quiet = false, day = session.today): Promise<Active> {
  return withCards(session, await openActive(session, quiet, day))
}

/**
 * As {@link openDays}, for what looks at today alone: of the plans there may be only what is near, which is much less to
 * read. What asks further opens the whole.
 */
export async function openNear(session: Session, quiet = false): Promise<Active> {
  const records = readPlans(session.journal())
  const running = records.filter(isRunning)
  const near = running.length === 0 ? undefined : readNear(session, running)
  if (near) {
    const { plans, later, cardsOn } = near
    const cards = cardsOn ? { cardsOn } : {}
    const only = new Map(plans.map((plan) => [plan.id, plan.items.map(({ id }) => id)]))
    return { ...activeOf(session, records, plans, factsOf(session, plans, only), []), ...cards, whole: () => ({ ...readKept(session, records, plans), ...cards }), later }
  }
  const { active: read, mark } = await readWhole(session, records, quiet, session.today)
  const active = await withCards(session, read)
  if (!quiet && mark !== undefined && active.warnings.length === 0) writeNear(session, running, active, mark)
  return active
}

function isRunning({ droppedOn }: PlanRecord): boolean {
  return droppedOn === undefined
}

async function readWhole(session: Session, records: readonly PlanRecord[], quiet: boolean, day: Day): Promise<{ readonly active: Active; readonly mark?: Mark }> {
  const running = records.filter(isRunning)
  if (running.length === 0) return { active: await previewOf(session, records, day) }
  const warnings: Warning[] = []
  const all: Plan[] = []
  for (const record of running) all.push(withHeirsOfOthers(session.journal, await planOf(session, record, warnings, quiet)))
  const mark = lastMark(session.journal())
  const active = activeOf(session, records, all, factsOf(session, all), warnings, day)
  return { active, ...(mark ? { mark } : {}) }
}

/** With what comes back, where anything could: a task of which something is recorded, and that is to be reviewed. */
async function withCards({ config: { reviews }, today }: Session, active: Active): Promise<Active> {
  const { plans, facts } = active
  const isKnown = ({ ref, key, steps }: PlannedItem): boolean => facts.items.has(ref) || (key !== undefined && facts.keys.has(key)) || steps.some((step) => facts.items.has(step))
  if (reviews.minutes === 0 || !plans.some(({ items }) => items.some((item) => item.review && item.type !== 'habit' && isKnown(item)))) return active
  const { deckOf } = await import('./deck.ts')
  return { ...active, cardsOn: deckOf(plans, facts, today, { retention: reviews.retention, ceiling: reviews.minutes }) }
}

/** The whole of plans whose near part was read a moment ago; of one that was changed in that moment, what is near must do. */
function readKept(session: Session, records: readonly PlanRecord[], near: readonly Plan[]): Active {
  const all = records.filter(isRunning).map((record, i) => withHeirsOfOthers(session.journal, readKnown(session, record) ?? (near[i] as Plan)))
  return activeOf(session, records, all, factsOf(session, all), [])
}

function activeOf(session: Session, records: readonly PlanRecord[], all: readonly Plan[], known: Facts, warnings: readonly Warning[], day = session.today): Active {
  const { today } = session
  const facts = { ...known, off: timeOff(session, known.off, records, day) }
  const ended = all.filter((plan) => today > plan.end && !hasOpenTask(plan, facts, today))
  return { plans: all.filter((plan) => !ended.includes(plan)), ended, records, facts, warnings, preview: false }
}

/** Facts about the items of those plans, and about their keys in any plan; of time off what was declared. */
export function factsOf(session: Session, plans: readonly Plan[], only?: ReadonlyMap<string, readonly string[]>): Facts {
  const keys = plans.flatMap((plan) => plan.items.flatMap((item) => (item.key === undefined || item.type === 'habit' ? [] : [item.key])))
  return readFacts(session.journal(), { plans: plans.map((plan) => plan.id), keys: [...new Set(keys)], ...(only ? { only } : {}) })
}

function hasOpenTask(plan: Plan, facts: Facts, today: Day): boolean {
  if (hasUntouchedTask(plan, facts)) return true
  const progress = progressOf(plan, facts, today)
  return plan.items.some((item) => item.type === 'task' && item.window !== undefined && isUnfinished(progress.get(item.ref)))
}

/** Whether there is work to which nothing ever happened, outside phases that choose: most plans that run on have some. */
function hasUntouchedTask({ items, phases }: Plan, { items: facts, keys }: Facts): boolean {
  const choosing = new Set(phases.flatMap(({ id, choose }) => (choose === undefined ? [] : [id])))
  const isUntouched = ({ ref, key }: { readonly ref: string; readonly key?: string }): boolean => !facts.has(ref) && (key === undefined || !keys.has(key))
  const workedParents = new Set(items.flatMap((item) => (item.steps.length > 0 && !isUntouched(item) ? [item.ref] : [])))
  return items.some(
    (item) =>
      item.window !== undefined &&
      isWork(item) &&
      isUntouched(item) &&
      !(item.parent !== undefined && workedParents.has(item.parent)) &&
      !choosing.has(item.phases.at(-1) ?? ''),
  )
}

async function previewOf(session: Session, records: readonly PlanRecord[], day: Day): Promise<Active> {
  const { samplePlan } = await import('./sample.ts')
  const plan = samplePlan(session, weekOf(session.today).from)
  const facts: Facts = { items: new Map(), keys: new Map(), off: timeOff(session, [], records, day), offParts: [], logged: new Map() }
  return { plans: [plan], ended: [], records, facts, warnings: [], preview: true }
}

/** The days on which some plan was active, for the study streak; a running plan's go on with today. */
export function activeSpans({ records, ended }: Active, today: Day): DaySpan[] {
  return records.flatMap((record) => {
    const end = record.droppedOn ?? ended.find((plan) => plan.id === record.id)?.end
    const to = end === undefined ? addDays(today, 1) : end
    return record.start <= to ? withoutPauses({ from: record.start, to }, record.adjustments.flatMap(({ pause }) => (pause ? [pause] : []))) : []
  })
}

/** @param pauses oldest first */
function withoutPauses(span: DaySpan, pauses: readonly DaySpan[]): DaySpan[] {
  const [pause, ...later] = pauses
  if (pause === undefined) return [span]
  const before = pause.from > span.from ? [{ from: span.from, to: pause.from > span.to ? span.to : addDays(pause.from, -1) }] : []
  const after = pause.to < span.to ? withoutPauses({ from: pause.to < span.from ? span.from : addDays(pause.to, 1), to: span.to }, later) : []
  return [...before, ...after]
}
