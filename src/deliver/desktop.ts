/** Shows a message as a notification of the desktop, through the program the system has for it. Knows no webhook. */
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import type { Failure, Message } from './channel.ts'

/** What a program did that was run behind the scenes. */
export type Ran =
  | { readonly kind: 'exited'; readonly code: number; readonly out: string; readonly err: string }
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'killed'; readonly signal: string }

export interface DesktopWorld {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  /** Runs a program without a shell; never throws. */
  readonly capture: (program: string, args: readonly string[], options?: { readonly env?: Readonly<Record<string, string>> }) => Promise<Ran>
}

/** What it takes to show a message on one system. */
interface Notifier {
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Characters of what a notifier complained. */
const REASON_LENGTH = 200

/** Undefined when it was shown. */
export async function showOnDesktop(message: Message, world: DesktopWorld): Promise<Failure | undefined> {
  const notifier = notifierOf(message, world)
  if ('code' in notifier) return notifier
  const { program, args, env } = notifier
  const ran = await world.capture(program, args, { env })
  if (ran.kind === 'missing' && ran.reason === 'ENOENT') return { code: 'no-notifier', params: { program } }
  if (ran.kind === 'exited' && ran.code === 0) return undefined
  return { code: 'notifier-failed', params: { program, reason: reasonOf(ran) } }
}

export function notifierOf(message: Message, { env, platform }: DesktopWorld): Notifier | Failure {
  switch (platform) {
    case 'linux': {
      const bus = busEnvironment(env, () => userInfo().uid, existsSync)
      return 'code' in bus ? bus : { program: 'notify-send', args: notifySendArgs(message), env: bus.env }
    }
    case 'darwin':
      return { program: 'osascript', args: osascriptArgs(message), env: defined(env) }
    default:
      return { code: 'no-notifier', params: { program: '' } }
  }
}

/** The body is markup to the daemons that show it, and before that notify-send reads `\n` and the like in it. */
export function notifySendArgs({ title, lines }: Message): string[] {
  const body = lines.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\\', '\\\\')
  return ['--app-name=roadmap', '--', title, body]
}

/** The text comes as arguments of the script, so nothing in it is read as AppleScript. */
export function osascriptArgs({ title, lines }: Message): string[] {
  const script = ['on run argv', 'display notification (item 2 of argv) with title (item 1 of argv)', 'end run']
  return [...script.flatMap((line) => ['-e', line]), '--', title, lines.join('\n')]
}

/**
 * The environment in which a notifier finds the session bus. Under cron nothing names it, but it lies where systemd puts it.
 * @param uid asked only where XDG_RUNTIME_DIR is not set
 * @returns no-bus with the path that was looked for
 */
export function busEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  uid: () => number,
  exists: (path: string) => boolean,
): { readonly env: Readonly<Record<string, string>> } | Failure {
  if (env['DBUS_SESSION_BUS_ADDRESS']) return { env: defined(env) }
  const path = `${env['XDG_RUNTIME_DIR'] || `/run/user/${uid()}`}/bus`
  return exists(path) ? { env: { ...defined(env), DBUS_SESSION_BUS_ADDRESS: `unix:path=${path}` } } : { code: 'no-bus', params: { path } }
}

function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** The first line it complained with, fit for a terminal, else how it ended. */
function reasonOf(ran: Ran): string {
  if (ran.kind !== 'exited') return ran.kind === 'missing' ? ran.reason : ran.signal
  const lines = ran.err.split(/[\r\n]+/).map((line) => line.replace(/\p{Cc}\[[0-?]*[ -/]*[@-~]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim())
  return [...(lines.find((line) => line !== '') ?? `exit ${ran.code}`)].slice(0, REASON_LENGTH).join('')
}
