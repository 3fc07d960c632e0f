/** The lines for cron, and that what they start gets every byte: each is run by a shell, as cron leaves it to it. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildCronLines, MOST_BYTES } from '../../src/deliver/cron-line.ts'
import { installWords, readInstallWords } from '../../src/deliver/runs.ts'
import type { Runs } from '../../src/deliver/runs.ts'
import type { Weekday } from '../../src/domain/calendar/day.ts'
import { asCron, DUMP, readDump } from '../support/dump.ts'
import { temporaryFolder } from '../support/built.ts'

const RUNS: Runs = {
  times: { at: [420, 1290], days: [1, 2, 3, 4, 5, 6, 7] },
  env: { PATH: '/opt/node/bin:/usr/bin:/bin', LANG: 'vi_VN.UTF-8' },
  node: '/opt/node/bin/node',
  program: '/opt/node/lib/roadmap/bin/roadmap.cjs',
  dayStart: 240,
  shift: 0,
}

function linesOf(runs: Runs): readonly string[] {
  const built = buildCronLines(runs)
  if (built.kind === 'too-long') throw new Error(`${built.bytes} bytes, most of them ${built.longest}`)
  return built.lines
}

const fieldsOf = (line: string | undefined): string => line?.split(' ').slice(0, 5).join(' ') ?? ''

describe('the lines', () => {
  test('are one for each time, and one that looks each hour for what was missed', () => {
    expect(linesOf(RUNS)).toEqual([
      '0 7 * * * PATH=/opt/node/bin:/usr/bin:/bin LANG=vi_VN.UTF-8 /opt/node/bin/node /opt/node/lib/roadmap/bin/roadmap.cjs remind --at 07:00',
      '30 21 * * * PATH=/opt/node/bin:/usr/bin:/bin LANG=vi_VN.UTF-8 /opt/node/bin/node /opt/node/lib/roadmap/bin/roadmap.cjs remind --at 21:30',
      '5 * * * * PATH=/opt/node/bin:/usr/bin:/bin LANG=vi_VN.UTF-8 /opt/node/bin/node /opt/node/lib/roadmap/bin/roadmap.cjs remind --missed --at 07:00 --at 21:30',
    ])
  })

  test('name the days, the channels and the home where they are not the usual ones', () => {
    expect(linesOf({ ...RUNS, env: {}, times: { at: [1290], days: [1, 2, 3, 4, 5, 6] }, via: ['desktop', 'webhook'], home: '/home/lan/học tập' })).toEqual([
      "30 21 * * 1-6 ROADMAP_HOME='/home/lan/học tập' /opt/node/bin/node /opt/node/lib/roadmap/bin/roadmap.cjs remind --at 21:30 --days mon-sat --via desktop,webhook",
      "5 * * * * ROADMAP_HOME='/home/lan/học tập' /opt/node/bin/node /opt/node/lib/roadmap/bin/roadmap.cjs remind --missed --at 21:30 --days mon-sat --via desktop,webhook",
    ])
  })

  test.each<[days: readonly Weekday[], at: number, shift: number, fields: string, why: string]>([
    [[1, 2, 3, 4, 5], 420, 0, '0 7 * * 1-5', 'a range'],
    [[7], 420, 0, '0 7 * * 0', 'Sunday is 0'],
    [[6, 7], 420, 0, '0 7 * * 0,6', 'both ends of the week'],
    [[1, 3, 5], 420, 0, '0 7 * * 1,3,5', 'a list'],
    [[1, 2, 4, 5, 6], 420, 0, '0 7 * * 1,2,4-6', 'both'],
    [[1, 2, 3, 4, 5, 6, 7], 60, 0, '0 1 * * *', 'every day in the night as well'],
    [[7], 60, 0, '0 1 * * 1', 'the night of Sunday is on Monday'],
    [[1], 420, -420, '0 0 * * 1', 'Ho Chi Minh City on a machine in UTC'],
    [[1], 360, -420, '0 23 * * 0', 'an hour earlier there is Sunday still'],
    [[6], 1410, 60, '30 0 * * 0', 'a zone further east is in the next day'],
    [[6], 200, -300, '20 22 * * 6', 'the night of Saturday, back over midnight'],
    [[1], 420, -345, '15 1 * * 1', 'zones with quarters of an hour'],
  ])('of days %j at %i, %i minutes apart, are due %s: %s', (days, at, shift, fields) => {
    expect(fieldsOf(linesOf({ ...RUNS, times: { at: [at], days }, shift })[0])).toBe(fields)
  })

  test('that cron would not take are none, with what is long in them', () => {
    const home = `/home/lan/${'học '.repeat(150)}`
    expect(buildCronLines({ ...RUNS, home })).toEqual({ kind: 'too-long', bytes: expect.any(Number), longest: `ROADMAP_HOME=${home}` })
    const bytes = (runs: Runs): number => Math.max(...linesOf(runs).map((line) => Buffer.byteLength(line.split(' ').slice(5).join(' '))))
    const room = MOST_BYTES - bytes({ ...RUNS, home: '/' })
    expect(bytes({ ...RUNS, home: `/${'x'.repeat(room)}` })).toBe(MOST_BYTES)
    expect(buildCronLines({ ...RUNS, home: `/${'x'.repeat(room + 1)}` })).toMatchObject({ kind: 'too-long', bytes: MOST_BYTES + 1 })
  })
})

describe('the words of the install', () => {
  test.each<[Partial<Runs>, string]>([
    [{}, 'roadmap remind install --at 07:00 --at 21:30'],
    [{ times: { at: [0], days: [1, 3, 4, 5, 7] }, via: ['stdout'] }, 'roadmap remind install --at 00:00 --days mon,wed-fri,sun --via stdout'],
    [{ times: { at: [1290], days: [6, 7] }, via: ['desktop', 'webhook'] }, 'roadmap remind install --at 21:30 --days sat,sun --via desktop,webhook'],
  ])('of %j are read back', (some, words) => {
    const runs = { ...RUNS, ...some }
    expect(installWords(runs)).toBe(words)
    expect(readInstallWords(words)).toEqual({ times: runs.times, ...(runs.via ? { via: runs.via } : {}) })
  })

  test.each(['', 'roadmap remind install', 'roadmap remind install --at 7', 'roadmap remind install --at 25:00', 'roadmap remind install --at 07:00 --days some', 'echo --at 07:00'])('are not %s', (text) => {
    expect(readInstallWords(text)).toBeUndefined()
  })
})

/** What the first line leaves to the shell, with cron's part done. */
function commandOf(runs: Runs, cron: 'vixie' | 'cronie'): string {
  return asCron(linesOf(runs)[0]?.split(' ').slice(5).join(' ') ?? '', cron)
}

