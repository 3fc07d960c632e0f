/** Starts a plan: the roadmap in the user's folder, the facts of its start, and what the user is told. */
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { buildPlan } from '../domain/plan/build.ts'
import type { BuiltPlan } from '../domain/plan/build.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { Roadmap } from '../domain/plan/roadmap.ts'
import { UserError } from '../errors.ts'
import type { DatedFact } from '../journal/record.ts'
import { buildRevision } from '../journal/revision.ts'
import type { Revision } from '../journal/revision.ts'
import { nearest } from '../language/fold.ts'
import { parseRoadmap } from '../roadmap/parse.ts'
import { readText } from './compile-config.ts'
import { scheduleConfig } from './preferences.ts'
import type { Session } from './session.ts'

export interface StartWish {
  /** A shipped roadmap's name, or a file. */
  readonly name: string
  readonly as?: string
  readonly start?: Day
  readonly finish?: Day
  readonly minutesPerWeek?: number
}

export interface Starting {
  readonly built: BuiltPlan
  /** Where the plan reads its roadmap. */
  readonly file: string
  /** True when the shipped roadmap still has to be copied there. */
  readonly copies: boolean
  readonly facts: readonly DatedFact[]
  readonly revision: Revision
}

/** Shipped roadmaps by name. */
export function shippedNames(session: Session): string[] {
  return readdirSync(session.paths.shipped).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -5)] : [])).sort()
}

/** The name that was most likely meant: one that begins so, else one of nearly the same letters. */
export function nearName(name: string, names: readonly string[]): string | undefined {
  return names.find((each) => name.length > 2 && each.startsWith(name.toLowerCase())) ?? nearest(name, names)
}

/** The absolute path of a file as typed. */
export function fileFrom(session: Session, name: string): string {
  return isAbsolute(name) ? name : join(session.host.workingDirectory, name)
}

/** True when the argument is a file, not a shipped name. */
export function isFile(name: string): boolean {
  return /[\\/]/.test(name) || /\.ya?ml$/i.test(name)
}

/**
 * All that starting would do; nothing is written yet.
 * @param taken ids of plans that run
 * @throws UserError roadmap-not-found, file-not-found, bad-file, plan-taken, bad-plan-id, start-after-finish
 */
export function prepareStart(session: Session, wish: StartWish, taken: readonly string[]): Starting {
  const { text, file, copies } = sourceOf(session, wish.name)
  const roadmap = validRoadmap(text, file)
  const id = planId(wish, roadmap, taken)
  if (wish.start !== undefined && wish.finish !== undefined && wish.start > wish.finish) {
    throw new UserError('start-after-finish', { start: wish.start, finish: wish.finish })
  }
  const { start, finish, minutesPerWeek } = wish
  const request = { id, ...(start ? { start } : {}), ...(finish ? { finish } : {}), ...(minutesPerWeek === undefined ? {} : { minutesPerWeek }) }
  const built = buildPlan(roadmap, request, scheduleConfig(session.config), session.today)
  const revision = buildRevision(text)
  const day = session.today
  return {
    built,
    file,
    copies,
    revision,
    facts: [
      {
        fact: {
          what: 'plan.start',
          plan: id,
          data: { roadmap: roadmap.id, file, start: built.plan.start, ...(finish ? { finish } : {}), ...(minutesPerWeek === undefined ? {} : { minutesPerWeek }) },
        },
        day,
      },
      { fact: { what: 'plan.revision', plan: id, data: { hash: revision.hash } }, day },
    ],
  }
}

/** Puts the copy in its place, whole or not at all; a file that is there is left alone. */
export function copyRoadmap({ file, copies, revision }: Starting): void {
  if (!copies) return
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, revision.text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** A shipped roadmap is copied once; the copy that is there already wins, it may have been edited. */
function sourceOf(session: Session, name: string): { readonly text: string; readonly file: string; readonly copies: boolean } {
  if (isFile(name)) {
    const file = fileFrom(session, name)
    return { text: readText(file), file, copies: false }
  }
  const own = join(session.paths.roadmaps, `${name}.yaml`)
  if (existsSync(own)) return { text: readText(own), file: own, copies: false }
  const shipped = shippedNames(session)
  if (!shipped.includes(name)) {
    const near = nearName(name, shipped)
    throw new UserError('roadmap-not-found', { name, shipped, ...(near === undefined ? {} : { near }) })
  }
  return { text: readText(join(session.paths.shipped, `${name}.yaml`)), file: own, copies: true }
}

function validRoadmap(text: string, file: string): Roadmap {
  const { model, problems } = parseRoadmap(text, file)
  if (model === undefined) throw new UserError('bad-file', { problems })
  return model
}

function planId(wish: StartWish, roadmap: Roadmap, taken: readonly string[]): string {
  const id = wish.as ?? roadmap.id
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id)) throw new UserError('bad-plan-id', { plan: id })
  if (taken.includes(id)) throw new UserError('plan-taken', { plan: id, name: wish.name })
  return id
}
