/** A random life of one habit: rules, instants of completions, days off. The same seed draws the same life. */
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'
import { addDays } from '../proof/days.ts'
import type { Day, Span } from '../proof/days.ts'
import { seeded } from '../proof/random.ts'
import type { Random } from '../proof/random.ts'
import { ZONES } from './zones.ts'
import type { Zone } from './zones.ts'

export interface Rule {
  readonly from: Day
  readonly every: Recurrence
  readonly always: boolean
  readonly effortMinutes: number
  readonly amount?: number
  readonly minimum?: number
}

export interface Done {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly minutes: number
  /** Nobody said the minutes: the full effort. */
  readonly assumed: boolean
  readonly amount?: number
  readonly before: boolean
}

export interface Life {
  readonly zone: string
  /** Minutes after midnight. */
  readonly dayStart: number
  readonly now: number
  readonly window: Span
  /** Oldest first, one to three. */
  readonly rules: readonly Rule[]
  readonly done: readonly Done[]
  readonly skips: readonly Day[]
  readonly off: readonly (Span & { readonly keeps?: 'this' | 'another' })[]
  readonly rest: readonly number[]
  readonly paused: readonly Span[]
}

export function drawLife(seed: number): Life {
  const random = seeded(seed)
  const zone = ZONES[seed % ZONES.length] as Zone
  const dayStart = random.chance(0.3) ? random.of([0, 240, 360]) : random.between(0, 360)
  const length = random.of([random.between(1, 12), random.between(1, 75), random.between(20, 75), random.between(20, 75), random.chance(0.1) ? random.between(90, 220) : random.between(5, 40)])
  const from = addDays(random.of(zone.days), -random.between(0, Math.min(length + 1, 60)))
  const dayAt = (offset: number): Day => addDays(from, offset)
  const anyDay = (): Day => dayAt(random.between(-5, length + 5))
  const span = (longest: number): Span => {
    const first = random.between(-5, length + 5)
    return { from: dayAt(first), to: dayAt(first + random.between(0, longest)) }
  }
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: random.between(0, most) }, make)
  const today = random.chance(0.8) ? random.between(0, length) : random.between(-3, length + 5)
  const instant = (day: Day): number => instantOn(day, zone, dayStart, random)
  return {
    zone: zone.name,
    dayStart,
    now: instant(dayAt(today)),
    window: { from, to: dayAt(length - 1) },
    rules: drawRules(random, anyDay),
    done: drawDone(random, length, (offset) => instant(dayAt(offset))),
    skips: some(random.of([0, 2, 6]), anyDay),
    off: some(random.of([0, 1, 4]), () => ({ ...span(14), ...random.of([{}, {}, { keeps: 'this' as const }, { keeps: 'another' as const }]) })),
    rest: [...new Set(some(random.of([0, 0, 1, 2]), () => random.between(1, 7)))],
    paused: some(random.of([0, 0, 1]), () => span(10)),
  }
}

/** Often within an hour of where the day begins; the zone's clock may have been changed by as much. */
function instantOn(day: Day, { offset }: Zone, dayStart: number, random: Random): number {
  const minute = random.chance(0.5) ? random.of([-61, -31, -30, -1, 0, 1, 29, 30, 59, 60, 61, 1439]) : random.between(0, 1439)
  return Date.parse(`${day}T00:00:00Z`) + (dayStart + minute - offset) * 60_000 + random.between(0, 59_999)
}

function drawRules(random: Random, anyDay: () => Day): Rule[] {
  const count = random.of([1, 2, 2, 3])
  const days = [...new Set(Array.from({ length: count }, anyDay))].toSorted()
  const rules: Rule[] = []
  for (const from of days) {
    const before = rules.at(-1)
    const every = before !== undefined && random.chance(0.3) ? before.every : drawEvery(random)
    rules.push({ from, every, always: random.chance(0.2), ...random.of(MEASURES) })
  }
  return rules
}

const MEASURES: readonly Omit<Rule, 'from' | 'every' | 'always'>[] = [
  { effortMinutes: 30 },
  { effortMinutes: 30 },
  { effortMinutes: 30, minimum: 10 },
  { effortMinutes: 60, minimum: 25 },
  { effortMinutes: 0 },
  { effortMinutes: 20, amount: 20 },
  { effortMinutes: 20, amount: 20, minimum: 5 },
  { effortMinutes: 0, amount: 3, minimum: 2 },
]

function drawEvery(random: Random): Recurrence {
  const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).filter(() => random.chance(0.5))
  return random.of<() => Recurrence>([
    () => ({ kind: 'daily' }),
    () => ({ kind: 'weekdays', days: weekdays.length > 0 ? weekdays : [3] }),
    () => ({ kind: 'quota', times: random.between(1, 7), per: 'week' }),
    () => ({ kind: 'quota', times: random.between(1, 12), per: random.of(['month', 'quarter'] as const) }),
    () => ({ kind: 'rolling', times: random.between(1, 5), days: random.between(2, 10) }),
    () => ({ kind: 'interval', days: random.between(2, 9), chained: false }),
    () => ({ kind: 'interval', days: random.between(2, 9), chained: true }),
  ])()
}

/** On some days, now and then twice, in any order. */
function drawDone(random: Random, length: number, instant: (offset: number) => number): Done[] {
  const share = random.between(1, 10) / 10
  const done: Done[] = []
  for (let offset = -2; offset < length + 3; offset++) {
    if (!random.chance(share)) continue
    for (let times = random.chance(0.1) ? 2 : 1; times > 0; times--) done.push(drawOne(random, instant(offset)))
  }
  return random.chance(0.5) ? done.toReversed() : done
}

function drawOne(random: Random, at: number): Done {
  const before = random.chance(0.03)
  if (random.chance(0.6)) return { at, minutes: 30, assumed: true, before }
  const amount = random.chance(0.4) ? { amount: random.of([0, 1, 2, 4, 5, 6, 19, 20, 25]) } : {}
  return { at, minutes: random.of([0, 5, 9, 10, 24, 25, 30, 90]), assumed: random.chance(0.2), before, ...amount }
}
