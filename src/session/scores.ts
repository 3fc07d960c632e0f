/** Points of an interview as typed: `graphs=2,communication=4.5`. Knows no journal. */
import type { Score } from '../domain/facts/scores.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import { UserError } from '../errors.ts'
import { pointsIn } from './values.ts'

const MOST_NAMES = 12
const MOST_POINTS = 10
/** Names offered in an error: so many, none of them longer. */
const OFFERED = 3
const LONGEST = 24

/**
 * Points by name; names in small letters, so that `Graphs` and `graphs` are one.
 * @param items what is scored: their checklists name what may be judged
 * @throws UserError bad-score
 */
export function readScore(text: string, items: readonly PlannedItem[], language: Language): Score {
  // A comma before digits alone belongs to the number before it: `communication=4,5`.
  const pairs = text.split(/,(?!\s*\d+\s*(?:,|$))/).map((pair) => pair.trim())
  const score = new Map<string, number>()
  const refuse = (part: string, why: 'pair' | 'name' | 'points' | 'twice' | 'many'): never => {
    throw new UserError('bad-score', { text: part, why, names: offeredNames(items, language) })
  }
  if (pairs.length > MOST_NAMES) refuse(text, 'many')
  for (const pair of pairs) {
    const [, typed, points = ''] = /^([^=]*?)\s*=\s*(.*)$/.exec(pair) ?? []
    const name = (typed ?? refuse(pair, 'pair')).toLowerCase().normalize('NFC')
    if (!/^[\p{L}\p{M}\p{N}_-]+$/u.test(name)) refuse(typed ?? pair, 'name')
    const value = pointsIn(points) ?? Number.NaN
    if (!(value <= MOST_POINTS)) refuse(pair, 'points')
    if (score.has(name)) refuse(name, 'twice')
    score.set(name, value)
  }
  return Object.fromEntries(score)
}

/** What the checklists ask for, as names: `Thinking aloud: all of it` is `thinking-aloud`. */
function offeredNames(items: readonly PlannedItem[], language: Language): string[] {
  const names = items.flatMap(({ checklist }) => checklist.map((each) => nameOf(textIn(each, language))))
  return [...new Set(names)].filter((name) => name !== '' && name.length <= LONGEST).slice(0, OFFERED)
}

function nameOf(text: string): string {
  const words = (text.split(':')[0] ?? '').toLowerCase().normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu)
  return (words ?? []).join('-')
}
