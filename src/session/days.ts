/** A day as a person types it, on the command line. */
import type { Day } from '../domain/calendar/day.ts'
import { UserError } from '../errors.ts'
import { parseDayWord } from '../language/day.ts'
import type { Parsed } from '../problems.ts'
import type { Session } from './session.ts'

/** @param direction where a bare weekday looks: back for what happened, ahead for what is planned */
export function readDay(session: Session, text: string, direction: 'back' | 'ahead'): Day {
  const { today, language } = session
  return dayValueOf(parseDayWord(text, { today, language, direction }), text)
}

/** The day something happened, today unless it is said. @throws UserError future-day and those of readDay */
export function readPastDay(session: Session, text: string | undefined): Day {
  if (text === undefined) return session.today
  const day = readDay(session, text, 'back')
  if (day > session.today) throw new UserError('future-day', { day })
  return day
}

/** What was read, or what is wrong with it. @throws UserError ambiguous-day, reversed-days, bad-day */
export function dayValueOf<T>(parsed: Parsed<T>, text: string): T {
  if (parsed.ok) return parsed.value
  if (parsed.code === 'ambiguous-day') throw new UserError('ambiguous-day', { text, readings: parsed.params.readings })
  throw parsed.code === 'reversed-span' ? new UserError('reversed-days', { text }) : new UserError('bad-day', { text })
}
