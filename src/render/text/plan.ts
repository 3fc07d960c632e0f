/** The plans, one after the other. */
import { pauseOn } from '../../domain/plan/plan.ts'
import { progressOf } from '../../domain/facts/progress.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { shares } from '../../domain/facts/standing.ts'
import type { Active } from '../../domain/agenda/active.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { View } from './entry.ts'
import { safe } from './safe.ts'
import { truncate } from './width.ts'

export function renderPlans({ plans, ended, records, facts, preview }: Active, now: Day, { messages, paint, columns }: View): string[] {
  const { record, format, today } = messages
  if (preview) return [record.noPlans, record.howToStart]
  const lines = [...plans, ...ended].flatMap((plan) => {
    const { doneShare, expectedShare } = shares(plan, progressOf(plan, facts, now), now)
    const file = records.find((each) => each.id === plan.id)?.file ?? ''
    const pause = pauseOn(plan, now)
    const state = ended.includes(plan) ? ` · ${record.ended}` : pause ? ` · ${record.paused(pause.until)}` : ''
    return [
      paint.strong(truncate(`${plan.id}  ${textIn(plan.title, format.language)}${state}`, columns)),
      truncate(`  ${format.dayYear(plan.start)} – ${format.dayYear(plan.end)} · ${record.hoursPerWeek(plan.minutesPerWeek, plan.mostMinutesPerWeek, plan.minutesGuessed)} · ${today.progress(doneShare, expectedShare)}`, columns),
      paint.faint(`  ${safe(file)}`),
    ]
  })
  const dropped = records.filter((each) => each.droppedOn !== undefined)
  return [...lines, ...dropped.map((each) => paint.faint(record.droppedPlan(each.id, each.start, each.droppedOn as NonNullable<typeof each.droppedOn>)))]
}
