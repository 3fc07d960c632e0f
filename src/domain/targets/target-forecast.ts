/** What can be said of the day a target will be reached, and where nothing can, why not. Knows no words. */
import { daysBetween } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Logged } from '../facts/facts.ts'
import type { TargetOnScreen } from './target-list.ts'

export type Forecast =
  | { readonly kind: 'days'; readonly likely: Day; readonly late: Day | undefined }
  /** Less than a week of it is known; a value was never logged, or not for eight weeks; no convergence. */
  | { readonly kind: 'early' | 'unlogged' | 'stale' | 'never' }

const WEEK = 7
const STALE_DAYS = 56

/** Undefined for a target that needs none: reached, missed or not begun. @param logged oldest first */
export function forecastOf({ target, state }: TargetOnScreen, logged: readonly Logged[], today: Day): Forecast | undefined {
  const { window, measure } = target
  if (state.state === 'done' || state.state === 'missed' || window === undefined || window.from > today) return undefined
  const { likely, late } = state.projected
  if (likely !== undefined) return { kind: 'days', likely, late }
  const last = logged.findLast((each) => each.value !== undefined && each.day <= today)
  if (measure === 'value' && last === undefined) return { kind: 'unlogged' }
  if (measure === 'value' && last !== undefined && daysBetween(last.day, today) >= STALE_DAYS) return { kind: 'stale' }
  return { kind: daysBetween(window.from, today) < WEEK - 1 ? 'early' : 'never' }
}
