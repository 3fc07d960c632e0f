/** What `skip` and `drop` say. */
import type { Act } from '../../domain/act.ts'
import type { Day } from '../../domain/day.ts'
import { textIn } from '../../domain/roadmap.ts'
import type { View } from './entry.ts'

/** @param next where tasks moved */
export function renderSkip(act: Act, next: Day, { messages, paint }: View): string[] {
  const { record, format } = messages
  const title = (item: Act['already'][number]): string => textIn(item.title, format.language)
  return [
    ...act.facts.map(({ item }) => (item.type === 'habit' ? record.skippedHabit(title(item)) : record.skippedTask(title(item), next))),
    ...act.already.map((item) => paint.faint(record.alreadySkipped(title(item)))),
  ]
}

export function renderDrop(act: Act, { messages, paint }: View): string[] {
  const { record, format } = messages
  const title = (item: Act['already'][number]): string => textIn(item.title, format.language)
  const [first] = act.facts
  return [
    ...act.facts.map(({ item }) => record.dropped(title(item))),
    ...act.already.map((item) => paint.faint(record.alreadyDropped(title(item)))),
    ...(first ? [paint.faint(record.bringBack(first.item.id))] : []),
  ]
}
