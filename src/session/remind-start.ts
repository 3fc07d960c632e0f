/** Starts the program as cron would, and compares what that run finds with what is here. Sends nothing. */
import { userInfo } from 'node:os'
import { commandWith, cronEnvironment } from '../deliver/cron-run.ts'
import { readInstallWords } from '../deliver/runs.ts'
import type { Captured } from '../host.ts'
import type { RemindDoctorTexts } from '../locales/en/remind-doctor.ts'
import { safe } from '../render/text/safe.ts'
import { sendsMail } from './machine.ts'
import { BARE } from './remind-bare.ts'
import type { Found } from './remind-bare.ts'
import { linesOf } from './remind-lines.ts'
import type { Check, Installed } from './remind-lines.ts'
import { channelsOf } from './remind-send.ts'
import { loadDeliver, sayFailure } from './remind-texts.ts'
import { localeLanguage } from './session.ts'
import type { Session } from './session.ts'

/** Starts the installed line as cron would, and asks that run what it finds. */
export async function startChecks(session: Session, installed: Installed, texts: RemindDoctorTexts): Promise<Check[]> {
  const block = 'block' in installed ? installed.block : undefined
  const line = (block?.lines ?? (await linesOf(session, undefined)) ?? []).at(-1)
  const command = line === undefined ? undefined : commandWith(line, 'doctor --json')
  if (command === undefined) return [{ name: 'start', ok: false, detail: texts.start.noLine, fix: texts.lines.install('roadmap remind install') }]
  const { host } = session
  const env: Record<string, string> = { ...cronEnvironment({ homeDirectory: host.homeDirectory, userName: userInfo().username }), ...('settings' in installed ? installed.settings : {}), [BARE]: '1' }
  const ran = await host.capture(env['SHELL'] ?? '/bin/sh', ['-c', command], { env, timeout: 30_000 })
  const found = foundIn(ran)
  if (found === undefined) return [{ name: 'start', ok: false, detail: texts.start.fails(reasonOf(ran)), fix: texts.start.fix }]
  return [{ name: 'start', ok: true, detail: texts.start.runs }, ...(await sameChecks(session, found, installed, texts))]
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
  const line = ran.err.split('\n').find((each) => each.trim() !== '') ?? String(ran.code)
  try {
    return (JSON.parse(line) as { readonly error: { readonly message: string } }).error.message
  } catch {
    return safe(line).slice(0, 200)
  }
}

/** Whether that run is in the same place, day and language, and can reach the channels. */
async function sameChecks(session: Session, found: Found, installed: Installed, texts: RemindDoctorTexts): Promise<Check[]> {
  const { block, settings } = 'block' in installed ? installed : { block: undefined, settings: {} }
  const { clock, config, host, language, paths } = session
  const words = await loadDeliver(language)
  const via = (block && readInstallWords(block.words)?.via) ?? channelsOf({ config, host: { ...host, isTerminal: false } }, undefined, true)
  const same = (name: Check['name'], there: string, here: string): Check => (there === here ? { name, ok: true, detail: there } : { name, ok: false, detail: texts.differs(there, here), fix: texts.fixes[name] ?? texts.lines.install('roadmap remind install') })
  return [
    same('zone', found.zone, clock.zone),
    same('language', found.language, config.language ?? localeLanguage(host)),
    same('home', found.journal, paths.journal),
    ...(found.plans === 0 ? [{ name: 'plan', ok: false, detail: texts.plan.none, fix: texts.plan.fix } as const] : []),
    ...via.flatMap((channel): Check[] => {
      if (channel === 'stdout') return [mailCheck(settings, texts)]
      const failure = found.channels[channel]
      return [failure === null ? { name: channel, ok: true, detail: texts.ready } : { name: channel, ok: false, detail: sayFailure(words, failure).what, fix: sayFailure(words, failure).fix }]
    }),
  ]
}

/** What is printed reaches its user only as mail. */
function mailCheck({ MAILTO }: Readonly<Record<string, string>>, { stdout }: RemindDoctorTexts): Check {
  const isMailed = MAILTO !== '' && sendsMail()
  return isMailed ? { name: 'stdout', ok: true, detail: stdout.mailed } : { name: 'stdout', ok: false, detail: stdout.lost, fix: stdout.fix }
}
