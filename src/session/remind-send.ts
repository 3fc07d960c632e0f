/** Brings a reminder to the channels, keeps what became of it, and tells of failures once. */
import { dirname } from 'node:path'
import { deliver } from '../deliver/deliver.ts'
import type { Delivery, Failure, Message } from '../deliver/channel.ts'
import type { Channel } from '../domain/plan/config.ts'
import type { Occasion } from '../domain/remind/occasion.ts'
import type { Reminder } from '../domain/remind/reminder.ts'
import { settleReminders } from '../journal/reminders.ts'
import type { Results, Settled } from '../journal/reminders.ts'
import { fitReminder } from '../render/text/remind.ts'
import { jsonOfReminder } from '../render/json/remind.ts'
import { configuredVia, guessedVia } from './remind-runs.ts'
import { keepRun } from './remind-record.ts'
import { loadDeliver, loadRemind, messageOf, sayFailure } from './remind-texts.ts'
import type { Session } from './session.ts'

/**
 * The channels in force; who sits at a terminal sees it besides.
 * @param isScheduled started by cron: where nobody named a channel, it is not printed to nobody
 */
export function channelsOf({ config, host }: Pick<Session, 'config' | 'host'>, via: readonly Channel[] | undefined, isScheduled: boolean): readonly Channel[] {
  const said = via ?? configuredVia({ config }) ?? (isScheduled ? guessedVia({ host }) : ['stdout'])
  return host.isTerminal && !said.includes('stdout') ? [...said, 'stdout'] : said
}

export interface Sending {
  /** Claimed. */
  readonly occasions: readonly Occasion[]
  readonly via: readonly Channel[] | undefined
  readonly isScheduled: boolean
  /** The reminder that was sent last. */
  readonly before: Settled | undefined
}

/** With `--json` the document is what is printed. */
export async function sendReminder(session: Session, reminder: Reminder, { before: last, isScheduled, occasions, via }: Sending): Promise<void> {
  const before = last?.results ?? {}
  const isRetry = last !== undefined && last.day === session.today && occasions.includes(last.occasion)
  const said = await messageOf(session, reminder)
  // The same reminder over again: nothing of it was lost so far.
  const message = { ...said, lines: [...said.lines, ...(isRetry ? [] : await untold(session, before))] }
  const deliveries = await sendMessage(session, message, channelsOf(session, via, isScheduled))
  const sent = deliveries.filter(({ failure }) => failure === undefined).map(({ channel }) => channel)
  settleReminders(session.journalForWriting(), session.today, occasions, sent.length > 0, { ...(sent.length > 0 && !isRetry ? allTold(before) : before), ...resultsOf(deliveries, before) })
  keepRun(session, { outcome: sent.length > 0 ? 'sent' : 'failed', occasion: occasions[0] ?? '', results: Object.fromEntries(deliveries.map(({ channel, failure }) => [channel, failure ?? null])) })
  await session.answer({ json: () => jsonOfReminder(occasions, [message.title, ...message.lines], sent), text: () => [] })
  await tellFailures(session, deliveries, before)
  if (sent.length === 0) session.setExitCode(1)
}

/** To each channel on its own. */
export function sendMessage(session: Session, message: Message, via: readonly Channel[]): Promise<readonly Delivery[]> {
  const { config: { remind }, host, options, paths } = session
  return deliver(message, via, {
    env: host.env,
    platform: host.platform,
    configFolder: dirname(paths.config),
    webhook: remind.webhook,
    capture: host.capture,
    wait: host.wait,
    print: (lines) => {
      if (!options.json) host.out(`${(host.isTerminal ? fitReminder(lines, host.columns) : lines).join('\n')}\n`)
    },
  })
}

/** A failure that was the same the time before has been told. */
async function tellFailures(session: Session, deliveries: readonly Delivery[], before: Results): Promise<void> {
  const failed = deliveries.filter(({ channel, failure }) => failure !== undefined && before[channel]?.code !== failure.code)
  if (failed.length === 0) return
  const [texts, words] = [await loadRemind(session.language), await loadDeliver(session.language)]
  for (const { channel, failure } of failed) {
    const { fix, what } = sayFailure(words, failure as Failure)
    session.note(texts.failed(words.channels[channel], what, fix))
  }
}

/** Of the time before, what the user may not have seen yet: cron's mail is read by few. */
async function untold(session: Session, before: Results): Promise<string[]> {
  const failed = Object.entries(before).filter(([, failure]) => failure !== null && !failure.told)
  if (failed.length === 0) return []
  const [texts, words] = [await loadRemind(session.language), await loadDeliver(session.language)]
  return failed.map(([channel, failure]) => texts.notArrived(words.channels[channel as Channel], sayFailure(words, failure as unknown as Failure).what))
}

/** Of channels that were not used this time. */
function allTold(before: Results): Results {
  return Object.fromEntries(Object.entries(before).map(([channel, failure]) => [channel, failure && { ...failure, told: true }]))
}

/** With this message what failed before is told; of what fails now, only the same again. */
function resultsOf(deliveries: readonly Delivery[], before: Results): Results {
  const arrived = deliveries.some(({ failure }) => failure === undefined)
  return Object.fromEntries(
    deliveries.map(({ channel, failure }) => {
      const known = before[channel]
      const told = known?.code === failure?.code && (known?.told === true || arrived)
      return [channel, failure === undefined ? null : { code: failure.code, params: failure.params, told }]
    }),
  )
}
