/** Seven days as one value: those past as they were asked and done, today, and those to come if the plan is followed. */
import { runningOn } from '../plan/plan.ts'
import type { Plan } from '../plan/plan.ts'
import type { Shortage } from '../ahead/shortage.ts'
import { buildAgenda, entriesOf } from './agenda.ts'
import type { DayAgenda } from './agenda.ts'
import type { AgendaRequest } from '../schedule/day-work.ts'
import { daysOf } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { DayTotal } from '../facts/facts.ts'
import { factsUntil } from '../facts/facts-until.ts'
import { followedDays } from './followed.ts'

export interface WeekDay {
  readonly day: Day
  readonly when: 'past' | 'today' | 'ahead'
  readonly agenda: DayAgenda
  readonly plannedMinutes: number
  readonly spentMinutes: number
  readonly done: number
}

/** What falls short first of a plan. */
export interface WeekShortage {
  readonly plan: Plan
  readonly shortage: Shortage
}

export interface Week extends DaySpan {
  readonly days: readonly WeekDay[]
  readonly totals: { readonly plannedMinutes: number; readonly spentMinutes: number; readonly done: number }
}

/**
 * @param today what the agenda of today is built from
 * @param totals days with work, in any order
 */
export function buildWeek(today: AgendaRequest, span: DaySpan, totals: readonly DayTotal[]): Week {
  const ahead = span.to < today.day ? new Map<Day, DayAgenda>() : agendasUntil(today, span.to)
  const days = daysOf(span).map((day): WeekDay => {
    const agenda = ahead.get(day) ?? pastAgenda(today, day)
    const total = totals.find((each) => each.day === day)
    return {
      day,
      when: day < today.day ? 'past' : day === today.day ? 'today' : 'ahead',
      agenda,
      plannedMinutes: entriesOf(agenda).reduce((sum, entry) => sum + entry.minutes, agenda.workedOff),
      spentMinutes: total?.minutes ?? 0,
      done: total?.done ?? 0,
    }
  })
  const sum = (of: (day: WeekDay) => number): number => days.reduce((all, day) => all + of(day), 0)
  const inAll = { plannedMinutes: sum((day) => day.plannedMinutes), spentMinutes: sum((day) => day.spentMinutes), done: sum((day) => day.done) }
  return { ...span, days, totals: inAll }
}

function agendasUntil(today: AgendaRequest, last: Day): Map<Day, DayAgenda> {
  const agendas = new Map<Day, DayAgenda>()
  for (const agenda of followedDays(today)) {
    if (agenda.day > last) break
    agendas.set(agenda.day, agenda)
  }
  return agendas
}

/** With what was known at the end of that day. */
function pastAgenda({ plans, facts, config, rest, cardsOn }: AgendaRequest, day: Day): DayAgenda {
  return buildAgenda({ ...runningOn(plans, day), facts: factsUntil(facts, day), day, minute: undefined, config, rest, ...(cardsOn ? { cardsOn } : {}) })
}
