/** Reminders in a crontab: put in, looked at, taken out; the crontab is a file that a script keeps. */
import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installReminders, printTimers, uninstallReminders } from '../../src/session/remind-install.ts'
import { remindStatus } from '../../src/session/remind-status.ts'
import type { InstallOptions } from '../../src/session/remind-wish.ts'
import { startPlan } from '../../src/session/start-plan.ts'
import type { Session } from '../../src/session/session.ts'
import { CRONTAB, createMachine, program } from '../support/machine.ts'
import type { Machine } from '../support/machine.ts'
import type { Ran } from '../support/cli.ts'

const install = (options: InstallOptions = {}) => (session: Session): Promise<void> => installReminders(session, options)
const VI = ['--lang', 'vi']
const JSON_OPTION = ['--json']
const FOREIGN = '# Sao lưu\n0 5 * * * backup\n# hết'

/** What was printed, then the exit code, with what differs between machines out of it. */
function said({ out, err, code }: Ran): string {
  return `\n${out}${err === '' ? '' : `! ${err.trimEnd().replaceAll('\n', '\n! ')}\n`}(exit ${code})\n`
}

/** One that has a plan and a desktop. */
async function studyMachine(config = '', script = CRONTAB): Promise<Machine> {
  const machine = createMachine(script)
  program(join(machine.bin, 'notify-send'), '#!/bin/sh\n')
  machine.config(config)
  await machine.run((session) => startPlan(session, { name: 'faang' }))
  return machine
}

