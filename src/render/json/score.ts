/** Points of interviews as JSON. */
import type { ScoredItem } from '../../domain/facts/scores.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'

/** `days` has a completion each, oldest first; `names` what was judged, over all of them. */
export function jsonOfScores(scored: readonly ScoredItem[], language: Language): object[] {
  return scored.map(({ item, days, names }) => ({
    ref: item.ref,
    title: textIn(item.title, language),
    days,
    names: names.map(({ name, values, first, last, average }) => ({ name, count: values.length, first, last, average })),
  }))
}
