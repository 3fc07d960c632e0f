/**
 * Reminders in a real crontab, and started by a real cron, for a user made for it. Skipped where that cannot be, but never
 * on CI. The last test waits for cron to wake: up to a minute.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { buildCronLines } from '../../src/deliver/cron-line.ts'
import { withLines } from '../../src/deliver/crontab.ts'
import { installWords } from '../../src/deliver/runs.ts'
import type { Runs } from '../../src/deliver/runs.ts'
import { BIN } from '../support/built.ts'
import { createCronUser, DAEMON, whyNot } from '../support/cron-user.ts'
import type { CronUser } from '../support/cron-user.ts'
import { DUMP, readDump } from '../support/dump.ts'

const why = whyNot()
const KILLS = 80

test.runIf(why !== undefined && process.env['CI'])('a real cron is here', () => {
  expect(why).toBeUndefined()
})

describe.skipIf(why !== undefined)(`in a real crontab${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  let user: CronUser
  beforeAll(() => {
    user = createCronUser()
  })
  afterAll(() => user.remove())

  const roadmap = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => user.run(process.execPath, [BIN, ...args], { env })
  /** As it lies there, without the three lines of cron's own: `crontab -l` writes control characters as signs. */
  const read = (): string => readFileSync(join('/var/spool/cron/crontabs', user.name), 'utf8').replace(/^(#.*\n){3}/, '')
  const write = (text: string) => user.run('crontab', ['-'], { input: text })

  describe.each([
    ['comments first', '# 1\n# 2\n# 3\n# 4\n\nMAILTO=""\n0 5 1 1 * true\n'],
    ['a last comment without an end', '0 5 1 1 * true\n# the end'],
    ['lines that end as on Windows', '# mine\r\n0 5 1 1 * true\r\n'],
    ['control characters, and signs for them', '0 5 1 1 * grep "\\bword\\r" x\r\n# a\bb \u0007\u001b[31m\u007f\t\u000b\r'],
    ['Vietnamese, composed and not', `# Sao lưu: Đường Láng\n# ${'Sao lưu'.normalize('NFD')}\n0 5 1 1 * "/home/lan/sao lưu"\n`],
    ['500 lines', Array.from({ length: 500 }, (_, i) => `${i % 60} 5 1 1 * true ${i}\n`).join('')],
    ['signs that cron reads', '0 5 1 1 * printf "\\%s" a \\\\ b%input%more\n'],
    ['nothing at all in it', ''],
  ])('with %s', (_, crontab) => {
    test.each([undefined, "% of $HOME, it's \\ here"])('they come, stay the same, and go (home: %s)', (folder) => {
      expect(write(crontab)).toMatchObject({ code: 0 })
      const env: Record<string, string> = folder === undefined ? {} : { ROADMAP_HOME: join(user.home, folder) }
      expect(roadmap(['remind', 'install', '--json'], env)).toMatchObject({ code: 0 })
      const installed = read()
      expect(installed.startsWith(crontab)).toBe(true)
      expect(installed.length).toBeGreaterThan(crontab.length)
      expect(JSON.parse(roadmap(['remind', 'install', '--json'], env).out)).toMatchObject({ changed: false })
      expect(JSON.parse(roadmap(['remind', 'status', '--json'], env).out)).toMatchObject({ installed: true, at: ['07:00', '21:30'] })
      expect(JSON.parse(roadmap(['remind', 'uninstall', '--json'], env).out)).toEqual({ removed: 3 })
      expect(crontab === '' ? user.run('crontab', ['-l']).out : read()).toBe(crontab)
    })
  })

  test('where there was none, there is none again', () => {
    user.run('crontab', ['-r'])
    expect(roadmap(['remind', 'install']).code).toBe(0)
    expect(roadmap(['remind', 'uninstall']).code).toBe(0)
    expect(user.run('crontab', ['-l'])).toMatchObject({ code: 1, out: '' })
  })

  test('a line of 998 bytes is the longest that it takes, as we have it', () => {
    const runs = runsOf('/x', '/usr/bin/node')
    const lineOf = (home: string): string => linesOf({ ...runs, env: {}, home }).at(-1) ?? ''
    const room = 998 - Buffer.byteLength(lineOf('/').slice('5 * * * * '.length))
    expect(write(`${lineOf(`/${'x'.repeat(room)}`)}\n`).code).toBe(0)
    expect(buildCronLines({ ...runs, env: {}, home: `/${'x'.repeat(room + 1)}` })).toMatchObject({ kind: 'too-long', bytes: 999 })
    expect(write(`${lineOf(`/${'x'.repeat(room)}`)}x\n`)).toMatchObject({ code: 1, err: expect.stringContaining('command too long') })
  })

  test('killed at any moment, it leaves the crontab as it was or as it is to be', { timeout: 180_000 }, async () => {
    const foreign = Array.from({ length: 300 }, (_, i) => `0 5 1 1 * true ${i} ${'x'.repeat(500)}\n`).join('')
    expect(write(foreign).code).toBe(0)
    const start = performance.now()
    expect(roadmap(['remind', 'install']).code).toBe(0)
    const whole = performance.now() - start
    const installed = read()
    let killed = 0
    for (let i = 0; i < KILLS; i++) {
      // Most of it is node's own start.
      const after = whole * (0.3 + (0.9 * i) / KILLS)
      if (await user.kill(after, process.execPath, [BIN, 'remind', i % 2 === 0 ? 'uninstall' : 'install'])) killed++
      expect([foreign, installed]).toContain(read())
    }
    expect(killed).toBeGreaterThan(KILLS / 4)
    console.log(`killed ${killed} of ${KILLS} installs and uninstalls`)
  })

  /** A folder of the user's with what shells and cron take for signs of their own. */
  const oddFolder = (name: string): string => {
    const folder = join(user.home, `${name} 100% of $HOME: it's a \`home\``)
    mkdirSync(folder)
    user.own(folder)
    return folder
  }

  test('cron starts what is due, with every byte of its folder and variables', { timeout: 180_000 }, async () => {
    // The program itself, installed for the next minute, with a plan and a webhook.
    const env = { ROADMAP_HOME: oddFolder('real') }
    const { bodies, port } = await startWebhook()
    const at = new Date(Date.now() + 75_000)
    const clock = (date: Date): string => `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
    writeFileSync(join(env.ROADMAP_HOME, 'webhook.url'), `http://127.0.0.1:${port}/secret-topic\n`, { mode: 0o600 })
    const quiet = [9, 10].map((hours) => clock(new Date(at.getTime() + hours * 3_600_000))).join('-')
    writeFileSync(join(env.ROADMAP_HOME, 'config.yaml'), `language: vi\nremind: { quiet: "${quiet}", webhook: { url: file:webhook.url, format: json } }\n`)
    user.own(env.ROADMAP_HOME)
    expect(roadmap(['init', '--yes'], env)).toMatchObject({ code: 0 })
    expect(write('# mine\n').code).toBe(0)
    expect(roadmap(['remind', 'install', '--at', clock(at), '--via', 'webhook'], env)).toMatchObject({ code: 0 })
    expect(read()).not.toContain('secret-topic')
    // Something in its place, which leaves what it got.
    const home = oddFolder('dump')
    const program = join(home, 'roadmap % $0.cjs')
    writeFileSync(program, DUMP)
    const runs: Runs = { ...runsOf(program), home, env: { PATH: '/usr/local/bin:/usr/bin:/bin', XDG_DATA_HOME: '/back\\slash \\\\ %\nline end\n', XDG_CACHE_HOME: '/học\u0007' } }
    const both = withLines(read(), { words: installWords(runs), lines: linesOf(runs) }, home)
    if (both.kind === 'markers') throw new Error('markers')
    expect(write(both.text.replace(/^0 7 \* \* \* /gm, '* * * * * '))).toMatchObject({ code: 0, err: '' })
    const daemon = startDaemon()
    try {
      await until(() => existsSync(`${program}.json`) && bodies.length > 0, 150_000)
    } finally {
      daemon.kill()
      write('')
    }
    expect(readDump(program)).toMatchObject({ argv: ['remind', '--at', '07:00'], env: { ...runs.env, ROADMAP_HOME: home, HOME: user.home } })
    const [body = '{}'] = bodies
    expect(bodies).toHaveLength(1)
    expect(JSON.parse(body)).toMatchObject({ title: expect.stringMatching(/việc/) })
    expect(JSON.parse(roadmap(['remind', 'status', '--json'], env).out)).toMatchObject({ last: { outcome: 'sent', said: { results: { webhook: 'sent' } } } })
    // Who starts it after cron finds it said.
    expect(roadmap(['remind', '--via', 'stdout'], env).out).toBe('')
  })
})

/** What a webhook of this machine got. */
async function startWebhook(): Promise<{ readonly bodies: string[]; readonly port: number }> {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      bodies.push(Buffer.concat(parts).toString())
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { bodies, port: (server.address() as AddressInfo).port }
}

function runsOf(program: string, node = process.execPath): Runs {
  return { times: { at: [420, 1290], days: [1, 2, 3, 4, 5, 6, 7] }, env: {}, node, program, dayStart: 240, shift: 0 }
}

function linesOf(runs: Runs): readonly string[] {
  const built = buildCronLines(runs)
  if (built.kind === 'too-long') throw new Error(`${built.bytes} bytes`)
  return built.lines
}

/** Where one runs already, this one sees its lock and ends at once. */
function startDaemon(): ChildProcess {
  return spawn(DAEMON, ['-f'], { stdio: 'ignore' })
}

async function until(isThere: () => boolean, milliseconds: number): Promise<void> {
  for (const end = Date.now() + milliseconds; !isThere(); ) {
    if (Date.now() > end) throw new Error(`not within ${milliseconds / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
