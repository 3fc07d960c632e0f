/** The plan that a home without one is shown. */
import { join } from 'node:path'
import type { Day } from '../domain/calendar/day.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { parseRoadmap } from '../roadmap/parse.ts'
import { SAMPLE } from './active.ts'
import { readText } from './compile-config.ts'
import { planFrom } from './compile-plan.ts'
import type { Session } from './session.ts'

export function sampleFile(session: Session): string {
  return join(session.paths.shipped, `${SAMPLE}.yaml`)
}

export function samplePlan(session: Session, start: Day): Plan {
  const file = sampleFile(session)
  const { model } = parseRoadmap(readText(file), file)
  if (model === undefined) throw new Error(`the shipped roadmap ${SAMPLE} cannot be read`)
  return planFrom(session, { id: SAMPLE, roadmap: SAMPLE, file, start, adjustments: [] }, model)
}
