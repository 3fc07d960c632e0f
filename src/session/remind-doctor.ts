/** `remind doctor`: whether reminders can come, step by step, each with what mends it. Sends nothing, changes nothing. */
import { dayOf } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { RemindDoctorTexts } from '../locales/en/remind-doctor.ts'
import { inLanguage } from '../locales/load.ts'
import { wrap } from '../render/text/width.ts'
import { isCronRunning } from './machine.ts'
import { BARE, findAll } from './remind-bare.ts'
import { installedBlock, linesCheck } from './remind-lines.ts'
import type { Check } from './remind-lines.ts'
import { lastRun } from './remind-record.ts'
import { startChecks } from './remind-start.ts'
import { loadDeliver, sayFailure } from './remind-texts.ts'
import type { Session } from './session.ts'

/** Exits with 1 where something is not in order. */
export async function examine(session: Session): Promise<void> {
  if (session.host.env[BARE]) return session.answer({ json: () => findAll(session), text: () => [] })
  const { doctor } = await inLanguage(session.language, { en: () => import('../locales/en/remind-doctor.ts'), vi: () => import('../locales/vi/remind-doctor.ts') })
  const installed = await installedBlock(session)
  const checks = [cronCheck(session, doctor), await linesCheck(session, installed, doctor), ...(await startChecks(session, installed, doctor)), ...(await lastCheck(session, doctor))]
  await session.answer({
    json: () => ({ checks }),
    text: ({ columns, paint }) => {
      const fit = (text: string): string[] => (session.host.isTerminal ? wrap(text, columns - 2) : [text])
      const marked = (ok: boolean, text: string): string[] => fit(text).map((line, i) => `${i > 0 ? ' ' : ok ? paint.good('✓') : paint.warn('✗')} ${line}`)
      return checks.flatMap(({ detail, fix = '', name, ok }) => [...marked(ok, `${doctor.names[name]}: ${detail}`), ...fit(fix).filter((line) => line !== '').map((line) => `  ${line}`)])
    },
  })
  if (checks.some(({ ok }) => !ok)) session.setExitCode(1)
}

function cronCheck({ host }: Session, { cron }: RemindDoctorTexts): Check {
  const runs = isCronRunning(host)
  if (runs === undefined) return { name: 'cron', ok: true, detail: cron.unknown }
  return runs ? { name: 'cron', ok: true, detail: cron.runs } : { name: 'cron', ok: false, detail: cron.stands, fix: cron.fix }
}

/** What the last reminder met on its way; nothing where it arrived everywhere. */
async function lastCheck(session: Session, { last }: RemindDoctorTexts): Promise<Check[]> {
  const said = lastRun(session)?.said
  const words = await loadDeliver(session.language)
  const failed = Object.entries(said?.results ?? {}).flatMap(([channel, failure]) => (failure ? [{ channel, ...sayFailure(words, failure) }] : []))
  return failed.map(({ channel, fix, what }) => ({ name: 'last', ok: false, detail: last.failed(session.messages.format.day(dayOfRun(session, said?.at ?? session.clock.instant)), channel, what), fix }))
}

function dayOfRun({ config, host }: Session, at: Date): Day {
  return dayOf(at, host.offsetAt(at, config.timeZone), config.dayStart)
}
