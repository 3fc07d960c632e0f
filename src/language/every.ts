/** A Recurrence as the phrase that `every` takes: short, and the same in both languages. The inverse of recurrence.ts. */
import type { Recurrence } from '../domain/calendar/recurrence.ts'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** @example everyPhrase({ kind: 'quota', times: 3, per: 'week' }) === '3/week' */
export function everyPhrase(every: Recurrence): string {
  switch (every.kind) {
    case 'daily':
      return 'day'
    case 'weekdays':
      return every.days.map((day) => WEEKDAYS[day - 1]).join(',')
    case 'quota':
      return `${every.times}/${every.per}`
    case 'rolling':
      return `${every.times}/${every.days}d`
    case 'interval':
      return `${every.days} days${every.chained ? ' after done' : ''}`
  }
}
