/** Reads and writes the user's crontab with the machine's own program. Knows no line of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withoutLines } from '../deliver/crontab.ts'
import { UserError } from '../errors.ts'
import type { Captured } from '../host.ts'
import { shellWord } from '../locales/errors.ts'
import type { Session } from './session.ts'

type Machine = Pick<Session, 'host'>

/** As cron programs say that there is none: Debian, cronie, macOS; busybox. */
const NONE = /\bno crontab for\b|^crontab: can't open '[^']*': No such file or directory/

/**
 * The crontab as cron shows it; empty where there is none. To be written back, it is read by {@link readToWrite}.
 * @throws UserError no-crontab-program, crontab-failed
 */
export async function readCrontab(machine: Machine): Promise<string> {
  const ran = await crontab(machine, ['-l'])
  if (ran.code === 0) return ran.out
  if (ran.code === 1 && NONE.test(ran.err)) return ''
  throw new UserError('crontab-failed', { action: 'read', reason: reasonIn(ran) })
}

/**
 * The text of the crontab with every byte as it is.
 * @throws UserError as {@link readCrontab}; crontab-unclear, crontab-not-utf8 where bytes of it would be lost
 */
export async function readToWrite(machine: Machine): Promise<string> {
  const listed = await readCrontab(machine)
  const text = SHOWN.test(listed) ? await readAsEdited(machine, listed) : listed
  if (text.includes('\ufffd')) throw new UserError('crontab-not-utf8', { line: lineWith(text, /\ufffd/) })
  return text
}

/** Debian's `crontab -l` writes a carriage return as `\r` and a backspace as `\b`; where these two signs stand, it writes the same. */
const SHOWN = /\\[rb]/
const shown = (text: string): string => text.replaceAll('\r', '\\r').replaceAll('\b', '\\b')

/** What `crontab -e` gives an editor is the text itself; one that changes nothing only takes it along. */
async function readAsEdited(machine: Machine, listed: string): Promise<string> {
  const text = await inFolder(async (folder) => {
    writeFileSync(join(folder, 'edit'), '#!/bin/sh\ncat "$1" >"${0%/*}/text"\n', { mode: 0o700 })
    const editor = `sh ${shellWord(join(folder, 'edit'))}`
    await crontab(machine, ['-e'], { EDITOR: editor, VISUAL: editor })
    return readIfThere(join(folder, 'text'))
  })
  if (text !== undefined && (text === listed || shown(text) === listed)) return text
  throw new UserError('crontab-unclear', { line: lineWith(listed, SHOWN) })
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** @throws UserError crontab-markers where lines of ours have lost a marker */
export function refuseBrokenMarkers(text: string, home: string | undefined): void {
  const rewritten = withoutLines(text, home)
  if (rewritten.kind === 'markers') throw new UserError('crontab-markers', rewritten.problem)
}

/** The first, counted from 1. */
function lineWith(text: string, pattern: RegExp): number {
  return text.split('\n').findIndex((line) => pattern.test(line)) + 1
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
  const listed = await readCrontab(machine)
  if (listed !== text && listed !== shown(text)) throw new UserError('crontab-differs', {})
  return text
}

/** From a file: were it from standard input, cron would take the half of it for the whole when this program is killed. */
async function put(machine: Machine, text: string): Promise<Exited> {
  if (text === '') return crontab(machine, ['-r'])
  return inFolder((folder) => {
    const file = join(folder, 'crontab')
    writeFileSync(file, text, { mode: 0o600 })
    return crontab(machine, [file])
  })
}

/** A folder of our own that nobody else may look into, for as long as it takes. */
async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'roadmap-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Exited = Extract<Captured, { readonly kind: 'exited' }>

/** In the C locale, because what it says is read. */
async function crontab({ host }: Machine, args: readonly string[], also: Readonly<Record<string, string>> = {}): Promise<Exited> {
  const env = Object.fromEntries(Object.entries(host.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const ran = await host.capture('crontab', args, { env: { ...env, ...also, LC_ALL: 'C' } })
  if (ran.kind === 'exited') return ran
  if (ran.kind === 'missing' && ran.reason === 'ENOENT') throw new UserError('no-crontab-program', { platform: host.platform })
  throw new UserError('crontab-failed', { action: args[0] === '-l' || args[0] === '-e' ? 'read' : 'write', reason: ran.kind === 'missing' ? ran.reason : ran.signal })
}

/** What it said first, without its own name and that of the file, which is gone by now. */
function reasonIn({ code, err }: Exited): string {
  const [first = ''] = err.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return first.replace(/^(?:crontab: |"[^"]*":\d+: )/, '') || `exit code ${code}`
}
