/**
 * Reminders in a real crontab, and started by a real cron, for a user made for it. Skipped where that cannot be, but never
 * on CI. The last test waits for cron to wake: up to a minute.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCronLines } from '../../src/deliver/cron-line.ts'
import { withLines } from '../../src/deliver/crontab.ts'
import { installWords } from '../../src/deliver/runs.ts'
import type { Runs } from '../../src/deliver/runs.ts'
import { BIN } from '../support/built.ts'
import { createCronUser, DAEMON, whyNot } from '../support/cron-user.ts'
import type { CronUser } from '../support/cron-user.ts'
import { DUMP, readDump } from '../support/dump.ts'

const why = whyNot()

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
  const read = (): string => user.run('crontab', ['-l']).out
  const write = (text: string) => user.run('crontab', ['-'], { input: text })

  describe.each([
    ['comments first', '# 1\n# 2\n# 3\n# 4\n\nMAILTO=""\n0 5 1 1 * true\n'],
    ['a last comment without an end', '0 5 1 1 * true\n# the end'],
    ['a last variable without an end', '0 5 1 1 * true\nLAST=1'],
    ['lines that end as on Windows', '# mine\r\n0 5 1 1 * true\r\n'],
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
      expect(read()).toBe(crontab)
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

  test('what is due is started with every byte of its folder and variables', { timeout: 180_000 }, async () => {
    const folder = join(user.home, "100% of $HOME: it's a `home`")
    mkdirSync(folder)
    // Stands in for the program, and leaves a mark: what it got.
    const program = join(folder, 'roadmap % $0.cjs')
    writeFileSync(program, DUMP)
    user.own(folder)
    const runs: Runs = { ...runsOf(program), home: folder, env: { PATH: '/usr/local/bin:/usr/bin:/bin', XDG_DATA_HOME: '/back\\slash \\\\ %\nline end\n', XDG_CACHE_HOME: '/học\u0007' } }
    const [first = '', ...others] = linesOf(runs)
    const due = [first.replace(/^(\S+ ){5}/, '* * * * * '), ...others]
    const installed = withLines('# mine\n', { words: installWords(runs), lines: due }, folder)
    if (installed.kind === 'markers') throw new Error('markers')
    expect(write(installed.text)).toMatchObject({ code: 0, err: '' })
    const daemon = startDaemon()
    try {
      await until(() => existsSync(`${program}.json`), 150_000)
    } finally {
      daemon.kill()
      write('')
    }
    expect(readDump(program)).toMatchObject({ argv: ['remind', '--at', '07:00'], env: { ...runs.env, ROADMAP_HOME: folder, HOME: user.home } })
  })
})

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
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