const linesOf = (machine: Machine): string[] => (machine.crontab() ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
const timesOf = (machine: Machine): string[] => linesOf(machine).map((line) => line.split(' ').slice(0, 5).join(' '))

describe('install', () => {
  test('writes the lines and says when, how to see, to try and to undo it', async () => {
    const machine = await studyMachine()
    machine.setCrontab(FOREIGN)
    expect(said(await machine.run(install()))).toMatchInlineSnapshot(`
      "
      Reminders are in the crontab: 07:00, 21:30 · every day · desktop
      A time that the machine slept through is made up for within an hour of its waking.
      No channel is set: they go to the desktop. For another: \`roadmap remind install --via webhook\`
      To see them: roadmap remind status
      To try one: roadmap remind test
      To take them out: roadmap remind uninstall
      (exit 0)
      "
    `)
    expect(`\n${machine.crontab()?.replaceAll(machine.folder, '~')}`).toMatchInlineSnapshot(`
      "
      # Sao lưu
      0 5 * * * backup
      # hết
      # >>> roadmap remind (line end added) >>>
      # roadmap remind install --at 07:00 --at 21:30
      0 7 * * * PATH=/opt/node/bin:~/bin:/usr/local/bin:/usr/bin:/bin /opt/node/bin/node /opt/roadmap/bin/roadmap.cjs remind --at 07:00
      30 21 * * * PATH=/opt/node/bin:~/bin:/usr/local/bin:/usr/bin:/bin /opt/node/bin/node /opt/roadmap/bin/roadmap.cjs remind --at 21:30
      5 * * * * PATH=/opt/node/bin:~/bin:/usr/local/bin:/usr/bin:/bin /opt/node/bin/node /opt/roadmap/bin/roadmap.cjs remind --missed --at 07:00 --at 21:30
      # <<< roadmap remind <<<
      "
    `)
    expect(said(await machine.run(install({}), VI))).toMatchInlineSnapshot(`
      "
      Không có gì thay đổi, crontab đã có sẵn lịch nhắc: 07:00, 21:30 · hằng ngày · desktop
      Đến giờ mà máy đang tắt hoặc sleep thì sẽ nhắc bù trong vòng một giờ sau khi máy chạy lại.
      Chưa chọn kênh nên sẽ nhắc trên desktop. Chọn kênh khác: \`roadmap remind install --via webhook\`
      Xem lại: roadmap remind status
      Thử ngay: roadmap remind test
      Gỡ ra: roadmap remind uninstall
      (exit 0)
      "
    `)
    expect(said(await machine.run(install({ at: ['6h30 sáng', '21h30'], days: 'thứ 2-7', via: 'webhook, desktop' }), VI))).toMatchInlineSnapshot(`
      "
      Đã đặt lịch nhắc trong crontab: 06:30, 21:30 · T2–T7 · desktop, webhook
      Đến giờ mà máy đang tắt hoặc sleep thì sẽ nhắc bù trong vòng một giờ sau khi máy chạy lại.
      Xem lại: roadmap remind status
      Thử ngay: roadmap remind test
      Gỡ ra: roadmap remind uninstall
      ! Chưa khai báo webhook: \`roadmap config remind.webhook.url file:webhook.url\`, và định dạng: \`roadmap config remind.webhook.format ntfy\`.
      ! Không có Chủ Nhật thì sẽ không có phần tổng kết tuần, vì phần đó gửi vào Chủ Nhật.
      (exit 0)
      "
    `)
    expect(timesOf(machine)).toEqual(['0 5 * * *', '30 6 * * 1-6', '30 21 * * 1-6', '5 * * * *'])
  })

  test('with the same words changes nothing, as JSON too', async () => {
    const machine = await studyMachine()
    const first = JSON.parse((await machine.run(install({ at: ['9pm'] }), JSON_OPTION)).out) as object
    expect(first).toEqual({ installed: true, changed: true, at: ['21:00'], days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], via: ['desktop'], lines: linesOf(machine) })
    const before = machine.crontab()
    expect(JSON.parse((await machine.run(install({ at: ['21:00'] }), JSON_OPTION)).out)).toEqual({ ...first, changed: false })
    expect(machine.crontab()).toBe(before)
  })

  test.each<[InstallOptions, string[]]>([
    [{ at: ['7h', '21h30'] }, ['0 7 * * *', '30 21 * * *']],
    [{ at: ['9pm, 7:15'] }, ['15 7 * * *', '0 21 * * *']],
    [{ at: ['9h tối', '7h sáng', '21:00'] }, ['0 7 * * *', '0 21 * * *']],
    [{ at: ['8h'], days: 'mon-sat' }, ['0 8 * * 1-6']],
    [{ at: ['8h'], days: 'T2, T4, CN' }, ['0 8 * * 0,1,3']],
    [{ at: ['8h'], days: 'thứ 2-7' }, ['0 8 * * 1-6']],
    [{ at: ['8h'], days: 'weekdays' }, ['0 8 * * 1-5']],
  ])('%j is due %j', async (options, fields) => {
    const machine = await studyMachine()
    expect((await machine.run(install(options))).code).toBe(0)
    expect(timesOf(machine).slice(0, -1)).toEqual(fields)
  })

  test.each<[InstallOptions, string]>([
    [{ at: ['7'] }, 'bad-option-value'],
    [{ at: ['21:30', ''] }, 'bad-option-value'],
    [{ at: ['25:00'] }, 'bad-option-value'],
    [{ days: 'some' }, 'bad-option-value'],
    [{ days: '' }, 'bad-option-value'],
    [{ via: 'mail' }, 'bad-option-value'],
    [{ via: ' ' }, 'bad-option-value'],
    [{ at: ['23:00'] }, 'at-quiet'],
    [{ at: ['22:30'] }, 'at-quiet'],
    [{ at: ['5h'] }, 'at-quiet'],
    [{ at: ['24:00'] }, 'at-quiet'],
  ])('%j is refused, and the crontab is as it was', async (options, code) => {
    const machine = await studyMachine()
    machine.setCrontab(FOREIGN)
    expect(JSON.parse((await machine.run(install(options), JSON_OPTION)).err)).toMatchObject({ error: { code } })
    expect(machine.crontab()).toBe(FOREIGN)
  })

  test('says what it takes, and how the quiet hours would let a time be', async () => {
    const machine = await studyMachine()
    const tries = [{ at: ['7'] }, { days: 'some' }, { via: 'mail' }, { at: ['23:00'] }, { at: ['6h'] }]
    const all = await Promise.all(tries.map(async (options) => (await machine.run(install(options))).err))
    expect(`\n${all.join('')}`).toMatchInlineSnapshot(`
      "
      error: \`7\` is not a value of --at.
        → It takes: 7h, 21h30, 9pm.
      error: \`some\` is not a value of --days.
        → It takes: mon-sat, "mon, wed, fri", weekdays.
      error: \`mail\` is not a value of --via.
        → It takes: desktop | webhook | stdout.
      error: 23:00 is in the quiet hours, 22:30-06:30: nothing would ever be said then.
        → Take another time, or change the quiet hours: \`roadmap config remind.quiet 00:00-06:30\`.
      error: 06:00 is in the quiet hours, 22:30-06:30: nothing would ever be said then.
        → Take another time, or change the quiet hours: \`roadmap config remind.quiet 22:30-06:00\`.
      "
    `)
    expect((await machine.run(install({ at: ['7'] }), VI)).err + (await machine.run(install({ at: ['23:00'] }), VI)).err).toMatchInlineSnapshot(`
      "lỗi: --at không nhận giá trị \`7\`.
        → Giá trị hợp lệ: 7h, 21h30, "9h tối".
      lỗi: 23:00 nằm trong giờ yên tĩnh 22:30-06:30: lúc đó không bao giờ có lời nhắc.
        → Chọn giờ khác, hoặc đổi giờ yên tĩnh: \`roadmap config remind.quiet 00:00-06:30\`.
      "
    `)
    machine.config('remind: { quiet: 23:30-06:30 }')
    expect((await machine.run(install({ at: ['23:00', '6:30'] }))).code).toBe(0)
  })

  test('warns of what will not be said', async () => {
    const machine = createMachine()
    machine.config('remind: { via: [webhook], webhook: { url: $HOOK, format: ntfy } }')
    const options = { at: ['7h', '8h', '13h', '21h30', '22h'], days: 'mon-sat' }
    expect(said(await machine.run(install(options)))).toMatchInlineSnapshot(`
      "
      Reminders are in the crontab: 07:00, 08:00, 13:00, 21:30, 22:00 · Mon–Sat · webhook
      A time that the machine slept through is made up for within an hour of its waking.
      To see them: roadmap remind status
      To try one: roadmap remind test
      To take them out: roadmap remind uninstall
      ! There is no plan yet, so nothing is reminded of. To start one: roadmap init
      ! The webhook is in $HOOK, which cron does not see: put the address into a file, \`roadmap config remind.webhook.url file:webhook.url\`.
      ! 07:00, 08:00 are in one half of the day, which has one reminder: a later time speaks only where an earlier one did not.
      ! 13:00, 21:30, 22:00 are in one half of the day, which has one reminder: a later time speaks only where an earlier one did not.
      ! The week is summed up on Sundays: without Sunday there is no summary.
      (exit 0)
      "
    `)
    expect((await machine.run(install(options), VI)).err).toMatchInlineSnapshot(`
      "Chưa có kế hoạch nào nên chưa có gì để nhắc. Bắt đầu: roadmap init
      Địa chỉ webhook nằm ở biến $HOOK, cron không thấy biến này: ghi địa chỉ vào tệp, \`roadmap config remind.webhook.url file:webhook.url\`.
      07:00, 08:00 cùng một buổi, mỗi buổi chỉ nhắc một lần: giờ sau chỉ nhắc khi giờ trước chưa nhắc được.
      13:00, 21:30, 22:00 cùng một buổi, mỗi buổi chỉ nhắc một lần: giờ sau chỉ nhắc khi giờ trước chưa nhắc được.
      Không có Chủ Nhật thì sẽ không có phần tổng kết tuần, vì phần đó gửi vào Chủ Nhật.
      "
    `)
    machine.config('')
    expect((await machine.run(install({ via: 'webhook' }))).err).toContain('No webhook is set yet')
    expect((await machine.run(install({ via: 'webhook' }), JSON_OPTION)).err).toBe('')
  })

  test('without a channel that is set takes the desktop where there is one, else stdout; a set one stays out of the lines', async () => {
    const machine = createMachine()
    expect((await machine.run(install())).out).toContain('no program here shows notifications')
    expect(linesOf(machine)[0]).toMatch(/ remind --at 07:00$/)
    program(join(machine.bin, 'notify-send'), '#!/bin/sh\n')
    expect((await machine.run(install())).out).toContain('they go to the desktop')
    expect(linesOf(machine)[0]).toMatch(/ remind --at 07:00$/)
    machine.config('remind: { via: [stdout] }')
    expect((await machine.run(install())).out).toContain('every day · stdout\n')
    expect(linesOf(machine)[0]).toMatch(/ remind --at 07:00$/)
  })

  test('carries the few variables that say where things are, and nothing that may be secret', async () => {
    const machine = await studyMachine()
    const env = { NTFY_TOKEN: 'secret', AWS_SECRET: 'secret', LANG: 'vi_VN.UTF-8', LC_ALL: '', LC_TIME: 'C', XDG_CONFIG_HOME: '/cfg', XDG_DATA_HOME: 'relative', XDG_CACHE_HOME: '/ca che', EDITOR: 'vi', PATH: `relative:${machine.bin}:/usr/sbin:/usr/bin:/bin` }
    await machine.run(install({ via: 'desktop' }), [], { env })
    expect(linesOf(machine)[0]).toBe(
      `0 7 * * * PATH=/opt/node/bin:${machine.bin}:/usr/local/bin:/usr/bin:/bin LANG=vi_VN.UTF-8 XDG_CONFIG_HOME=/cfg XDG_CACHE_HOME='/ca che' /opt/node/bin/node /opt/roadmap/bin/roadmap.cjs remind --at 07:00 --via desktop`,
    )
    expect(machine.crontab()).not.toContain('secret')
    await machine.run(install({ via: 'desktop' }), ['--home', join(machine.folder, 'học/')], { env: { ...env, LC_MESSAGES: 'en_US' } })
    expect(linesOf(machine)[3]).toBe(
      `0 7 * * * PATH=/opt/node/bin:${machine.bin}:/usr/local/bin:/usr/bin:/bin LC_MESSAGES=en_US ROADMAP_HOME='${machine.folder}/học' /opt/node/bin/node /opt/roadmap/bin/roadmap.cjs remind --at 07:00 --via desktop`,
    )
    expect(machine.crontab()).toContain(`# >>> roadmap remind "${machine.folder}/học" >>>`)
  })

  test('follows the clock of the machine where the user lives by another one', async () => {
    const machine = await studyMachine('timeZone: Asia/Ho_Chi_Minh\nremind: { via: desktop }')
    const { err } = await machine.run(install({ at: ['6h30', '21h30'], days: 'mon-sat' }), [], { zone: 'UTC' })
    expect(timesOf(machine)).toEqual(['30 23 * * 0-5', '30 14 * * 1-6', '5 * * * *'])
    expect(err).not.toContain('UTC')
    expect((await machine.run(install(), [], { zone: 'America/New_York' })).err).toContain('Cron runs on America/New_York')
    // What was installed holds on for what is not said anew.
    expect(timesOf(machine).slice(0, 2)).toEqual(['30 18 * * 0-5', '30 9 * * 1-6'])
    await machine.run(install({ days: 'every day' }), [], { zone: 'America/New_York' })
    expect(timesOf(machine).slice(0, 2)).toEqual(['30 18 * * *', '30 9 * * *'])
  })
})

