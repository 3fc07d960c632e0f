/** `week [day]`: Monday to Sunday round a day. */
import { includes, weekOf } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import { targetsOn } from '../domain/targets/target-list.ts'
import { buildWeek } from '../domain/agenda/week.ts'
import { dayTotals } from '../journal/past.ts'
import { inLanguage } from '../locales/load.ts'
import { jsonOfWeek } from '../render/json/week.ts'
import { renderWeek } from '../render/text/week.ts'
import { openDays } from '../session/active.ts'
import { streakOn } from '../session/day-view.ts'
import { readDay } from '../session/days.ts'
import { restDays, scheduleConfig } from '../session/preferences.ts'
import { shortagesToday } from '../session/shortages.ts'
import type { Session } from '../session/session.ts'

export async function run(session: Session, words: readonly string[]): Promise<void> {
  const { today, clock, language, messages } = session
  const span = weekOf(words.length === 0 ? today : readDay(session, words.join(' '), 'ahead'))
  const active = await openDays(session, false, span.to)
  const { plans, facts, preview } = active
  const config = scheduleConfig(session.config)
  const request = { plans, facts, day: today, minute: clock.minute, config, rest: restDays(plans, config) }
  const week = buildWeek(request, span, preview ? [] : dayTotals(session.journal(), span.from, span.to))
  const isNow = includes(span, today) && !preview
  const shortages = isNow ? plans.flatMap((plan) => shortagesToday(session, active, plan).slice(0, 1).map((shortage) => ({ plan, shortage }))) : []
  const { week: texts } = await inLanguage(language, { en: () => import('../locales/en/week.ts'), vi: () => import('../locales/vi/week.ts') })
  const asOf = (day: Day): Day => (day < today ? day : today)
  const besides = (day: Day) => ({
    streak: streakOn(session, active, asOf(day)),
    targets: targetsOn(plans.filter((plan) => plan.start <= day), facts, asOf(day)),
  })
  await session.answer({ json: () => jsonOfWeek(week, preview, shortages, besides, messages), text: (view) => renderWeek(week, { plans, preview, shortages }, texts, view) })
}
