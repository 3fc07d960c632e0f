/** Plans as JSON. */
import type { Day } from '../../domain/calendar/day.ts'
import { pauseOn } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import type { Active } from '../../domain/agenda/active.ts'

export function jsonOfPlans({ plans, ended, records, preview }: Active, now: Day, language: Language): object {
  const fileOf = (plan: Plan): string | undefined => records.find((record) => record.id === plan.id)?.file
  const dropped = records.filter((record) => record.droppedOn !== undefined)
  return {
    preview,
    plans: [
      ...(preview ? [] : plans).map((plan) => jsonOfPlan(plan, fileOf(plan), pauseOn(plan, now) ? 'paused' : 'active', language)),
      ...ended.map((plan) => jsonOfPlan(plan, fileOf(plan), 'ended', language)),
      ...dropped.map((record) => ({
        plan: record.id,
        roadmap: record.roadmap,
        file: record.file,
        title: null,
        start: record.start,
        end: record.droppedOn,
        hours: record.minutesPerWeek === undefined ? null : record.minutesPerWeek / 60,
        again: false,
        state: 'ended',
      })),
    ],
  }
}

export function jsonOfPlan(plan: Plan, file: string | undefined, state: 'active' | 'paused' | 'ended', language: Language): object {
  return {
    plan: plan.id,
    roadmap: plan.roadmap,
    file: file ?? null,
    title: textIn(plan.title, language),
    start: plan.start,
    end: plan.end,
    hours: plan.minutesPerWeek / 60,
    hoursMost: (plan.mostMinutesPerWeek ?? plan.minutesPerWeek) / 60,
    hoursGuessed: plan.minutesGuessed,
    again: plan.again,
    state,
  }
}
