/** Targets: in brief at the foot of a day, and as a table of their own. */
import type { PlannedTarget } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { TargetOnScreen } from '../../domain/targets/target-list.ts'
import type { Messages } from '../../locales/messages.ts'
import { renderInline } from './block.ts'
import type { View } from './entry.ts'

/** `Blog posts 4/12, behind by 4 · IELTS 5.5 → 6.5`: those behind first, as many as fit on one line. */
export function renderTargetBrief(targets: readonly TargetOnScreen[], view: View): string {
  const { messages, paint } = view
  const urgency = (each: TargetOnScreen): number => (each.state.state === 'behind' ? 0 : 1)
  const parts = [...targets].sort((a, b) => urgency(a) - urgency(b)).map((each) => briefOf(each, messages))
  return paint.faint(renderInline(`  ${messages.today.targets}`, parts, view, '  '))
}

/** `12`, or of a range `2–3`. */
export function goalOf({ goal, goalHigh }: PlannedTarget, { number }: Messages['format']): string {
  return goalHigh === undefined ? number(goal) : `${number(goal)}–${number(goalHigh)}`
}

/** `Blog posts 4/12`, `IELTS 5.5 → 6.5`. */
export function targetBrief({ target, state }: TargetOnScreen, { format, today }: Messages): string {
  const title = textIn(target.title, format.language)
  const now = state.now === undefined ? '–' : format.number(state.now)
  const goal = goalOf(target, format)
  return target.measure === 'count' ? today.target.count(title, now, goal) : today.target.value(title, now, goal)
}

function briefOf(each: TargetOnScreen, messages: Messages): string {
  const { target, state } = each
  const { format, today } = messages
  const numbers = targetBrief(each, messages)
  if (state.state !== 'behind' || state.now === undefined || state.expectedNow === undefined || target.measure === 'value') return numbers
  return `${numbers}, ${today.target.behind(format.number(Math.round(Math.abs(state.expectedNow - state.now))))}`
}
