/** `replan [plan] [--apply way]`: what can be done about a plan that has fallen behind, side by side; applied only when asked. */
import { WAYS } from '../domain/plan/adjust.ts'
import type { Way } from '../domain/plan/adjust.ts'
import { replan } from '../domain/ahead/replan.ts'
import { UserError } from '../errors.ts'
import { shellWord } from '../locales/errors.ts'
import { inLanguage } from '../locales/load.ts'
import { jsonOfReplan } from '../render/json/replan.ts'
import { renderReplan } from '../render/text/replan.ts'
import { openDays } from '../session/active.ts'
import { planNamed } from '../session/plan-named.ts'
import { recordChange, wishIn } from '../session/replanning.ts'
import type { Session } from '../session/session.ts'
import { sceneToday } from '../session/shortages.ts'
import type { Options } from './command.ts'

export async function run(session: Session, [id]: readonly string[], options: Options): Promise<void> {
  const active = await openDays(session)
  const plan = planNamed(active.preview ? [] : active.plans, id)
  const way = wayIn(options['apply'])
  const found = replan(sceneToday(session, active, plan), plan.id, wishIn(session, options))
  const chosen = way === undefined ? undefined : found.options.find((each) => each.way === way)
  if (way !== undefined && chosen?.change === undefined) throw new UserError('replan-nothing', { way })
  const events = chosen?.change === undefined ? [] : await recordChange(session, plan, chosen.change)
  const words = (await inLanguage(session.language, { en: () => import('../locales/en/replan.ts'), vi: () => import('../locales/vi/replan.ts') })).replan
  await session.answer({
    json: () => jsonOfReplan(found, plan.id, chosen?.way, events),
    text: (view) => renderReplan({ plan, found, applied: chosen, command: commandOf(active.plans.length > 1 ? plan.id : id, options) }, { ...view, words, titleOf: (ref) => plan.targets.find((target) => target.ref === ref)?.title ?? {} }),
  })
}

/** What was typed, with the plan's name where it is needed. */
function commandOf(id: string | undefined, options: Options): string {
  const wished = ['finish', 'hours', 'shift', 'weeks', 'only'].flatMap((name) => (typeof options[name] === 'string' ? [`--${name} ${shellWord(options[name])}`] : []))
  return ['roadmap replan', ...(id === undefined ? [] : [id]), ...wished].join(' ')
}

/** `--apply` alone means `custom`. @throws UserError bad-option-value */
function wayIn(apply: string | boolean | undefined): Way | undefined {
  if (apply === undefined || apply === false) return undefined
  if (apply === true) return 'custom'
  const way = WAYS.find((each) => each === apply)
  if (way === undefined) throw new UserError('bad-option-value', { option: '--apply', value: apply, expected: WAYS.join(' | ') })
  return way
}
