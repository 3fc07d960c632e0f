/** Numbers and lengths as typed on the command line. */
import { GRADES } from '../domain/facts/event.ts'
import type { Grade } from '../domain/facts/event.ts'
import { UserError } from '../errors.ts'
import { fold } from '../language/fold.ts'
import { parseMinutes, parseWeeklyMinutes } from '../language/duration.ts'

/** Whole minutes: `45`, `45m`, `1h30`, `1 tiếng rưỡi`; undefined where the text is none of these. */
export function minutesIn(text: string): number | undefined {
  const bare = /^\d+$/.test(text.trim()) ? `${text.trim()}m` : text
  const parsed = parseMinutes(bare)
  return parsed.ok ? parsed.value : undefined
}

/** As {@link minutesIn}. @throws UserError bad-minutes */
export function readMinutes(text: string): number {
  const minutes = minutesIn(text)
  if (minutes === undefined) throw new UserError('bad-minutes', { text })
  return minutes
}

/** Minutes a week: `20`, `20/week`, `2h/day`. @throws UserError bad-hours */
export function readWeeklyMinutes(text: string): number {
  const parsed = parseWeeklyMinutes(text)
  if (!parsed.ok) throw new UserError('bad-hours', { text })
  return parsed.value.low
}

/** How well something was recalled, in either language. @throws UserError bad-option-value */
export function readGrade(text: string): Grade {
  const grade = GRADE_WORDS[fold(text.trim())]
  if (grade === undefined) throw new UserError('bad-option-value', { option: '--grade', value: text, expected: GRADES.join(' | ') })
  return grade
}

const GRADE_WORDS: Readonly<Record<string, Grade>> = { again: 'again', hard: 'hard', good: 'good', easy: 'easy', quen: 'again', kho: 'hard', nho: 'good', de: 'easy' }

/** A number without a sign, with a point or a comma; undefined where the text is none. */
export function pointsIn(text: string): number | undefined {
  return /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined
}

/** A number with a point or a comma: `6.5`, `6,5`, `-3`. @throws UserError bad-number */
export function readAmount(text: string): number {
  const value = /^[+-]?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN
  if (Number.isNaN(value)) throw new UserError('bad-number', { text })
  return value
}
