/** The ways out as JSON: the promise of json.md. */
import type { Way } from '../../domain/plan/adjust.ts'
import type { JournalEvent } from '../../domain/facts/event.ts'
import type { Outcome } from '../../domain/ahead/outcome.ts'
import type { Replan } from '../../domain/ahead/replan.ts'
import { jsonOfRecorded } from './act.ts'
import { jsonOfForecast } from './forecast.ts'
import { jsonOfShortage } from './shortage.ts'

/** @param events what was recorded where a way was applied */
export function jsonOfReplan({ now, forecast, shortages, options }: Replan, plan: string, applied: Way | undefined, events: readonly JournalEvent[]): object {
  return {
    plan,
    now: jsonOfOutcome(now),
    forecast: { state: forecast.kind, ...jsonOfForecast(forecast) },
    shortages: shortages.map(jsonOfShortage),
    options: options.map(({ way, change, outcome }) => ({ way, changes: change !== undefined, drops: change?.drops ?? [], outcome: jsonOfOutcome(outcome) })),
    applied: applied ?? null,
    ...(events.length === 0 ? {} : jsonOfRecorded(events)),
  }
}

/** `end` is null where some work is never done. */
function jsonOfOutcome({ end, minutesPerWeek, owedMinutes, shortMinutes, slipping }: Outcome): object {
  return { end: end ?? null, minutesPerWeek, owedMinutes, shortMinutes, slipping }
}
