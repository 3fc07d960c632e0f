/** Timetables that do not fit the tracks, the hours or the day. Knows no item's title. */
import { openCapacity } from '../plan/capacity.ts'
import { toNumber, weekdayOfNumber } from '../calendar/day.ts'
import type { DoubtConfig, DoubtOf } from './doubt.ts'
import type { ClockSpan } from '../calendar/duration.ts'
import type { Plan } from '../plan/plan.ts'
import type { Roadmap } from '../plan/roadmap.ts'

export type TimetableDoubt = DoubtOf<'track-without-block' | 'timetable-over' | 'block-past-day-start'>

const MINUTES_PER_DAY = 1440

/** Doubts about the roadmap's own timetable; none where it has none. */
export function doubtTimetable(roadmap: Roadmap, plan: Plan, { dayStart, studyDays }: DoubtConfig): TimetableDoubt[] {
  if (roadmap.timetable === undefined || roadmap.timetable.blocks.length === 0) return []
  return [...lonelyTracks(roadmap, plan), ...tooLong(roadmap, plan, studyDays), ...pastDayStart(roadmap, dayStart)]
}

/** Tracks whose work takes minutes, but for which no block is. */
function lonelyTracks({ timetable, tracks }: Roadmap, plan: Plan): TimetableDoubt[] {
  const blocks = timetable?.blocks ?? []
  if (blocks.some((block) => block.for.length === 0)) return []
  const admitted = new Set(blocks.flatMap((block) => block.for))
  const declared = new Set(tracks.map(({ id }) => id))
  const lonely = new Map<string, string>()
  for (const { effortMinutes, id, track, type, window } of plan.items) {
    const takesTime = type !== 'deliverable' && window !== undefined && effortMinutes > 0
    if (track !== undefined && takesTime && !admitted.has(track) && !lonely.has(track)) lonely.set(track, id)
  }
  return [...lonely].map(([track, first]) => ({
    code: 'track-without-block',
    params: { track },
    ...(declared.has(track) ? { name: `track:${track}`, below: [] } : { name: first, below: ['track'] }),
  }))
}

/** Blocks of the fullest week beyond the hours that the author wrote: of a range, its upper end. */
function tooLong({ hours }: Roadmap, plan: Plan, studyDays: DoubtConfig['studyDays']): TimetableDoubt[] {
  if (hours === undefined) return []
  const capacity = openCapacity([plan], { studyDays })
  const weeks = new Map<number, number>()
  for (let day = toNumber(plan.start); day <= toNumber(plan.end); day++) {
    const monday = day - weekdayOfNumber(day)
    const minutes = capacity(day).blocks.reduce((sum, block) => sum + block.clockMinutes, 0)
    weeks.set(monday, (weeks.get(monday) ?? 0) + minutes)
  }
  const blockMinutes = Math.max(0, ...weeks.values())
  return blockMinutes <= hours.high ? [] : [{ code: 'timetable-over', params: { blockMinutes, plannedMinutes: hours.high }, name: '', below: ['hours'] }]
}

/** Whether a block begins before some day does and ends after that. */
export function passesDayStart({ from, to }: ClockSpan, dayStart: number): boolean {
  return [dayStart, dayStart + MINUTES_PER_DAY].some((start) => from < start && start < to)
}

/** Blocks of which a part belongs to another day. */
function pastDayStart({ timetable }: Roadmap, dayStart: number): TimetableDoubt[] {
  return (timetable?.blocks ?? []).flatMap(({ at }, i): TimetableDoubt[] => {
    return at && passesDayStart(at, dayStart) ? [{ code: 'block-past-day-start', params: { dayStart }, name: `block:${i + 1}`, below: ['at'] }] : []
  })
}
