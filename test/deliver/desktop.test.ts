/** Notifications as the program sees them that is called: a real one, in a folder on PATH. */
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Failure, Message } from '../../src/deliver/channel.ts'
import { busEnvironment, showOnDesktop } from '../../src/deliver/desktop.ts'
import { MESSAGE, capture, fakeProgram, temporaryFolder } from './support.ts'

const BUS = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/given' }

function show(env: Readonly<Record<string, string | undefined>>, { platform = 'linux', message = MESSAGE }: { readonly platform?: string; readonly message?: Message } = {}): Promise<Failure | undefined> {
  return showOnDesktop(message, { env, platform, capture })
}

describe('notify-send', () => {
  test('gets the title as it is, and a body without markup and escapes', async () => {
    const { folder, args, bus } = fakeProgram('notify-send')
    expect(await show({ PATH: folder, ...BUS, EMPTY: undefined })).toBeUndefined()
    expect(args()).toEqual(['--app-name=roadmap', '--', 'Tối nay còn 2 việc', 'Đọc &lt;Raft&gt; &amp; Paxos\n"Anki" \\\\n 30 phút'])
    expect(bus()).toBe('unix:path=/given')
  })

  test('reads no title as an option', async () => {
    const { folder, args } = fakeProgram('notify-send')
    await show({ PATH: folder, ...BUS }, { message: { title: '--version', lines: ['-u'] } })
    expect(args()).toEqual(['--app-name=roadmap', '--', '--version', '-u'])
  })

  test('finds the bus under cron, where nothing names it', async () => {
    const { folder, bus } = fakeProgram('notify-send')
    const runtime = temporaryFolder()
    writeFileSync(join(runtime, 'bus'), '')
    expect(await show({ PATH: folder, XDG_RUNTIME_DIR: runtime })).toBeUndefined()
    expect(bus()).toBe(`unix:path=${runtime}/bus`)
  })

  test('is not called where there is no bus', async () => {
    const { folder, args } = fakeProgram('notify-send')
    const runtime = temporaryFolder()
    expect(await show({ PATH: folder, XDG_RUNTIME_DIR: runtime })).toEqual({ code: 'no-bus', params: { path: `${runtime}/bus` } })
    expect(args).toThrow(/ENOENT/)
  })

  test('may be missing', async () => {
    expect(await show({ PATH: temporaryFolder(), ...BUS })).toEqual({ code: 'no-notifier', params: { program: 'notify-send' } })
  })

  test.each([
    ['the first line it complained with', `printf '\\n\\033[31mNo such\\tinterface\\033[0m\\r\\nsecond\\n' >&2; exit 1`, 'No suchinterface'],
    ['no more than 200 characters', `printf 'ệ%.0s' $(seq 300) >&2; exit 1`, 'ệ'.repeat(200)],
    ['its exit code, where it said nothing', 'echo out; exit 3', 'exit 3'],
    ['the signal that ended it', 'kill -9 $$', 'SIGKILL'],
  ])('that fails is said by %s', async (_, then, reason) => {
    const { folder } = fakeProgram('notify-send', then)
    expect(await show({ PATH: `${folder}:/usr/bin:/bin`, ...BUS })).toEqual({ code: 'notifier-failed', params: { program: 'notify-send', reason } })
  })

  test('that may not be run has failed', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'notify-send'), '', { mode: 0o600 })
    expect(await show({ PATH: folder, ...BUS })).toEqual({ code: 'notifier-failed', params: { program: 'notify-send', reason: 'EACCES' } })
  })
})

test('osascript gets the text as arguments, and no bus is asked for', async () => {
  const { folder, args } = fakeProgram('osascript')
  expect(await show({ PATH: folder }, { platform: 'darwin', message: { title: '-e "x"', lines: ['a\\b', '& <c>'] } })).toBeUndefined()
  expect(args().slice(-3)).toEqual(['--', '-e "x"', 'a\\b\n& <c>'])
  expect(args().filter((arg) => arg !== '-e').slice(0, 3)).toEqual(['on run argv', 'display notification (item 2 of argv) with title (item 1 of argv)', 'end run'])
})

test('other systems have no notifier', async () => {
  expect(await show({ PATH: temporaryFolder(), ...BUS }, { platform: 'win32' })).toEqual({ code: 'no-notifier', params: { program: '' } })
})

describe('the bus', () => {
  const unasked = (): never => {
    throw new Error('asked')
  }

  test('is the one that is named', () => {
    expect(busEnvironment({ ...BUS, XDG_RUNTIME_DIR: '/run/user/1', A: undefined }, unasked, unasked)).toEqual({ env: { ...BUS, XDG_RUNTIME_DIR: '/run/user/1' } })
  })

  test('lies in the runtime directory', () => {
    expect(busEnvironment({ XDG_RUNTIME_DIR: '/my' }, unasked, (path) => path === '/my/bus')).toEqual({ env: { XDG_RUNTIME_DIR: '/my', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/my/bus' } })
  })

  test.each([undefined, ''])('lies where systemd puts it for the user, where the runtime directory is %j', (runtime) => {
    const found = busEnvironment({ XDG_RUNTIME_DIR: runtime, DBUS_SESSION_BUS_ADDRESS: '' }, () => 1234, (path) => path === '/run/user/1234/bus')
    expect(found).toMatchObject({ env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1234/bus' } })
  })

  test('that is nowhere is said by the path', () => {
    expect(busEnvironment({}, () => 1234, () => false)).toEqual({ code: 'no-bus', params: { path: '/run/user/1234/bus' } })
  })

  test.skipIf(process.platform !== 'linux')('is looked for under the own user', async () => {
    const { folder, bus } = fakeProgram('notify-send')
    const failure = await show({ PATH: folder })
    const path = `/run/user/${userInfo().uid}/bus`
    expect(failure?.params ?? { path: bus().replace('unix:path=', '') }).toEqual({ path })
  })
})
