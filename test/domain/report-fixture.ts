/** Plans and facts of reports for tests, written short. Weeks begin on Monday; 5 January 2026 is one. */
import type { DaySpan } from '../../src/domain/calendar/day.ts'
import type { Completion, Facts, ItemFacts } from '../../src/domain/facts/facts.ts'
import type { Plan, PlannedItem } from '../../src/domain/plan/plan.ts'
import type { ReportRequest } from '../../src/domain/report/report.ts'
import type { DatedMinutes } from '../../src/domain/report/report-minutes.ts'
import type { ReportPeriod } from '../../src/domain/report/report-period.ts'
import { day, span } from './habit-fixture.ts'

export const QUARTER: ReportPeriod = { kind: 'quarter', ...span('2026-01-01..2026-03-31') }

let order = 0

/** A task of an hour in the technical track. */
export function item(id: string, window: string | undefined, rest: Partial<PlannedItem> = {}): PlannedItem {
  return {
    ref: `p/${id}`, plan: 'p', id, type: 'task', steps: [], title: { en: id, vi: id }, phases: [], order: ++order, track: 'technical', priority: 'should',
    tags: [], effortMinutes: 60, effortGuessed: false, needs: [], checklist: [], review: false, ...(window === undefined ? {} : { window: span(window) }), ...rest,
  }
}

export function planOf(items: readonly PlannedItem[], rest: Partial<Plan> = {}): Plan {
  return {
    id: 'p', roadmap: 'p', title: { en: 'Plan', vi: 'Kế hoạch' }, language: 'en', start: day('2026-01-01'), end: day('2026-12-31'), minutesPerWeek: 600, minutesGuessed: false,
    again: false, mottos: [], tracks: [{ id: 'technical', title: { en: 'Technical' } }, { id: 'english', title: { en: 'English' } }], items, phases: [], targets: [], lists: [],
    skills: [], resources: [], ...rest,
  }
}

export function done(on: string, rest: Partial<Completion> = {}): Completion {
  return { day: day(on), minutes: 30, assumed: false, before: false, ...rest }
}

export function factsOf(items: Readonly<Record<string, Partial<ItemFacts>>>, rest: Partial<Facts> = {}): Facts {
  const all = Object.entries(items).map(([id, facts]) => [`p/${id}`, { completions: [], skips: [], ...facts }] as const)
  return { items: new Map(all), keys: new Map(), off: [], offParts: [], logged: new Map(), ...rest }
}

/** Everything that was done of the facts, as the journal would hand it in. */
export function completionsOf(facts: Facts, over: DaySpan): DatedMinutes[] {
  const all = [...facts.items].flatMap(([ref, { completions }]) => completions.map((completion) => ({ ...completion, plan: ref.split('/')[0] ?? '', item: ref.split('/')[1] ?? '' })))
  return all.filter((each) => !each.before && over.from <= each.day && each.day <= over.to).sort((a, b) => (a.day < b.day ? -1 : 1))
}

export function request(plan: Plan, facts: Facts, today: string, rest: Partial<ReportRequest> = {}): ReportRequest {
  const period = rest.period ?? QUARTER
  const completions = completionsOf(facts, { from: period.from, to: day(today) < period.to ? day(today) : period.to })
  return { period, plans: [{ then: plan, now: plan }], spent: completions, completions, today: day(today), facts, rest: [], streak: { current: 0, longest: 0 }, ...rest }
}
