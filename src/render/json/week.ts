/** A week as JSON: seven days as `today` gives them, without their plans. */
import type { Day } from '../../domain/calendar/day.ts'
import type { TargetOnScreen } from '../../domain/targets/target-list.ts'
import type { Week, WeekShortage } from '../../domain/agenda/week.ts'
import type { Messages } from '../../locales/messages.ts'
import { jsonOfShortage } from './shortage.ts'
import { jsonOfTarget } from './target.ts'
import { jsonOfDay } from './today.ts'

/** What a day of the week has beside its agenda; of a day to come, as of today. */
export interface DayBeside {
  readonly streak: number
  readonly targets: readonly TargetOnScreen[]
}

export function jsonOfWeek(week: Week, preview: boolean, shortages: readonly WeekShortage[], besides: (day: Day) => DayBeside, messages: Messages): object {
  return {
    from: week.from,
    to: week.to,
    preview,
    days: week.days.map(({ day, agenda, plannedMinutes, spentMinutes, done }) => {
      const { streak, targets } = besides(day)
      return {
        ...jsonOfDay(agenda, messages),
        preview,
        plannedMinutes,
        spentMinutes,
        done,
        reviews: [],
        targets: targets.map((each) => jsonOfTarget(each, messages.format.language)),
        streak: { days: streak },
        warnings: [],
        motto: null,
      }
    }),
    totals: week.totals,
    shortages: shortages.map(({ plan, shortage }) => ({ plan: plan.id, ...jsonOfShortage(shortage) })),
  }
}
