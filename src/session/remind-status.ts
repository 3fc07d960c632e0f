/** `remind status`: when reminders run, when next, and what became of the last one. */
import { addDays, dayOf, minuteOf, weekdayOf } from '../domain/calendar/day.ts'
import type { ReminderTimes } from '../domain/remind/times.ts'
import type { Block } from '../deliver/crontab.ts'
import { readInstallWords } from '../deliver/runs.ts'
import { isUserError } from '../errors.ts'
import { clock as clockText } from '../locales/clock.ts'
import { jsonOfInstalled, jsonOfLast } from '../render/json/remind-setup.ts'
import { renderStatus } from '../render/text/remind-setup.ts'
import type { LocalTime } from '../render/text/remind-setup.ts'
import { readOwnLines } from './remind-block.ts'
import { hasPlan } from './remind-notes.ts'
import { lastRun } from './remind-record.ts'
import type { Said } from './remind-record.ts'
import { loadDeliver, sayFailure } from './remind-texts.ts'
import type { DeliverTexts } from '../locales/en/deliver.ts'
import { configuredVia, guessedVia } from './remind-runs.ts'
import { loadRemindSetup } from './remind-setup-texts.ts'
import type { Session } from './session.ts'

/** @throws UserError crontab-failed, crontab-markers */
export async function remindStatus(session: Session): Promise<void> {
  const texts = await loadRemindSetup(session.language)
  const block = await installed(session)
  const said = block && readInstallWords(block.words)
  const channels = said?.via ?? configuredVia(session) ?? (said ? guessedVia(session) : [])
  const next = said && nextRun(session, said.times)
  const last = lastRun(session)
  const channelTexts = await loadDeliver(session.language)
  if (!hasPlan(session)) session.note(texts.noPlan)
  await session.answer({
    json: () => ({ installed: block !== undefined, ...jsonOfInstalled(said?.times, channels, block?.lines ?? []), next: next?.toISOString() ?? null, last: last ? jsonOfLast(last) : null }),
    text: (view) =>
      renderStatus(
        {
          installed: block === undefined ? 'no' : said === undefined ? 'by-hand' : { times: said.times, channels },
          ...(next ? { next: localTime(session, next) } : {}),
          ...(last ? { last: { at: localTime(session, last.at), outcome: last.outcome } } : {}),
          ...(last?.said ? { said: { ...last.said, at: localTime(session, last.said.at), results: wordsOf(last.said.results, channelTexts) } } : {}),
        },
        texts,
        view,
      ),
  })
}

/** Where no crontab can be had, nothing is in it. */
async function installed(session: Session): Promise<Block | undefined> {
  try {
    return (await readOwnLines(session)).block
  } catch (error) {
    if (isUserError(error) && error.code === 'no-crontab-program') return undefined
    throw error
  }
}

/** A week and a day hold every time of the week, one that comes after midnight too. */
function nextRun({ clock, config, host, today }: Session, { at, days }: ReminderTimes): Date | undefined {
  const ahead = Array.from({ length: 9 }, (_, i) => addDays(today, i)).filter((day) => days.includes(weekdayOf(day)))
  const runs = ahead.flatMap((day) => at.flatMap((time) => host.instantOf(`${time < config.dayStart ? addDays(day, 1) : day}T${clockText(time)}`, config.timeZone) ?? []))
  return runs.filter((run) => run > clock.instant).sort((a, b) => a.getTime() - b.getTime())[0]
}

/** What became of it in each channel, in words; undefined where it arrived. */
function wordsOf(results: Said['results'], texts: DeliverTexts): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(results).map(([channel, failure]) => [channel, failure ? sayFailure(texts, failure).what : undefined]))
}

function localTime({ config, host }: Session, instant: Date): LocalTime {
  const offset = host.offsetAt(instant, config.timeZone)
  return { day: dayOf(instant, offset, 0), minute: minuteOf(instant, offset, 0) }
}
