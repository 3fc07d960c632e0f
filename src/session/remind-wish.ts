/** What was asked for on the command line of `remind install`: times, days and channels, as values. */
import { CHANNELS } from '../domain/plan/config.ts'
import type { Channel } from '../domain/plan/config.ts'
import type { ClockSpan } from '../domain/calendar/duration.ts'
import { DEFAULT_TIMES } from '../domain/remind/times.ts'
import type { ReminderTimes } from '../domain/remind/times.ts'
import { UserError } from '../errors.ts'
import { readClock } from '../language/clock.ts'
import { fold } from '../language/fold.ts'
import { readWeekdays } from '../language/weekdays.ts'
import { clock } from '../locales/clock.ts'
import type { RemindSetupTexts } from './remind-setup-texts.ts'

/** As typed; what is not there has its default. */
export interface InstallOptions {
  /** Clock times; several may stand in one, with commas. */
  readonly at?: readonly string[]
  readonly days?: string
  readonly via?: string
}

const DAY = 1440

/** @throws UserError bad-option-value, at-quiet */
export function readTimes({ at, days }: InstallOptions, quiet: ClockSpan, texts: RemindSetupTexts): ReminderTimes {
  const read = at?.flatMap((each) => each.split(/[,;]/)).map((each) => readAt(each, texts))
  const times = [...new Set(read ?? DEFAULT_TIMES.at)].sort((a, b) => a - b)
  for (const time of times) refuseQuiet(time, quiet)
  const weekdays = days === undefined ? DEFAULT_TIMES.days : readWeekdays(fold(days))
  if (weekdays === undefined) throw new UserError('bad-option-value', { option: '--days', value: days ?? '', expected: texts.accepts.days })
  return { at: times, days: weekdays }
}

function readAt(text: string, texts: RemindSetupTexts): number {
  const minute = readClock(fold(text))
  if (minute === undefined) throw new UserError('bad-option-value', { option: '--at', value: text, expected: texts.accepts.at })
  return minute % DAY
}

/** Undefined where nothing was said. @throws UserError bad-option-value */
export function readVia({ via }: InstallOptions): readonly Channel[] | undefined {
  if (via === undefined) return undefined
  const names = via.split(/[\s,;]+/).map(fold).filter((name) => name !== '')
  const read = names.map((name) => CHANNELS.find((channel) => channel === name))
  const known = CHANNELS.filter((channel) => read.includes(channel))
  if (names.length === 0 || read.includes(undefined)) throw new UserError('bad-option-value', { option: '--via', value: via, expected: CHANNELS.join(' | ') })
  return known
}

/** Nothing would ever be said at such a time. */
function refuseQuiet(at: number, quiet: ClockSpan): void {
  const time = [at, at + DAY].find((each) => quiet.from <= each && each < quiet.to)
  if (time === undefined) return
  const better = nearestQuiet(time, quiet)
  const written = ({ from, to }: ClockSpan): string => `${clock(from % DAY)}-${clock(to % DAY)}`
  throw new UserError('at-quiet', { at: clock(at), quiet: written(quiet), ...(better ? { better: written(better) } : {}) })
}

/** The quiet hours cut by the end that is nearer, so that an hour is left round the time, or none where that takes them all. */
function nearestQuiet(time: number, { from, to }: ClockSpan): ClockSpan | undefined {
  const cut = time - from <= to - time ? { from: time + 60, to } : { from, to: time }
  return cut.from < cut.to ? cut : undefined
}
