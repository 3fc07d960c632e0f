/** Phases and tasks that have nothing but an id and a period, and where they are placed. Knows no YAML. */
import type { Day, DaySpan } from '../../src/domain/calendar/day.ts'
import { addDays } from '../../src/domain/calendar/day.ts'
import type { Period } from '../../src/domain/calendar/period.ts'
import { placeAll } from '../../src/domain/plan/place.ts'
import type { Placed } from '../../src/domain/plan/place.ts'
import type { Phase, Task } from '../../src/domain/plan/roadmap.ts'

/** A phase that holds those phases, and tasks `<id>.0`, `<id>.1`... with those periods. */
export function barePhase(id: string, when: Period | undefined, phases: readonly Phase[] = [], tasks: readonly (Period | undefined)[] = []): Phase {
  const bare = { id, title: { en: id }, share: {}, use: [], resources: [], habits: [], targets: [], deliverables: [] }
  return { ...bare, ...(when ? { when } : {}), phases, tasks: tasks.map((period, n) => bareTask(`${id}.${n}`, period)) }
}

function bareTask(id: string, when: Period | undefined): Task {
  return { type: 'task', id, phases: [], title: { en: id }, order: 0, priority: 'should', tags: [], needs: [], steps: [], ...(when ? { when } : {}) }
}

/** The windows of tasks with those periods, in a phase of those days. */
export function windowsIn(span: DaySpan, periods: readonly Period[]): DaySpan[] {
  return windowsOf(placeAll(barePhase('', undefined, [], periods), span), '', periods.length)
}

/** The windows of the tasks that a phase holds. */
export function windowsOf({ windows }: Placed, id: string, count: number): DaySpan[] {
  return Array.from({ length: count }, (_, n) => windows.get(`${id}.${n}`) as DaySpan)
}

export function spanOf(from: Day, days: number): DaySpan {
  return { from, to: addDays(from, days - 1) }
}

/** Where one window does not begin on the day after the one before; that the first begins, and the last ends, with the span. */
export function gapsIn(windows: readonly DaySpan[], span: DaySpan): string[] {
  const ends = [addDays(span.from, -1), ...windows.map(({ to }) => to)]
  const begins = [...windows.map(({ from }) => from), addDays(span.to, 1)]
  return begins.flatMap((begin, n) => (begin === addDays(ends[n] as Day, 1) ? [] : [`${n}: ${ends[n]} then ${begin}`]))
}
