/** The phrases of a file as schemas, in the language of its plain strings. Knows where no phrase stands. */
import { parseDay } from '../domain/calendar/day.ts'
import type { Day, Weekday } from '../domain/calendar/day.ts'
import type { Period } from '../domain/calendar/period.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import { parseClock, parseClockSpan, parseMinutes, parseWeeklyMinutes } from '../language/duration.ts'
import { shown } from '../language/grammar.ts'
import { parsePeriod } from '../language/period.ts'
import { parseRecurrence, parseWeekdays } from '../language/recurrence.ts'
import type { Parsed } from '../problems.ts'
import { isWord, leaf, phrase, word, wrongType } from './leaf.ts'
import { text } from './shape.ts'

type Words = string | number | readonly (string | number)[]

const phrases = new Map<Language, ReturnType<typeof buildPhrases>>()

/** Schemas of everything that is read differently in each language. */
export function phrasesIn(language: Language): ReturnType<typeof buildPhrases> {
  const schemas = phrases.get(language) ?? buildPhrases(language)
  phrases.set(language, schemas)
  return schemas
}

function buildPhrases(language: Language) {
  return {
    text: text(language, word),
    period: phrase((words) => parsePeriod(words, language), 'period'),
    every: leaf((value) => (isWords(value) ? parseRecurrence(value, language) : wrongType('word', value)), 'recurrence'),
    weekdays: leaf((value) => readWeekdays(value, language), 'weekdays'),
    day: phrase((words) => readDay(words, language), 'day'),
    planLength: phrase((words) => readPlanLength(words, language), 'plan-length'),
  }
}

/** Minutes. */
export const minutes = leaf((value) => (isWord(value) ? parseMinutes(value) : wrongType('word', value)), 'minutes')
/** Minutes after midnight. */
export const clock = phrase(parseClock, 'clock')
export const clockSpan = phrase(parseClockSpan, 'clock-span')
export const weeklyMinutes = leaf((value) => (isWord(value) ? parseWeeklyMinutes(value) : wrongType('word', value)), 'hours')

/** `12`, or a range `2-3` of which both ends are kept. */
export const reach = phrase((words): Parsed<{ low: number; high: number }> => {
  const found = /^(\d+(?:[.,]\d+)?)(?:\s*(?:-|–|\.\.)\s*(\d+(?:[.,]\d+)?))?$/.exec(words)
  const low = Number(found?.[1]?.replace(',', '.'))
  const high = found?.[2] === undefined ? low : Number(found[2].replace(',', '.'))
  return low > 0 && high >= low ? { ok: true, value: { low, high } } : { ok: false, code: 'bad-reach', params: { text: shown(words) } }
}, 'reach')

function isWords(value: unknown): value is Words {
  return isWord(value) || (Array.isArray(value) && value.length > 0 && value.every(isWord))
}

/** Weekdays, also as a recurrence names them: `every day`. */
function readWeekdays(value: unknown, language: Language): Parsed<readonly Weekday[]> {
  if (!isWords(value)) return wrongType('word', value)
  const days = parseWeekdays(value, language)
  const rule = days.ok ? undefined : parseRecurrence(value, language)
  return rule?.ok && rule.value.kind === 'daily' ? { ok: true, value: [1, 2, 3, 4, 5, 6, 7] } : days
}

function readDay(words: string, language: Language): Parsed<Day> {
  const day = parseDay(words)
  if (day) return { ok: true, value: day }
  const period = parsePeriod(words, language)
  if (period.ok && period.value.kind === 'dates' && period.value.from === period.value.to) return { ok: true, value: period.value.from }
  return !period.ok && period.code === 'ambiguous-day' ? period : { ok: false, code: 'bad-day', params: { text: shown(words) } }
}

function readPlanLength(words: string, language: Language): Parsed<Extract<Period, { kind: 'length' }>> {
  const period = parsePeriod(words, language)
  return period.ok && period.value.kind === 'length' ? { ok: true, value: period.value } : { ok: false, code: 'bad-plan-length', params: { text: shown(words) } }
}