/** What the program got that it starts. */
function started(runs: Runs, cron: 'vixie' | 'cronie'): ReturnType<typeof readDump> {
  const { status, stderr } = spawnSync('/bin/sh', ['-c', commandOf(runs, cron)], { env: { HOME: '/nowhere' }, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return readDump(runs.program)
}

const ODD = [
  'plain',
  '',
  'two words',
  "it's",
  "''",
  'a "quoted" one',
  '100%',
  "%'%",
  '\\%',
  '$HOME ${PATH} $(id)',
  '`id`',
  'back\\slash',
  'two\\\\',
  '\\n',
  "\\'",
  'line\nend',
  'line end\n',
  '\n\n',
  '\\\n',
  'tab\tbell\u0007escape\u001b[31m',
  'cr\r',
  'del\u007f, C1 \u009b',
  '\u0001' + '234',
  'học tập: Đường Láng',
  'ho\u0323c ta\u0323\u0302p'.normalize('NFD'),
  '漢字 🎯',
  'a;b|c&d>e<f(g)h{i}j*k?l[m]n#o!p~q=r^s',
  '~',
  '-n',
  'x',
  'ends in x\nx',
]

describe('what is started gets', () => {
  describe.each(['vixie', 'cronie'] as const)('under %s', (cron) => {
    test.each(ODD)('a variable of %j', (value) => {
      const program = join(temporaryFolder(), 'dump.cjs')
      writeFileSync(program, DUMP)
      const { argv, env } = started({ ...RUNS, env: { PATH: '/usr/bin:/bin', XDG_DATA_HOME: value, XDG_CACHE_HOME: `${value}.` }, node: process.execPath, program, home: `/${value}` }, cron)
      expect(argv).toEqual(['remind', '--at', '07:00'])
      expect(env).toMatchObject({ PATH: '/usr/bin:/bin', XDG_DATA_HOME: value, XDG_CACHE_HOME: `${value}.`, ROADMAP_HOME: `/${value}`, HOME: '/nowhere' })
    })

    test.each(ODD.filter((name) => name !== '' && !name.includes('/')))('itself from a folder named %j', (name) => {
      const folder = join(temporaryFolder(), name)
      mkdirSync(folder)
      const [node, program] = [join(folder, `node ${name}`), join(folder, `roadmap ${name}`)]
      writeFileSync(node, `#!/bin/sh\nexec '${process.execPath}' "$@"\n`)
      chmodSync(node, 0o755)
      writeFileSync(program, DUMP)
      expect(started({ ...RUNS, node, program }, cron).argv).toEqual(['remind', '--at', '07:00'])
    })
  })

  test('any text whatever, whichever cron it is', () => {
    const any = string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', ''))
    const odd = array(constantFrom('%', '\\', "'", '"', '\n', '$', '`', '!', '0', 'x', ' ', 'đ'), { maxLength: 8 }).map((chars) => chars.join(''))
    const said = (value: string, cron: 'vixie' | 'cronie'): string => {
      const runs = { ...RUNS, env: { XDG_DATA_HOME: value }, node: '/usr/bin/printenv', program: 'XDG_DATA_HOME' }
      return spawnSync('/bin/sh', ['-c', commandOf(runs, cron)], { encoding: 'utf8' }).stdout
    }
    const same = (value: string): void => {
      for (const cron of ['vixie', 'cronie'] as const) expect(said(value, cron)).toBe(`${value}\n`)
    }
    for (const texts of [any, odd]) assert(property(texts, same), { numRuns: 300 })
  })
})

test('no line leaves its own: none holds a character that ends it', () => {
  for (const value of ODD) {
    const built = buildCronLines({ ...RUNS, home: `/${value}` })
    expect(built.kind === 'lines' && built.lines.every((line) => !/[\u0000-\u001f\u007f-\u009f]/.test(line))).toBe(true)
    // Nor a pair that cron programs read in different ways.
    expect(built.kind === 'lines' && built.lines.join('\n')).not.toMatch(/\\\\|(?<!\\)%/)
  }
})
