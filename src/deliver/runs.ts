/** When and with what reminders are run, and how that is said on a command line. Knows no crontab and no timer. */
import { CHANNELS } from '../domain/plan/config.ts'
import type { Channel } from '../domain/plan/config.ts'
import { DEFAULT_TIMES } from '../domain/remind/times.ts'
import type { ReminderTimes } from '../domain/remind/times.ts'
import { readClock } from '../language/clock.ts'
import { readWeekdays } from '../language/weekdays.ts'
import { clock } from '../locales/clock.ts'
import { dayNames, inRanges } from '../locales/weekdays.ts'

export interface Runs {
  readonly times: ReminderTimes
  /** Where they go; without it config.yaml says so at each run. */
  readonly via?: readonly Channel[]
  /** What the program must find in its environment. No secret belongs here: it stands in a crontab, for others to read. */
  readonly env: Readonly<Record<string, string>>
  /** Absolute paths of node and of the program. */
  readonly node: string
  readonly program: string
  /** Absolute; where one folder holds everything. */
  readonly home?: string
  /** Minutes after midnight. */
  readonly dayStart: number
  /** Minutes to add to the user's clock for the clock of the machine, which cron follows. */
  readonly shift: number
  /** IANA name of the user's zone, where the machine has another. */
  readonly zone?: string
}

const DAY = 1440

/** `remind --at 21:30 --days mon-sat --via desktop`: what runs at that time. @param at one of the times */
export function wordsAt(runs: Runs, at: number): string[] {
  return ['remind', '--at', clock(at), ...wordsAfter(runs)]
}

/** `remind --missed --at 07:00 --at 21:30`: what makes up for a run that did not take place. */
export function wordsMissed(runs: Runs): string[] {
  return ['remind', '--missed', ...timesOf(runs), ...wordsAfter(runs)]
}

/** The command that installs them: `roadmap remind install --at 07:00 --at 21:30 --days mon-sat`. */
export function installWords(runs: Runs): string {
  return ['roadmap remind install', ...timesOf(runs), ...wordsAfter(runs)].join(' ')
}

/** What {@link installWords} said; undefined of another text. */
export function readInstallWords(text: string): Pick<Runs, 'times' | 'via'> | undefined {
  const [, times = '', days, channels] = /^roadmap remind install((?: --at \d\d:\d\d)+)(?: --days ([a-z,-]+))?(?: --via ([a-z,]+))?$/.exec(text) ?? []
  const at = times.split(' --at ').slice(1).flatMap((each) => readClock(each) ?? [])
  const read = days === undefined ? DEFAULT_TIMES.days : readWeekdays(days)
  const via = channels?.split(',').flatMap((name) => CHANNELS.filter((channel) => channel === name))
  if (at.length === 0 || read === undefined) return undefined
  return { times: { at, days: read }, ...(via ? { via } : {}) }
}

function timesOf({ times }: Runs): string[] {
  return times.at.flatMap((at) => ['--at', clock(at)])
}

function wordsAfter({ times, via }: Runs): string[] {
  const days = times.days.length === dayNames.length ? [] : ['--days', inRanges(times.days, (day) => dayNames[day - 1] ?? '')]
  return [...days, ...(via ? ['--via', via.join(',')] : [])]
}

/** A time as the machine's clock shows it. */
export interface MachineTime {
  /** After midnight. */
  readonly minute: number
  /** Sunday 0 to Saturday 6, ascending. */
  readonly weekdays: readonly number[]
}

/** The night before the day starts belongs to the day that ends; another zone may be in another day as well. */
export function onMachineClock({ times, dayStart, shift }: Runs, at: number): MachineTime {
  const minute = at + shift
  const later = (at < dayStart ? 1 : 0) + Math.floor(minute / DAY)
  const weekdays = times.days.map((day) => modulo(day + later, 7)).sort((a, b) => a - b)
  return { minute: modulo(minute, DAY), weekdays }
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by
}
