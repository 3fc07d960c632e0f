/** What `remind install`, `uninstall` and `status` say, in English. */
import type { Channel } from '../../domain/plan/config.ts'
import { inRanges } from '../weekdays.ts'
import { format } from './format.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const CHANNELS: Readonly<Record<Channel, string>> = { desktop: 'desktop', webhook: 'webhook', stdout: 'stdout' }
const OCCASIONS: Readonly<Record<string, string>> = { morning: 'the morning', evening: 'the evening', week: 'the week', quarter: 'the quarter' }

export const remindSetup = {
  /** What an option takes. */
  accepts: { at: '7h, 21h30, 9pm', days: 'mon-sat, "mon, wed, fri", weekdays' },
  /** @param at clock times @param via channels */
  when: (at: readonly string[], days: readonly number[], via: readonly Channel[]): string =>
    [format.list(at), days.length === DAYS.length ? 'every day' : inRanges(days, (day) => DAYS[day - 1] ?? '', '–', ', '), format.list(via.map((channel) => CHANNELS[channel]))].join(' · '),
  installed: (when: string): string => `Reminders are in the crontab: ${when}`,
  installedAlready: (when: string): string => `Nothing changed, they are in the crontab already: ${when}`,
  caughtUp: 'A time that the machine slept through is made up for within an hour of its waking.',
  toSee: 'To see them: roadmap remind status',
  toTry: 'To try one: roadmap remind test',
  toUndo: 'To take them out: roadmap remind uninstall',
  desktopFound: 'No channel is set: they go to the desktop. For another: `roadmap remind install --via webhook`',
  stdoutOnly: 'No channel is set, and no program here shows notifications: they go to stdout, which cron sends as mail. For another: `roadmap remind install --via webhook`',
  /** Several times in one half of the day. */
  sameHalf: (times: readonly string[]): string => `${format.list(times)} are in one half of the day, which has one reminder: a later time speaks only where an earlier one did not.`,
  noSunday: 'The week is summed up on Sundays: without Sunday there is no summary.',
  hiddenVariable: (name: string): string => `The webhook is in ${name}, which cron does not see: put the address into a file, \`roadmap config remind.webhook.url file:webhook.url\`.`,
  noWebhook: 'No webhook is set yet: `roadmap config remind.webhook.url file:webhook.url`, and its format: `roadmap config remind.webhook.format ntfy`.',
  clocksDrift: (zone: string): string => `Cron runs on ${zone} time, and its difference to yours changes over the year: each time the clocks change, run \`roadmap remind install\` again.`,
  noPlan: 'There is no plan yet, so nothing is reminded of. To start one: roadmap init',
  uninstalled: (when: string | undefined): string => (when === undefined ? 'Reminders are out of the crontab.' : `Taken out of the crontab: ${when}`),
  notInstalled: 'No reminders are in the crontab.',
  toInstall: 'To install them: roadmap remind install --at 7h --at 21h30',
  lineEndKept: 'The last line had no end before; cron refuses that now, so it kept one.',
  handMade: 'Reminders are in the crontab, changed by hand. To write them anew: roadmap remind install',
  status: (when: string): string => `Reminders: ${when}`,
  next: (day: string, time: string): string => `Next run: ${day}, ${time}`,
  last: (day: string, time: string, outcome: string): string => `Last run: ${day}, ${time} · ${outcome}`,
  lastSaid: (day: string, time: string, outcome: string): string => `Last reminder: ${day}, ${time} · ${outcome}`,
  neverRan: 'Last run: none yet',
  outcome: { silent: 'nothing to say', sent: 'sent', failed: 'failed' },
  occasion: (name: string): string => OCCASIONS[name] ?? name,
  timers: {
    description: 'roadmap: reminders of what is to be studied',
    save: (file: string): string => `Save as ${file}`,
    enable: (command: string): string => `To switch them on: ${command}`,
    disable: (command: string): string => `To switch them off: ${command}`,
  },
}
