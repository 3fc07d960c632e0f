/** What is said of the day a plan will be finished. */
import type { PlanForecast } from '../../domain/ahead/plan-forecast.ts'
import { format } from './format.ts'

export type ForecastTexts = typeof forecast

const pace = (weeks: number): string => (weeks === 1 ? "At last week's pace" : `At the last ${format.number(weeks)} weeks' pace`)

/** Empty where there is nothing to say: too early, done, standing still. */
export const forecast = (each: PlanForecast): string => {
  if (each.kind === 'never') return `${pace(each.weeks)} there is no end in sight (no convergence)`
  if (each.kind !== 'days') return ''
  const { likely, late, weeks } = each
  const slow = late === undefined ? ', in slow weeks no end in sight' : late === likely ? '' : `, in slow weeks by ${format.dayYear(late)}`
  return `${pace(weeks)}: done by ${format.dayYear(likely)}${slow}`
}
