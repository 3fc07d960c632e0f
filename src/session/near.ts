/** Keeps the near part of the plans in force in a disposable cache, so that a day reads a quarter of them. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Active } from '../domain/agenda/active.ts'
import { daysBetween } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { PlanRecord } from '../domain/facts/facts.ts'
import { nearOf } from '../domain/ahead/near.ts'
import { NEAR_DAYS } from '../domain/ahead/near-seeds.ts'
import type { Card, Cards } from '../domain/review/card.ts'
import { packPlan, unpackPlan } from '../domain/plan/packed-plan.ts'
import type { PackedPlan } from '../domain/plan/packed-plan.ts'
import { packWork, unpackWork } from '../domain/ahead/packed-work.ts'
import type { PackedWork } from '../domain/ahead/packed-work.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { OpenWork } from '../domain/schedule/schedule.ts'
import { touchedSince } from '../journal/since.ts'
import type { Mark } from '../journal/since.ts'
import { COMPILED_VERSION, isUnchanged, replaceCache, statSource } from '../roadmap/compiled.ts'
import type { SourceStat } from '../roadmap/compiled.ts'
import { madeFrom, planCache } from './plans.ts'
import type { Session } from './session.ts'

interface Header {
  readonly version: number
  readonly day: Day
  readonly mark: Mark
  /** Preferences of reviews; where something comes back, the part serves its own day only. */
  readonly reviews: string
  readonly made: readonly { readonly from: string; readonly source: SourceStat }[]
}

function nearFile({ paths }: Session): string {
  return join(paths.cache, 'near.json')
}

/** What was kept: the near part, and what is open beyond it, read when it is asked for. */
interface KeptNear {
  readonly plans: readonly Plan[]
  readonly later: () => readonly OpenWork[]
  readonly cardsOn?: Active['cardsOn']
}

/** The near part as it was kept, where it still serves: the same files, within its week, nothing else touched since. Never throws. */
export function readNear(session: Session, running: readonly PlanRecord[]): KeptNear | undefined {
  try {
    const file = nearFile(session)
    const cache = statSync(file, { bigint: true, throwIfNoEntry: false })
    if (cache === undefined) return undefined
    const [head, near, later, due, cards] = linesOf(readFileSync(file)) as [Line, Line, Line, Line?, Line?]
    const header = head() as Header
    if (!serves(header, session, running, cache.mtimeNs)) return undefined
    if (due !== undefined && header.day !== session.today) return undefined
    const touched = touchedSince(session.journal(), header.mark)
    if (touched === undefined) return undefined
    const plans = (near() as PackedPlan[]).map(unpackPlan)
    if (touched.size > 0 && (!areNear(touched, plans) || comesBack(touched, plans, session.today === header.day ? header.day : undefined))) return undefined
    const kept = due !== undefined && cards !== undefined ? keptCards(header.day, due, cards, session.config.reviews.minutes) : undefined
    return { plans, later: () => unpackWork(later() as PackedWork), ...(kept ? { cardsOn: () => kept } : {}) }
  } catch {
    return undefined
  }
}

/**
 * Whether something that comes back was touched about a day before `morning`, or at all without one: cards were kept as of
 * the morning of their day.
 */
function comesBack(touched: ReadonlyMap<string, Day>, plans: readonly Plan[], morning: Day | undefined): boolean {
  const isOlder = (ref: string): boolean => {
    const day = touched.get(ref)
    return day !== undefined && (morning === undefined || day < morning)
  }
  return plans.some(({ items }) => items.some(({ review, type, ref, steps }) => review && type !== 'habit' && (isOlder(ref) || steps.some(isOlder))))
}

/** What comes back as it was kept; what is due later is read when it is asked for. */
function keptCards(known: Day, due: Line, later: Line, ceiling: number): Cards {
  return { known, due: due() as Card[], later: () => later() as Card[], ceiling }
}

/** Answers what a line of JSON says. */
type Line = () => unknown

/** Each is decoded when it is asked for: most starts need two of them. */
function linesOf(bytes: Buffer): Line[] {
  const lines: Line[] = []
  for (let next = 0; next < bytes.length; ) {
    const [from, found] = [next, bytes.indexOf('\n', next)]
    const to = found < 0 ? bytes.length : found
    lines.push(() => JSON.parse(bytes.toString('utf8', from, to)))
    next = to + 1
  }
  return lines
}

function serves({ version, day, made, reviews }: Header, session: Session, running: readonly PlanRecord[], writtenNs: bigint): boolean {
  const age = daysBetween(day, session.today)
  if (version !== COMPILED_VERSION || reviews !== JSON.stringify(session.config.reviews) || age < 0 || age >= NEAR_DAYS || made.length !== running.length) return false
  return running.every((record, i) => {
    const own = made[i] as Header['made'][number]
    const source = statSource(record.file)
    return source !== undefined && isUnchanged(own.source, source, writtenNs) && own.from === madeFrom(session, record, record.revision) && existsSync(planCache(session, record.id))
  })
}

function areNear(touched: ReadonlyMap<string, Day>, plans: readonly Plan[]): boolean {
  const near = new Set(plans.flatMap(({ items }) => items.map(({ ref }) => ref)))
  return [...touched.keys()].every((ref) => near.has(ref))
}

/**
 * Keeps the near part of what was read whole.
 * @param mark taken before the facts were read: what was recorded meanwhile counts as since then
 */
export function writeNear(session: Session, running: readonly PlanRecord[], { plans, ended, facts, cardsOn }: Active, mark: Mark): void {
  const all = running.flatMap(({ id }) => [...plans, ...ended].find((plan) => plan.id === id) ?? [])
  const made = running.map((record) => ({ from: madeFrom(session, record, record.revision), source: statSource(record.file) }))
  if (made.some(({ source }) => source === undefined)) return
  const cards = cardsOn?.(session.today)
  const near = nearOf(all, facts, session.today, cards)
  const header = { version: COMPILED_VERSION, day: session.today, mark, reviews: JSON.stringify(session.config.reviews), made }
  const parts = [header, near.plans.map(packPlan), packWork(near.later), ...(cards ? [cards.due, cards.later()] : [])]
  replaceCache(nearFile(session), parts.map((part) => JSON.stringify(part)).join('\n'))
}
