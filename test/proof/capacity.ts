/** The minutes of a day from the roadmap's timetable: each block × min(1, hours / block hours of its week), down to 5. */
import { parse } from 'yaml'
import { addDays, daysFrom, isIn, mondayOf, weekdayOf } from './days.ts'
import type { Day, Span } from './days.ts'

interface Written {
  readonly on: string
  readonly at?: string
  readonly effort?: string
  readonly when?: string
}

interface Block extends Span {
  readonly weekdays: readonly number[]
  readonly minutes: number
}

const WEEKDAYS: Readonly<Record<string, readonly number[]>> = { 'mon-fri': [1, 2, 3, 4, 5], sat: [6], sun: [7] }

/** @param start first day of the plan, by whose day of the month its months begin */
export function capacityOf(text: string, start: Day, minutesPerWeek: number): (day: Day) => number {
  const { timetable } = parse(text) as { readonly timetable: readonly Written[] }
  const blocks = timetable.map((written) => blockOf(written, start))
  const on = (day: Day): number[] => blocks.filter((block) => isIn(block, day) && block.weekdays.includes(weekdayOf(day))).map(({ minutes }) => minutes)
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0)
  return (day) => {
    const monday = mondayOf(day)
    const offered = sum(daysFrom(monday, addDays(monday, 6)).flatMap(on))
    return sum(on(day).map((minutes) => Math.floor((minutes * Math.min(1, minutesPerWeek / offered)) / 5) * 5))
  }
}

function blockOf({ on, at, effort, when = 'months 1-12' }: Written, start: Day): Block {
  const weekdays = WEEKDAYS[on]
  const [, first, last] = /^months (\d+)-(\d+)$/.exec(when) ?? []
  if (weekdays === undefined || first === undefined || last === undefined) throw new Error(`the proof does not know the block ${on} ${when}`)
  return { weekdays, minutes: at === undefined ? 60 * Number.parseInt(effort ?? '', 10) : clockMinutes(at), from: monthOf(start, Number(first)), to: addDays(monthOf(start, Number(last) + 1), -1) }
}

function clockMinutes(at: string): number {
  const [from = 0, to = 0] = at.split('-').map((clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)))
  return to - from
}

/** The day on which month n of the plan begins. */
function monthOf(start: Day, n: number): Day {
  const date = new Date(`${start}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + n - 1)
  return date.toISOString().slice(0, 10)
}