describe('uninstall', () => {
  test('takes the lines out, says which, and leaves the rest byte for byte', async () => {
    const machine = await studyMachine()
    machine.setCrontab(FOREIGN)
    await machine.run(install({ days: 'T7 CN' }))
    expect(said(await machine.run(uninstallReminders))).toMatchInlineSnapshot(`
      "
      Taken out of the crontab: 07:00, 21:30 · Sat, Sun · desktop
      (exit 0)
      "
    `)
    expect(machine.crontab()).toBe(FOREIGN)
    expect(said(await machine.run(uninstallReminders))).toMatchInlineSnapshot(`
      "
      No reminders are in the crontab.
      (exit 0)
      "
    `)
    expect(said(await machine.run(uninstallReminders, VI))).toMatchInlineSnapshot(`
      "
      Trong crontab chưa có lịch nhắc.
      (exit 0)
      "
    `)
    expect(JSON.parse((await machine.run(uninstallReminders, JSON_OPTION)).out)).toEqual({ removed: 0 })
  })

  test('leaves no empty crontab where there was none', async () => {
    const machine = await studyMachine()
    await machine.run(install())
    expect(JSON.parse((await machine.run(uninstallReminders, JSON_OPTION)).out)).toEqual({ removed: 3 })
    expect(machine.crontab()).toBeUndefined()
  })

  test('keeps a line end that cron insists on, and says so', async () => {
    const strict = CRONTAB.replace('*) cat', '*) [ -z "$(tail -c 1 "$1")" ] || { echo "new crontab file is missing newline before EOF" >&2; exit 1; }\n     cat')
    const machine = await studyMachine('', strict)
    machine.setCrontab('0 5 * * * backup')
    await machine.run(install())
    const { code, err } = await machine.run(uninstallReminders)
    expect({ code, err }).toEqual({ code: 0, err: 'The last line had no end before; cron refuses that now, so it kept one.\n' })
    expect(machine.crontab()).toBe('0 5 * * * backup\n')
  })
})

