/** What `skip` and `drop` say. */
import type { Act } from '../../domain/act/act.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Fact } from '../../domain/facts/event.ts'
import type { ProgressMap } from '../../domain/facts/progress.ts'
import { nameIn } from './entry.ts'
import type { View } from './entry.ts'

/** A task whose window goes on is not moved: it may come again on any later day. What is done is not skipped, and says so. */
export function renderSkip(act: Act, progress: ProgressMap, { messages, paint }: View): string[] {
  const { record, format } = messages
  const title = (item: Act['already'][number]): string => nameIn(item, format.language)
  const movedTo = (fact: Fact): Day | undefined => (fact.what === 'skip' ? fact.data.to : undefined)
  return [
    ...act.facts.map(({ item, fact }) => {
      const to = movedTo(fact)
      return to === undefined ? record.skipped(title(item)) : record.movedTo(title(item), to)
    }),
    ...act.already.map((item) => {
      const { doneOn } = progress.get(item.ref) ?? {}
      return paint.faint(doneOn === undefined ? record.alreadySkipped(title(item)) : record.already(title(item), doneOn))
    }),
  ]
}

export function renderDrop(act: Act, { messages, paint }: View): string[] {
  const { record, format } = messages
  const title = (item: Act['already'][number]): string => nameIn(item, format.language)
  const [first] = act.facts
  return [
    ...act.facts.map(({ item }) => record.dropped(title(item))),
    ...act.already.map((item) => paint.faint(record.alreadyDropped(title(item)))),
    ...(first ? [paint.faint(record.bringBack(first.item.id))] : []),
  ]
}
