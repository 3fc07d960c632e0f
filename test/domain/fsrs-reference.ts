/** FSRS from its published formulas (open-spaced-repetition, "The Algorithm", FSRS-6; FSRS-5 with a fixed decay), days as the unit. */
import type { Grade } from '../../src/domain/facts/event.ts'

export interface Remembered {
  readonly stability: number
  readonly difficulty: number
}

const RANK: Readonly<Record<Grade, number>> = { again: 1, hard: 2, good: 3, easy: 4 }
const FIVE_DECAY = 0.5

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

export function reference(weights: readonly number[]): { after: typeof after; interval: typeof interval; all: typeof all } {
  const w = (i: number): number => weights[i] as number
  const decay = -(weights[20] ?? FIVE_DECAY)
  const factor = 0.9 ** (1 / decay) - 1
  const firstDifficulty = (rank: number): number => w(4) - Math.exp(w(5) * (rank - 1)) + 1
  const recallChance = (days: number, stability: number): number => (1 + (factor * days) / stability) ** decay

  function after(before: Remembered | undefined, days: number, grade: Grade): Remembered {
    const rank = RANK[grade]
    if (before === undefined) return { stability: Math.max(w(rank - 1), 0.1), difficulty: clamp(firstDifficulty(rank), 1, 10) }
    const { stability: s, difficulty: d } = before
    const chance = recallChance(days, s)
    const moved = d + (-w(6) * (rank - 3) * (10 - d)) / 9
    const difficulty = clamp(w(7) * firstDifficulty(4) + (1 - w(7)) * moved, 1, 10)
    if (rank === 1) return { difficulty, stability: Math.min(s, w(11) * d ** -w(12) * ((s + 1) ** w(13) - 1) * Math.exp(w(14) * (1 - chance))) }
    const extra = (rank === 2 ? w(15) : 1) * (rank === 4 ? w(16) : 1)
    return { difficulty, stability: s * (1 + Math.exp(w(8)) * (11 - d) * s ** -w(9) * (Math.exp(w(10) * (1 - chance)) - 1) * extra) }
  }

  const interval = ({ stability }: Remembered, retention: number): number => clamp(Math.round((stability / factor) * (retention ** (1 / decay) - 1)), 1, 36_500)

  /** The intervals of the four grades, which never overtake each other. */
  function all(before: Remembered | undefined, days: number, retention: number): Readonly<Record<Grade, number>> {
    const own = (grade: Grade): number => interval(after(before, days, grade), retention)
    const again = Math.min(own('again'), own('hard'))
    const hard = Math.max(own('hard'), again + 1)
    const good = Math.max(own('good'), hard + 1)
    return { again, hard, good, easy: Math.max(own('easy'), good + 1) }
  }
  return { after, interval, all }
}

declare function after(before: Remembered | undefined, days: number, grade: Grade): Remembered
declare function interval(remembered: Remembered, retention: number): number
declare function all(before: Remembered | undefined, days: number, retention: number): Readonly<Record<Grade, number>>
