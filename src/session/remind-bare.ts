/** What a run of the program finds where it was started: what `remind doctor` asks of one that has cron's environment. */
import { dirname } from 'node:path'
import type { Failure } from '../deliver/channel.ts'
import { notifierOf } from '../deliver/desktop.ts'
import { readAddress } from '../deliver/secret.ts'
import type { Channel } from '../domain/plan/config.ts'
import { plans } from '../journal/plans.ts'
import { folderOf } from './machine.ts'
import type { Session } from './session.ts'

export interface Found {
  readonly day: string
  readonly zone: string
  readonly language: string
  readonly journal: string
  readonly plans: number
  /** By channel; null where it would get a message. */
  readonly channels: Readonly<Record<Channel, Failure | null>>
}

/** Set for the run that reports what it finds. */
export const BARE = 'ROADMAP_BARE'

export function findAll(session: Session): Found {
  const { clock, language, paths, today } = session
  return {
    day: today,
    zone: clock.zone,
    language,
    journal: paths.journal,
    plans: plans(session.journal()).filter(({ droppedOn }) => droppedOn === undefined).length,
    channels: { desktop: desktopFailure(session), webhook: webhookFailure(session), stdout: null },
  }
}

/** Looks for the program and the bus, and shows nothing. */
function desktopFailure({ host }: Session): Failure | null {
  const notifier = notifierOf({ title: '', lines: [] }, host)
  if ('code' in notifier) return notifier
  return folderOf(notifier.program, host) === undefined ? { code: 'no-notifier', params: { program: notifier.program } } : null
}

/** Reads where the address is, and sends nothing. */
function webhookFailure({ config, host, paths }: Session): Failure | null {
  const { webhook = {} } = config.remind
  const address = readAddress(webhook.url, { env: host.env, platform: host.platform, configFolder: dirname(paths.config) })
  if ('code' in address) return address
  return webhook.format === undefined ? { code: 'no-webhook', params: { key: 'remind.webhook.format' } } : null
}
