/**
 * All that is wrong with a roadmap's text: what parsing finds, windows that do not fit under the file's own start, and
 * what can be planned but makes no sense.
 */
import { buildPlan } from '../domain/plan/build.ts'
import { findDoubts } from '../domain/doubt/doubts.ts'
import type { Doubt } from '../domain/doubt/doubts.ts'
import type { PlaceNote } from '../domain/plan/place.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Phase } from '../domain/plan/roadmap.ts'
import { nearest } from '../language/fold.ts'
import type { Problem } from '../problems.ts'
import { parseRoadmap } from '../roadmap/parse.ts'
import type { ParseResult } from '../roadmap/parse.ts'
import { restDays, scheduleConfig } from './preferences.ts'
import type { Session } from './session.ts'

export interface Checked {
  readonly file: string
  /** In order of their place. */
  readonly problems: readonly Problem[]
  /** In order of their place. */
  readonly warnings: readonly Problem[]
  /** How many tasks, habits and deliverables there are. */
  readonly items: number
}

/** What a text is checked with. */
export type Checking = Pick<Session, 'config' | 'today'>

export function checkText({ config, today }: Checking, text: string, file: string): Checked {
  const parsed = parseRoadmap(text, file)
  const { model } = parsed
  if (model === undefined) return { file, problems: parsed.problems, warnings: parsed.warnings, items: 0 }
  const schedule = scheduleConfig(config)
  const { plan, notes } = buildPlan(model, { id: model.id }, schedule, today)
  const found = notes.flatMap((note) => problemOf(note, model.root, plan, parsed, file))
  const problems = found.filter(({ severity }) => severity === 'problem')
  // Where windows are wrong, what they make doubtful is not worth telling.
  const doubts = problems.length > 0 ? [] : findDoubts(model, plan, { ...schedule, dayStart: config.dayStart, rest: restDays([plan], schedule), nearest })
  const warnings = [...found.filter(({ severity }) => severity === 'warning'), ...doubts.flatMap((doubt) => warningOf(doubt, parsed, file))]
  return {
    file,
    problems: problems.sort(byPlace),
    warnings: [...parsed.warnings, ...warnings].sort(byPlace),
    items: plan.items.filter((item) => item.type !== 'step').length,
  }
}

function byPlace(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column
}

/** A window that begins outside its phase is a problem, one that only ends outside is cut with a warning. */
function problemOf({ id, note, wanted, window }: PlaceNote, root: Phase, plan: Plan, { placeOf }: ParseResult, file: string): Problem[] {
  const place = placeOf(id, 'when')
  if (place === undefined) return []
  const holder = holderOf(id, root) ?? ''
  const span = plan.phases.find((phase) => phase.id === holder)?.window ?? { from: plan.start, to: plan.end }
  const params = { id, from: wanted.from, to: wanted.to, plannedFrom: window.from, plannedTo: window.to, holder, holderFrom: span.from, holderTo: span.to }
  const severity = note === 'moved' ? 'problem' : 'warning'
  const code = note === 'moved' ? 'window-outside' : 'window-cut'
  return [{ ...place, file, severity, code, params }]
}

/** Id of the phase in which something is written; empty at the top of the file. */
function holderOf(id: string, phase: Phase): string | undefined {
  const { phases, tasks, habits, targets, deliverables } = phase
  if ([...phases, ...tasks, ...habits, ...targets, ...deliverables].some((one) => one.id === id)) return phase.id
  for (const child of phases) {
    const holder = holderOf(id, child)
    if (holder !== undefined) return holder
  }
  return undefined
}

function warningOf({ name, below, ...detail }: Doubt, { placeOf }: ParseResult, file: string): Problem[] {
  const place = placeOf(name, ...below)
  return place === undefined ? [] : [{ ...place, file, severity: 'warning', ...detail }]
}
