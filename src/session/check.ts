/** All that is wrong with a roadmap's text: what parsing finds, and windows that do not fit under the file's own start. */
import { buildPlan } from '../domain/build.ts'
import type { PlaceNote } from '../domain/place.ts'
import type { Problem } from '../problems.ts'
import { parseRoadmap } from '../roadmap/parse.ts'
import type { ParseResult } from '../roadmap/parse.ts'
import { scheduleConfig } from './preferences.ts'
import type { Session } from './session.ts'

export interface Checked {
  readonly file: string
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  /** How many tasks, habits and deliverables there are. */
  readonly items: number
}

export function checkText(session: Session, text: string, file: string): Checked {
  const parsed = parseRoadmap(text, file)
  if (parsed.model === undefined) return { file, problems: parsed.problems, warnings: parsed.warnings, items: 0 }
  const { plan, notes } = buildPlan(parsed.model, { id: parsed.model.id }, scheduleConfig(session.config), session.today)
  const found = notes.flatMap((note) => problemOf(note, parsed, file))
  return {
    file,
    problems: found.filter(({ severity }) => severity === 'problem'),
    warnings: [...parsed.warnings, ...found.filter(({ severity }) => severity === 'warning')],
    items: plan.items.filter((item) => item.type !== 'step').length,
  }
}

/** A window that begins outside its phase is a problem, one that only ends outside is cut with a warning. */
function problemOf({ id, note, wanted, window }: PlaceNote, { placeOf }: ParseResult, file: string): Problem[] {
  const place = placeOf(id, 'when')
  if (place === undefined) return []
  const params = { id, from: wanted.from, to: wanted.to, plannedFrom: window.from, plannedTo: window.to }
  const severity = note === 'moved' ? 'problem' : 'warning'
  const code = note === 'moved' ? 'window-outside' : 'window-cut'
  return [{ ...place, file, severity, code, params } as Problem]
}
