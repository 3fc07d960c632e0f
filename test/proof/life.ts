/** What lasts from day to day: the program and its home, the diary, the user's own memory, and what was found. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capacityOf } from './capacity.ts'
import type { Day } from './days.ts'
import { openDiary } from './diary.ts'
import type { Diary } from './diary.ts'
import { openHand } from './hand.ts'
import type { Hand } from './hand.ts'
import type { Program } from './program.ts'
import { seeded } from './random.ts'
import type { Random } from './random.ts'
import { readRoadmap } from './roadmap.ts'
import type { Item, ListedTarget, Roadmap } from './roadmap.ts'
import { RESERVED } from './script.ts'
import type { Self } from './user.ts'

const SEED = 20260105
const HOURS_A_WEEK = 20

export interface Life {
  readonly program: Program
  readonly start: Day
  /** The user's copy of the roadmap. */
  readonly file: string
  readonly diary: Diary
  readonly hand: Hand
  readonly random: Random
  readonly self: Self
  readonly capacity: (day: Day) => number
  /** Each text of the roadmap with the day that brought it, oldest first. */
  readonly texts: readonly { readonly since: Day; readonly roadmap: Roadmap }[]
  /** The text in force. */
  roadmap(): Roadmap
  /** Takes the file as it lies there from that day on. */
  readAgain(now: string, since: Day): void
  /** What was done on a day and not typed. */
  forgotten: { readonly day: Day; readonly items: readonly string[] } | undefined
  /** Sentences about days on which an agenda was not as it must be. */
  readonly breaches: string[]
  readonly screens: { seen: number; readonly breaches: string[] }
}

/** Starts the shipped roadmap on a fresh home. */
export function beginLife(program: Program, start: Day): Life {
  const now = `${start}T06:00`
  program.json(now, 'plan', 'add', 'mid-level-2026', '--start', start, '--hours', String(HOURS_A_WEEK))
  const file = join(program.home, 'roadmaps', 'mid-level-2026.yaml')
  const diary = openDiary()
  const random = seeded(SEED)
  const texts: { since: Day; roadmap: Roadmap }[] = []
  const roadmap = (): Roadmap => texts.at(-1)?.roadmap ?? { items: [], habits: [], targets: [] }
  const hand = openHand(program, diary, roadmap)
  const readAgain = (at: string, since: Day): void => {
    const { items } = program.json<{ items: Item[] }>(at, 'list', '--all')
    const { targets } = program.json<{ targets: ListedTarget[] }>(at, 'target')
    texts.push({ since, roadmap: readRoadmap(readFileSync(file, 'utf8'), items, targets, since, texts.at(-1)?.roadmap) })
  }
  readAgain(now, start)
  return {
    program,
    start,
    file,
    diary,
    hand,
    random,
    self: { random, worked: new Map(), reserved: new Set(RESERVED), minimumOf: (habit) => freeMinimum(roadmap(), habit) },
    capacity: capacityOf(readFileSync(file, 'utf8'), start, HOURS_A_WEEK * 60),
    texts,
    roadmap,
    readAgain,
    forgotten: undefined,
    breaches: [],
    screens: { seen: 0, breaches: [] },
  }
}

/** Of what no target counts: whether less than the minimum counts for one, nobody has said. */
function freeMinimum({ habits, targets }: Roadmap, id: string): number {
  return targets.some(({ items }) => items.includes(id)) ? 0 : (habits.find((habit) => habit.id === id)?.rules.at(-1)?.minimum ?? 0)
}
