/** `remind doctor`: whether reminders can come, step by step, each with what mends it. Sends nothing, changes nothing. */
import { userInfo } from 'node:os'
import { buildCronLines } from '../deliver/cron-line.ts'
import { commandWith, cronEnvironment, settingsIn } from '../deliver/cron-run.ts'
import { linesIn } from '../deliver/crontab.ts'
import type { Block } from '../deliver/crontab.ts'
import { readInstallWords } from '../deliver/runs.ts'
import { isUserError } from '../errors.ts'
import type { Captured } from '../host.ts'
import type { RemindDoctorTexts } from '../locales/en/remind-doctor.ts'
import { inLanguage } from '../locales/load.ts'
import { readCrontab } from './crontab.ts'
import { isCronRunning } from './machine.ts'
import { BARE, findAll } from './remind-bare.ts'
import type { Found } from './remind-bare.ts'
import { channelsOf } from './remind-send.ts'
import { homeOf, readSetup } from './remind-runs.ts'
import { loadRemindSetup } from './remind-setup-texts.ts'
import { loadDeliver, sayFailure } from './remind-texts.ts'
import { localeLanguage } from './session.ts'
import type { Session } from './session.ts'

/** What was looked at; `fix` only where it is not in order. */
export interface Check {
  readonly name: 'cron' | 'lines' | 'start' | 'zone' | 'language' | 'home' | 'plan' | 'desktop' | 'webhook'
  readonly ok: boolean
  readonly detail: string
  readonly fix?: string
}

/** Exits with 1 where something is not in order. */
export async function examine(session: Session): Promise<void> {
  if (session.host.env[BARE]) return session.answer({ json: () => findAll(session), text: () => [] })
  const { doctor } = await inLanguage(session.language, { en: () => import('../locales/en/remind-doctor.ts'), vi: () => import('../locales/vi/remind-doctor.ts') })
  const installed = await installedBlock(session)
  const checks = [cronCheck(session, doctor), await linesCheck(session, installed, doctor), ...(await startChecks(session, installed, doctor))]
  await session.answer({
    json: () => ({ checks }),
    text: ({ paint }) => checks.flatMap(({ detail, fix, name, ok }) => [`${ok ? paint.good('✓') : paint.warn('✗')} ${doctor.names[name]}: ${detail}`, ...(fix === undefined ? [] : [`  ${fix}`])]),
  })
  if (checks.some(({ ok }) => !ok)) session.setExitCode(1)
}

function cronCheck({ host }: Session, { cron }: RemindDoctorTexts): Check {
  const runs = isCronRunning(host)
  if (runs === undefined) return { name: 'cron', ok: true, detail: cron.unknown }
  return runs ? { name: 'cron', ok: true, detail: cron.runs } : { name: 'cron', ok: false, detail: cron.stands, fix: cron.fix }
}

/** `settings`: what the crontab sets above our lines. */
type Installed = { readonly block: Block | undefined; readonly settings: Readonly<Record<string, string>> } | { readonly refused: string }

async function installedBlock(session: Session): Promise<Installed> {
  try {
    const text = await readCrontab(session)
    const block = linesIn(text, homeOf(session))
    return { block, settings: block ? settingsIn(text.slice(0, text.indexOf(block.lines[0] ?? ''))) : {} }
  } catch (error) {
    if (isUserError(error)) return { refused: error.code }
    throw error
  }
}

/** Whether they are there, and what `install` would write today. */
async function linesCheck(session: Session, installed: Installed, { lines }: RemindDoctorTexts): Promise<Check> {
  if ('refused' in installed) return { name: 'lines', ok: false, detail: lines.unreadable, fix: lines.fixUnreadable }
  const { block } = installed
  if (block === undefined) return { name: 'lines', ok: false, detail: lines.missing, fix: lines.install('roadmap remind install') }
  const wanted = await linesOf(session, block)
  const isCurrent = wanted !== undefined && wanted.join('\n') === block.lines.join('\n')
  return isCurrent ? { name: 'lines', ok: true, detail: lines.current(block.lines.length) } : { name: 'lines', ok: false, detail: lines.stale, fix: lines.install(block.words) }
}

