/** Roadmaps edited at random while they are lived with: streaks are those of the rules that were in force, day by day. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'
import { writeHome } from '../cli/study.ts'
import { addDays } from '../proof/days.ts'
import type { Day, Span } from '../proof/days.ts'
import { seeded } from '../proof/random.ts'
import type { Random } from '../proof/random.ts'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'
import type { Done, Life, Rule } from './draw.ts'
import { slowRecord, slowStrength } from './reference-record.ts'
import { slowLife } from './reference.ts'

const HOMES = 8
const DAYS = 24
const START = '2026-03-02'
const WINDOW = { from: START, to: addDays(START, 55) }

/** As it is written, and as it is meant. */
const EVERY: readonly (readonly [text: string, every: Recurrence])[] = [
  ['day', { kind: 'daily' }],
  ['[mon, wed, fri]', { kind: 'weekdays', days: [1, 3, 5] }],
  ['3/week', { kind: 'quota', times: 3, per: 'week' }],
  ['3/7d', { kind: 'rolling', times: 3, days: 7 }],
  ['2 days', { kind: 'interval', days: 2, chained: false }],
  ['3 days after done', { kind: 'interval', days: 3, chained: true }],
]

type Asked = Omit<Rule, 'from'>

/** One text: the habit's rule, none where the text has no such habit. */
interface Draft {
  readonly text: string
  readonly asked?: Asked
}

function drawDraft(random: Random, hasHabit: boolean): Draft {
  const [every, meant] = random.of(EVERY)
  const [effortMinutes, minimum, always] = [random.of([20, 30]), random.of([5, 10, 15]), random.chance(0.2)]
  const habit = `  - { id: run, title: Run, every: ${every}, effort: ${effortMinutes}m, minimum: ${minimum}m${always ? ', always: true' : ''} }\n`
  const text = `roadmap: p\ntitle: P\nstart: ${START}\nlength: 8 weeks\nhours: 7/week\nhabits:\n  - { id: walk, title: Walk, every: day }\n${hasHabit ? habit : ''}tasks: [{ id: t, title: T, effort: ${random.between(1, 9)}h }]\n`
  return { text, ...(hasHabit ? { asked: { every: meant, effortMinutes, minimum, always } } : {}) }
}

interface Lived {
  readonly world: World
  readonly done: readonly Done[]
  readonly off: readonly Span[]
  /** The last good text of each day that brought one. */
  readonly texts: ReadonlyMap<Day, Draft>
}

async function live(random: Random): Promise<Lived> {
  const world = createWorld()
  const done: Done[] = []
  const off: Span[] = []
  const texts = new Map<Day, Draft>()
  let current = drawDraft(random, random.chance(0.7))
  const write = async (draft: Draft, day: Day, command: string): Promise<void> => {
    writeHome(world, 'p.yaml', draft.text)
    expect((await world.run(command, { now: `${day}T12:00` })).code).toBe(0)
    texts.set(day, draft)
    current = draft
  }
  await write(current, START, 'plan add p.yaml')
  for (let i = 0; i < DAYS; i++) {
    const day = addDays(START, i)
    for (let edits = random.of([0, 0, 0, 1, 2]); edits > 0; edits--) await write(drawDraft(random, random.chance(0.85)), day, random.of(['list', 'today', 'streak']))
    if (random.chance(0.1)) writeHome(world, 'p.yaml', `${current.text}habits: [`)
    if (random.chance(0.05)) {
      await world.run(`off ${day}`, { now: `${day}T12:30` })
      off.push({ from: day, to: day })
    }
    if (random.chance(0.7) && current.asked !== undefined) {
      const minutes = random.of([undefined, 6, 12, 20])
      expect((await world.run(`done run${minutes === undefined ? '' : ` --minutes ${minutes}m`}`, { now: `${day}T20:00` })).code).toBe(0)
      done.push({ at: Date.parse(`${day}T13:00Z`), minutes: minutes ?? 0, assumed: minutes === undefined, before: false })
    }
  }
  const last = addDays(START, DAYS)
  await write(drawDraft(random, true), last, 'list')
  return { world, done, off, texts }
}

/** As the reference takes it. Days without the habit ask nothing. */
function lifeOf({ done, off, texts }: Lived): Life {
  const days = [...texts.keys()].toSorted()
  const rules = days.flatMap((day): Rule[] => {
    const asked = texts.get(day)?.asked
    return asked === undefined ? [] : [{ from: day, ...asked }]
  })
  const paused = days.flatMap((day, i) => (texts.get(day)?.asked === undefined ? [{ from: day, to: addDays(days[i + 1] ?? day, -1) }] : []))
  return { zone: 'Asia/Ho_Chi_Minh', dayStart: 240, now: Date.parse(`${addDays(START, DAYS)}T13:00Z`), window: WINDOW, rules, done, skips: [], off, rest: [], paused }
}

test(`in ${HOMES} homes, edited on every other day, with a cache and without`, { timeout: 120_000 }, async () => {
  let edits = 0
  for (let seed = 0; seed < HOMES; seed++) {
    const lived = await live(seeded(seed))
    const slow = slowLife(lifeOf(lived))
    const expected = { ...slowRecord(slow), strength: slowStrength(slow).toFixed(9) }
    for (const isCold of [false, true]) {
      if (isCold) rmSync(join(lived.world.home, 'cache'), { recursive: true, force: true })
      const { habits } = await lived.world.json<{ habits: readonly { readonly ref: string; readonly strength: number }[] }>('streak', { now: `${addDays(START, DAYS)}T20:00` })
      const said = habits.find(({ ref }) => ref === 'p/run')
      const { currentSpan, longestSpan, brokenOn } = expected as { readonly currentSpan?: Span; readonly longestSpan?: Span; readonly brokenOn?: Span }
      const shown = { ...expected, currentSpan: currentSpan ?? null, longestSpan: longestSpan ?? null, brokenOn: brokenOn ?? null }
      expect(said && { ...said, strength: said.strength.toFixed(9) }, `home ${seed}`).toMatchObject(shown)
    }
    edits += lived.texts.size
  }
  console.info(`${HOMES} homes, ${edits} days with another text`)
  expect(edits).toBeGreaterThan(HOMES * 5)
})
