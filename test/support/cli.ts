/** Runs the program in process on a fresh home: real files, a real database, a fake host. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runCli } from '../../src/cli.ts'
import { UserError } from '../../src/errors.ts'
import type { Ask, Captured, CaptureOptions, DayAnswer, Ended, Host } from '../../src/host.ts'
import { ROOT } from './root.ts'

export interface Ran {
  readonly out: string
  readonly err: string
  readonly code: number
}

export interface World {
  readonly home: string
  /** Runs `roadmap` with those arguments; a string is split at spaces outside double quotes. */
  run(command: string | readonly string[], options?: RunOptions): Promise<Ran>
  /** The JSON answer of a command; fails when it did not exit with 0. */
  json<T = Record<string, never>>(command: string | readonly string[], options?: RunOptions): Promise<T>
}

export interface RunOptions {
  /** `2026-03-02T06:10`, local to the world's zone, or with an offset. */
  readonly now?: string
  /** English unless said; undefined leaves it to the home and the locale. */
  readonly lang?: 'vi' | 'en' | undefined
  readonly zone?: string
  readonly columns?: number
  readonly terminal?: boolean
  readonly answers?: readonly unknown[]
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  /** Milliseconds of waiting in the foreground after which Ctrl-C is typed. */
  readonly interruptAfter?: number
}

/** A home of its own, removed after the test. The options are those of every run unless one says otherwise. */
export function createWorld(defaults: RunOptions = {}): World {
  const home = mkdtempSync(join(tmpdir(), 'roadmap-test-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const run: World['run'] = async (command, options = {}) => {
    const argv = typeof command === 'string' ? splitWords(command) : [...command]
    const { host, out, err } = fakeHost(home, argv, { now: '2026-03-02T06:10', zone: 'Asia/Ho_Chi_Minh', lang: 'en', ...defaults, ...options })
    const code = await runCli(host)
    return { out: out.join(''), err: err.join(''), code }
  }
  return {
    home,
    run,
    json: async (command, options) => {
      const ran = await run([...(typeof command === 'string' ? splitWords(command) : command), '--json'], options)
      if (ran.code !== 0) throw new Error(`${String(command)} exited with ${ran.code}: ${ran.err}`)
      return JSON.parse(ran.out) as never
    },
  }
}

/** Words of a command line; what is in double quotes is one word. */
export function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')
}

function fakeHost(home: string, argv: readonly string[], options: RunOptions): { host: Host; out: string[]; err: string[] } {
  const out: string[] = []
  const err: string[] = []
  const answers = [...(options.answers ?? [])]
  const zoneOf = (zone: string | undefined): string => zone ?? options.zone ?? 'UTC'
  const isTerminal = options.terminal ?? true
  const now = instantIn(options.now ?? '', zoneOf(undefined)) ?? new Date(Number.NaN)
  let waited = 0
  const host: Host = {
    argv: options.lang && !argv.includes('--lang') ? [...argv, '--lang', options.lang] : argv,
    env: { ROADMAP_HOME: home, ...options.env },
    now,
    instant: () => new Date(now.getTime() + waited),
    wait: async (milliseconds) => {
      waited += milliseconds
      return waited < (options.interruptAfter ?? Infinity)
    },
    platform: 'linux',
    homeDirectory: home,
    workingDirectory: home,
    packageRoot: ROOT,
    columns: options.columns ?? 80,
    rows: 24,
    colorLevel: 0,
    isInteractive: isTerminal && options.answers !== undefined,
    isTerminal,
    terminal: () => 'test',
    systemZone: () => zoneOf(undefined),
    offsetAt: (instant, zone) => offsetIn(instant, zoneOf(zone)),
    instantOf: (local, zone) => instantIn(local, zoneOf(zone)),
    input: () => options.stdin ?? '',
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    ask: async () => scripted(answers),
    node: process.execPath,
    program: join(ROOT, 'bin', 'roadmap.cjs'),
    capture: async (program, args, asked = {}) => captureReal(program, args, { env: { HOME: home, PATH: process.env['PATH'] ?? '', ...options.env }, ...asked }),
    spawn: async (program, args) => spawnReal(program, args, { PATH: process.env['PATH'] ?? '', ...options.env }),
  }
  return { host, out, err }
}

/** A process of its own, as the real host starts it, with the environment of the run. */
function spawnReal(program: string, args: readonly string[], env: Record<string, string>): Ended {
  const { error, signal, status } = spawnSync(program, args, { env, stdio: 'ignore' })
  if (error) return { kind: 'missing', reason: (error as NodeJS.ErrnoException).code ?? '' }
  return status === null ? { kind: 'killed', signal: signal ?? '' } : { kind: 'exited', code: status }
}

function captureReal(program: string, args: readonly string[], { env, timeout = 10_000 }: CaptureOptions): Captured {
  const { error, signal, status, stderr, stdout } = spawnSync(program, args, { ...(env ? { env } : {}), input: '', timeout, encoding: 'utf8' })
  if (status !== null) return { kind: 'exited', code: status, out: stdout, err: stderr }
  return signal === null ? { kind: 'missing', reason: (error as NodeJS.ErrnoException | undefined)?.code ?? '' } : { kind: 'killed', signal }
}

/** An answer: Ctrl-C. */
export const CANCEL = Symbol('Ctrl-C')

/** Answers the questions in their order; a choice is named by its label's beginning or its index. */
function scripted(answers: unknown[]): Ask {
  const next = (): unknown => {
    if (answers.length === 0) throw new Error('a question too many')
    const answer = answers.shift()
    if (answer === CANCEL) throw new UserError('cancelled', {})
    return answer
  }
  const pick = <T>(choices: readonly { readonly label: string; readonly value: T }[], answer: unknown): T => {
    const found = typeof answer === 'number' ? choices[answer] : choices.find(({ label }) => label.startsWith(String(answer)))
    if (found === undefined) throw new Error(`no choice ${String(answer)} among ${choices.map(({ label }) => label).join(' | ')}`)
    return found.value
  }
  return {
    confirm: async () => next() as boolean,
    input: async ({ initial }) => (next() as string | undefined) ?? initial ?? '',
    select: async ({ choices }) => pick(choices, next()),
    dayList: async ({ rows }) => answersByTitle(rows, next() as Readonly<Record<string, DayAnswer>>),
  }
}

/** An answer for each row; what is not named by the beginning of its title stays open. */
function answersByTitle(rows: readonly { readonly title: string }[], named: Readonly<Record<string, DayAnswer>>): DayAnswer[] {
  const answers: DayAnswer[] = rows.map(() => ({ kind: 'open' }))
  for (const [name, answer] of Object.entries(named)) {
    const row = rows.findIndex(({ title }) => title.startsWith(name))
    if (row < 0) throw new Error(`no row ${name} among ${rows.map(({ title }) => title).join(' | ')}`)
    answers[row] = answer
  }
  return answers
}

/** Minutes east of UTC. */
export function offsetIn(instant: Date, zone: string): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** The instant of a local time; a text with an offset is an instant already. */
export function instantIn(local: string, zone: string): Date | undefined {
  if (/(Z|[+-]\d\d:?\d\d)$/.test(local)) return new Date(local)
  const asUtc = new Date(`${local}Z`)
  if (Number.isNaN(asUtc.getTime())) return undefined
  const guess = new Date(asUtc.getTime() - offsetIn(asUtc, zone) * 60_000)
  return new Date(asUtc.getTime() - offsetIn(guess, zone) * 60_000)
}
