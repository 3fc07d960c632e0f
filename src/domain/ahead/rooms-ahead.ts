/** Rooms of days to come, after their habits: worked out once for all days that are alike, copied for each. Knows no work. */
import type { DayCapacity } from '../plan/capacity.ts'
import type { HabitAhead } from '../habit/habit-ahead.ts'
import { keepSlack, openRoom, takeFixed } from '../schedule/room.ts'
import type { Room } from '../schedule/room.ts'

/** What the habits and the slack leave of a day, by the refs of those that ask; days of one weekday share their capacity. */
export type Rooms = Map<DayCapacity, Map<string, Room>>

export function roomOn(capacity: DayCapacity, asked: readonly HabitAhead[], rooms: Rooms, slack: number): Room {
  const known = rooms.get(capacity) ?? new Map<string, Room>()
  rooms.set(capacity, known)
  let name = ''
  for (const { item } of asked) name += ` ${item.ref}`
  const same = known.get(name)
  if (same !== undefined) return copyOf(same)
  const room = openRoom(capacity, false)
  for (const { item } of asked) takeFixed(room, item, item.effortMinutes)
  keepSlack(room, slack)
  known.set(name, copyOf(room))
  return room
}

function copyOf({ day, left, parts }: Room): Room {
  if (parts === undefined) return { day, left: left.slice(), clockLeft: [] }
  const own = new Map<string, number[]>()
  for (const [plan, minutes] of parts) own.set(plan, minutes.slice())
  return { day, left: left.slice(), clockLeft: [], parts: own }
}
