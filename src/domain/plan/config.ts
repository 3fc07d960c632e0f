/** The user's preferences as a value, defaults filled in. Knows no file. */
import type { Weekday } from '../calendar/day.ts'
import type { ClockSpan } from '../calendar/duration.ts'
import type { Language, Timetable } from './roadmap.ts'

export const HOLIDAY_MODES = ['mark', 'off', 'none'] as const
export type HolidayMode = (typeof HOLIDAY_MODES)[number]
export const COLOR_MODES = ['auto', 'always', 'never'] as const
export type ColorMode = (typeof COLOR_MODES)[number]

/** Where a reminder can go. */
export const CHANNELS = ['desktop', 'webhook', 'stdout'] as const
export type Channel = (typeof CHANNELS)[number]
export const WEBHOOK_FORMATS = ['ntfy', 'slack', 'telegram', 'json'] as const
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number]

export interface RemindConfig {
  /** No reminder in these hours; may pass midnight. */
  readonly quiet: ClockSpan
  /** Undefined where nobody said. */
  readonly via?: readonly Channel[]
  /** `url` says where the secret is: `file:webhook.url`, `$NAME`. */
  readonly webhook?: { readonly url?: string; readonly format?: WebhookFormat }
}

export interface Config {
  readonly language?: Language
  /** Minutes after midnight at which the day begins, 0 to 360. */
  readonly dayStart: number
  /** IANA name; without it, the system's. */
  readonly timeZone?: string
  /** Where there is no timetable, and for hours beyond one; the other days are weekly rest days there. */
  readonly studyDays: readonly Weekday[]
  /** Replaces the roadmaps' own. */
  readonly timetable?: Timetable
  /** Share 0 to 1 of a day that stays free after habits. */
  readonly slack: number
  /** Share 0 to 1 of a day given to overdue work. */
  readonly catchUp: number
  readonly holidays: HolidayMode
  readonly reviews: { readonly minutes: number; readonly retention: number }
  readonly remind: RemindConfig
  readonly color: ColorMode
}

export const DEFAULT_CONFIG: Config = {
  dayStart: 240,
  studyDays: [1, 2, 3, 4, 5, 6, 7],
  slack: 0.1,
  catchUp: 0.25,
  holidays: 'mark',
  reviews: { minutes: 30, retention: 0.9 },
  remind: { quiet: { from: 1350, to: 1830 } },
  color: 'auto',
}

/** A preference in force, as text, with where it comes from. */
export interface ConfigValue {
  readonly key: string
  readonly value: string
  readonly source: 'default' | 'file' | 'environment' | 'option'
}
