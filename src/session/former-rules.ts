/** The rules that a plan's habits had under the earlier texts of its roadmap. Each text is parsed once and its rules are kept; a warm start asks none of it. */
import { join } from 'node:path'
import type { Day } from '../domain/calendar/day.ts'
import { rulesIn, withFormerRules } from '../domain/plan/former-rules.ts'
import type { AskedRule, RulesById, TextRules } from '../domain/plan/former-rules.ts'
import { heirOf } from '../domain/plan/link.ts'
import type { Link } from '../domain/plan/link.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Roadmap } from '../domain/plan/roadmap.ts'
import { linksOf } from '../journal/links.ts'
import { revisionsSinceStart, revisionText } from '../journal/plans.ts'
import type { DatedRevision } from '../journal/plans.ts'
import { readKept, writeCompiled } from '../roadmap/compiled.ts'
import type { Session } from './session.ts'

/** The plan of a text that is the newest, recorded or not. @param hash of that text */
export async function withPastRules(session: Session, plan: Plan, hash: string): Promise<Plan> {
  const all = revisionsSinceStart(session.journal(), plan.id)
  const newest = all.at(-1)
  return newest?.hash === hash ? withRulesBefore(session, plan, newest, all) : withRules(session, plan, all, session.today)
}

/** The plan of an earlier text, as far as it was known then. @param plan with the ids that its items have now */
export async function withRulesBefore(session: Session, plan: Plan, { seq, day }: DatedRevision, all = revisionsSinceStart(session.journal(), plan.id)): Promise<Plan> {
  return withRules(session, plan, all.filter((revision) => revision.seq < seq), day)
}

async function withRules(session: Session, plan: Plan, earlier: readonly DatedRevision[], since: Day): Promise<Plan> {
  if (earlier.length === 0 || !plan.items.some(({ habit }) => habit !== undefined)) return plan
  const links = linksOf(session.journal(), plan.id)
  const known = new Map<string, RulesById>()
  const texts: TextRules[] = []
  for (const { hash, seq, day } of earlier) {
    const rules = known.get(hash) ?? (await rulesOfText(session, hash))
    known.set(hash, rules)
    texts.push({ day, rules: underPresentIds(rules, links, seq) })
  }
  return withFormerRules(plan, texts, since)
}

/** Of two that have become one, the one counts that has the id already. */
function underPresentIds(rules: RulesById, links: readonly Link[], seq: number): RulesById {
  if (links.length === 0) return rules
  const named = [...rules].map(([id, rule]) => [heirOf(links, id, seq), rule, id] as const)
  return new Map(named.sort(([heir, , id], [heirB, , idB]) => Number(heir === id) - Number(heirB === idB)).map(([heir, rule]) => [heir, rule]))
}

/** A text that an earlier program could read, and this one cannot, asked nothing. */
async function rulesOfText(session: Session, hash: string): Promise<RulesById> {
  const kept = readKept<readonly (readonly [string, AskedRule])[]>(rulesFile(session, hash))
  if (kept !== undefined) return new Map(kept)
  const { parseRoadmap } = await import('../roadmap/parse.ts')
  const { model } = parseRoadmap(revisionText(session.journal(), hash) ?? '', hash)
  return keepRules(session, hash, model)
}

/** What a text asked, kept for the time when it is an earlier one. @param model undefined where the text cannot be read */
export async function keepRules(session: Session, hash: string, model: Roadmap | undefined): Promise<RulesById> {
  const rules = model === undefined ? new Map<string, AskedRule>() : rulesIn(model)
  await writeCompiled(rulesFile(session, hash), { size: '', mtimeNs: '', inode: '' }, hash, [...rules])
  return rules
}

function rulesFile({ paths }: Session, hash: string): string {
  return join(paths.cache, 'rules', `${hash}.json`)
}
