/** Joins plans, journal and clock into what a reminder says. Writes nothing. */
import { addDays, quarterOf, quarterSpan, weekOf, yearOf } from '../domain/calendar/day.ts'
import { buildWeek } from '../domain/agenda/week.ts'
import type { Week } from '../domain/agenda/week.ts'
import type { Active } from '../domain/agenda/active.ts'
import { neutralDays } from '../domain/habit/streak.ts'
import { buildReminder } from '../domain/remind/reminder.ts'
import type { Reminder, ReminderRequest } from '../domain/remind/reminder.ts'
import type { Occasion } from '../domain/remind/occasion.ts'
import { calendarPeriod } from '../domain/report/report-period.ts'
import { progressOfAll } from '../domain/schedule/day-work.ts'
import { dayTotals } from '../journal/past.ts'
import { activeSpans, openDays } from './active.ts'
import { agendaOf, requestOf, streakOn } from './day-view.ts'
import { restDays, scheduleConfig } from './preferences.ts'
import { reportView } from './report-view.ts'
import { openRunning } from './running.ts'
import type { Session } from './session.ts'

/** The reminder of those occasions as of now, or why there is none. A changed roadmap is used and not recorded. */
export async function openReminder(session: Session, occasions: readonly Occasion[]): Promise<{ readonly reminder: Reminder } | { readonly why: 'no-plan' | 'off' | 'nothing' }> {
  const { today } = session
  const nextWeek = { from: addDays(weekOf(today).to, 1), to: addDays(weekOf(today).to, 7) }
  const active = await openDays(session, true, occasions.includes('week') ? nextWeek.to : today)
  if (active.preview) return { why: 'no-plan' }
  const progress = progressOfAll(active.plans, active.facts, today)
  const agenda = agendaOf(session, active, today, progress)
  const running = openRunning(session, active)
  const request: ReminderRequest = {
    occasions,
    agenda,
    plans: active.plans,
    facts: active.facts,
    progress,
    studyAtStake: studyAtStake(session, active),
    ...(running ? { running } : {}),
    isClockOver: running?.clock.ends !== undefined && running.clock.ends < session.clock.instant,
    ...(occasions.includes('week') ? { week: { past: await reportView(session, active, calendarPeriod('week', today), true), next: weekAhead(session, active, nextWeek) } } : {}),
    ...(occasions.includes('quarter') ? { quarter: await reportView(session, active, { kind: 'quarter', ...quarterSpan(yearOf(today), quarterOf(today)) }, true) } : {}),
  }
  const reminder = buildReminder(request)
  return reminder ? { reminder } : { why: agenda.off ? 'off' : 'nothing' }
}

/** The week to come, if today's agenda is followed. */
function weekAhead(session: Session, active: Active, span: { readonly from: Week['from']; readonly to: Week['to'] }): Week {
  return buildWeek(requestOf(session, active, session.today), span, [])
}

/** Days of the study streak that end with today; 0 where it asks for nothing, or has work already. */
function studyAtStake(session: Session, active: Active): number {
  const { today } = session
  const rest = restDays(active.plans, scheduleConfig(session.config))
  const isNeutral = neutralDays({ off: active.facts.off, rest, plans: activeSpans(active, today) })
  if (isNeutral(today) || dayTotals(session.journal(), today, today).length > 0) return 0
  return streakOn(session, active, today)
}
