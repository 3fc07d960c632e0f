/** Random lives through a real journal: what is undone never was, and what is brought again was always there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DoneData } from '../../src/domain/facts/event.ts'
import { buildHabitHistory, habitRecord } from '../../src/domain/habit/habit.ts'
import type { HabitCompletion } from '../../src/domain/habit/repetition.ts'
import { neutralDays, studyStreaks } from '../../src/domain/habit/streak.ts'
import { facts } from '../../src/journal/facts.ts'
import type { Journal } from '../../src/journal/handle.ts'
import { openJournal } from '../../src/journal/open.ts'
import { workedRuns } from '../../src/journal/past.ts'
import { record } from '../../src/journal/record.ts'
import { undo } from '../../src/journal/undo.ts'
import { start, TEXT } from '../journal/support.ts'
import { seeded } from '../proof/random.ts'
import { drawLife } from './draw.ts'
import type { Done, Life } from './draw.ts'
import { dayAt, inputOf, setZone } from './lived.ts'
import { slowRecord, slowStrength, slowStudy } from './reference-record.ts'
import { slowLife } from './reference.ts'
import { ZONES } from './zones.ts'

const LIVES = 300

/** Each completion as a command of its own; their ids, in the order of `life.done`. */
function recordAll(journal: Journal, life: Life): string[] {
  record(journal, start('p', life.window.from), { at: new Date(life.now), zone: life.zone }, [TEXT])
  return life.done.map((done) => {
    const fact = { what: 'done', plan: 'p', item: 'habit', data: dataOf(done) } as const
    return record(journal, [{ fact, day: dayAt(life, done.at) }], { at: new Date(done.at), zone: life.zone })[0]?.command ?? ''
  })
}

function dataOf({ minutes, assumed, amount, before }: Done): DoneData {
  return { ...(before ? { before: true } : { minutes, ...(assumed ? { assumed } : {}) }), ...(amount === undefined ? {} : { amount }) }
}

/** What the journal's completions make. */
function told(journal: Journal, life: Life): object {
  const { habit, kinds } = inputOf(life)
  const completions: readonly HabitCompletion[] = facts(journal, { plans: ['p'] }).items.get('p/habit')?.completions ?? []
  const { strength, ...rest } = habitRecord(buildHabitHistory({ ...habit, completions }, kinds))
  const { current, longest } = studyStreaks(workedRuns(journal), neutralDays({ off: kinds.off, rest: kinds.rest, plans: [habit.window] }), kinds.today)
  return { ...rest, strength: strength.toFixed(9), study: { current, longest } }
}

function workedOut(life: Life): object {
  const slow = slowLife(life)
  return { ...slowRecord(slow), strength: slowStrength(slow).toFixed(9), study: slowStudy(life, slow.today) }
}

let undone = 0

describe.each(ZONES.map(({ name }) => name))('in %s', (zone) => {
  let setBack: () => void
  beforeAll(() => void (setBack = setZone(zone)))
  afterAll(() => setBack())

  test('streaks are those of what is left, and after a redo those of all', () => {
    for (let seed = 0; seed < LIVES; seed++) {
      const life = drawLife(seed)
      if (life.zone !== zone) continue
      const journal = openJournal(':memory:', { now: new Date(life.now) })
      const random = seeded(seed)
      const stamp = { at: new Date(life.now), zone, day: dayAt(life, life.now) }
      const commands = recordAll(journal, life)
      expect(told(journal, life), `life ${seed}`).toEqual(workedOut(life))
      const taken = commands.map(() => random.chance(0.3))
      const undos = commands.flatMap((command, i) => (taken[i] ? (undo(journal, command, stamp)?.command ?? []) : []))
      expect(told(journal, life), `life ${seed}, undone`).toEqual(workedOut({ ...life, done: life.done.filter((_, i) => !taken[i]) }))
      for (const command of undos) undo(journal, command, stamp)
      expect(told(journal, life), `life ${seed}, brought again`).toEqual(workedOut(life))
      undone += undos.length
      journal.close()
    }
  })
})

test('that was enough', () => {
  console.info(`${LIVES} histories through a journal, ${undone} completions undone and brought again`)
  expect(undone).toBeGreaterThan(1000)
})
