/** The words of reminders in the user's language, and a reminder as a message. */
import type { Language } from '../domain/plan/roadmap.ts'
import type { Reminder } from '../domain/remind/reminder.ts'
import type { Failure, Message } from '../deliver/channel.ts'
import type { DeliverSaid, DeliverTexts } from '../locales/en/deliver.ts'
import type { RemindTexts } from '../locales/en/remind.ts'
import { inLanguage } from '../locales/load.ts'
import { loadReport } from '../locales/load-report.ts'
import { openPaint } from '../render/text/paint.ts'
import { renderReminder } from '../render/text/remind.ts'
import type { Session } from './session.ts'

export async function loadRemind(language: Language): Promise<RemindTexts> {
  return (await inLanguage(language, { en: () => import('../locales/en/remind.ts'), vi: () => import('../locales/vi/remind.ts') })).remind
}

export async function loadDeliver(language: Language): Promise<DeliverTexts> {
  return (await inLanguage(language, { en: () => import('../locales/en/deliver.ts'), vi: () => import('../locales/vi/deliver.ts') })).deliver
}

/** What happened to a channel, and what to do about it. */
export function sayFailure({ failures }: DeliverTexts, { code, params }: Failure): DeliverSaid {
  const say = failures[code] as (params: unknown) => DeliverSaid
  return say(params)
}

/** Without colour: it goes to more places than a terminal. */
export async function messageOf(session: Session, reminder: Reminder): Promise<Message> {
  const { config, language, messages } = session
  const [texts, words, paint] = [await loadRemind(language), await loadReport(language), await openPaint(0)]
  return renderReminder(reminder, { messages, words, texts, paint, columns: WIDEST, dayStart: config.dayStart })
}

const WIDEST = 200
