/** `plan [list|add|drop|pause|resume|diff|relink]`: roadmaps made active. */
import { UserError } from '../errors.ts'
import { openActive } from '../session/active.ts'
import { hasPauseAhead, pausePlan, resumePlan } from '../session/pausing.ts'
import { planNamed } from '../session/plan-named.ts'
import { startPlan, wishFrom } from '../session/start-plan.ts'
import type { Session } from '../session/session.ts'
import { jsonOfPlans } from '../render/json/plan.ts'
import { renderPlans } from '../render/text/plan.ts'
import { jsonOfRecorded } from '../render/json/act.ts'
import { pauseOn } from '../domain/plan/plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import type { Options } from './command.ts'

const ACTIONS = ['list', 'add', 'drop', 'pause', 'resume', 'diff', 'relink'] as const

export async function run(session: Session, [action = 'list', name, second]: readonly string[], options: Options): Promise<void> {
  if (second !== undefined && action !== 'relink') throw new UserError('too-many-arguments', { command: `plan ${action}`, extra: second })
  switch (action) {
    case 'list':
      return list(session)
    case 'add':
      if (name === undefined) throw new UserError('missing-argument', { argument: 'name', command: 'plan add' })
      return startPlan(session, wishFrom(session, name, options), options['pauseOthers'] === true)
    case 'pause':
      return pausePlan(session, await running(session, name, (plan) => pauseOn(plan, session.today) === undefined), options['until'])
    case 'resume':
      return resumePlan(session, await running(session, name, (plan) => hasPauseAhead(plan, session.today)))
    case 'drop':
      if (name === undefined) throw new UserError('missing-argument', { argument: 'id', command: 'plan drop' })
      return drop(session, name)
    case 'diff':
      return (await import('./diff.ts')).run(session, name === undefined ? [] : [name])
    case 'relink':
      if (name === undefined || second === undefined) throw new UserError('missing-argument', { argument: 'old> <new', command: 'plan relink' })
      return (await import('./relink.ts')).run(session, [name, second])
    default:
      throw new UserError('bad-option-value', { option: 'plan', value: action, expected: ACTIONS.join(' | ') })
  }
}

async function list(session: Session): Promise<void> {
  const active = await openActive(session)
  await session.answer({ json: () => jsonOfPlans(active, session.today, session.language), text: (view) => renderPlans(active, session.today, view) })
}

/** Of those that run, and those that are over and not dropped. @param isMeant where no name is given, the only one of these */
async function running(session: Session, id: string | undefined, isMeant: (plan: Plan) => boolean = () => true): Promise<Plan> {
  const { plans, ended, preview } = await openActive(session)
  const all = preview ? [] : [...plans, ...ended]
  const meant = id === undefined ? all.filter(isMeant) : all
  return planNamed(meant.length === 1 ? meant : all, id)
}

async function drop(session: Session, id: string): Promise<void> {
  const plan = await running(session, id)
  const events = await session.record([{ fact: { what: 'plan.end', plan: id, data: {} }, day: session.today }])
  const { record } = session.messages
  await session.answer({
    json: () => jsonOfRecorded(events),
    text: ({ paint }) => [record.planDropped(textIn(plan.title, session.language)), paint.faint(record.bringBack('').trimEnd())],
  })
}
