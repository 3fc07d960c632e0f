/** `target [id] [value]`: where the targets stand, one of them in full, or a number logged for it. */
import type { PlannedTarget } from '../domain/plan/plan.ts'
import { targetHistory } from '../domain/targets/target-history.ts'
import type { TargetHistory } from '../domain/targets/target-history.ts'
import { targetsOn } from '../domain/targets/target-list.ts'
import type { TargetOnScreen } from '../domain/targets/target-list.ts'
import { UserError } from '../errors.ts'
import { inLanguage } from '../locales/load.ts'
import { jsonOfRecorded } from '../render/json/act.ts'
import { jsonOfTargetHistory } from '../render/json/target.ts'
import { renderTarget } from '../render/text/target-page.ts'
import { renderLogged, renderTargets } from '../render/text/targets.ts'
import { factsOf, openActive } from '../session/active.ts'
import type { Active } from '../domain/agenda/active.ts'
import { itemEvents } from '../session/item-events.ts'
import { findTarget, logTarget } from '../session/log-target.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, [word, value]: readonly string[], options: Options): Promise<void> {
  const active = await openActive(session)
  const { target: texts } = await inLanguage(session.language, { en: () => import('../locales/en/target.ts'), vi: () => import('../locales/vi/target.ts') })
  const target = word === undefined ? undefined : await findTarget(session, active, word)
  if (target && value !== undefined) return log(session, active, target, value, options, texts)
  if (options['on'] !== undefined || options['note'] !== undefined) throw new UserError('missing-argument', { argument: 'value', command: 'target' })
  if (target) return show(session, active, target, texts)
  const targets = targetsOn(active.plans, active.facts, session.today)
  await session.answer({
    json: () => ({ preview: active.preview, targets: targets.map((each) => jsonOfTargetHistory(each, historyOf(session, active, each.target), session.language)) }),
    text: (view) => renderTargets(targets, active.facts.logged, session.today, active.preview, texts, view),
  })
}

type Texts = Parameters<typeof renderTargets>[4]

async function show(session: Session, active: Active, target: PlannedTarget, texts: Texts): Promise<void> {
  const { plans, facts, preview } = active
  const each = standingOf(session, active, target)
  const { history } = await inLanguage(session.language, { en: () => import('../locales/en/history.ts'), vi: () => import('../locales/vi/history.ts') })
  const plan = plans.find(({ id }) => id === target.plan)
  if (plan === undefined) return
  const page = { each, plan, logged: facts.logged, history: historyOf(session, active, target), events: preview ? [] : itemEvents(session, target, 50), preview }
  await session.answer({
    json: () => ({ preview, targets: [jsonOfTargetHistory(each, page.history, session.language)] }),
    text: (view) => renderTarget(page, session.today, { ...texts, history }, view),
  })
}

async function log(session: Session, active: Active, target: PlannedTarget, value: string, { on, note }: Options, texts: Texts): Promise<void> {
  if (active.preview) throw new UserError('no-plan', {})
  const recorded = await logTarget(session, target, { value, ...(typeof on === 'string' ? { on } : {}), ...(typeof note === 'string' ? { note } : {}) })
  const after = { ...active, facts: { ...factsOf(session, active.plans), off: active.facts.off } }
  const each = standingOf(session, after, target)
  await session.answer({
    json: () => ({ ...jsonOfRecorded(recorded), target: jsonOfTargetHistory(each, historyOf(session, after, target), session.language) }),
    text: (view) => renderLogged(each, recorded[0]?.day ?? session.today, session.today, texts, view),
  })
}

function standingOf({ today }: Session, { plans, facts }: Active, target: PlannedTarget): TargetOnScreen {
  const each = targetsOn(plans, facts, today).find((other) => other.target.ref === target.ref)
  if (each === undefined) throw new Error(`${target.ref} is in no plan`)
  return each
}

function historyOf({ today }: Session, { plans, facts }: Active, target: PlannedTarget): TargetHistory {
  const plan = plans.find(({ id }) => id === target.plan)
  return plan === undefined ? { days: [], weeks: [] } : targetHistory(plan, target, facts, today)
}
