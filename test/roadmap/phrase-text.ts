/** A value as one of the phrases that mean it, in either language and any dress. Knows no YAML but its scalars. */
import type { Day, Weekday } from '../../src/domain/calendar/day.ts'
import type { ClockSpan, WeeklyMinutes } from '../../src/domain/calendar/duration.ts'
import type { Period } from '../../src/domain/calendar/period.ts'
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'
import type { Language } from '../../src/domain/plan/roadmap.ts'
import { periodWays } from '../language/period-ways.ts'
import { recurrenceWays, weekdayWays } from '../language/recurrence-ways.ts'
import { clockSpanWays, clockWays, minutesWays, weeklyWays } from '../language/time-ways.ts'
import { dressed, LOOKS } from '../language/ways.ts'
import type { Ways } from '../language/ways.ts'
import type { Dice } from './dice.ts'
import type { Node } from './yaml-text.ts'

const WEEKDAYS = [['mon', 'monday', 'thứ 2'], ['tue', 'tuesday', 'T3'], ['wed', 'wednesday', 'thứ tư'], ['thu', 'thursday', 'T5'], ['fri', 'friday', 'thứ sáu'], ['sat', 'saturday', 'T7'], ['sun', 'sunday', 'CN']] as const

/** Any of the ways, any dress. */
function phrase({ en, vi }: Ways, { once, pick }: Dice): Node {
  const ways = pick([en, vi].filter((some) => some.length > 0))
  const look = { dash: pick(LOOKS.dash), marks: pick(LOOKS.marks), letters: pick(LOOKS.letters), spaces: pick(LOOKS.spaces) }
  return { kind: 'word', text: dressed(pick(ways), once(2) ? look : { ...look, marks: 'composed', letters: 'own', spaces: 'own' }) }
}

export function periodPhrase(period: Period, language: Language, dice: Dice): Node {
  return phrase(periodWays(period, language), dice)
}

export function dayPhrase(day: Day, language: Language, dice: Dice): Node {
  return phrase(periodWays({ kind: 'dates', from: day, to: day }, language), dice)
}

export function recurrencePhrase(every: Recurrence, dice: Dice): Node {
  return every.kind === 'weekdays' && dice.once(2) ? weekdayList(every.days, dice) : phrase(recurrenceWays(every), dice)
}

export function weekdayPhrase(days: readonly Weekday[], dice: Dice): Node {
  return dice.once(3) ? weekdayList(days, dice) : phrase(weekdayWays(days), dice)
}

/** In any order, one or more of them twice. */
function weekdayList(days: readonly Weekday[], { once, pick, shuffled }: Dice): Node {
  const some = shuffled(once(5) ? [...days, pick(days)] : days)
  return { kind: 'list', items: some.map((day) => ({ kind: 'word', text: pick(WEEKDAYS[day - 1] ?? ['']) })) }
}

export function minutesPhrase(minutes: number, dice: Dice): Node {
  return phrase(minutesWays(minutes), dice)
}

export function weeklyPhrase(weekly: WeeklyMinutes, dice: Dice): Node {
  return phrase(weeklyWays(weekly), dice)
}

export function clockPhrase(minute: number, dice: Dice): Node {
  return phrase(clockWays(minute), dice)
}

export function clockSpanPhrase(span: ClockSpan, dice: Dice): Node {
  return phrase(clockSpanWays(span), dice)
}

/** With a point or a comma. */
export function numberPhrase(number: number, { pick }: Dice): Node {
  return { kind: 'word', text: pick([String(number), String(number), String(number).replace('.', ',')]) }
}

export function percentPhrase(share: number, { pick }: Dice): Node {
  const percent = String(Math.round(share * 100))
  return { kind: 'word', text: pick([`${percent}%`, String(share), `${percent} %`, String(share).replace('.', ',')]) }
}

/** One number, or the two of a range. */
export function reachPhrase(low: number, high: number, { pick }: Dice): Node {
  return { kind: 'word', text: low === high ? String(low) : `${low}${pick(['-', '–', '..', ' - ', ' .. '])}${high}` }
}
