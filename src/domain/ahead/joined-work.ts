/** Open work in as few pieces as the days to come need to be filled alike. Knows no days and no screen. */
import type { Plan, PlannedItem } from '../plan/plan.ts'
import { byAge } from '../schedule/schedule.ts'
import type { OpenWork } from '../schedule/schedule.ts'
import { pickableBy } from '../schedule/slot.ts'

/**
 * Oldest first. Neighbours of one plan, track, priority and window are one piece with the minutes of all, because they
 * take their minutes one right after the other; its item is the first's. What waits for other work, or is waited for,
 * stays apart, and so does what a slot could pick. Work without minutes is left out where nothing waits for it.
 * @param isApart what else is to stay apart
 */
export function joinedWork(work: readonly OpenWork[], plans: readonly Plan[], isApart: (item: PlannedItem) => boolean = () => false): OpenWork[] {
  const needed = new Set(work.flatMap(({ waitsFor }) => (waitsFor ?? []).flatMap(({ refs }) => refs)))
  const isSlotWork = pickableBy(plans)
  const isAlone = ({ item, waitsFor }: OpenWork): boolean => waitsFor !== undefined || needed.has(item.ref) || isSlotWork(item) || isApart(item)
  const joined: OpenWork[] = []
  let canGrow = false
  for (const open of work.filter(({ item, remainingMinutes }) => remainingMinutes > 0 || needed.has(item.ref)).sort(byAge)) {
    const last = joined.at(-1)
    const alone = isAlone(open)
    if (last !== undefined && canGrow && !alone && isAlike(last, open)) {
      joined[joined.length - 1] = { ...last, remainingMinutes: last.remainingMinutes + open.remainingMinutes }
    } else joined.push(open)
    canGrow = !alone
  }
  return joined
}

function isAlike(a: OpenWork, b: OpenWork): boolean {
  return a.window.to === b.window.to && a.window.from === b.window.from && a.item.plan === b.item.plan && a.item.track === b.item.track && a.item.priority === b.item.priority
}
