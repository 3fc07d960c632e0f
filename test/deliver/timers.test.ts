/** Timers for systems without cron: that each says the same as the lines for cron would, and its own reader takes it. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { printLaunchd } from '../../src/deliver/launchd.ts'
import type { Runs } from '../../src/deliver/runs.ts'
import { printSchtasks } from '../../src/deliver/schtasks.ts'
import { printSystemd, systemdService, systemdTimer } from '../../src/deliver/systemd.ts'
import { nameOf } from '../../src/deliver/timers.ts'
import type { Printed } from '../../src/deliver/timers.ts'
import type { Weekday } from '../../src/domain/calendar/day.ts'
import { remindSetup as english } from '../../src/locales/en/remind-setup.ts'
import { remindSetup as vietnamese } from '../../src/locales/vi/remind-setup.ts'
import { temporaryFolder } from '../support/built.ts'

const RUNS: Runs = {
  times: { at: [420, 1290], days: [1, 2, 3, 4, 5, 6, 7] },
  env: { PATH: '/opt/node/bin:/usr/bin:/bin', LANG: 'vi_VN.UTF-8' },
  node: '/opt/node/bin/node',
  program: '/opt/node/lib/roadmap/bin/roadmap.cjs',
  dayStart: 240,
  shift: 0,
}
const ODD = ['two words', "it's", 'a "quoted" one', '100% %h %%', '$HOME ${PATH} $$', '`id`', 'back\\slash\\', '\\n', 'line\nend\n', 'tab\tescape\u001b', 'C1 \u0085', 'học tập', 'học'.normalize('NFD'), 'a&b|c>d<e^f(g)', "'", '\\"', ' ']
const WORK_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5]

function textOf(printed: Printed): string {
  if (printed.kind === 'unwritable') throw new Error(printed.text)
  return printed.text
}

test('a home of its own gives a name of its own', () => {
  expect([nameOf({}), nameOf({ home: '/a' }), nameOf({ home: '/b' })]).toEqual(['roadmap-remind', 'roadmap-remind-70d2182d', expect.stringMatching(/^roadmap-remind-[0-9a-f]{8}$/)])
})

describe('for systemd', () => {
  test('two units, each with the file it goes to', () => {
    expect(`\n${printSystemd(RUNS, english.timers)}`).toMatchInlineSnapshot(`
      "
      # To switch them on: systemctl --user daemon-reload && systemctl --user enable --now roadmap-remind.timer
      # To switch them off: systemctl --user disable --now roadmap-remind.timer

      # Save as ~/.config/systemd/user/roadmap-remind.service
      [Unit]
      Description=roadmap: reminders of what is to be studied

      [Service]
      Type=oneshot
      Environment=PATH=/opt/node/bin:/usr/bin:/bin
      Environment=LANG=vi_VN.UTF-8
      ExecStart=/opt/node/bin/node /opt/node/lib/roadmap/bin/roadmap.cjs remind --missed --at 07:00 --at 21:30

      # Save as ~/.config/systemd/user/roadmap-remind.timer
      [Unit]
      Description=roadmap: reminders of what is to be studied

      [Timer]
      OnCalendar=*-*-* 07:00:00
      OnCalendar=*-*-* 21:30:00
      Persistent=true

      [Install]
      WantedBy=timers.target
      "
    `)
    expect(printSystemd(RUNS, vietnamese.timers).split('\n').filter((line) => line.startsWith('#'))).toMatchInlineSnapshot(`
      [
        "# Bật: systemctl --user daemon-reload && systemctl --user enable --now roadmap-remind.timer",
        "# Tắt: systemctl --user disable --now roadmap-remind.timer",
        "# Lưu thành ~/.config/systemd/user/roadmap-remind.service",
        "# Lưu thành ~/.config/systemd/user/roadmap-remind.timer",
      ]
    `)
  })

  test.each<[Partial<Runs>, string[]]>([
    [{ times: { at: [420], days: WORK_DAYS } }, ['Mon..Fri *-*-* 07:00:00']],
    [{ times: { at: [60, 1290], days: [6, 7] } }, ['Sun,Mon *-*-* 01:00:00', 'Sun,Sat *-*-* 21:30:00']],
    [{ shift: -420, zone: 'Asia/Ho_Chi_Minh' }, ['*-*-* 07:00:00 Asia/Ho_Chi_Minh', '*-*-* 21:30:00 Asia/Ho_Chi_Minh']],
    [{ shift: -420 }, ['*-*-* 00:00:00', '*-*-* 14:30:00']],
  ])('%j is %j', (some, expected) => {
    const calendars = systemdTimer({ ...RUNS, ...some }, '').flatMap((line) => /^OnCalendar=(.*)/.exec(line)?.[1] ?? [])
    expect(calendars).toEqual(expected)
    if (hasSystemd()) expect(systemd(['calendar', ...calendars])).toMatchObject({ status: 0 })
  })

  test.each(ODD)('a value of %j comes through', (value) => {
    const service = systemdService({ ...RUNS, env: { LANG: value }, home: `/${value}`, program: `/${value}` }, '')
    expect(service.filter((line) => line.startsWith('Environment=')).map((line) => wordsOf(line.slice('Environment='.length)))).toEqual([[`LANG=${value}`], [`ROADMAP_HOME=/${value}`]])
    expect(wordsOf(service.at(-1)?.slice('ExecStart='.length) ?? '', true)).toEqual([RUNS.node, `/${value}`, 'remind', '--missed', '--at', '07:00', '--at', '21:30'])
  })

  test.runIf(hasSystemd()).each(ODD)('its own reader takes a folder named %j', (value) => {
    const folder = temporaryFolder('units')
    const bin = join(folder, value)
    mkdirSync(bin)
    const node = join(bin, `node ${value}`)
    writeFileSync(node, '#!/bin/sh\n')
    chmodSync(node, 0o755)
    const runs = { ...RUNS, env: { PATH: bin }, node, program: join(bin, 'roadmap.cjs'), home: bin }
    const [service, timer] = ['service', 'timer'].map((kind) => join(folder, `${nameOf(runs)}.${kind}`)) as [string, string]
    writeFileSync(service, systemdService(runs, english.timers.description).join('\n'))
    writeFileSync(timer, systemdTimer(runs, english.timers.description).join('\n'))
    expect(systemd(['verify', '--user', service, timer])).toMatchObject({ status: 0, stderr: '' })
  })
})

function hasSystemd(): boolean {
  return spawnSync('systemd-analyze', ['--version']).status === 0
}

function systemd(args: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync('systemd-analyze', args, { env: { ...process.env, XDG_RUNTIME_DIR: temporaryFolder('run') }, encoding: 'utf8' })
  return { status, stderr }
}

/** Words as systemd.syntax(7) has them. @param starts of ExecStart, where `$` is doubled too, but in the first word */
function wordsOf(line: string, starts = false): string[] {
  const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/gs)].map(([, quoted, plain]) => {
    const bytes = (quoted ?? plain ?? '').replace(/(?:\\x[0-9a-f]{2})+/g, (all) => Buffer.from(all.replaceAll('\\x', ''), 'hex').toString())
    return bytes.replace(/\\(["\\])/g, '$1').replaceAll('%%', '%')
  })
  return words.map((word, i) => (starts && i > 0 ? word.replaceAll('$$', '$') : word))
}

describe('for launchd', () => {
  test('an agent', () => {
    expect(`\n${textOf(printLaunchd({ ...RUNS, times: { at: [1290], days: [6, 7] }, shift: 180 }, english.timers))}`).toMatchInlineSnapshot(`
      "
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Save as ~/Library/LaunchAgents/roadmap.remind.plist -->
      <!-- To switch them on: launchctl bootstrap gui/$UID ~/Library/LaunchAgents/roadmap.remind.plist -->
      <!-- To switch them off: launchctl bootout gui/$UID/roadmap.remind -->
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">
      <dict>
        <key>Label</key>
        <string>roadmap.remind</string>
        <key>ProgramArguments</key>
        <array>
          <string>/opt/node/bin/node</string>
          <string>/opt/node/lib/roadmap/bin/roadmap.cjs</string>
          <string>remind</string>
          <string>--missed</string>
          <string>--at</string>
          <string>21:30</string>
          <string>--days</string>
          <string>sat,sun</string>
        </array>
        <key>EnvironmentVariables</key>
        <dict>
          <key>PATH</key>
          <string>/opt/node/bin:/usr/bin:/bin</string>
          <key>LANG</key>
          <string>vi_VN.UTF-8</string>
        </dict>
        <key>StartCalendarInterval</key>
        <array>
          <dict>
            <key>Weekday</key>
            <integer>0</integer>
            <key>Hour</key>
            <integer>0</integer>
            <key>Minute</key>
            <integer>30</integer>
          </dict>
          <dict>
            <key>Weekday</key>
            <integer>1</integer>
            <key>Hour</key>
            <integer>0</integer>
            <key>Minute</key>
            <integer>30</integer>
          </dict>
        </array>
      </dict>
      </plist>
      "
    `)
  })

  test('each time has an entry, for each weekday where it is not all of them', () => {
    const entries = (some: Partial<Runs>): number => textOf(printLaunchd({ ...RUNS, ...some }, english.timers)).split('<key>Hour</key>').length - 1
    expect([entries({}), entries({ times: { at: [420, 1290], days: WORK_DAYS } })]).toEqual([2, 10])
  })

  test.each(ODD.filter((value) => !value.includes('\u001b')))('a value of %j comes through, and the list is well formed', (value) => {
    for (const { timers } of [english, vietnamese]) {
      const list = textOf(printLaunchd({ ...RUNS, env: { LANG: value }, home: `/${value}`, node: `/${value}` }, timers))
      expect(stringsIn(list)).toEqual([expect.stringMatching(/^roadmap\.remind-/), `/${value}`, RUNS.program, 'remind', '--missed', '--at', '07:00', '--at', '21:30', value, `/${value}`])
    }
  })

  test('what XML cannot say is refused', () => {
    expect(printLaunchd({ ...RUNS, home: '/a\u001b' }, english.timers)).toEqual({ kind: 'unwritable', text: '/a\u001b' })
  })
})

/** The strings of a property list, in order; fails where it is not well formed. */
function stringsIn(list: string): string[] {
  const open: string[] = []
  const strings: string[] = []
  const body = list.replace(/^<\?xml .*\?>\n/, '').replace(/<!--(?:(?!--)[^])*-->|<!DOCTYPE [^>]*>/g, '')
  for (const [, name = '', text = ''] of body.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (name.startsWith('/')) expect(open.pop()).toBe(name.slice(1))
    else open.push(name.split(' ')[0] ?? '')
    expect(text).not.toMatch(/&(?!#\d+;)|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    if (name === 'string') strings.push(text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))))
  }
  expect(open).toEqual([])
  return strings
}

describe('for the task scheduler of Windows', () => {
  const WINDOWS = { ...RUNS, node: 'C:\\Program Files\\nodejs\\node.exe', program: 'C:\\npm\\roadmap.cjs' }

  test('a command for each time', () => {
    expect(`\n${textOf(printSchtasks({ ...WINDOWS, times: { at: [420, 1290], days: [1, 3, 7] }, via: ['desktop'] }, english.timers))}`).toMatchInlineSnapshot(`
      "
      @echo off
      chcp 65001 >nul
      rem Save as roadmap-remind.cmd
      rem To switch them on: roadmap-remind.cmd
      rem To switch them off: schtasks /Delete /TN roadmap-remind-0700 /F
      rem To switch them off: schtasks /Delete /TN roadmap-remind-2130 /F
      schtasks /Create /TN roadmap-remind-0700 /SC WEEKLY /D SUN,MON,WED /ST 07:00 /TR "\\"C:\\Program Files\\nodejs\\node.exe\\" C:\\npm\\roadmap.cjs remind --missed --at 07:00 --at 21:30 --days mon,wed,sun --via desktop" /F
      schtasks /Create /TN roadmap-remind-2130 /SC WEEKLY /D SUN,MON,WED /ST 21:30 /TR "\\"C:\\Program Files\\nodejs\\node.exe\\" C:\\npm\\roadmap.cjs remind --missed --at 07:00 --at 21:30 --days mon,wed,sun --via desktop" /F
      "
    `)
  })

  test.each(['C:\\a b', 'C:\\a b\\', 'C:\\100%\\%PATH%', 'C:\\a&b|c^d', 'C:\\học tập & làm', 'D:\\', "C:\\it's (mine)"])('a home of %j comes through', (home) => {
    const lines = textOf(printSchtasks({ ...WINDOWS, home }, vietnamese.timers)).split('\n')
    const tasks = lines.filter((line) => line.startsWith('schtasks /Create')).map(commandIn)
    expect(tasks).toEqual([WINDOWS, WINDOWS].map(({ node, program }) => [node, program, '--home', home, 'remind', '--missed', '--at', '07:00', '--at', '21:30']))
  })

  test('what it cannot take is refused', () => {
    expect(printSchtasks({ ...WINDOWS, home: 'C:\\a"b' }, english.timers)).toEqual({ kind: 'unwritable', text: 'C:\\a"b' })
    expect(printSchtasks({ ...WINDOWS, home: `C:\\${'x'.repeat(250)}` }, english.timers)).toMatchObject({ kind: 'unwritable', most: 261 })
  })
})

/** The words that a task starts, after the batch file, the option of schtasks and the program's own start have read them. */
function commandIn(line: string): string[] {
  // Outside quotes a sign needs its caret; every quote counts.
  const parts = line.split('"')
  for (const [i, part] of parts.entries()) if (i % 2 === 0) expect(part.replace(/\^[&|<>^]/g, '')).not.toMatch(/[&|<>^]/)
  const batch = parts.map((part, i) => (i % 2 === 0 ? part.replace(/\^(.)/g, '$1') : part)).join('"').replaceAll('%%', '%')
  const command = (/\/TR "(.*)" \/F$/.exec(batch)?.[1] ?? '').replaceAll('\\"', '"')
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '') : quoted.replace(/(\\*)$/, (all) => all.slice(all.length / 2))))
}