/** What `install` writes from here with the words of the block, or without any. */
async function linesOf(session: Session, block: Block | undefined): Promise<readonly string[] | undefined> {
  const said = block && readInstallWords(block.words)
  const texts = await loadRemindSetup(session.language)
  try {
    const { runs } = readSetup(session, {}, texts)
    const built = buildCronLines({ ...runs, ...(said ? { times: said.times } : {}), ...(said?.via ? { via: said.via } : {}) })
    return built.kind === 'lines' ? built.lines : undefined
  } catch (error) {
    if (isUserError(error)) return undefined
    throw error
  }
}

/** Starts the installed line as cron would, and asks that run what it finds. */
async function startChecks(session: Session, installed: Installed, texts: RemindDoctorTexts): Promise<Check[]> {
  const block = 'block' in installed ? installed.block : undefined
  const line = (block?.lines ?? (await linesOf(session, undefined)) ?? []).at(-1)
  const command = line === undefined ? undefined : commandWith(line, 'doctor --json')
  if (command === undefined) return [{ name: 'start', ok: false, detail: texts.start.noLine, fix: texts.lines.install('roadmap remind install') }]
  const { host } = session
  const env: Record<string, string> = { ...cronEnvironment({ homeDirectory: host.homeDirectory, userName: userInfo().username }), ...('settings' in installed ? installed.settings : {}), [BARE]: '1' }
  const ran = await host.capture(env['SHELL'] ?? '/bin/sh', ['-c', command], { env, timeout: 30_000 })
  const found = foundIn(ran)
  if (found === undefined) return [{ name: 'start', ok: false, detail: texts.start.fails(reasonOf(ran)), fix: texts.start.fix }]
  return [{ name: 'start', ok: true, detail: texts.start.runs }, ...(await sameChecks(session, found, block, texts))]
}

function foundIn(ran: Captured): Found | undefined {
  if (ran.kind !== 'exited' || ran.code !== 0) return undefined
  try {
    return JSON.parse(ran.out) as Found
  } catch {
    return undefined
  }
}

function reasonOf(ran: Captured): string {
  if (ran.kind !== 'exited') return ran.kind === 'missing' ? ran.reason : ran.signal
  return ran.err.split('\n').find((line) => line.trim() !== '')?.slice(0, 200) ?? String(ran.code)
}

/** Whether that run is in the same place, day and language, and can reach the channels. */
async function sameChecks(session: Session, found: Found, block: Block | undefined, texts: RemindDoctorTexts): Promise<Check[]> {
  const { clock, config, host, language, paths } = session
  const words = await loadDeliver(language)
  const via = (block && readInstallWords(block.words)?.via) ?? channelsOf({ config, host: { ...host, isTerminal: false } }, undefined)
  const same = (name: Check['name'], there: string, here: string): Check => (there === here ? { name, ok: true, detail: there } : { name, ok: false, detail: texts.differs(there, here), fix: texts.fixes[name] ?? texts.lines.install('roadmap remind install') })
  return [
    same('zone', found.zone, clock.zone),
    same('language', found.language, config.language ?? localeLanguage(host)),
    same('home', found.journal, paths.journal),
    ...(found.plans === 0 ? [{ name: 'plan', ok: false, detail: texts.plan.none, fix: texts.plan.fix } as const] : []),
    ...via.flatMap((channel): Check[] => {
      if (channel === 'stdout') return []
      const failure = found.channels[channel]
      return [failure === null ? { name: channel, ok: true, detail: texts.ready } : { name: channel, ok: false, detail: sayFailure(words, failure).what, fix: sayFailure(words, failure).fix }]
    }),
  ]
}
