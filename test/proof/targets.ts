/** Where each target stands, from the log alone. */
import { addDays, daysFrom, isIn } from './days.ts'
import type { Day } from './days.ts'
import type { Diary } from './diary.ts'
import type { Roadmap, Target } from './roadmap.ts'

export interface Standing {
  readonly now: number | null
  /** `done` and `missed` are exact. Between, product.md names no tolerance, so two states may be right near the line. */
  readonly states: readonly string[]
}

/** A count sums the completions inside its window and what was logged; a value keeps the last logged, else `was`. */
export function targetNow(target: Target, diary: Diary, day: Day): number | null {
  const logged = diary.all('target').filter((note) => note.item === target.id && note.day <= day)
  if (!target.isCount) {
    const values = logged.flatMap(({ day: on, value }) => (value === undefined ? [] : [{ on, value }]))
    return values.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1)?.value ?? target.was ?? null
  }
  const done = diary.all('done').filter((note) => target.items.includes(note.item) && note.day <= day && isIn(target.window, note.day))
  return new Set(done.map((note) => `${note.item} ${note.day}`)).size + logged.reduce((sum, { add = 0 }) => sum + add, 0)
}

export function standingOf(target: Target, diary: Diary, day: Day): Standing {
  const now = targetNow(target, diary, day)
  const { was, goal, window } = target
  const base = target.isCount ? 0 : was
  const sign = base !== undefined && base > goal ? -1 : 1
  if (now !== null && sign * (now - goal) >= 0) return { now, states: ['done'] }
  if (day > window.to) return { now, states: ['missed'] }
  if (now === null || base === undefined) return { now, states: ['ahead', 'on', 'behind'] }
  const line = (past: number): number => base + ((goal - base) * past) / daysFrom(window.from, window.to).length
  const past = day < window.from ? 0 : daysFrom(window.from, day).length
  const leads = [past, Math.max(0, past - 1)].map((days) => sign * (now - line(days)))
  const most = target.isCount ? 2 : Math.abs(goal - base) / 4
  return {
    now,
    states: [
      ...(leads.some((lead) => lead > 0) ? ['ahead'] : []),
      ...(leads.some((lead) => Math.abs(lead) < most) ? ['on'] : []),
      ...(leads.some((lead) => lead < 0) ? ['behind'] : []),
    ],
  }
}

/** Every target, with where it stood at the end of a day. */
export function standingsOf({ targets }: Roadmap, diary: Diary, day: Day): ReadonlyMap<string, Standing> {
  return new Map(targets.map((target) => [target.id, standingOf(target, diary, day)]))
}

/** Those whose window shares a day with a period. */
export function targetsIn({ targets }: Roadmap, from: Day, to: Day): string[] {
  return targets.filter(({ window }) => window.from < addDays(to, 1) && window.to >= from).map(({ id }) => id)
}
