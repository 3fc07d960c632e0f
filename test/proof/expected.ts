/** The same answers worked out from the diary and the roadmap's two texts. */
import { roundedRecord } from './answers.ts'
import type { Answers, Quarter } from './answers.ts'
import { addDays, daysFrom, earlier, later, mondayOf } from './days.ts'
import type { Day, Span } from './days.ts'
import type { Diary } from './diary.ts'
import { habitDays, habitRecord } from './habits.ts'
import { countsOf, habitsIn, minutesBy, workOf } from './report.ts'
import type { Minutes } from './report.ts'
import type { Roadmap } from './roadmap.ts'
import { standingOfItems } from './standing.ts'
import type { Scene } from './standing.ts'
import { dayTotals, studyStreak } from './study.ts'
import type { DayTotal } from './study.ts'
import { standingsOf, targetsIn } from './targets.ts'

export interface Past {
  readonly diary: Diary
  readonly start: Day
  readonly today: Day
  /** Each text with the day that brought it, oldest first. */
  readonly texts: readonly { readonly since: Day; readonly roadmap: Roadmap }[]
}

export function expectedOn(past: Past, quarters: readonly string[]): Answers {
  const { diary, start, today } = past
  const { habits, ...roadmap } = textOn(past, today)
  const days = dayTotals(diary)
  const begun = habits.filter(({ window }) => window.from <= today)
  return {
    study: studyStreak({ diary, start, today }),
    days,
    habits: Object.fromEntries(begun.map((habit) => [habit.id, roundedRecord(habitRecord(habitDays(habit, diary, today)))])),
    targets: Object.fromEntries(standingsOf({ ...roadmap, habits }, diary, today)),
    items: standingOfItems(sceneOf(past, { from: start, to: today })),
    week: weekTotal(days, today),
    quarters: Object.fromEntries(quarters.map((name) => [name, quarterOn(past, name)])),
  }
}

function quarterOn(past: Past, name: string): Quarter {
  const { diary, start, today } = past
  const period = quarterSpan(Number(name.slice(0, 4)), Number(name.slice(6)))
  const last = earlier(period.to, today)
  const scene = sceneOf(past, period)
  const work = workOf(scene, period)
  const targets = standingsOf(scene.now, diary, last)
  const before = previous(period)
  const earlierScene = sceneOf(past, before)
  const earlierWork = workOf(earlierScene, before)
  const evidence = work.filter(({ item, isPlanned, outcome }) => item.type === 'deliverable' && (isPlanned || outcome === 'done'))
  return {
    items: countsOf(work),
    minutes: total(minutesBy(() => 'all', work, scene, period)),
    byTrack: minutesBy(({ track }) => track, work, scene, period),
    byKind: minutesBy(({ kind }) => kind, work, scene, period),
    habits: Object.fromEntries([...habitsIn(scene, period)].map(([id, record]) => [id, roundedRecord(record)])),
    targets: Object.fromEntries([...targets].filter(([id]) => targetsIn(scene.now, period.from, period.to).includes(id))),
    deliverables: Object.fromEntries(evidence.map(({ item, outcome }) => [item.id, (outcome === 'done' && diary.all('done').find((note) => note.item === item.id)?.url) || null])),
    streak: studyStreak({ diary, start, today }, { from: period.from, to: last }),
    previous: { items: countsOf(earlierWork), minutes: total(minutesBy(() => 'all', earlierWork, earlierScene, before)) },
    carried: work.filter(({ isPlanned, outcome }) => isPlanned && (outcome === 'open' || outcome === 'moved')).map(({ item }) => item.id).toSorted(),
  }
}

function weekTotal(days: Answers['days'], today: Day): DayTotal {
  const own = daysFrom(mondayOf(today), today).map((day) => days[day] ?? { done: 0, minutes: 0 })
  return { done: own.reduce((sum, { done }) => sum + done, 0), minutes: own.reduce((sum, { minutes }) => sum + minutes, 0) }
}

function sceneOf(past: Past, period: Span): Scene {
  return { ...past, then: textOn(past, later(period.from, past.start)), now: textOn(past, past.today) }
}

function textOn({ texts }: Past, day: Day): Roadmap {
  const text = texts.findLast(({ since }) => since <= day) ?? texts[0]
  if (text === undefined) throw new Error('no roadmap')
  return text.roadmap
}

function quarterSpan(year: number, quarter: number): Span {
  const first = (month: number): Day => `${year + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`
  return { from: first(quarter * 3 - 2), to: addDays(first(quarter * 3 + 1), -1) }
}

function previous({ from }: Span): Span {
  const last = addDays(from, -1)
  return quarterSpan(Number(last.slice(0, 4)), Math.ceil(Number(last.slice(5, 7)) / 3))
}

function total(rows: Readonly<Record<string, Minutes>>): Minutes {
  return rows['all'] ?? { planned: 0, spent: 0 }
}
