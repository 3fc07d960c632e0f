/** Reads the text of config.yaml into preferences, defaults filled in, with everything that is wrong in it. Knows no disk. */
import { CHANNELS, COLOR_MODES, DEFAULT_CONFIG, HOLIDAY_MODES, WEBHOOK_FORMATS } from '../domain/plan/config.ts'
import type { Config, RemindConfig } from '../domain/plan/config.ts'
import { passesDayStart } from '../domain/doubt/doubt-timetable.ts'
import { LANGUAGES } from '../domain/plan/roadmap.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import type { ClockSpan } from '../domain/calendar/duration.ts'
import { parseClock, parseClockSpan } from '../language/duration.ts'
import type { Parsed, Problem } from '../problems.ts'
import { choice, leaf, optional, percent, phrase, readPercent, word } from './leaf.ts'
import { minutes, phrasesIn } from './phrases.ts'
import { readYaml } from './read.ts'
import { compact, oneOrMany, shape } from './shape.ts'
import { problemsOf } from './source.ts'
import type { Finding } from './source.ts'
import { buildTimetable, timetableSchema } from './timetable.ts'
import { validate } from './validate.ts'
import { withoutEchoes } from './echoes.ts'
import type * as z from 'zod/mini'

export interface ConfigResult {
  /** Complete: a default wherever the file gives nothing, or nothing right. */
  readonly config: Config
  /** The keys whose values are the file's, dotted below the top (`reviews.minutes`), in its order. */
  readonly given: readonly string[]
  /** Wrong values and unknown keys, and warnings, in order of their place. */
  readonly problems: readonly Problem[]
}

const LATEST_DAY_START = 360
const RETENTION = { low: 0.7, high: 0.99 }

/** The preferences in a text. Never throws. @param file its name, for problems */
export function parseConfig(text: string, file: string): ConfigResult {
  const { findings: found, source, value, warnings } = readYaml(text)
  const findings: Finding[] = [...found, ...warnings]
  const validated = value === undefined || value === null ? undefined : validate(configSchema(languageIn(value)), value, source)
  findings.push(...(validated?.findings ?? []))
  const config = validated?.data ? buildConfig(validated.data, findings) : DEFAULT_CONFIG
  return { config, given: validated?.data ? givenIn(validated.data) : [], problems: problemsOf(withoutEchoes(findings), source, file) }
}

type ConfigInput = z.output<ReturnType<typeof configSchema>>

function configSchema(language: Language) {
  return shape('config', {
    language: optional(choice(LANGUAGES)),
    dayStart: optional(phrase(readDayStart)),
    timeZone: optional(phrase(readTimeZone)),
    studyDays: optional(phrasesIn(language).weekdays),
    timetable: optional(timetableSchema(language)),
    slack: optional(percent),
    catchUp: optional(percent),
    holidays: optional(choice(HOLIDAY_MODES)),
    reviews: optional(shape('reviews', { minutes: optional(reviewMinutes), retention: optional(leaf(readRetention)) })),
    remind: optional(remindSchema()),
    backups: optional(shape('backups', { keep: optional(oneOrMany(word)) })),
    color: optional(choice(COLOR_MODES)),
  })
}

function remindSchema() {
  const webhook = shape('webhook', { url: optional(word), format: optional(choice(WEBHOOK_FORMATS)) })
  return shape('remind', { quiet: optional(phrase(readQuiet)), via: optional(oneOrMany(choice(CHANNELS))), webhook: optional(webhook) })
}

function buildConfig(data: ConfigInput, findings: Finding[]): Config {
  const { catchUp, color, dayStart, holidays, language, remind, reviews, slack, studyDays, timeZone } = data
  const timetable = data.timetable ? buildTimetable(data.timetable, ['timetable'], findings) : undefined
  findings.push(...findPast(data, dayStart ?? DEFAULT_CONFIG.dayStart))
  const given = { language, dayStart, timeZone, studyDays, timetable, slack, catchUp, holidays, color }
  return { ...DEFAULT_CONFIG, ...compact(given), reviews: { ...DEFAULT_CONFIG.reviews, ...compact(reviews ?? {}) }, remind: buildRemind(remind ?? {}) }
}

function buildRemind({ quiet, via, webhook }: NonNullable<ConfigInput['remind']>): RemindConfig {
  const channels = via && [...new Set([via].flat())].filter((channel) => channel !== undefined)
  return { ...DEFAULT_CONFIG.remind, ...compact({ quiet, via: channels, webhook: webhook && compact(webhook) }) }
}

/** Blocks that run past the start of the day; they hold all the same. */
function findPast({ timetable }: ConfigInput, dayStart: number): Finding[] {
  return (timetable ?? []).flatMap((rule, i): Finding[] => {
    const isPast = rule?.at && !rule.off && passesDayStart(rule.at, dayStart)
    return isPast ? [{ code: 'block-past-day-start', params: { dayStart }, spot: { path: ['timetable', i, 'at'] }, severity: 'warning' }] : []
  })
}

function givenIn(data: object, above = ''): string[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]): string[] => {
    if (value === undefined || value === null) return []
    const nests = key === 'reviews' || key === 'remind' || key === 'webhook' || key === 'backups'
    return nests ? givenIn(value as object, `${above}${key}.`) : [above + key]
  })
}

function languageIn(value: unknown): Language {
  const said = typeof value === 'object' ? (value as { readonly language?: unknown }).language : undefined
  return LANGUAGES.find((one) => one === said) ?? 'en'
}

/** A number of minutes, or a length of time. */
const reviewMinutes = leaf((value): Parsed<number> => {
  const result = minutes.safeParse(typeof value === 'number' ? `${value}m` : value)
  return result.success ? { ok: true, value: result.data } : { ok: false, code: 'bad-length', params: { text: String(value) } }
})

/** Hours as a span, or none. */
function readQuiet(text: string): Parsed<ClockSpan> {
  return ['none', 'off', 'không', 'tắt'].includes(text.trim().toLowerCase()) ? { ok: true, value: { from: 0, to: 0 } } : parseClockSpan(text)
}

function readDayStart(text: string): Parsed<number> {
  const read = parseClock(text)
  if (!read.ok || read.value <= LATEST_DAY_START) return read
  return { ok: false, code: 'out-of-range', params: { text, low: '00:00', high: '06:00' } }
}

function readRetention(value: unknown): Parsed<number> {
  const read = readPercent(value)
  const { high, low } = RETENTION
  if (!read.ok || (read.value >= low && read.value <= high)) return read
  return { ok: false, code: 'out-of-range', params: { text: String(value), low: String(low), high: String(high) } }
}

function readTimeZone(text: string): Parsed<string> {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return { ok: true, value: text }
  } catch {
    return { ok: false, code: 'bad-time-zone', params: { text } }
  }
}
