/** What time it is for the user: the one place that turns an instant into a Day. */
import { dayOf, minuteOf, parseDay } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import { UserError } from '../errors.ts'
import type { Host } from '../host.ts'

export interface Clock {
  readonly instant: Date
  readonly today: Day
  /** Minutes after midnight of today; 25 h 30 in the night after. */
  readonly minute: number
  /** IANA name of the zone in force. */
  readonly zone: string
}

/**
 * @param now `--now` or ROADMAP_NOW: an ISO instant, a local time `2026-03-02T19:40`, or a day (its 09:00)
 * @param zone the zone of config.yaml, or the system's
 * @param dayStart minutes after midnight
 */
export function readClock(host: Host, now: string | undefined, zone: string | undefined, dayStart: number): Clock {
  const instant = now === undefined ? host.now : parseNow(host, now, zone)
  const offset = host.offsetAt(instant, zone)
  return {
    instant,
    today: dayOf(instant, offset, dayStart),
    minute: minuteOf(instant, offset, dayStart),
    zone: zone ?? host.systemZone(),
  }
}

function parseNow(host: Host, text: string, zone: string | undefined): Date {
  const iso = text.trim().replace(' ', 'T')
  const local = parseDay(iso) ? `${iso}T09:00` : iso
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.test(local)
  const instant = isTime && parseDay(local.slice(0, 10)) ? host.instantOf(local, zone) : undefined
  if (instant === undefined) throw new UserError('bad-now', { text })
  return instant
}

/** The instant it is while a command goes on: its clock, and what has passed since it began. */
export function instantNow({ clock, host }: { readonly clock: Clock; readonly host: Pick<Host, 'now' | 'instant'> }): Date {
  return new Date(clock.instant.getTime() + host.instant().getTime() - host.now.getTime())
}
