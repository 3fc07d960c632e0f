/** What a user makes of a day's agenda: keeps most habits, skips some, works on the tasks, finishes one now and then. */
import { weekdayOf } from './days.ts'
import type { Random } from './random.ts'
import { entriesOf, idOf } from './today.ts'
import type { Entry, Today } from './today.ts'

export type Mood = 'steady' | 'idle' | 'off' | 'catching up'

/** What will be typed. */
export interface Wish {
  /** Done in full, in one command. */
  readonly full: readonly string[]
  /** Done with minutes of their own, one command each. */
  readonly timed: readonly { readonly item: string; readonly minutes: number }[]
  readonly evidence: readonly string[]
  readonly skips: readonly { readonly item: string; readonly because?: string }[]
}

export interface Self {
  readonly random: Random
  /** Minutes worked on what is not done yet; nobody logs them before it is. */
  readonly worked: Map<string, number>
  /** Left alone: the script has other plans for them. */
  readonly reserved: Set<string>
  /** Habits that may be logged with minutes: those that no target counts. */
  readonly minimumOf: (habit: string) => number
}

const REASONS = ['bận họp', 'too tired', 'ốm, "sốt" 39°', 'travelling'] as const
/** Minutes worked for each that was planned. */
const PACE = { steady: 4.5, 'catching up': 9, idle: 0, off: 0 }

/** Nothing when idle. On a day off only what the day asks: a kept habit, and what is always asked. */
export function wishOf(today: Today, mood: Mood, self: Self): Wish {
  const wish = { full: [] as string[], timed: [] as { item: string; minutes: number }[], evidence: [] as string[], skips: [] as { item: string; because?: string }[] }
  if (mood === 'idle') return wish
  const open = entriesOf(today).filter(({ ref, type, status }) => type !== 'review' && (status === 'open' || status === 'doing') && !self.reserved.has(idOf({ ref })))
  for (const entry of open) {
    if (entry.type === 'habit') meetHabit(entry, today, self, wish)
    else if (entry.type === 'deliverable') {
      if (self.random.chance(0.15)) wish.evidence.push(idOf(entry))
    } else meetWork(entry, today, mood, self, wish)
  }
  return wish
}

type Open = { readonly [Key in keyof Wish]: Wish[Key][number][] }

function meetHabit(entry: Entry, today: Today, { random, minimumOf }: Self, { full, timed, skips }: Open): void {
  const item = idOf(entry)
  const isDaily = entry.required?.of === 1 && item !== 'day-off'
  if (item === 'day-off' && weekdayOf(today.day) < 6) return
  if (isDaily && random.chance(0.04)) {
    skips.push(random.chance(0.8) ? { item, because: random.of(REASONS) } : { item })
    // Skipped in the morning, done at night all the same.
    if (random.chance(0.25)) full.push(item)
  } else if (random.chance(isDaily ? 0.86 : 0.5)) {
    const minimum = minimumOf(item)
    if (minimum > 0 && random.chance(0.12)) timed.push({ item, minutes: random.between(Math.floor(minimum / 2), minimum * 4) })
    else full.push(item)
  }
}

function meetWork(entry: Entry, today: Today, mood: Mood, { random, worked }: Self, { full, timed, skips }: Open): void {
  const item = idOf(entry)
  if (mood === 'steady' && entry.due !== null && entry.due > today.day && random.chance(0.02)) return void skips.push({ item, because: random.of(REASONS) })
  if (!random.chance(0.9)) return
  const minutes = Math.round((worked.get(item) ?? 0) + Math.max(entry.minutes, 15) * PACE[mood])
  worked.set(item, minutes)
  if (minutes < entry.effortMinutes * 0.7) return
  if (random.chance(0.4)) full.push(item)
  else timed.push({ item, minutes })
}
