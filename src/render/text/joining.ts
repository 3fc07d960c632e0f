/** What `plan relink` says: what was joined, how much it is, and how to take it apart. */
import type { Past } from '../../domain/facts/past.ts'
import type { PlannedItem, PlannedTarget } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { change } from '../../locales/en/change.ts'
import type { View } from './entry.ts'
import { safe } from './safe.ts'
import { hang } from './sentence.ts'

interface Joined {
  readonly from: string
  readonly to: PlannedItem | PlannedTarget
  readonly links: readonly unknown[]
  readonly past?: Past
  readonly own?: Past
}

export function renderJoining({ from, to, links, past, own }: Joined, texts: typeof change, { messages, paint, columns }: View): string[] {
  const name = `${safe(from)} → ${to.id}`
  const title = textIn(to.title, messages.format.language)
  if (links.length === 0) return hang(texts.already(name, title), columns, '', 2).map(paint.faint)
  const steps = links.length - 1
  return [
    ...hang(texts.joined(name, title), columns, `${paint.good('✓')} `, 2, 2),
    ...hang([past ? texts.past(past) : texts.onlyPlanned, ...(steps > 0 ? [texts.withSteps(steps)] : [])].join(' · '), columns, '  ', 2),
    ...(own ? hang(texts.own(texts.past(own)), columns, '  ', 2) : []),
    paint.faint(texts.apart),
  ]
}
