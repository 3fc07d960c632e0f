/** Instants to Days by what the zone's wall clock says, asked of Intl: the product's way is not known here. */
import { addDays } from '../proof/days.ts'
import type { Day } from '../proof/days.ts'

export interface Zone {
  readonly name: string
  /** Minutes east of UTC, for a part of the year. */
  readonly offset: number
  /** Days round which something happens: the clock changes, a day is skipped, a leap day. */
  readonly days: readonly Day[]
}

export const ZONES: readonly Zone[] = [
  { name: 'UTC', offset: 0, days: ['2024-02-29', '2028-02-29', '2026-12-31'] },
  { name: 'Asia/Ho_Chi_Minh', offset: 420, days: ['2024-02-29', '2026-02-17'] },
  // Midnight is skipped, or comes twice.
  { name: 'America/Sao_Paulo', offset: -180, days: ['2017-10-15', '2018-02-18', '2018-11-04', '2019-02-17'] },
  { name: 'America/Los_Angeles', offset: -480, days: ['2024-03-10', '2026-03-08', '2026-11-01'] },
  // By half an hour, in the other half of the year.
  { name: 'Australia/Lord_Howe', offset: 630, days: ['2024-04-07', '2026-04-05', '2026-10-04'] },
  // There was no 30 December 2011.
  { name: 'Pacific/Apia', offset: 780, days: ['2011-12-30', '2012-04-01', '2012-09-30'] },
]

const formats = new Map<string, Intl.DateTimeFormat>()

/** `2026-03-02 01:30`. */
export function wallClock(at: number, zone: string): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
  formats.set(zone, format)
  return format.format(at)
}

/** Before the day's start it is still the day before. @param dayStart `04:00` */
export function dayByWallClock(at: number, zone: string, dayStart: string): Day {
  const [day = '', clock = ''] = wallClock(at, zone).split(' ')
  return clock < dayStart ? addDays(day, -1) : day
}
