/** Somebody's first quarter with the shipped roadmap, so that the README can show screens of a home in use. */
import { addDays } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { World } from '../support/cli.ts'

export const FIRST_DAY = '2026-01-01' as Day

interface Entry {
  readonly ref: string
  readonly type: string
  readonly minutes: number
  readonly due: string | null
  readonly status: string
}

interface Today {
  readonly blocks: readonly { readonly entries: readonly Entry[] }[]
  readonly unplaced: readonly Entry[]
  readonly catchUp: { readonly entries: readonly Entry[] }
}

/** What is said besides, in the evening: a number reached, days in bed. */
const BESIDES: Readonly<Record<string, string>> = {
  '2026-01-26': 'off 2026-01-27..2026-01-28 flu --keep anki',
  '2026-02-14': 'target ielts 6',
}

/** Lives the days from `from` to the evening before `until`; the first one begins with `init`. */
export async function live(world: World, from: Day, until: Day): Promise<void> {
  if (from === FIRST_DAY && from < until) await must(world, `init --start ${FIRST_DAY} --yes`, `${FIRST_DAY}T05:50`)
  for (let day = from; day < until; day = addDays(day, 1)) {
    const now = `${day}T21:40`
    const done = ticked(await world.json<Today>('today', { now }), day)
    if (done.length > 0) await must(world, `done ${done.join(' ')}`, now)
    const besides = BESIDES[day]
    if (besides) await must(world, besides, now)
  }
}

/** Habits, but for one in nine; work on the last day of its window, but for one in six, which is late. */
function ticked({ blocks, unplaced, catchUp }: Today, day: Day): string[] {
  const entries = [...blocks.flatMap((block) => block.entries), ...unplaced, ...catchUp.entries].filter(({ status }) => status === 'open')
  const date = Number(day.slice(-2)) + 31 * Number(day.slice(5, 7))
  return entries.flatMap(({ ref, type, due }, i) => {
    if (type === 'habit') return (date * 7 + i * 5) % 9 === 0 ? [] : [ref]
    const isTime = due !== null && due <= addDays(day, (date + i) % 3)
    return isTime && (date + i * 5) % 6 !== 0 ? [ref] : []
  })
}

async function must(world: World, command: string, now: string): Promise<void> {
  const ran = await world.run(command, { now, terminal: false })
  if (ran.code !== 0) throw new Error(`${command}: ${ran.err}`)
}
