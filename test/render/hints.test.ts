/** The Vietnamese hints: what they tell to write can be written, in Vietnamese, beside one English form at most. */
import { describe, expect, test } from 'vitest'
import { parseMinutes, parseWeeklyMinutes } from '../../src/language/duration.ts'
import { parsePeriod } from '../../src/language/period.ts'
import { parseRecurrence, parseWeekdays } from '../../src/language/recurrence.ts'
import { errors } from '../../src/locales/vi/errors.ts'
import { help } from '../../src/locales/vi/help.ts'
import { problems } from '../../src/locales/vi/problems.ts'
import type { Said } from '../../src/locales/errors.ts'
import type { Parsed } from '../../src/problems.ts'

type Parse = (text: string) => Parsed<unknown>
const recurrence: Parse = (text) => parseRecurrence(text, 'vi')
const period: Parse = (text) => parsePeriod(text, 'vi')
const weekdays: Parse = (text) => (text.startsWith('[') ? parseWeekdays(text.slice(1, -1).split(', '), 'vi') : parseWeekdays(text, 'vi'))

const text = { text: 'x' }
const HINTS: readonly (readonly [string, Said, Parse])[] = [
  ['bad-hours of a file', problems['bad-hours'](text), parseWeeklyMinutes],
  ['bad-hours of a command', errors['bad-hours'](text), parseWeeklyMinutes],
  ['bad-length', problems['bad-length'](text), parseMinutes],
  ['bad-minutes', errors['bad-minutes'](text), parseMinutes],
  ['bad-recurrence', problems['bad-recurrence'](text), recurrence],
  ['bad-period', problems['bad-period'](text), period],
  ['bad-weekdays', problems['bad-weekdays'](text), weekdays],
  ['unquoted-comma', { message: '', hint: problems['unquoted-comma'](text).hint ?? '' }, weekdays],
]
const ENGLISH = /week|day|month|later|mon\b|tue\b|wed\b|fri\b|\d+m$/

const phrasesOf = ({ hint = '' }: Said): string[] => [...hint.matchAll(/`"?([^`"]*)"?`/g)].map((match) => match[1] ?? '')

describe('the Vietnamese hint of', () => {
  test.each(HINTS)('%s names forms that are understood, at most one of them English', (_, said, parse) => {
    const phrases = phrasesOf(said)
    expect(phrases.length).toBeGreaterThan(0)
    expect(phrases.filter((phrase) => !parse(phrase).ok)).toEqual([])
    expect(phrases.filter((phrase) => ENGLISH.test(phrase)).length).toBeLessThanOrEqual(1)
  })

  test('hours and recurrences gives the forms of Vietnamese', () => {
    expect(phrasesOf(problems['bad-hours'](text))).toContain('10h/tuần')
    expect(phrasesOf(problems['bad-length'](text))).toContain('45 phút')
    for (const phrase of ['3 lần/tuần', 'hằng ngày', 'cách ngày']) expect(phrasesOf(problems['bad-recurrence'](text))).toContain(phrase)
    expect(phrasesOf(problems['bad-period'](text))).toContain('tuần 1-2')
  })

  test('an option without its value is in Vietnamese too, and so is the help', () => {
    expect(errors['option-needs-value']({ option: '--hours' }).hint).toBe('Ví dụ: `--hours 10h/tuần`.')
    expect(errors['option-needs-value']({ option: '--phase' }).hint).toBe('Ví dụ: `--phase q1`.')
    expect(JSON.stringify(help)).not.toMatch(/\d\/week|h\/day|monday/)
  })
})
