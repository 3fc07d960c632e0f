/** Why an item stands where it stands. */
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Text } from '../../domain/plan/roadmap.ts'
import type { BlockGiven, NextDay, WhyTexts } from '../../domain/show/reason.ts'
import { clock } from '../clock.ts'
import { format } from './format.ts'
import { rule } from './rule.ts'

const PER = { day: 'in the span that ends today', week: 'this week', month: 'this month', quarter: 'this quarter' }

export const why: WhyTexts = {
  done: ({ on, window }) => `Done on ${format.dayLong(on)}${window === undefined ? '' : `; it was planned for ${format.span(window)}`}.`,
  dropped: () => 'It was dropped: out of the plan, neither done nor failed.',
  unchosen: () => 'Its phase asks for a choice, and others were chosen.',
  later: () => 'It is for later: listed, never scheduled.',
  ahead: ({ window, days }) => `Its window ${format.span(window)} begins in ${format.days(days)}.`,
  open: ({ window, days }) => `Its window ${format.span(window)} is open, ${days === 0 ? 'today is its last day' : `${format.days(days)} left`}.`,
  overdue: ({ window, days }) => `Its window ${format.span(window)} ended ${format.days(days)} ago: catch-up.`,
  rule: ({ rule: { every }, window }) => `A habit, ${rule.oftenInFull(every)}, ${format.span(window)}.`,
  waits: ({ for: titles }) => `It waits for ${format.list(titles.map((title) => textIn(title, 'en')))}.`,
  place: ({ place, of, after }) => `Number ${place} of ${of} open windows, by deadline${before(after)}.`,
  age: ({ place, of, after }) => `Number ${place} of ${of} overdue, oldest first${before(after)}.`,
  asked: ({ repetitions, required, unit }) => {
    if (unit !== 'day' || required > 1) return `${repetitions} of ${required} done ${PER[unit]}.`
    return repetitions > 0 ? 'Done today.' : 'Asked today.'
  },
  'not-asked': () => 'Nothing is asked of it today.',
  listed: () => 'It is in the list of today and takes no minutes.',
  skipped: () => 'It is skipped today.',
  gets: ({ minutes, block, slot }) => `Today gives it ${format.minutes(minutes)}${slot === undefined ? '' : ` in the slot ${textIn(slot, 'en')}`}${block === undefined ? '' : `; ${nameOf(block)} has ${format.minutes(block.minutes)}${block.goesOn ? ', the rest comes later in the day' : ''}`}.`,
  off: ({ next }) => `Today is time off${later(next)}.`,
  holiday: ({ next }) => `Today is a public holiday, a day off${later(next)}.`,
  rest: ({ next }) => `Today is a weekly rest day${later(next)}.`,
  full: ({ next }) => `What stands before it takes the minutes of today${later(next)}.`,
  soon: ({ day, minutes }) => `If the days before are followed, it gets ${format.minutes(minutes)} on ${format.dayLong(day)}.`,
}

function before(after: Text | undefined): string {
  return after === undefined ? '' : `; just before it: ${textIn(after, 'en')}`
}

function later(next: NextDay | undefined): string {
  return next === undefined ? '' : `; it gets ${format.minutes(next.minutes)} on ${format.dayLong(next.day)}`
}

function nameOf({ from, to, title }: BlockGiven): string {
  const time = from === undefined || to === undefined ? '' : ` ${clock(from)}–${clock(to)}`
  return `the block${time}${title ? ` (${textIn(title, 'en')})` : ''}`
}
