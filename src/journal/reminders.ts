/** Which reminders went out, so that each goes out once whoever starts it. Knows neither texts nor channels. */
import type { Day } from '../domain/calendar/day.ts'
import type { Occasion } from '../domain/remind/occasion.ts'
import { all, get, run, writing } from './handle.ts'
import type { Journal } from './handle.ts'

/** A failure as it is kept: what it was, and whether the user was told. */
export interface KeptFailure {
  readonly code: string
  readonly params: Readonly<Record<string, unknown>>
  readonly told: boolean
}

/** By channel, those of earlier reminders too; null where the last one arrived. */
export type Results = Readonly<Record<string, KeptFailure | null>>

export interface SentReminder {
  readonly occasion: Occasion
  readonly at: Date
  readonly state: 'sending' | 'sent' | 'failed'
  readonly results: Results
}

interface ReminderRow {
  readonly occasion: Occasion
  readonly at: string
  readonly state: SentReminder['state']
  readonly results: string
}

/** Milliseconds after which somebody who is still sending has surely died. */
const GIVEN_UP_AFTER = 10 * 60_000

/** What was sent on a day, or is being sent. */
export function remindersOn(journal: Journal, day: Day): SentReminder[] {
  return all<ReminderRow>(journal, 'SELECT occasion, at, state, results FROM reminder WHERE day = ?', day).map(fromRow)
}

/** A reminder that is not being sent any more. */
export interface Settled {
  readonly day: Day
  readonly occasion: Occasion
  readonly results: Results
}

/** The newest; undefined where there was none. */
export function lastSettled(journal: Journal): Settled | undefined {
  const row = get<Pick<Settled, 'day' | 'occasion'> & { readonly results: string }>(journal, "SELECT day, occasion, results FROM reminder WHERE state <> 'sending' ORDER BY at DESC LIMIT 1")
  return row && { ...row, results: JSON.parse(row.results) as Results }
}

/** True where it may be sent (again): never tried, failed everywhere, or left by somebody who died. */
export function isFree(known: SentReminder | undefined, now: Date): boolean {
  if (known === undefined || known.state === 'failed') return true
  return known.state === 'sending' && now.getTime() - known.at.getTime() > GIVEN_UP_AFTER
}

/**
 * Takes those of the occasions that are free, all at once: of several who ask at the same moment one gets each.
 * @throws JournalError journal-readonly, journal-busy, disk-full
 */
export function claimReminders(journal: Journal, day: Day, occasions: readonly Occasion[], now: Date): Occasion[] {
  return writing(journal, () => {
    const known = remindersOn(journal, day)
    const free = occasions.filter((occasion) => isFree(known.find((each) => each.occasion === occasion), now))
    for (const occasion of free) run(journal, "INSERT OR REPLACE INTO reminder VALUES (?,?,?,'sending','{}')", day, occasion, now.toISOString())
    return free
  })
}

/** Says what became of occasions that were claimed. @param arrived somewhere @throws JournalError as {@link claimReminders} */
export function settleReminders(journal: Journal, day: Day, occasions: readonly Occasion[], arrived: boolean, results: Results): void {
  writing(journal, () => {
    for (const occasion of occasions) run(journal, 'UPDATE reminder SET state = ?, results = ? WHERE day = ? AND occasion = ?', arrived ? 'sent' : 'failed', JSON.stringify(results), day, occasion)
  })
}

function fromRow({ occasion, at, state, results }: ReminderRow): SentReminder {
  return { occasion, at: new Date(at), state, results: JSON.parse(results) as Results }
}
