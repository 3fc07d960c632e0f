/** A machine for what installs reminders: a fresh home, a host of its own, and `crontab` as a script that keeps a file. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../../src/host.ts'
import { reportError } from '../../src/session/report-error.ts'
import { readGlobalOptions } from '../../src/session/options.ts'
import { openSession } from '../../src/session/session.ts'
import type { Session } from '../../src/session/session.ts'
import { temporaryFolder } from './built.ts'
import { instantIn, offsetIn } from './cli.ts'
import type { Ran } from './cli.ts'
import { ROOT } from './root.ts'

export interface Machine {
  /** Of the user; ROADMAP_HOME is not it. */
  readonly folder: string
  /** Where programs are, and nowhere else but the system's folders. */
  readonly bin: string
  /** Undefined where there is none. */
  readonly crontab: () => string | undefined
  readonly setCrontab: (text: string | Buffer) => void
  readonly config: (text: string) => void
  /** Runs something of ours; answers what it printed, errors as the program does. @param args options that every command takes */
  readonly run: (what: (session: Session) => Promise<void>, args?: readonly string[], options?: MachineOptions) => Promise<Ran>
}

export interface MachineOptions {
  readonly now?: string
  /** Of the machine. */
  readonly zone?: string
  readonly platform?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Debian's ways, of which a test may change the script: exit 1 where there is none, `crontab <file>`, `-r`. */
export const CRONTAB = `#!/bin/sh
PATH=/usr/bin:/bin
table="\${0%/*}/../table"
case "$1" in
  -l) [ -e "$table" ] || { echo "no crontab for $(id -un)" >&2; exit 1; }; cat "$table" ;;
  -r) [ -e "$table" ] || { echo "no crontab for $(id -un)" >&2; exit 1; }; rm "$table" ;;
  *) cat "$1" > "$table.new" && mv "$table.new" "$table" ;;
esac
`

export function createMachine(script = CRONTAB, defaults: MachineOptions = {}): Machine {
  const folder = temporaryFolder('machine')
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  if (script !== '') program(join(bin, 'crontab'), script)
  const table = join(folder, 'table')
  return {
    folder,
    bin,
    crontab: () => (existsSync(table) ? readFileSync(table, 'utf8') : undefined),
    setCrontab: (text) => writeFileSync(table, text),
    config: (text) => {
      mkdirSync(join(folder, '.config', 'roadmap'), { recursive: true })
      writeFileSync(join(folder, '.config', 'roadmap', 'config.yaml'), text)
    },
    run: (what, args = [], options = {}) => run(folder, what, args, { ...defaults, ...options }),
  }
}

export function program(path: string, script: string): void {
  writeFileSync(path, script)
  chmodSync(path, 0o755)
}

async function run(folder: string, what: (session: Session) => Promise<void>, args: readonly string[], options: MachineOptions): Promise<Ran> {
  const printed = { out: '', err: '' }
  const host = hostOf(folder, args, options, printed)
  let session: Session | undefined
  let code = 0
  try {
    session = await openSession(host, readGlobalOptions(args).options)
    await what(session)
  } catch (error) {
    code = await reportError(error, host, session)
  } finally {
    session?.close()
  }
  return { ...printed, code }
}

function hostOf(folder: string, argv: readonly string[], { env = {}, now = '2026-03-02T06:10', platform = 'linux', zone = 'Asia/Ho_Chi_Minh' }: MachineOptions, printed: { out: string; err: string }): Host {
  const instant = instantIn(now, zone) ?? new Date(Number.NaN)
  const zoneOf = (named: string | undefined): string => named ?? env['TZ'] ?? zone
  const whole = { HOME: folder, PATH: join(folder, 'bin'), ...env }
  const host: Partial<Host> = {
    node: '/opt/node/bin/node',
    program: '/opt/roadmap/bin/roadmap.cjs',
    argv,
    env: whole,
    now: instant,
    instant: () => instant,
    platform,
    homeDirectory: folder,
    workingDirectory: folder,
    packageRoot: ROOT,
    columns: 100,
    colorLevel: 0,
    systemZone: () => zoneOf(undefined),
    offsetAt: (at, named) => offsetIn(at, zoneOf(named)),
    instantOf: (local, named) => instantIn(local, zoneOf(named)),
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    capture: async (name, args, { env: given = whole } = {}) => {
      const { error, signal, status, stderr, stdout } = spawnSync(name, args, { env: given, input: '', encoding: 'utf8' })
      if (status !== null) return { kind: 'exited', code: status, out: stdout, err: stderr }
      return signal === null ? { kind: 'missing', reason: (error as NodeJS.ErrnoException | undefined)?.code ?? '' } : { kind: 'killed', signal }
    },
  }
  return host as Host
}
