/** What the machine has, whatever shell asks: its own zone, and programs by name. */
import { accessSync, constants, readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import type { Host } from '../host.ts'

/** The zone that cron follows, which `TZ` of a shell does not change; undefined for that of the process. */
export function machineZone({ env }: Pick<Host, 'env'>): string | undefined {
  if (!env['TZ']) return undefined
  return zoneIn(() => readlinkSync('/etc/localtime').split('zoneinfo/')[1]) ?? zoneIn(() => readFileSync('/etc/timezone', 'utf8').trim())
}

function zoneIn(read: () => string | undefined): string | undefined {
  try {
    return read() || undefined
  } catch {
    return undefined
  }
}

/** The first absolute folder of PATH that has the program. */
export function folderOf(program: string, { env }: Pick<Host, 'env'>): string | undefined {
  return (env['PATH'] ?? '').split(':').find((folder) => isAbsolute(folder) && isProgram(join(folder, program)))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const SYSTEM_FOLDERS = ['/usr/local/bin', '/usr/bin', '/bin']

/** A PATH for what runs without a shell: node's own folder, that of the notifier, and the system's; each once. */
export function shortPath(host: Pick<Host, 'env' | 'node'>, notifier: string): string {
  const folders = [dirname(host.node), folderOf(notifier, host), ...SYSTEM_FOLDERS]
  return [...new Set(folders.filter((folder) => folder !== undefined && !folder.includes(':')))].join(':')
}

const DAEMONS = ['cron', 'crond', 'fcron', 'cronie', 'dcron']

/** Whether a cron daemon runs; undefined where the system has none that is always there, or does not tell. */
export function isCronRunning({ platform }: Pick<Host, 'platform'>): boolean | undefined {
  if (platform !== 'linux') return undefined
  try {
    return readdirSync('/proc').some((id) => /^\d+$/.test(id) && DAEMONS.includes(nameOfProcess(id)))
  } catch {
    return undefined
  }
}

function nameOfProcess(id: string): string {
  try {
    return readFileSync(`/proc/${id}/comm`, 'utf8').trim()
  } catch {
    return ''
  }
}

/** Where cron looks for what sends mail. */
export function sendsMail(): boolean {
  return ['/usr/sbin/sendmail', '/usr/lib/sendmail'].some(isProgram)
}
