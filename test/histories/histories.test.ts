/** Ten thousand random lives in six time zones: what the program makes of them is what the slow reference works out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromNumber } from '../../src/domain/calendar/day.ts'
import type { Day as RealDay } from '../../src/domain/calendar/day.ts'
import { buildHabitHistory, habitRecord } from '../../src/domain/habit/habit.ts'
import type { DayKinds, HabitInput } from '../../src/domain/habit/habit-days.ts'
import { habitToday } from '../../src/domain/habit/habit-today.ts'
import { neutralDays, studyStreak, studyStreaks } from '../../src/domain/habit/streak.ts'
import { drawLife } from './draw.ts'
import type { Life } from './draw.ts'
import { inputOf, setZone } from './lived.ts'
import { slowEndsTonight, slowRecord, slowStreak, slowStrength, slowStudy } from './reference-record.ts'
import { slowPeriods } from './reference-periods.ts'
import { slowDayOf, slowLife } from './reference.ts'
import { wallClock, ZONES } from './zones.ts'

const LIVES = 10_000

const seeds = (zone: string): number[] => Array.from({ length: LIVES }, (_, seed) => seed).filter((seed) => ZONES[seed % ZONES.length]?.name === zone)

function runsOf(days: readonly RealDay[]): { from: RealDay; to: RealDay }[] {
  return [...new Set(days)].toSorted().map((day) => ({ from: day, to: day }))
}

const seen = { lives: 0, completions: 0, ruleChanges: 0, shiftedClocks: 0, endings: 0, dayStarts: new Set<number>() }

function note(life: Life, endsTonight: boolean): void {
  seen.lives += 1
  seen.completions += life.done.length
  seen.ruleChanges += life.rules.length - 1
  const offsets = new Set(life.done.map(({ at }) => Date.parse(`${wallClock(at, life.zone).replace(' ', 'T')}Z`) - Math.floor(at / 60_000) * 60_000))
  if (offsets.size > 1) seen.shiftedClocks += 1
  if (endsTonight) seen.endings += 1
  seen.dayStarts.add(life.dayStart)
}

describe.each(ZONES.map(({ name }) => name))('in %s', (zone) => {
  let setBack: () => void
  beforeAll(() => void (setBack = setZone(zone)))
  afterAll(() => setBack())

  test('days, periods, streaks, sums, strength and the study streak are those of the slow reference', () => {
    for (const seed of seeds(zone)) {
      const life = drawLife(seed)
      const { habit, kinds } = inputOf(life)
      const slow = slowLife(life)
      const history = buildHabitHistory(habit, kinds)
      const name = `life ${seed}`
      expect([kinds.today, ...habit.completions.map(({ day }) => day)], name).toEqual([slow.today, ...life.done.map(({ at }) => slowDayOf(life, at))])
      expect(history.periods.map((period) => ({ ...period, from: fromNumber(period.from), to: fromNumber(period.to) })), name).toEqual(slowPeriods(slow))
      const { strength, ...record } = habitRecord(history)
      expect(record, name).toEqual(slowRecord(slow))
      expect(strength, name).toBeCloseTo(slowStrength(slow), 9)
      const today = habitToday(history)
      expect({ endsTonight: today.endsTonight, streak: today.streak }, name).toEqual({ endsTonight: slowEndsTonight(slow), streak: slowStreak(slowPeriods(slow)).current })
      expectStudy(life, habit, kinds, name)
      note(life, today.endsTonight)
    }
  })
})

function expectStudy(life: Life, habit: HabitInput, { today, off, rest }: DayKinds, name: string): void {
  const worked = runsOf(habit.completions.flatMap(({ day, before }) => (before ? [] : [day])))
  const isNeutral = neutralDays({ off, rest, plans: [habit.window] })
  const { current, longest } = studyStreaks(worked, isNeutral, today)
  expect({ current, longest }, name).toEqual(slowStudy(life, today))
  expect(studyStreak(worked.toReversed(), isNeutral, today).current, name).toBe(current)
}

test('that was enough of everything', () => {
  const { dayStarts, ...counts } = seen
  console.info(`${counts.lives} histories in ${ZONES.length} zones: ${counts.completions} completions, ${counts.ruleChanges} changed rules, ${counts.shiftedClocks} with a change of clock, ${counts.endings} streaks that end tonight; ${dayStarts.size} starts of the day from 00:00 to 06:00`)
  expect(counts.lives).toBe(LIVES)
  expect(Math.min(counts.ruleChanges, counts.shiftedClocks, counts.endings)).toBeGreaterThan(300)
  expect([Math.min(...dayStarts), Math.max(...dayStarts)]).toEqual([0, 360])
})
