/** What must be true of every `today --json`, whatever the user did. Each breach is one line of text. */
import { isIn, weekdayOf } from './days.ts'
import type { Day } from './days.ts'
import type { Diary } from './diary.ts'
import { habitDays, periodsOf } from './habits.ts'
import { ruleOn } from './roadmap.ts'
import type { Habit, Roadmap } from './roadmap.ts'
import { studyStreak } from './study.ts'
import { entriesOf, idOf } from './today.ts'
import type { Entry, Today } from './today.ts'

export interface Known {
  readonly diary: Diary
  readonly roadmap: Roadmap
  readonly start: Day
  readonly day: Day
  /** Minutes of the day's blocks; 0 on a day off. */
  readonly capacity: number
}

export function breachesOf(today: Today, known: Known): string[] {
  const entries = entriesOf(today)
  const numbers = entries.map(({ n }) => n)
  const name = (entry: Entry): string => keyOf(idOf(entry), known.roadmap)
  const streak = studyStreak({ diary: known.diary, start: known.start, today: known.day }).current
  const breaches = [
    ...(today.day === known.day ? [] : [`says it is ${today.day}`]),
    ...(numbers.every((n, i) => n === i + 1) ? [] : [`rows are ${numbers.join(' ')}`]),
    ...entries.filter((entry, i) => entries.findIndex((each) => name(each) === name(entry)) !== i).map((entry) => `${name(entry)} stands twice`),
    ...today.blocks.flatMap(({ continued }) => continued).filter((n) => !numbers.includes(n)).map((n) => `row ${n} goes on, but does not stand`),
    ...(today.streak.days === streak ? [] : [`says the streak is ${today.streak.days}, not ${streak}`]),
    ...today.catchUp.entries.filter(({ daysLate, status }) => daysLate === 0 && status !== 'done').map(({ ref }) => `${ref} is caught up, but not late`),
    ...offeredAgain(entries, known),
    ...minutesOver(today, entries, known),
    ...habitsAsked(entries, known),
    ...(today.off === null ? [] : onDayOff(entries, known)),
  ]
  return breaches.map((breach) => `${known.day} ${breach}`)
}

/** What makes two items one. */
function keyOf(id: string, { items }: Roadmap): string {
  return items.find((item) => item.id === id)?.key ?? id
}

function offeredAgain(entries: readonly Entry[], { diary, day, roadmap }: Known): string[] {
  return entries.flatMap((entry) => {
    if (entry.type === 'review') return []
    const done = diary.all('done').filter(({ item }) => keyOf(item, roadmap) === keyOf(idOf(entry), roadmap)).map((note) => note.day)
    if (entry.type !== 'habit' && done.some((each) => each < day)) return [`${entry.ref} was done before and is offered again`]
    return entry.type !== 'habit' && done.includes(day) !== (entry.status === 'done') ? [`${entry.ref} is ${entry.status}`] : []
  })
}

/** What is open fits the day, unless habits alone do not. */
function minutesOver(today: Today, entries: readonly Entry[], { capacity }: Known): string[] {
  const sum = (all: readonly Entry[]): number => all.reduce((minutes, each) => minutes + each.minutes, 0)
  const open = entries.filter(({ status }) => status === 'open' || status === 'doing')
  const work = sum(open.filter(({ type }) => type !== 'habit'))
  const habits = sum(entries.filter(({ type }) => type === 'habit'))
  const over = today.off === null ? Math.max(0, habits - capacity) : 0
  const isSaid = today.warnings.some((text) => text.includes(` ${lengthOf(over)} `))
  return [
    ...(sum(open) > capacity && work > 0 ? [`plans ${sum(open)} minutes of ${capacity}`] : []),
    ...(over > 0 && !isSaid ? [`habits take ${habits} minutes of ${capacity}, and no warning says ${lengthOf(over)}: ${today.warnings.join(' ')}`] : []),
  ]
}

/** As the program writes a length in English: `1h25`, `2h`, `25 min`. */
function lengthOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours === 0 ? `${rest} min` : `${hours}h${rest === 0 ? '' : String(rest).padStart(2, '0')}`
}

/** Each habit that asks something of the day is there, and a week's quota says how far it is. */
function habitsAsked(entries: readonly Entry[], { roadmap, diary, day }: Known): string[] {
  return roadmap.habits.filter(({ window }) => isIn(window, day)).flatMap((habit) => {
    const days = habitDays(habit, diary, day)
    const entry = entries.find((each) => idOf(each) === habit.id)
    if (days.isNeutral(day)) return []
    const { every } = ruleOn(habit, day)
    if ('days' in every) {
      const isAsked = every.days.includes(weekdayOf(day)) || days.isKept(day)
      return isAsked === (entry !== undefined) ? [] : [`${habit.id} is ${entry === undefined ? 'missing' : 'not asked today'}`]
    }
    const week = periodsOf(days).find((period) => isIn(period, day))
    if (week === undefined) return []
    const before = week.done - (days.isKept(day) ? 1 : 0)
    const isWanted = before < week.required || days.isKept(day)
    const stands = `${habit.id} stands at ${week.done} of ${week.required}`
    if (isWanted !== (entry !== undefined)) return [`${stands} and is ${isWanted ? 'missing' : 'listed'}`]
    const said = entry?.required ?? undefined
    return said === undefined || (said.done === week.done && said.of === week.required) ? [] : [`${stands}, but says ${said.done} of ${said.of}`]
  })
}

/** Nothing is asked but the habit that was kept, and those that are always asked. */
function onDayOff(entries: readonly Entry[], { roadmap, diary, day }: Known): string[] {
  const kept = diary.all('off').filter((off) => isIn(off, day)).map(({ keep }) => keep)
  const asked = entries.filter((entry) => (entry.status === 'open' || entry.status === 'doing') && !kept.includes(idOf(entry)))
  const isAlways = (habit: Habit | undefined): boolean => habit !== undefined && ruleOn(habit, day).always
  return asked.filter((entry) => !isAlways(roadmap.habits.find(({ id }) => id === idOf(entry)))).map(({ ref }) => `${ref} is asked on a day off`)
}