describe('status', () => {
  test('says when reminders run, when next, and how to begin', async () => {
    const machine = createMachine()
    expect(said(await machine.run(remindStatus))).toMatchInlineSnapshot(`
      "
      No reminders are in the crontab.
      To install them: roadmap remind install --at 7h --at 21h30
      ! There is no plan yet, so nothing is reminded of. To start one: roadmap init
      (exit 0)
      "
    `)
    expect(said(await machine.run(remindStatus, VI))).toMatchInlineSnapshot(`
      "
      Trong crontab chưa có lịch nhắc.
      Đặt lịch nhắc: roadmap remind install --at 7h --at 21h30
      ! Chưa có kế hoạch nào nên chưa có gì để nhắc. Bắt đầu: roadmap init
      (exit 0)
      "
    `)
    const study = await studyMachine()
    await study.run(install({ days: 'mon-sat' }))
    expect(said(await study.run(remindStatus))).toMatchInlineSnapshot(`
      "
      Reminders: 07:00, 21:30 · Mon–Sat · desktop
      Next run: Monday, 2 March, 07:00
      Last run: none yet
      (exit 0)
      "
    `)
    expect(said(await study.run(remindStatus, VI))).toMatchInlineSnapshot(`
      "
      Lịch nhắc: 07:00, 21:30 · T2–T7 · desktop
      Lần chạy tới: 07:00 Thứ Hai, 2/3
      Lần chạy gần nhất: chưa chạy lần nào
      (exit 0)
      "
    `)
    expect(JSON.parse((await study.run(remindStatus, JSON_OPTION)).out)).toEqual({
      installed: true,
      at: ['07:00', '21:30'],
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
      via: ['desktop'],
      lines: linesOf(study),
      next: '2026-03-02T00:00:00.000Z',
      last: null,
    })
  })

  test.each([
    ['2026-03-02T07:00', 'mon-sat', 'UTC', '2026-03-02T21:30:00.000Z'],
    ['2026-03-07T21:30', 'mon-sat', 'UTC', '2026-03-09T07:00:00.000Z'],
    ['2026-03-02T08:00', 'mon', 'UTC', '2026-03-02T21:30:00.000Z'],
    ['2026-03-02T22:00', 'mon', 'UTC', '2026-03-09T07:00:00.000Z'],
    ['2026-03-07T22:00', 'every day', 'America/New_York', '2026-03-08T11:00:00.000Z'],
    ['2026-10-31T22:00', 'every day', 'America/New_York', '2026-11-01T12:00:00.000Z'],
  ])('at %s, on %s, in %s: next is %s', async (now, days, zone, next) => {
    const machine = createMachine(CRONTAB, { zone, now })
    await machine.run(install({ days }))
    expect(JSON.parse((await machine.run(remindStatus, JSON_OPTION)).out)).toMatchObject({ next })
  })

  test('counts the night to the day before', async () => {
    const machine = createMachine(CRONTAB, { zone: 'UTC', now: '2026-03-02T12:00' })
    machine.config('remind: { quiet: 03:00-06:00 }')
    await machine.run(install({ at: ['1h'], days: 'mon' }))
    expect(timesOf(machine)[0]).toBe('0 1 * * 2')
    expect(JSON.parse((await machine.run(remindStatus, JSON_OPTION)).out)).toMatchObject({ next: '2026-03-03T01:00:00.000Z' })
  })

  test('of lines that a hand changed says so; without cron there are none', async () => {
    const machine = await studyMachine()
    await machine.run(install())
    machine.setCrontab((machine.crontab() ?? '').replace(/^# roadmap .*\n/m, ''))
    expect((await machine.run(remindStatus)).out).toContain('changed by hand')
    expect(JSON.parse((await machine.run(remindStatus, JSON_OPTION)).out)).toMatchObject({ installed: true, at: [], days: [], next: null })
    const none = createMachine('')
    expect(JSON.parse((await none.run(remindStatus, JSON_OPTION, { env: { PATH: none.bin } })).out)).toMatchObject({ installed: false })
  })
})

describe('where cron shows control characters as signs, as on Debian', () => {
  const DEBIAN = CRONTAB.replace('cat "$table" ;;', `sed -e 's/\\r/\\\\r/g' -e 's/\\x08/\\\\b/g' "$table" ;;
  -e) cp "$table" "$table.tmp"; sh -c "$VISUAL $table.tmp"; cmp -s "$table" "$table.tmp" || exit 1 ;;`)
  const odd = '# mine\r\n0 5 * * * grep "\\bword\\r" x\r\n# a\bb'

  test('they stay what they are', async () => {
    const machine = createMachine(DEBIAN)
    machine.setCrontab(odd)
    expect((await machine.run(install())).code).toBe(0)
    expect(machine.crontab()?.startsWith(`${odd}\n# >>>`)).toBe(true)
    expect(JSON.parse((await machine.run(install(), JSON_OPTION)).out)).toMatchObject({ changed: false })
    expect((await machine.run(uninstallReminders)).code).toBe(0)
    expect(machine.crontab()).toBe(odd)
  })

  test('or nothing is written, where it cannot be told', async () => {
    const machine = createMachine(DEBIAN.replace('-e) cp', '-e) exit 1; cp'))
    machine.setCrontab(odd)
    const { err } = await machine.run(install())
    expect(err).toContain('Line 1 of the crontab has \\r or \\b in it')
    expect(machine.crontab()).toBe(odd)
  })
})

describe('a crontab that goes wrong', () => {
  const tries: readonly (readonly [string, string, RegExp])[] = [
    ['no-crontab-program', '', /no program `crontab`/],
    ['crontab-failed', CRONTAB.replace('-l)', '-l) echo "You (lan) are not allowed to use this program (crontab)" >&2; exit 1;'), /cannot be read: You \(lan\) are not allowed/],
    ['crontab-failed', CRONTAB.replace('*) cat', '*) echo \'"/tmp/x":3: bad minute\' >&2; echo "errors in crontab file" >&2; exit 1; cat'), /does not take the crontab: bad minute/],
    ['crontab-failed', CRONTAB.replace('*) cat', '*) exit 3; cat'), /exit code 3/],
    ['crontab-failed', CRONTAB.replace('-l)', () => '-l) kill -9 $$;'), /SIGKILL/],
    ['crontab-differs', CRONTAB.replace('*) cat', '*) exit 0; cat'), /has another one now/],
  ]
  test.each(tries)('is %s: it is as it was, and no file is left behind', async (code, script, words) => {
    const machine = createMachine(script)
    machine.setCrontab(FOREIGN)
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => /^roadmap-\w{6}$/.test(name))
    const before = left()
    const { err } = await machine.run(install(), JSON_OPTION, { env: { PATH: script === '' ? machine.bin : `${machine.bin}:/usr/bin:/bin` } })
    expect(JSON.parse(err)).toMatchObject({ error: { code, message: expect.stringMatching(words) } })
    expect(machine.crontab()).toBe(FOREIGN)
    expect(left().filter((name) => !before.includes(name))).toEqual([])
  })

  test.each([
    ['crontab-markers', Buffer.from('# a\n# >>> roadmap remind >>>\n0 7 * * * x\n'), /Line 2 of the crontab/],
    ['crontab-not-utf8', Buffer.from('# a\n# caf\xe9\n', 'latin1'), /Line 2 of the crontab/],
  ] as const)('by its own text is %s, and is left alone', async (code, text, words) => {
    const machine = createMachine()
    const table = join(machine.folder, 'table')
    writeFileSync(table, text)
    for (const what of [install(), uninstallReminders]) {
      const { err } = await machine.run(what, JSON_OPTION)
      expect(JSON.parse(err)).toMatchObject({ error: { code, message: expect.stringMatching(words) } })
    }
    expect(machine.crontab()).toBe(text.toString())
  })

  test('has a line that would be too long: what is long is named', async () => {
    const machine = createMachine()
    const { err } = await machine.run(install(), [...JSON_OPTION, '--home', `/${'học/'.repeat(200)}`])
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'cron-line-too-long', message: expect.stringContaining('ROADMAP_HOME=/học/') } })
    expect(machine.crontab()).toBeUndefined()
  })
})

