/** The preferences in force, each with where it comes from. */
import { clock } from '../locales/clock.ts'
import { WEEKDAYS } from '../domain/calendar/day.ts'
import type { ConfigValue } from '../domain/plan/config.ts'
import type { Session } from './session.ts'

/** @param given keys that the file sets */
export function configValues(session: Session, given: readonly string[]): ConfigValue[] {
  const { config, host, language, options, clock: { zone } } = session
  const { remind } = config
  const percent = (share: number): string => `${Math.round(share * 100)}%`
  const fromFile = (key: string): ConfigValue['source'] => (given.includes(key) ? 'file' : 'default')
  const row = (key: string, value: string, source = fromFile(key)): ConfigValue => ({ key, value, source })
  return [
    row('language', language, options.language ? 'option' : given.includes('language') ? 'file' : 'environment'),
    row('dayStart', clock(config.dayStart)),
    row('timeZone', zone, given.includes('timeZone') ? 'file' : 'environment'),
    row('studyDays', daysIn(config.studyDays)),
    row('timetable', config.timetable ? String(config.timetable.blocks.length) : ''),
    row('slack', percent(config.slack)),
    row('catchUp', percent(config.catchUp)),
    row('holidays', config.holidays),
    row('reviews.minutes', String(config.reviews.minutes)),
    row('reviews.retention', String(config.reviews.retention)),
    row('remind.quiet', remind.quiet.from === remind.quiet.to ? 'none' : `${clock(remind.quiet.from)}-${clock(remind.quiet.to)}`),
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

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

function daysIn(days: readonly number[]): string {
  return days.length === WEEKDAYS.length ? 'every day' : `[${days.map((day) => NAMES[day - 1]).join(', ')}]`
}
