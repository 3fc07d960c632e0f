/** Rows of the projection that belong to a day, or to none: sums over the events in force. Works only inside a transaction. */
import type { StartData } from '../domain/facts/event.ts'
import { get, run } from './handle.ts'
import type { Journal } from './handle.ts'
import type { EventRow } from './rows.ts'

/**
 * A thing done twice on a day is one thing done, and so is a slot with what it picked; all their minutes were spent, and
 * those of work in part and of reviews.
 */
export function recomputeDay(journal: Journal, day: string): void {
  run(journal, 'DELETE FROM day_total WHERE day = ?', day)
  run(
    journal,
    `INSERT INTO day_total SELECT day, sum(done), sum(minutes) FROM
       (SELECT day, count(DISTINCT CASE WHEN minutes = 0 AND fact ->> '$.picked' IS NOT NULL THEN NULL
                                        WHEN key IS NULL THEN plan || '/' || item ELSE '=' || key END) AS done, sum(minutes) AS minutes
        FROM completion WHERE day = ? AND before = 0 GROUP BY day
        UNION ALL SELECT day, 0, sum(minutes) FROM work WHERE day = ? GROUP BY day)
     GROUP BY day`,
    day,
    day,
  )
}

/** The newest clock in force runs until something in force names it. */
export function recomputeClock(journal: Journal): void {
  run(journal, 'DELETE FROM clock')
  const isInForce = 'command NOT IN (SELECT command FROM undone)'
  const start = get<Pick<EventRow, 'id' | 'plan' | 'item' | 'key' | 'day' | 'data'>>(journal, `SELECT id, plan, item, key, day, data FROM event WHERE what = 'start' AND ${isInForce} ORDER BY seq DESC LIMIT 1`)
  if (start === undefined) return
  const ended = `SELECT 1 FROM event WHERE what IN ('work', 'done', 'review') AND data ->> '$.clock' IS NOT NULL AND data ->> '$.clock' = ? AND ${isInForce}`
  if (get(journal, ended, start.id) !== undefined) return
  const { since, ends, forMinutes, picked } = JSON.parse(start.data) as StartData
  const values = [start.id, start.plan, start.item, start.key, start.day, since, ends ?? null, forMinutes ?? null, picked ?? null]
  run(journal, 'INSERT INTO clock VALUES (1,?,?,?,?,?,?,?,?,?)', ...values)
}
