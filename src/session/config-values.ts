/** The preferences in force, each with where it comes from. */
import { WEEKDAYS } from '../domain/calendar/day.ts'
import type { ConfigValue } from '../domain/plan/config.ts'
import type { Session } from './session.ts'

/** @param given keys that the file sets */
export function configValues(session: Session, given: readonly string[]): ConfigValue[] {
  const { config, host, language, options, clock } = session
  const { remind } = config
  const percent = (share: number): string => `${Math.round(share * 100)}%`
  const fromFile = (key: string): ConfigValue['source'] => (given.includes(key) ? 'file' : 'default')
  const row = (key: string, value: string, source = fromFile(key)): ConfigValue => ({ key, value, source })
  return [
    row('language', language, options.language ? 'option' : given.includes('language') ? 'file' : 'environment'),
    row('dayStart', clockTime(config.dayStart)),
    row('timeZone', clock.zone, given.includes('timeZone') ? 'file' : 'environment'),
    row('studyDays', daysIn(config.studyDays)),
    row('timetable', config.timetable ? String(config.timetable.blocks.length) : ''),
    row('slack', percent(config.slack)),
    row('catchUp', percent(config.catchUp)),
    row('holidays', config.holidays),
    row('reviews.minutes', String(config.reviews.minutes)),
    row('reviews.retention', String(config.reviews.retention)),
    row('remind.quiet', `${clockTime(remind.quiet.from)}-${clockTime(remind.quiet.to % 1440)}`),
    row('remind.via', (remind.via ?? []).join(', ')),
    row('remind.webhook.url', shownUrl(remind.webhook?.url)),
    row('remind.webhook.format', remind.webhook?.format ?? ''),
    row('color', options.color ?? config.color, options.color ? 'option' : host.env['NO_COLOR'] ? 'environment' : fromFile('color')),
  ]
}

/** What stands for a secret. */
export const HIDDEN = '***'

/** Where the secret is; one that stands in the file itself is not shown. */
function shownUrl(url = ''): string {
  return url === '' || /^(?:file:|\$)/.test(url) ? url : HIDDEN
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

function daysIn(days: readonly number[]): string {
  return days.length === WEEKDAYS.length ? 'every day' : `[${days.map((day) => NAMES[day - 1]).join(', ')}]`
}
