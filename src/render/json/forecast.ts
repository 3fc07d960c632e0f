/** A forecast as JSON: the promise of json.md. */
import type { PlanForecast } from '../../domain/ahead/plan-forecast.ts'

/** Null where nothing can be said of the day, or it never comes. */
export function jsonOfForecast(forecast: PlanForecast | undefined): object {
  return forecast?.kind === 'days' ? { likely: forecast.likely, late: forecast.late ?? null } : { likely: null, late: null }
}
