/** Answers what happened to some items, and what was spent on each in a span. Costs what those items or that span hold. */
import type { Day } from '../domain/calendar/day.ts'
import type { ItemFacts } from '../domain/facts/facts.ts'
import type { SpentMinutes } from '../domain/report/report-minutes.ts'
import { allRaw } from './handle.ts'
import type { Journal } from './handle.ts'

/** What is in force, by ref; an item without facts is absent. @param items ids inside the plan */
export function factsOfItems(journal: Journal, plan: string, items: readonly string[]): Map<string, ItemFacts> {
  // The plus makes it one walk over the plan's items: comparing keys inside the tree reads whole rows, and some are megabytes.
  const rows = allRaw<readonly [string, string | null]>(
    journal,
    'SELECT item, facts FROM item_facts WHERE plan = ? AND +item IN (SELECT value FROM json_each(?))',
    plan,
    JSON.stringify(items),
  )
  return new Map(rows.flatMap(([item, facts]) => (facts === null ? [] : [[`${plan}/${item}`, JSON.parse(facts) as ItemFacts] as const])))
}

/** By item, over the days from `from` to `to`, both included; an item that was done without minutes too, what was known before not. */
export function minutesBetween(journal: Journal, from: Day, to: Day): SpentMinutes[] {
  const rows = allRaw<readonly [string, string, number]>(
    journal,
    `SELECT plan, item, sum(minutes) FROM
       (SELECT plan, item, minutes FROM completion WHERE day BETWEEN ? AND ? AND before = 0
        UNION ALL SELECT plan, item, minutes FROM work WHERE day BETWEEN ? AND ?)
     GROUP BY plan, item`,
    from,
    to,
    from,
    to,
  )
  return rows.map(([plan, item, minutes]) => ({ plan, item, minutes }))
}
