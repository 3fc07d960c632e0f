/** The only file that touches the process: builds the Host, runs the program, sets the exit code. */
import { fstatSync, readFileSync, readlinkSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runCli } from './cli.ts'
import type { CaptureOptions, Captured, Ended, Host } from './host.ts'

/** Writes at once and whole, so that nothing is lost when a pipe closes or the program ends. */
function writer(descriptor: number): (text: string) => void {
  return (text) => {
    let rest = Buffer.from(text, 'utf8')
    while (rest.length > 0) {
      try {
        rest = rest.subarray(writeSync(descriptor, rest))
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code
        if (code === 'EPIPE') return
        if (code !== 'EAGAIN') throw error
      }
    }
  }
}

function colorLevel(): number {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR) return 0
  if (FORCE_COLOR !== undefined) return FORCE_COLOR === '0' || FORCE_COLOR === 'false' ? 0 : Number(FORCE_COLOR) || 1
  if (!isTerminal(1) || TERM === 'dumb') return 0
  return [0, 1, 2, 3][Math.floor(Math.log2(process.stdout.getColorDepth()) / 2 + 0.6)] ?? 1
}

/** The zone's own name without Intl where the system says it: asking Intl costs as much as a quarter of a start. */
function systemZone(): string {
  const named = process.env['TZ']
  if (named && !named.startsWith(':')) return named
  try {
    const target = readlinkSync('/etc/localtime')
    const at = target.indexOf('zoneinfo/')
    if (at >= 0) return target.slice(at + 'zoneinfo/'.length)
  } catch {
    // No such link on this system.
  }
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Runs `read` with the process's zone set to another; V8 follows TZ at run time, which is much cheaper than Intl. */
function inZone<T>(zone: string | undefined, read: () => T): T {
  if (zone === undefined) return read()
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    return read()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

/** Whether a descriptor is a terminal. Asking the stream is ten times dearer, so pipes, files and /dev/null are not asked. */
function isTerminal(descriptor: 0 | 1): boolean {
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isCharacterDevice() || stat.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev) return false
  } catch {
    return false
  }
  return Boolean(descriptor === 0 ? process.stdin.isTTY : process.stdout.isTTY)
}

function terminal(): string {
  const named = process.env['TMUX_PANE'] ?? process.env['TERM_SESSION_ID'] ?? process.env['WT_SESSION']
  if (named) return named
  try {
    return readlinkSync('/proc/self/fd/1')
  } catch {
    return String(process.ppid)
  }
}

/** An interrupt typed meanwhile is for the other program; it must not end this one before it. */
async function spawnProgram(program: string, args: readonly string[]): Promise<Ended> {
  const { spawn } = await import('node:child_process')
  const ignore = (): void => undefined
  process.on('SIGINT', ignore).on('SIGQUIT', ignore)
  // On Windows most editors are scripts, which only its shell starts.
  const isWindows = process.platform === 'win32'
  const quoted = args.map((arg) => (isWindows ? `"${arg}"` : arg))
  try {
    return await new Promise<Ended>((resolve) => {
      const child = spawn(program, quoted, { stdio: 'inherit', shell: isWindows })
      child.once('error', (error: NodeJS.ErrnoException) => resolve({ kind: 'missing', reason: error.code ?? '' }))
      child.once('exit', (code, signal) => resolve(code === null ? { kind: 'killed', signal: signal ?? '' } : { kind: 'exited', code }))
    })
  } finally {
    process.off('SIGINT', ignore).off('SIGQUIT', ignore)
  }
}

/** With both of its outputs, which other programs keep short. */
async function captureProgram(program: string, args: readonly string[], { env, timeout = 10_000 }: CaptureOptions = {}): Promise<Captured> {
  const { execFile } = await import('node:child_process')
  return new Promise((resolve) => {
    const child = execFile(program, [...args], { encoding: 'utf8', timeout, maxBuffer: 16 * 1024 * 1024, ...(env ? { env } : {}) }, (error, out, err) => {
      if (error === null) return resolve({ kind: 'exited', code: 0, out, err })
      if (typeof error.code === 'number') return resolve({ kind: 'exited', code: error.code, out, err })
      resolve(error.signal ? { kind: 'killed', signal: error.signal } : { kind: 'missing', reason: String(error.code ?? '') })
    })
    // A program that reads nothing closes its end.
    child.stdin?.on('error', () => undefined).end()
  })
}

/** An interrupt ends the wait, and the program goes on to its own end. */
function wait(milliseconds: number): Promise<boolean> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  return new Promise((resolve) => {
    const end = (whole: boolean): void => {
      clearTimeout(timer)
      for (const signal of signals) process.off(signal, stop)
      resolve(whole)
    }
    const stop = (): void => end(false)
    const timer = setTimeout(() => end(true), milliseconds)
    for (const signal of signals) process.on(signal, stop)
  })
}

const host: Host = {
  node: process.execPath,
  get program() {
    return join(dirname(dirname(import.meta.filename)), 'bin', 'roadmap.cjs')
  },
  argv: process.argv.slice(2),
  env: process.env,
  now: new Date(),
  instant: () => new Date(),
  platform: process.platform,
  get homeDirectory() {
    return process.env['HOME'] ?? process.env['USERPROFILE'] ?? '.'
  },
  get workingDirectory() {
    return process.cwd()
  },
  packageRoot: dirname(dirname(import.meta.filename)),
  get columns() {
    return (isTerminal(1) && process.stdout.columns) || Number(process.env['COLUMNS']) || 80
  },
  get rows() {
    return (isTerminal(1) && process.stdout.rows) || 24
  },
  get colorLevel() {
    return colorLevel()
  },
  get isInteractive() {
    return isTerminal(0) && isTerminal(1)
  },
  get isTerminal() {
    return isTerminal(1)
  },
  terminal,
  systemZone,
  offsetAt: (instant, zone) => -inZone(zone, () => instant.getTimezoneOffset()),
  instantOf: (local, zone) => {
    const instant = inZone(zone, () => new Date(local))
    return Number.isNaN(instant.getTime()) ? undefined : instant
  },
  input: () => readFileSync(0, 'utf8'),
  out: writer(1),
  err: writer(2),
  ask: async () => (await import('./ask.ts')).ask,
  wait,
  spawn: spawnProgram,
  capture: captureProgram,
}

void runCli(host).then((code) => {
  process.exitCode = code
})
