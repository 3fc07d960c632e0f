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

/** What was read, or what is wrong with it. @throws UserError ambiguous-day, reversed-days, bad-day */
export function dayValueOf<T>(parsed: Parsed<T>, text: string): T {
  if (parsed.ok) return parsed.value
  if (parsed.code === 'ambiguous-day') throw new UserError('ambiguous-day', { text, readings: parsed.params.readings })
  throw parsed.code === 'reversed-span' ? new UserError('reversed-days', { text }) : new UserError('bad-day', { text })
}
