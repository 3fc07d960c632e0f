/** All channels at once: what becomes of one is nothing to the others. */
import { describe, expect, test } from 'vitest'
import type { Channel } from '../../src/domain/plan/config.ts'
import { deliver } from '../../src/deliver/deliver.ts'
import type { DeliverWorld } from '../../src/deliver/deliver.ts'
import { MESSAGE, capture, fakeProgram, startServer, statuses, temporaryFolder, writeSecret } from './support.ts'

const ALL: readonly Channel[] = ['stdout', 'webhook', 'desktop']
const BUS = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/given' }

/** A world with a file `webhook.url`, in which every channel works but for what the test changes. */
function worldOf(address: string, changed: Partial<DeliverWorld> & { readonly path?: string } = {}): DeliverWorld & { readonly printed: readonly string[] } {
  const configFolder = temporaryFolder()
  writeSecret(configFolder, 'webhook.url', address)
  const printed: string[] = []
  const { path = '', ...rest } = changed
  return {
    env: { PATH: path, ...BUS },
    platform: 'linux',
    configFolder,
    webhook: { url: 'file:webhook.url', format: 'json' },
    capture,
    wait: async () => true,
    print: (lines) => void printed.push(...lines),
    printed,
    ...rest,
  }
}

test('every channel gets the message, and the answers stand in the order asked for', async () => {
  const server = await startServer(statuses(200))
  const { args, folder } = fakeProgram('notify-send')
  const world = worldOf(`${server.origin}/hook`, { path: folder })
  expect(await deliver(MESSAGE, ALL, world)).toEqual([{ channel: 'stdout' }, { channel: 'webhook' }, { channel: 'desktop' }])
  expect(world.printed).toEqual([MESSAGE.title, ...MESSAGE.lines])
  expect(server.received).toHaveLength(1)
  expect(args()).toContain(MESSAGE.title)
})

test('no channel, nothing', async () => {
  expect(await deliver(MESSAGE, [], worldOf(''))).toEqual([])
})

test('a channel that fails keeps no other from its message', async () => {
  const server = await startServer(statuses(404))
  const { args, folder } = fakeProgram('notify-send')
  const world = worldOf(`${server.origin}/hook`, { path: folder })
  expect(await deliver(MESSAGE, ['webhook', 'desktop', 'stdout'], world)).toEqual([
    { channel: 'webhook', failure: { code: 'webhook-status', params: { host: '127.0.0.1', status: 404 } } },
    { channel: 'desktop' },
    { channel: 'stdout' },
  ])
  expect(world.printed).toContain(MESSAGE.title)
  expect(args()).toContain(MESSAGE.title)
})

test('a channel that is slow keeps no other waiting', async () => {
  let answerNow = (): void => undefined
  const asked = new Promise<void>((resolve) => {
    answerNow = resolve
  })
  const server = await startServer((response) => void asked.then(() => response.end()))
  // The server answers only once the line is printed.
  const world = worldOf(server.origin, { print: () => answerNow() })
  expect(await deliver(MESSAGE, ['webhook', 'stdout'], world)).toEqual([{ channel: 'webhook' }, { channel: 'stdout' }])
})

describe('a channel that throws', () => {
  const broken = (): never => {
    throw Object.assign(new Error('s3cret'), { code: 'ENOSPC' })
  }

  test('keeps no other from its message, and says no more than its code', async () => {
    const server = await startServer(statuses(200))
    const world = worldOf(server.origin, { print: broken, capture: broken })
    expect(await deliver(MESSAGE, ALL, world)).toEqual([
      { channel: 'stdout', failure: { code: 'notifier-failed', params: { program: 'stdout', reason: 'ENOSPC' } } },
      { channel: 'webhook' },
      { channel: 'desktop', failure: { code: 'notifier-failed', params: { program: 'desktop', reason: 'ENOSPC' } } },
    ])
    expect(server.received).toHaveLength(1)
  })

  test('has the name of its error where that has no code', async () => {
    const server = await startServer(statuses(500))
    const world = worldOf(server.origin, { wait: () => Promise.reject(new TypeError('s3cret')) })
    expect(await deliver(MESSAGE, ['webhook'], world)).toEqual([{ channel: 'webhook', failure: { code: 'notifier-failed', params: { program: 'webhook', reason: 'TypeError' } } }])
  })
})
