/** What `undo` says: each fact that is out of force, or in force again. */
import type { JournalEvent, Undoing } from '../../domain/facts/event.ts'
import { refOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import type { Active } from '../../domain/agenda/active.ts'
import { nameIn } from './entry.ts'
import type { View } from './entry.ts'
import { joinOf, skillOf } from './event.ts'
import { safe } from './safe.ts'

/**
 * @param own number of the undo's own event, by which it can be taken back
 * @param kept files that the end of a plan leaves as they are, beside the roadmap's own
 */
export function renderUndo({ undone, restored }: Undoing, own: number | undefined, active: Active, kept: readonly string[], { messages, paint }: View): string[] {
  const { record } = messages
  const shown = (events: readonly JournalEvent[]): JournalEvent[] => events.filter((event) => event.what !== 'plan.revision')
  const files = undone.flatMap((event) => (event.what === 'plan.start' ? [String(event.data['file']), ...kept] : []))
  return [
    ...shown(undone).map((event) => record.undone(describe(event, active, messages))),
    ...shown(restored).map((event) => record.redone(describe(event, active, messages))),
    ...files.map((file) => record.fileStays(safe(file))),
    ...(own === undefined ? [] : [paint.faint(record.redoHint(`e${own}`))]),
  ]
}

/** `Anki (done)`; a title that has brackets gets no second pair. */
export function describe(event: JournalEvent, { plans, ended }: Pick<Active, 'plans' | 'ended'>, { format, record }: View['messages']): string {
  const what = record.command[event.what] ?? event.what
  if (event.plan === undefined) return what
  if (event.what === 'plan.relink') return `${joinOf(event)} (${what})`
  const plan = [...plans, ...ended].find((each) => each.id === event.plan)
  const title = skillTitle(event, event.plan, plan, format) ?? titleOf(event, event.plan, plan, format.language)
  return title.includes('(') ? `${title} · ${what}` : `${title} (${what})`
}

/** With what was said of it; undefined of another event. */
function skillTitle(event: JournalEvent, planId: string, plan: Plan | undefined, { language, number }: View['messages']['format']): string | undefined {
  const id = skillOf(event)
  if (id === undefined) return undefined
  const skill = plan?.skills.find((each) => each.id === id)
  return `${skill ? textIn(skill.title, language) : safe(refOf(planId, id))} · ${number(Number(event.data['value']))}`
}

function titleOf({ item: id }: JournalEvent, planId: string, plan: Plan | undefined, language: Language): string {
  if (id === undefined) return plan ? textIn(plan.title, language) : safe(planId)
  const ref = refOf(planId, id)
  const item = plan?.items.find((each) => each.ref === ref)
  if (item) return nameIn(item, language)
  const target = plan?.targets.find((each) => each.ref === ref)
  return target ? textIn(target.title, language) : safe(ref)
}
