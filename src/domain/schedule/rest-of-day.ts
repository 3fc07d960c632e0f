/**
 * The rest of a day that is under way: what is open is planned anew from now on, what was done keeps its place. Knows no
 * habit's rule and no screen.
 */
import type { Capacity, DayBlock, DayCapacity } from '../plan/capacity.ts'
import { withoutHours } from './day-part.ts'
import { toNumber } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { scheduleDay } from './schedule.ts'
import type { DayRequest, DaySchedule, FixedWork, Placement } from './schedule.ts'

export interface Now {
  /** Minutes after midnight. */
  readonly minute: number
  readonly isDone: (ref: string) => boolean
}

export interface Rest {
  readonly schedule: DaySchedule
  /** Undefined where the day is as it was in the morning. */
  readonly left?: DayCapacity
}

/**
 * As the morning had it until a block has begun, and again when nothing is left of the last one. In between, open work
 * and open habits go into what is left; what does not fit any more stays where the morning had it: with its minutes in a
 * block that is over, without any in one that is not.
 */
export function scheduleRest(morning: DaySchedule, request: DayRequest, now: Now): Rest {
  const { day, capacity } = request
  const begun = morning.blocks.some(({ from }) => from !== undefined && from < now.minute)
  const ahead = morning.blocks.some(({ to }) => to === undefined || to > now.minute)
  if (!begun || !ahead || request.free) return { schedule: morning }
  const isReviewed = ({ item }: Placement): boolean => request.reviews?.work.some((review) => review.item === item && review.done) ?? false
  const kept = [...[...morning.placements, ...morning.catchUp].filter(({ item }) => now.isDone(item.ref)), ...morning.reviews.filter((each) => isReviewed(each) && each.block !== undefined)]
  const toReview = morning.reviews.flatMap((each) => (isReviewed(each) ? [] : (request.reviews?.work.filter(({ item }) => item === each.item) ?? [])))
  const left = restOf(capacity(toNumber(day)), now.minute, kept)
  const isOpen = ({ item }: { readonly item: { readonly ref: string } }): boolean => !now.isDone(item.ref)
  const rest = scheduleDay({
    ...request,
    capacity: () => left,
    work: request.work.filter(isOpen),
    fixed: request.fixed.filter(isOpen).map((fixed) => fromNow(fixed, left, now.minute)),
    reviews: { work: toReview, ceiling: Infinity },
  })
  const placed = new Map([...rest.placements, ...rest.catchUp].map((each) => [each.item.ref, each]))
  const again = (each: Placement): Placement => placed.get(each.item.ref) ?? (now.isDone(each.item.ref) ? each : leftBehind(each, morning.blocks, now.minute))
  const added = (all: readonly Placement[], before: readonly Placement[]): Placement[] => all.filter(({ item }) => !before.some((each) => each.item.ref === item.ref))
  const placements = [...morning.placements.map(again), ...added(rest.placements, morning.placements)]
  const catchUp = [...morning.catchUp.map(again), ...added(rest.catchUp, morning.catchUp)]
  return { schedule: { ...morning, placements, catchUp }, left }
}

/** The capacity that is left: of each block what the clock leaves, less what was done in it. */
export function restOf(day: DayCapacity, minute: number, kept: readonly Placement[]): DayCapacity {
  const used = usedBy(kept, day)
  const cut = withoutHours(day, [{ from: 0, to: minute }])
  const blocks = day.blocks.map((block, i): DayBlock => {
    const ahead = cut.blocks[i] as DayBlock
    const own = used[i] ?? 0
    return { ...block, minutes: Math.max(0, Math.min(ahead.clockMinutes, block.minutes - own)), clockMinutes: Math.max(0, Math.min(ahead.clockMinutes, block.clockMinutes - own)) }
  })
  return { ...day, blocks, unplacedMinutes: Math.max(0, day.unplacedMinutes - (used[day.blocks.length] ?? 0)) }
}

/** Minutes by block that the placements hold, each in its blocks in turn; the last is for those without a block. */
function usedBy(kept: readonly Placement[], { blocks }: DayCapacity): number[] {
  const used = [...blocks.map(() => 0), 0]
  for (const { block, continues, minutes } of kept) {
    const places = block === undefined ? [blocks.length] : [block, ...continues]
    let left = minutes
    for (const place of places) {
      const isLast = place === places.at(-1)
      const own = isLast ? left : Math.min(left, Math.max(0, (blocks[place]?.minutes ?? 0) - (used[place] ?? 0)))
      used[place] = (used[place] ?? 0) + own
      left -= own
    }
  }
  return used
}

/** A habit whose clock time is in a block that is over is asked in the next one; an appointment that is over takes no minutes. */
function fromNow(fixed: FixedWork, { blocks }: DayCapacity, minute: number): FixedWork {
  const { at, type } = fixed.item
  if (at === undefined) return fixed
  if (type !== 'habit') return at + fixed.minutes <= minute ? { ...fixed, minutes: 0 } : fixed
  const own = blocks.find(({ from, to }) => from !== undefined && to !== undefined && from <= at && at < to)
  return own?.to !== undefined && own.to <= minute ? { ...fixed, anyTime: true } : fixed
}

function leftBehind(placement: Placement, blocks: readonly DayBlock[], minute: number): Placement {
  const isOver = placement.block !== undefined && (blocks[placement.block]?.to ?? Infinity) <= minute
  return isOver ? placement : { ...placement, minutes: 0, continues: [] }
}

/** The day's capacity as it is left, for what looks ahead from now. */
export function capacityFrom(capacity: Capacity, day: Day, left: DayCapacity): Capacity {
  const today = toNumber(day)
  return (number) => (number === today ? left : capacity(number))
}
