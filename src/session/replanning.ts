/** What a replan is asked for on the command line, and how the way that was chosen is recorded. */
import { addDays } from '../domain/calendar/day.ts'
import type { JournalEvent } from '../domain/facts/event.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Change, ReplanWish } from '../domain/ahead/replan.ts'
import type { Priority } from '../domain/plan/roadmap.ts'
import { UserError } from '../errors.ts'
import { fold } from '../language/fold.ts'
import { readDay } from './days.ts'
import type { Session } from './session.ts'
import { readWeeklyMinutes } from './values.ts'

type Options = Readonly<Record<string, string | boolean | undefined>>

const ONLY: readonly Priority[] = ['must', 'should']

/** Undefined where nothing of one's own is wished. @throws UserError bad-day, bad-hours, bad-option-value, options-clash */
export function wishIn(session: Session, { finish, hours, shift, weeks, only }: Options): ReplanWish | undefined {
  const ends = [['--finish', finish], ['--shift', shift], ['--weeks', weeks]].filter(([, value]) => value !== undefined)
  if (ends.length > 1) throw new UserError('options-clash', { command: 'replan', options: ends.map(([name]) => String(name)) })
  const wish: ReplanWish = {
    ...(typeof finish === 'string' ? { end: dayAhead(session, finish) } : {}),
    ...(typeof weeks === 'string' ? { end: addDays(session.today, 7 * weeksIn('--weeks', weeks) - 1) } : {}),
    ...(typeof hours === 'string' ? { minutesPerWeek: readWeeklyMinutes(hours) } : {}),
    ...(typeof shift === 'string' ? { shiftWeeks: weeksIn('--shift', shift) } : {}),
    ...(typeof only === 'string' ? { only: priorityIn(only) } : {}),
  }
  return Object.keys(wish).length === 0 ? undefined : wish
}

/** One command: what the plan becomes, and what goes out of it; one `undo` takes all of it back. */
export async function recordChange(session: Session, plan: Plan, { adjustment, drops }: Change): Promise<JournalEvent[]> {
  const day = session.today
  const items = drops.flatMap((id) => plan.items.filter((item) => item.id === id))
  return session.record([
    { fact: { what: 'plan.adjust', plan: plan.id, data: adjustment }, day },
    ...items.map((item) => ({ fact: { what: 'drop', plan: plan.id, item: item.id, ...(item.key === undefined ? {} : { key: item.key }), data: {} } as const, day })),
  ])
}

function dayAhead(session: Session, text: string): ReturnType<typeof readDay> {
  const day = readDay(session, text, 'ahead')
  if (day <= session.today) throw new UserError('past-day', { day, after: session.today })
  return day
}

/** `2`, `2w`, `2 tuần`. */
function weeksIn(option: string, text: string): number {
  const count = Number(/^(\d{1,3}) ?(?:w|t|weeks?|tuan)?$/.exec(fold(text))?.[1] ?? 0)
  if (count < 1 || count > 520) throw new UserError('bad-option-value', { option, value: text, expected: '1w, 2w, 3w…' })
  return count
}

function priorityIn(text: string): Priority {
  const found = ONLY.find((each) => each === text)
  if (found === undefined) throw new UserError('bad-option-value', { option: '--only', value: text, expected: ONLY.join(' | ') })
  return found
}
