/** Holds a value against a schema and goes on with what was right in it, so that every problem is found at once. */
import * as z from 'zod/mini'
import { findingsOfIssue } from './issues.ts'
import type { Finding, Path, Source } from './source.ts'

export interface Validated<T> {
  /** What was right; undefined when nothing was. */
  readonly data: T | undefined
  readonly findings: readonly Finding[]
}

/** Leaving out what was wrong can only bring up what it hid, once. */
const ROUNDS = 3

/** The data of a value without its wrong parts, which are taken out of `value` too. */
export function validate<T>(schema: z.ZodMiniType<T>, value: unknown, source: Source): Validated<T> {
  const findings: Finding[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const result = z.safeParse(schema, value)
    if (result.success) return { data: result.data, findings }
    for (const issue of result.error.issues) findings.push(...findingsOfIssue(issue, value, source))
    for (const issue of result.error.issues) {
      if (issue.path.length === 0 && issue.code !== 'unrecognized_keys') return { data: undefined, findings }
      if (issue.code === 'unrecognized_keys') issue.keys.forEach((key) => leaveOut(value, [...(issue.path as Path), key]))
      else leaveOut(value, issue.path as Path)
    }
  }
  return { data: undefined, findings }
}

/** Takes away what stands at the path, or the nearest thing above it; a list keeps a hole in its place. */
function leaveOut(value: unknown, path: Path): void {
  let here = value
  let parent: Record<string | number, unknown> | undefined
  let last: string | number = ''
  for (const step of path) {
    if (typeof step === 'number' && !Array.isArray(here)) continue
    if (typeof here !== 'object' || here === null) break
    parent = here as Record<string | number, unknown>
    last = step
    here = parent[step]
  }
  if (Array.isArray(parent)) parent[last as number] = undefined
  else if (parent) delete parent[last]
}
