/** `remind`: what is due now is said once, whoever starts it; nothing is due, nothing is said. */
import { minuteOf } from '../domain/calendar/day.ts'
import type { Channel } from '../domain/plan/config.ts'
import { NOON, occasionsAt, occasionsOf } from '../domain/remind/occasion.ts'
import type { NotNow, Occasion } from '../domain/remind/occasion.ts'
import { saidOn } from '../domain/remind/reminder.ts'
import type { Reminder } from '../domain/remind/reminder.ts'
import type { ReminderTimes } from '../domain/remind/times.ts'
import { claimReminders, isFree, lastSettled, remindersOn } from '../journal/reminders.ts'
import { clock, clockSpan } from '../locales/clock.ts'
import { fitReminder } from '../render/text/remind.ts'
import { jsonOfReminder } from '../render/json/remind.ts'
import { keepRun } from './remind-record.ts'
import { openReminder } from './reminder.ts'
import { loadRemind, messageOf } from './remind-texts.ts'
import { sendReminder } from './remind-send.ts'
import type { Session } from './session.ts'

export interface RemindOptions {
  readonly asked?: Occasion
  readonly times?: ReminderTimes
  readonly via?: readonly Channel[]
  /** Shows what it would say, at any hour; sends and records nothing. */
  readonly preview: boolean
}

/** Why nothing is said. */
export type Silence = NotNow | 'sent' | 'off' | 'nothing' | 'no-plan'

export async function remind(session: Session, options: RemindOptions): Promise<void> {
  if (options.preview) return preview(session, options)
  const { clock: { minute }, config, today: day } = session
  const { asked, times } = options
  const now = occasionsAt({ day, minute, dayStart: config.dayStart, quiet: config.remind.quiet, ...(asked ? { asked } : {}), ...(times ? { times } : {}) })
  if ('notNow' in now) return sayNothing(session, now.notNow, options)
  const due = freeOn(session, now.due)
  if (due.length === 0) return sayNothing(session, 'sent', options)
  const found = await openReminder(session, due)
  if ('why' in found) return sayNothing(session, found.why, options)
  const before = lastSettled(session.journal())
  const won = claimReminders(session.journalForWriting(), day, saidOn(found.reminder, due), session.clock.instant)
  if (won.length === 0) return sayNothing(session, 'sent', options)
  await sendReminder(session, await onlyThose(session, found.reminder, due, won), { occasions: won, via: options.via, isScheduled: times !== undefined, before })
}

/** Reads only: most runs of a day find that everything was said. */
function freeOn(session: Session, due: readonly Occasion[]): Occasion[] {
  const known = remindersOn(session.journal(), session.today)
  return due.filter((occasion) => isFree(known.find((each) => each.occasion === occasion), session.clock.instant))
}

/** What is left where another was quicker with a part of it. */
async function onlyThose(session: Session, reminder: Reminder, due: readonly Occasion[], won: readonly Occasion[]): Promise<Reminder> {
  if (won.length === saidOn(reminder, due).length) return reminder
  const found = await openReminder(session, won)
  return 'why' in found ? reminder : found.reminder
}

async function preview(session: Session, options: RemindOptions): Promise<void> {
  const { asked } = options
  const occasions = asked ? [asked] : occasionsOf(session.today, session.clock.minute < NOON)
  const found = await openReminder(session, occasions)
  if ('why' in found) return sayNothing(session, found.why, options)
  const { lines, title } = await messageOf(session, found.reminder)
  await session.answer({ json: () => ({ ...jsonOfReminder(saidOn(found.reminder, occasions), [title, ...lines]), preview: true }), text: ({ columns }) => (session.host.isTerminal ? fitReminder([title, ...lines], columns) : [title, ...lines]) })
}

/** Nothing on standard output; who sits at a terminal is told why. */
async function sayNothing(session: Session, why: Silence, { asked, preview: isPreview }: RemindOptions): Promise<void> {
  if (!isPreview) keepRun(session)
  await session.answer({ json: () => ({ ...jsonOfReminder([], []), why }), text: () => [] })
  if (session.host.isTerminal && !session.options.json) session.note(await silenceIn(session, why, asked))
}

async function silenceIn(session: Session, why: Silence, asked: Occasion | undefined): Promise<string> {
  const { silent } = await loadRemind(session.language)
  const { quiet } = session.config.remind
  if (why === 'quiet') return silent.quiet(clockSpan(quiet))
  if (why === 'hour' || why === 'day') return silent[why](asked === undefined ? '' : ` --occasion ${asked}`)
  return why === 'sent' ? silent.sent(lastSentAt(session)) : silent[why]
}

function lastSentAt(session: Session): string {
  const at = remindersOn(session.journal(), session.today).map((each) => each.at).sort((a, b) => b.getTime() - a.getTime())[0] ?? session.clock.instant
  const { config, host } = session
  return clock(minuteOf(at, host.offsetAt(at, config.timeZone), config.dayStart))
}
