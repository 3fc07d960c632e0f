/** What the schedule asks of the preferences in config.yaml. */
import { plannedTimetable } from '../domain/plan/build.ts'
import { ALWAYS } from '../domain/plan/capacity.ts'
import type { Config } from '../domain/plan/config.ts'
import { WEEKDAYS } from '../domain/calendar/day.ts'
import type { Weekday } from '../domain/calendar/day.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { ScheduleConfig } from '../domain/schedule/schedule.ts'

/** What the schedule asks of the preferences. */
export function scheduleConfig(config: Config): ScheduleConfig {
  const { slack, catchUp, studyDays, holidays } = config
  return { slack, catchUp, studyDays, namesHolidays: holidays !== 'none', ...(config.timetable ? { timetable: plannedTimetable(config.timetable, ALWAYS) } : {}) }
}

/** Weekly rest days in force: those of every timetable, or where there is none, the days that are no study day. */
export function restDays(plans: readonly Plan[], config: ScheduleConfig): readonly Weekday[] {
  const timetables = config.timetable ? [config.timetable] : plans.flatMap((plan) => (plan.timetable ? [plan.timetable] : []))
  if (timetables.length === 0) return WEEKDAYS.filter((weekday) => !config.studyDays.includes(weekday))
  return WEEKDAYS.filter((weekday) => timetables.every((timetable) => timetable.rest.includes(weekday)))
}
