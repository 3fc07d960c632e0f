/** How several plans share the blocks of a day: by their hours. Knows no minutes and no items. */
import type { Track } from './roadmap.ts'

/** The part of a plan that sharing needs; one without an id has every block to itself. */
export interface SharingPlan {
  readonly id?: string
  readonly minutesPerWeek: number
  readonly tracks?: readonly Track[]
}

/** By plan, for each block and, last, for the unplaced minutes: its part, 0 to 1. */
export type PlanParts = ReadonlyMap<string, readonly number[]>

/**
 * Each block is divided by the hours of the plans of which it admits a track; a plan without tracks is admitted everywhere.
 * Undefined where there is nothing to divide.
 */
export function partsOf(blocks: readonly { readonly tracks: readonly string[] }[], plans: readonly SharingPlan[]): PlanParts | undefined {
  if (plans.length < 2) return undefined
  const columns = [...blocks, { tracks: [] }].map(({ tracks }) => plans.map((plan) => (isAdmitted(plan, tracks) ? plan.minutesPerWeek : 0)))
  const sums = columns.map((hours) => hours.reduce((sum, each) => sum + each, 0))
  return new Map(plans.map((plan, p) => [plan.id ?? '', columns.map((hours, block) => (sums[block] === 0 ? 0 : (hours[p] ?? 0) / (sums[block] ?? 1)))]))
}

function isAdmitted({ tracks }: SharingPlan, admitted: readonly string[]): boolean {
  if (admitted.length === 0 || tracks === undefined || tracks.length === 0) return true
  return tracks.some(({ id }) => admitted.includes(id))
}
