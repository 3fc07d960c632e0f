/** A day's capacity without some of its hours: those declared off, and those that are over. Knows no items. */
import { openCapacity } from '../plan/capacity.ts'
import type { Capacity, CapacityConfig, DayBlock, DayCapacity, HoursSource } from '../plan/capacity.ts'
import { fromNumber, includes } from '../calendar/day.ts'
import { commonMinutes, floorTo5 } from '../calendar/duration.ts'
import type { ClockSpan } from '../calendar/duration.ts'
import type { Facts, PartOff } from '../facts/facts.ts'

/** The minutes of days for the plans that have begun, without the hours declared off. */
export function capacityOf({ plans, facts, config }: { readonly plans: readonly HoursSource[]; readonly facts: Pick<Facts, 'offParts'>; readonly config: CapacityConfig }): Capacity {
  return withoutParts(openCapacity(plans, config), facts.offParts)
}

/** The capacity of days of which hours are declared off. Minutes without a clock stay as they are. */
export function withoutParts(capacity: Capacity, parts: readonly PartOff[]): Capacity {
  if (parts.length === 0) return capacity
  const known = new Map<number, DayCapacity>()
  return (number) => {
    const same = known.get(number)
    if (same !== undefined) return same
    const whole = capacity(number)
    const day = fromNumber(number)
    const busy = parts.filter((part) => includes(part, day)).map(({ at }) => at)
    if (busy.length === 0) return whole
    const cut = withoutHours(whole, busy)
    known.set(number, cut)
    return cut
  }
}

/** The same blocks, each with what the hours leave of it: by the clock, and of its minutes in the same proportion. */
export function withoutHours(day: DayCapacity, busy: readonly ClockSpan[]): DayCapacity {
  return { ...day, blocks: day.blocks.map((block) => cutBlock(block, busy)) }
}

function cutBlock(block: DayBlock, busy: readonly ClockSpan[]): DayBlock {
  const { from, to, clockMinutes } = block
  if (from === undefined || to === undefined || clockMinutes === 0) return block
  const left = Math.max(0, clockMinutes - commonMinutes({ from, to }, busy))
  return left === clockMinutes ? block : { ...block, clockMinutes: left, minutes: floorTo5((block.minutes * left) / clockMinutes) }
}
