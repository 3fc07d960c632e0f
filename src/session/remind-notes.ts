/** What somebody who installs reminders should know beforehand: what they will not do as things stand. */
import { NOON } from '../domain/remind/occasion.ts'
import type { ReminderTimes } from '../domain/remind/times.ts'
import { plans } from '../journal/plans.ts'
import { clock } from '../locales/clock.ts'
import type { Setup } from './remind-runs.ts'
import type { RemindSetupTexts } from './remind-setup-texts.ts'
import type { Session } from './session.ts'

/** Most telling first. */
export function remindNotes(session: Session, { channels, drifts, runs }: Setup, texts: RemindSetupTexts): string[] {
  const { times, dayStart } = runs
  return [
    ...(hasPlan(session) ? [] : [texts.noPlan]),
    ...(channels.includes('webhook') ? webhookNotes(session, texts) : []),
    ...halvesOf(times, dayStart).flatMap((half) => (half.length > 1 ? [texts.sameHalf(half.map(clock))] : [])),
    ...(times.days.includes(7) ? [] : [texts.noSunday]),
    ...(drifts === undefined ? [] : [texts.clocksDrift(drifts)]),
  ]
}

/** The times of the morning and those of the evening, each in their order; the night is the end of the evening. */
function halvesOf({ at }: ReminderTimes, dayStart: number): number[][] {
  const times = at.map((time) => (time < dayStart ? time + 1440 : time)).sort((a, b) => a - b)
  return [times.filter((time) => time < NOON), times.filter((time) => time >= NOON)]
}

/** Whether some plan is in force. */
export function hasPlan({ journal }: Session): boolean {
  return plans(journal()).some(({ droppedOn }) => droppedOn === undefined)
}

function webhookNotes({ config: { remind } }: Session, texts: RemindSetupTexts): string[] {
  const { format, url = '' } = remind.webhook ?? {}
  if (url === '' || format === undefined) return [texts.noWebhook]
  return url.startsWith('$') ? [texts.hiddenVariable(url)] : []
}
