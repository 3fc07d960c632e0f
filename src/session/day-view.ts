/** Joins plans, facts and the day into what the screens of a day, a week and a prompt show. */
import { buildAgenda } from '../domain/agenda/agenda.ts'
import type { DayAgenda } from '../domain/agenda/agenda.ts'
import { progressOfAll } from '../domain/schedule/day-work.ts'
import type { AgendaRequest } from '../domain/schedule/day-work.ts'
import { toNumber } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import { isRunningOn, pauseOn, refOf, runningOn } from '../domain/plan/plan.ts'
import type { ProgressMap } from '../domain/facts/progress.ts'
import { standingOf } from '../domain/facts/standing.ts'
import { neutralDays, studyStreak } from '../domain/habit/streak.ts'
import { isCurrent, targetsOn } from '../domain/targets/target-list.ts'
import type { ShortView, TodayView, Warning } from '../domain/agenda/today.ts'
import { runningClock } from '../journal/clock.ts'
import { workedRunsBack } from '../journal/past.ts'
import { activeSpans } from './active.ts'
import type { Active } from '../domain/agenda/active.ts'
import { restDays, scheduleConfig } from './preferences.ts'
import { openRunning } from './running.ts'
import type { Session } from './session.ts'

/** The agenda of a day; of today, with the time it is. */
export function agendaOf(session: Session, active: Active, day: Day, progress?: ProgressMap): DayAgenda {
  return buildAgenda(requestOf(session, active, day, progress))
}

/** What is asked about a day; about today, with the time it is. */
export function requestOf(session: Session, active: Active, day: Day, progress?: ProgressMap): AgendaRequest {
  const config = scheduleConfig(session.config)
  const { cardsOn, whole, later } = active
  return {
    ...runningOn(active.plans, day),
    facts: active.facts,
    day,
    minute: day === session.today ? session.clock.minute : undefined,
    config,
    rest: restDays(active.plans, config),
    ...(progress ? { progress } : {}),
    ...runningIn(session, active, day),
    ...(cardsOn ? { cardsOn } : {}),
    ...(whole ? { whole: wholeOn(whole, day) } : {}),
    ...(later ? { later } : {}),
  }
}

/** What a clock runs on, of today. */
function runningIn(session: Session, { preview }: Active, day: Day): Pick<AgendaRequest, 'running'> {
  const clock = day === session.today && !preview ? runningClock(session.journal()) : undefined
  return clock ? { running: refOf(clock.plan, clock.item) } : {}
}

function wholeOn(open: () => Active, day: Day): NonNullable<AgendaRequest['whole']> {
  return () => {
    const { plans, facts } = open()
    return { ...runningOn(plans, day), facts }
  }
}

/** Days in a row with work up to that day. */
export function streakOn(session: Session, active: Active, day: Day): number {
  if (active.preview) return 0
  const rest = restDays(active.plans, scheduleConfig(session.config))
  const neutral = neutralDays({ off: active.facts.off, rest, plans: activeSpans(active, session.today) })
  return studyStreak(workedRunsBack(session.journal(), day), neutral, day).current
}

/** The clock that runs; it is a matter of today alone. */
function clockOn(session: Session, active: Active, day: Day): TodayView['running'] {
  return day === session.today && !active.preview ? openRunning(session, active) : undefined
}

/** As much of a day as `--short` says. */
export function shortView(session: Session, active: Active, day: Day): ShortView {
  const running = clockOn(session, active, day)
  return { agenda: agendaOf(session, active, day), streak: streakToSay(session, active, day), preview: active.preview, ...(running ? { running } : {}) }
}

/** A day to come has no work yet, which says nothing of the streak. */
function streakToSay(session: Session, active: Active, day: Day): number {
  return streakOn(session, active, day > session.today ? session.today : day)
}

export function todayView(session: Session, active: Active, day: Day): TodayView {
  const begun = active.plans.filter((plan) => isRunningOn(plan, day))
  const progress = progressOfAll(active.plans, active.facts, day)
  const agenda = agendaOf(session, active, day, progress)
  const mottos = begun.flatMap((plan) => plan.mottos)
  const motto = mottos[toNumber(day) % Math.max(1, mottos.length)]
  const next = [...active.plans].filter((plan) => plan.start > day).sort((a, b) => (a.start < b.start ? -1 : 1))[0]
  const running = clockOn(session, active, day)
  const exceeds: Warning[] = agenda.habitsExceedBy > 0 ? [{ code: 'habits-exceed', minutes: agenda.habitsExceedBy }] : []
  return {
    agenda,
    preview: active.preview,
    isToday: day === session.today,
    plans: begun.map((plan) => standingOf(plan, progress, day)),
    targets: targetsOn(begun, active.facts, day, session.options.json ? undefined : (target) => isCurrent({ target }, day)),
    streak: streakToSay(session, active, day),
    warnings: [...active.warnings, ...exceeds],
    paused: pausedOn(active, day),
    ...(motto ? { motto } : {}),
    ...(running ? { running } : {}),
    ...(begun.length === 0 && next ? { startsLater: { title: next.title, start: next.start } } : {}),
  }
}

/** Plans that stand still on the day. */
function pausedOn({ plans }: Active, day: Day): TodayView['paused'] {
  return plans.flatMap((plan) => {
    const pause = pauseOn(plan, day)
    return pause === undefined ? [] : [{ title: plan.title, ...pause }]
  })
}
