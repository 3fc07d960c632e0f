/** What `remind install`, `uninstall` and `status` say on the screen. Knows no crontab. */
import type { Day } from '../../domain/calendar/day.ts'
import type { Channel } from '../../domain/plan/config.ts'
import type { ReminderTimes } from '../../domain/remind/times.ts'
import { clock } from '../../locales/clock.ts'
import type { remindSetup } from '../../locales/en/remind-setup.ts'
import type { View } from './entry.ts'
import { safe } from './safe.ts'

type Texts = typeof remindSetup

export interface ShownTimes {
  readonly times: ReminderTimes
  readonly channels: readonly Channel[]
}

/** A time on the user's own calendar and clock. */
export interface LocalTime {
  readonly day: Day
  readonly minute: number
}

export interface ShownStatus {
  readonly installed: 'no' | 'by-hand' | ShownTimes
  readonly next?: LocalTime
  readonly last?: { readonly at: LocalTime; readonly outcome: 'silent' | 'sent' | 'failed' }
  readonly said?: { readonly at: LocalTime; readonly outcome: 'sent' | 'failed'; readonly occasion: string; readonly results: Readonly<Record<string, string | undefined>> }
}

/** @param shown `isGuess`: nobody named a channel */
export function renderInstalled(shown: ShownTimes & { readonly isGuess: boolean; readonly isChanged: boolean }, texts: Texts, { paint }: View): string[] {
  const when = whenOf(shown, texts)
  const [channel] = shown.channels
  return [
    paint.good(shown.isChanged ? texts.installed(when) : texts.installedAlready(when)),
    texts.caughtUp,
    ...(shown.isGuess ? [channel === 'desktop' ? texts.desktopFound : texts.stdoutOnly] : []),
    ...[texts.toSee, texts.toTry, texts.toUndo].map(paint.faint),
  ]
}

/** @param shown undefined where nothing was there; without times where nobody can say which they were */
export function renderUninstalled(shown: { readonly when?: ShownTimes } | undefined, texts: Texts): string[] {
  if (shown === undefined) return [texts.notInstalled]
  return [texts.uninstalled(shown.when && whenOf(shown.when, texts))]
}

export function renderStatus({ installed, last, next, said }: ShownStatus, texts: Texts, { messages, paint }: View): string[] {
  const at = ({ day, minute }: LocalTime): [string, string] => [messages.format.dayLong(day), clock(minute)]
  const main = installed === 'no' ? [texts.notInstalled, paint.faint(texts.toInstall)] : [installed === 'by-hand' ? texts.handMade : texts.status(whenOf(installed, texts))]
  const never = installed === 'no' ? [] : [texts.neverRan]
  const ran = last ? [texts.last(...at(last.at), texts.outcome[last.outcome])] : never
  return [...main, ...(next ? [texts.next(...at(next))] : []), ...ran, ...(said ? [texts.lastSaid(...at(said.at), outcomeOf(said, texts))] : [])]
}

/** `the evening · desktop: sent`. */
function outcomeOf({ occasion, outcome, results }: NonNullable<ShownStatus['said']>, texts: Texts): string {
  const channels = Object.entries(results).map(([channel, result]) => safe(`${channel}: ${result ?? texts.outcome.sent}`))
  return [safe(texts.occasion(occasion)), ...(channels.length > 0 ? channels : [texts.outcome[outcome]])].join(' · ')
}

function whenOf({ channels, times }: ShownTimes, texts: Texts): string {
  return texts.when(times.at.map(clock), times.days, channels)
}
