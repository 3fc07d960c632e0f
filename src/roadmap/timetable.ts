/** The timetable of a roadmap or of the user: its schema and its value. Knows no tracks. */
import type { BlockRule, Language, Timetable } from '../domain/plan/roadmap.ts'
import type * as z from 'zod/mini'
import { flag, id, optional } from './leaf.ts'
import { clockSpan, minutes, phrasesIn } from './phrases.ts'
import { compact, list, oneOrMany, present, shape } from './shape.ts'
import type { Finding, Path } from './source.ts'
import type { ProblemDetail } from '../problems.ts'

/** The schema of one rule of a timetable. */
export function ruleSchema(language: Language) {
  const { period, text, weekdays } = phrasesIn(language)
  return shape('rule', {
    on: optional(weekdays),
    at: optional(clockSpan),
    effort: optional(minutes),
    for: optional(oneOrMany(id)),
    title: optional(text),
    when: optional(period),
    off: optional(flag),
  })
}
export const timetableSchema = (language: Language) => list(ruleSchema(language))
export type RuleInput = z.output<ReturnType<typeof ruleSchema>>

/** The timetable that rules make; what a rule lacks is a finding, and the rule is left out. */
export function buildTimetable(rules: readonly (RuleInput | undefined)[], path: Path, findings: Finding[]): Timetable {
  const blocks: BlockRule[] = []
  const rest = new Set<BlockRule['on'][number]>()
  rules.forEach((rule, index) => {
    if (!rule) return
    const fault = faultOf(rule)
    if (fault) findings.push({ ...fault, spot: spotOf(fault, [...path, index]) })
    else if (rule.off) rule.on?.forEach((day) => rest.add(day))
    else blocks.push(buildBlock(rule))
  })
  return { blocks, rest: [...rest].sort() }
}

function faultOf(rule: RuleInput): ProblemDetail | undefined {
  const given = (['at', 'effort', 'off'] as const).filter((key) => rule[key] !== undefined && rule[key] !== null && rule[key] !== false)
  if (!rule.on) return { code: 'missing-key', params: { key: 'on' } }
  if (given.length === 0) return { code: 'missing-one-of', params: { keys: ['at', 'effort', 'off'] } }
  return given.length > 1 ? { code: 'keys-clash', params: { keys: given } } : undefined
}

/** Of keys that clash, the last. */
function spotOf(fault: ProblemDetail, path: Path): Finding['spot'] {
  return fault.code === 'keys-clash' ? { path: [...path, fault.params.keys.at(-1) ?? ''], part: 'key' } : { path }
}

function buildBlock(rule: RuleInput): BlockRule {
  const at = rule.at ?? undefined
  const length = at ? at.to - at.from : (rule.effort ?? 0)
  return { on: rule.on ?? [], minutes: length, for: present(rule.for), ...compact({ at, title: rule.title, when: rule.when }) }
}
