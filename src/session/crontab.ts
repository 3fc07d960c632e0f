/** Reads and writes the user's crontab with the machine's own program. Knows no line of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import type { Captured } from '../host.ts'
import type { Session } from './session.ts'

type Machine = Pick<Session, 'host'>

/** As cron programs say that there is none: Debian, cronie, macOS; busybox. */
const NONE = /\bno crontab for\b|^crontab: can't open '[^']*': No such file or directory/

/** The text of the crontab; empty where there is none. @throws UserError no-crontab-program, crontab-failed */
export async function readCrontab(machine: Machine): Promise<string> {
  const ran = await crontab(machine, ['-l'])
  if (ran.code === 0) return ran.out
  if (ran.code === 1 && NONE.test(ran.err)) return ''
  throw new UserError('crontab-failed', { action: 'read', reason: reasonIn(ran) })
}

/** @throws UserError crontab-not-utf8 where writing the text back would lose bytes of it */
export function refuseForeignBytes(text: string): void {
  const line = text.split('\n').findIndex((each) => each.includes('\ufffd'))
  if (line >= 0) throw new UserError('crontab-not-utf8', { line: line + 1 })
}

/**
 * Puts the text in the crontab's place, and reads it again; nothing is left of an empty one. A program that wants every
 * line to end gets a line end where there was none.
 * @returns the text that is there then
 * @throws UserError no-crontab-program, crontab-failed, crontab-differs
 */
export async function writeCrontab(machine: Machine, text: string): Promise<string> {
  const first = await put(machine, text)
  if (first.code === 0) return verified(machine, text)
  const ended = `${text}\n`
  if (text !== '' && !text.endsWith('\n') && (await put(machine, ended)).code === 0) return verified(machine, ended)
  throw new UserError('crontab-failed', { action: 'write', reason: reasonIn(first) })
}

async function verified(machine: Machine, text: string): Promise<string> {
  if ((await readCrontab(machine)) !== text) throw new UserError('crontab-differs', {})
  return text
}

/** From a file: were it from standard input, cron would take the half of it for the whole when this program is killed. */
async function put(machine: Machine, text: string): Promise<Exited> {
  if (text === '') return crontab(machine, ['-r'])
  const folder = mkdtempSync(join(tmpdir(), 'roadmap-'))
  try {
    const file = join(folder, 'crontab')
    writeFileSync(file, text, { mode: 0o600 })
    return await crontab(machine, [file])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Exited = Extract<Captured, { readonly kind: 'exited' }>

/** In the C locale, because what it says is read. */
async function crontab({ host }: Machine, args: readonly string[]): Promise<Exited> {
  const env = Object.fromEntries(Object.entries(host.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const ran = await host.capture('crontab', args, { env: { ...env, LC_ALL: 'C' } })
  if (ran.kind === 'exited') return ran
  if (ran.kind === 'missing' && ran.reason === 'ENOENT') throw new UserError('no-crontab-program', { platform: host.platform })
  throw new UserError('crontab-failed', { action: args[0] === '-l' ? 'read' : 'write', reason: ran.kind === 'missing' ? ran.reason : ran.signal })
}

/** What it said first, without its own name and that of the file, which is gone by now. */
function reasonIn({ code, err }: Exited): string {
  const [first = ''] = err.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return first.replace(/^(?:crontab: |"[^"]*":\d+: )/, '') || `exit code ${code}`
}
