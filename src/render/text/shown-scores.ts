/** The points of one item over time: each name from first to last, then a line a completion. Knows no journal. */
import type { ScoredItem } from '../../domain/facts/scores.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Messages } from '../../locales/messages.ts'
import { safe } from './safe.ts'
import { scoreParts } from './score.ts'
import { sparkOn } from './spark.ts'

const MOST_DAYS = 6
const MOST_TREND = 12
const SCALE = { low: 0, high: 10 }

/** @param own the item on the screen; of a step its title stands before */
export function scoreLines(scored: readonly ScoredItem[], own: string, messages: Messages): string[] {
  return scored.flatMap((each) => [
    ...(each.item.ref === own ? [] : [textIn(each.item.title, messages.format.language)]),
    ...nameLines(each, messages),
    ...dayLines(each, messages),
  ])
}

/** What was judged only once is told by its day. */
function nameLines({ names }: ScoredItem, { format }: Messages): string[] {
  const often = names.filter(({ values }) => values.length > 1)
  return often.map(({ name, values, first, last }) => `${safe(name)} ${sparkOn(values, SCALE, MOST_TREND)} ${format.number(first)} → ${format.number(last)}`)
}

/** Newest first. */
function dayLines({ days }: ScoredItem, { format }: Messages): string[] {
  const lines = days.toReversed().map(({ day, score }) => [format.day(day), ...scoreParts(score, format)].join(' · '))
  return lines.length <= MOST_DAYS + 1 ? lines : [...lines.slice(0, MOST_DAYS), `+${lines.length - MOST_DAYS}`]
}