describe('what another system needs', () => {
  const print = (system: string, options: InstallOptions = {}) => (session: Session): Promise<void> => printTimers(session, { ...options, print: system })

  test('cron gets exactly the block', async () => {
    const machine = await studyMachine()
    const { out, code } = await machine.run(print('cron', { at: ['7h'] }))
    expect(code).toBe(0)
    expect(machine.crontab()).toBeUndefined()
    await machine.run(install({ at: ['7h'] }))
    expect(machine.crontab()).toBe(out)
  })

  test.each([
    ['systemd', 'OnCalendar=*-*-* 07:00:00 Asia/Ho_Chi_Minh'],
    ['launchd', '<string>--missed</string>'],
    ['schtasks', '/SC DAILY /ST 00:00'],
  ])('%s gets its own, in the right zone', async (system, line) => {
    const machine = await studyMachine('timeZone: Asia/Ho_Chi_Minh')
    const { out } = await machine.run(print(system), [], { zone: 'UTC' })
    expect(out).toContain(line)
    expect(JSON.parse((await machine.run(print(system), JSON_OPTION, { zone: 'UTC' })).out)).toEqual({ system, text: out })
  })

  test('is asked for by a name that there is', async () => {
    const { code, err } = await createMachine().run(print('upstart'))
    expect(code).toBe(2)
    expect(err).toContain('cron | systemd | launchd | schtasks')
  })
})
