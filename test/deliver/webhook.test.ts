/** Webhooks as a server sees them: real requests on this machine. */
import { describe, expect, test } from 'vitest'
import type { WebhookFormat } from '../../src/domain/plan/config.ts'
import type { Failure, Message } from '../../src/deliver/channel.ts'
import { sendWebhook, WEBHOOK_LIMITS } from '../../src/deliver/webhook.ts'
import type { WebhookLimits } from '../../src/deliver/webhook.ts'
import { isFollowed, redirectTarget } from '../../src/deliver/webhook-post.ts'
import { MESSAGE, startServer, statuses } from './support.ts'

interface Sent {
  readonly failure: Failure | undefined
  readonly waited: readonly number[]
}

interface Options {
  readonly format?: WebhookFormat | undefined
  readonly message?: Message
  readonly limits?: Partial<WebhookLimits>
  /** The wait that is interrupted, counted from 1. */
  readonly interrupted?: number
}

/** Sends to an address in a variable; every failure is searched for the address's secrets. */
async function send(address: string, { format = 'json', message = MESSAGE, limits = {}, interrupted }: Options = {}): Promise<Sent> {
  const waited: number[] = []
  const wait = async (milliseconds: number): Promise<boolean> => waited.push(milliseconds) !== interrupted
  const world = { env: { HOOK: address }, platform: 'linux', configFolder: '/', webhook: { url: '$HOOK', format }, wait }
  const failure = await sendWebhook(message, world, { ...WEBHOOK_LIMITS, ...limits })
  expect(JSON.stringify(failure) ?? '').not.toMatch(/s3cret/i)
  return { failure, waited }
}

describe('a message', () => {
  test('is published to ntfy as JSON at the root, its title unharmed', async () => {
    const server = await startServer(statuses(200))
    expect(await send(`${server.origin}/s3cret-topic?auth=czNjcmV0&priority=high`, { format: 'ntfy' })).toEqual({ failure: undefined, waited: [] })
    expect(server.received).toMatchObject([{ method: 'POST', path: '/?auth=czNjcmV0&priority=high', headers: { 'content-type': 'application/json' } }])
    expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({ topic: 's3cret-topic', title: 'Tối nay còn 2 việc', message: 'Đọc <Raft> & Paxos\n"Anki" \\n 30 phút' })
  })

  test.each([
    ['/below/a/path/topic', '/below/a/path/'],
    ['/below/topic/', '/below/'],
  ])('is published to ntfy at the root that lies above the topic: %s', async (path, root) => {
    const server = await startServer(statuses(200))
    await send(server.origin + path, { format: 'ntfy' })
    expect(server.received.map((request) => [request.path, JSON.parse(request.body).topic])).toEqual([[root, 'topic']])
  })

  test('without lines is its title to ntfy', async () => {
    const server = await startServer(statuses(200))
    await send(`${server.origin}/topic`, { format: 'ntfy', message: { title: 'Tối nay', lines: [] } })
    expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({ topic: 'topic', message: 'Tối nay' })
  })

  test.each(['', 'a', 'aa'])('that is too long for ntfy is cut between two letters: %j before them', async (before) => {
    const server = await startServer(statuses(200))
    await send(`${server.origin}/topic`, { format: 'ntfy', message: { title: 'T', lines: [before + 'ệ'.repeat(2000)] } })
    const { message } = JSON.parse(server.received[0]?.body ?? '') as { message: string }
    expect(message).toMatch(/^a*ệ+…$/)
    expect(Buffer.byteLength(message)).toBeLessThanOrEqual(4000)
    expect(Buffer.byteLength(message)).toBeGreaterThan(3996)
  })

  test('to Slack has its title bold and nothing that Slack reads as markup', async () => {
    const server = await startServer(statuses(200))
    await send(`${server.origin}/services/T/B/s3cret`, { format: 'slack', message: { ...MESSAGE, title: 'Tối <!channel> & nay' } })
    expect(server.received.map(({ path }) => path)).toEqual(['/services/T/B/s3cret'])
    expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({ text: '*Tối &lt;!channel&gt; &amp; nay*\nĐọc &lt;Raft&gt; &amp; Paxos\n"Anki" \\n 30 phút' })
  })

  test.each(['/bot42:s3cret/sendMessage', '/bot42:s3cret', '/bot42:s3cret/'])('to Telegram has the chat in its body: %s', async (path) => {
    const server = await startServer(statuses(200))
    await send(`${server.origin}${path}?chat_id=-10042&disable_notification=true`, { format: 'telegram' })
    expect(server.received.map((request) => request.path)).toEqual(['/bot42:s3cret/sendMessage?disable_notification=true'])
    expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({ chat_id: '-10042', text: 'Tối nay còn 2 việc\nĐọc <Raft> & Paxos\n"Anki" \\n 30 phút' })
  })

  test.each([
    ['', 4096],
    ['T', 4095],
  ])('that is too long for Telegram is cut, and no character in two: below the title %j', async (title, length) => {
    const server = await startServer(statuses(200))
    await send(`${server.origin}/bot1:a/sendMessage?chat_id=1`, { format: 'telegram', message: { title, lines: ['📚'.repeat(3000)] } })
    const { text } = JSON.parse(server.received[0]?.body ?? '') as { text: string }
    expect(text).toMatch(/^T?\n(?:📚)+…$/u)
    expect(text.length).toBe(length)
  })

  test('as JSON is its parts and the whole', async () => {
    const server = await startServer(statuses(204))
    expect((await send(`${server.origin}/a/b?c=d#e`)).failure).toBeUndefined()
    expect(server.received.map(({ method, path }) => [method, path])).toEqual([['POST', '/a/b?c=d']])
    expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({ ...MESSAGE, text: 'Tối nay còn 2 việc\nĐọc <Raft> & Paxos\n"Anki" \\n 30 phút' })
  })

  test('takes the user and password of the address along as a header', async () => {
    const server = await startServer(statuses(200))
    await send(server.origin.replace('//', '//t%E1%BB%91i:s3cret%40%25@'))
    expect(server.received[0]?.headers.authorization).toBe(`Basic ${Buffer.from('tối:s3cret@%').toString('base64')}`)
  })

  test('takes a password along that is no URL encoding', async () => {
    const server = await startServer(statuses(200))
    await send(server.origin.replace('//', '//:s3cret%@'))
    expect(server.received[0]?.headers.authorization).toBe(`Basic ${Buffer.from(':s3cret%').toString('base64')}`)
  })
})

describe('what is missing is said before anything is sent', () => {
  test.each<[WebhookFormat, string, Failure['params']]>([
    ['telegram', '/bot42:s3cret/sendMessage', { source: '$HOOK', needs: 'chat_id' }],
    ['telegram', '/bot42:s3cret/sendMessage?chat_id=', { source: '$HOOK', needs: 'chat_id' }],
    ['ntfy', '/?auth=s3cret', { source: '$HOOK' }],
  ])('%s %s', async (format, path, params) => {
    const server = await startServer(statuses(200))
    expect((await send(server.origin + path, { format })).failure).toEqual({ code: 'bad-webhook', params })
    expect(server.received).toEqual([])
  })

  test('the format, the address', async () => {
    const world = { env: { HOOK: 'http://127.0.0.1/s3cret' }, platform: 'linux', configFolder: '/', wait: async () => true }
    expect(await sendWebhook(MESSAGE, { ...world, webhook: { url: '$HOOK' } })).toEqual({ code: 'no-webhook', params: { key: 'remind.webhook.format' } })
    expect(await sendWebhook(MESSAGE, { ...world, webhook: undefined })).toEqual({ code: 'no-webhook', params: { key: 'remind.webhook.url' } })
  })
})

describe('a server that is in trouble', () => {
  test.each([500, 502, 503, 408, 429])('is tried again after %i, and the message arrives once', async (status) => {
    const server = await startServer(statuses(status, 200))
    expect(await send(`${server.origin}/s3cret`)).toEqual({ failure: undefined, waited: [1000] })
    expect(server.received.map(({ body }) => body)).toEqual([server.received[0]?.body, server.received[0]?.body])
    expect(server.received).toHaveLength(2)
  })

  test('is tried three times in all', async () => {
    const server = await startServer(statuses(500, 502, 503, 200))
    expect(await send(`${server.origin}/s3cret`)).toEqual({ failure: { code: 'webhook-status', params: { host: '127.0.0.1', status: 503 } }, waited: [1000, 4000] })
    expect(server.received).toHaveLength(3)
  })

  test.each([400, 401, 403, 404, 410, 304])('is not tried again after %i', async (status) => {
    const server = await startServer(statuses(status, 200))
    expect(await send(`${server.origin}/s3cret`)).toEqual({ failure: { code: 'webhook-status', params: { host: '127.0.0.1', status } }, waited: [] })
    expect(server.received).toHaveLength(1)
  })

  test.each([
    ['7', 7000],
    ['0', 0],
    ['3600', 30_000],
    ['999999999999', 1000],
    ['-1', 1000],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 1000],
    ['s3cret', 1000],
  ])('is left alone as long as it asks for: Retry-After %s', async (after, waited) => {
    const server = await startServer((response, number) => void (number === 1 ? response.writeHead(429, { 'retry-after': after }) : response).end())
    expect(await send(server.origin)).toEqual({ failure: undefined, waited: [waited] })
  })

  test('is not tried again when the wait is interrupted', async () => {
    const server = await startServer(statuses(500))
    expect((await send(server.origin, { interrupted: 1 })).failure).toEqual({ code: 'webhook-status', params: { host: '127.0.0.1', status: 500 } })
    expect(server.received).toHaveLength(1)
  })

  test('and never answers is given up after the time, each try anew', async () => {
    const server = await startServer(() => undefined)
    expect(await send(`${server.origin}/s3cret`, { limits: { timeout: 50 } })).toEqual({ failure: { code: 'webhook-timeout', params: { host: '127.0.0.1', seconds: 0.05 } }, waited: [1000, 4000] })
    expect(server.received).toHaveLength(3)
  })

  test('and closes the connection is tried again', async () => {
    const server = await startServer((response, number) => void (number < 3 ? response.destroy() : response.end()))
    expect(await send(`${server.origin}/s3cret`)).toEqual({ failure: undefined, waited: [1000, 4000] })
  })

  test('and closes every connection is unreachable', async () => {
    const server = await startServer((response) => void response.destroy())
    expect((await send(`${server.origin}/s3cret`)).failure).toEqual({ code: 'webhook-unreachable', params: { host: '127.0.0.1', reason: 'ECONNRESET' } })
    expect(server.received).toHaveLength(3)
  })

  test('or is none is said by the code of the system', async () => {
    const server = await startServer(statuses(200))
    const free = await freePort()
    const address = server.origin.replace(String(server.port), String(free))
    expect(await send(`${address}/s3cret`)).toEqual({ failure: { code: 'webhook-unreachable', params: { host: '127.0.0.1', reason: 'ECONNREFUSED' } }, waited: [1000, 4000] })
    expect((await send(`http://localhost:${free}/s3cret`)).failure).toEqual({ code: 'webhook-unreachable', params: { host: 'localhost', reason: 'ECONNREFUSED' } })
  })

  test('and speaks no HTTP is said by a code alone', async () => {
    const server = await startServer((response) => void response.socket?.end('s3cret nonsense\r\n\r\n'))
    const { failure } = await send(`${server.origin}/s3cret`)
    expect(failure).toMatchObject({ code: 'webhook-unreachable', params: { host: '127.0.0.1', reason: expect.stringMatching(/^[A-Z_]+$/) } })
  })
})

/** A port nobody listens on. */
async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

describe('an answer', () => {
  test.each([200, 404])('that never ends is cut off, and its status %i counts', async (status) => {
    let written = 0
    let closed = (): void => undefined
    const isClosed = new Promise<void>((resolve) => (closed = resolve))
    const server = await startServer((response) => {
      response.writeHead(status).on('close', closed)
      const chunk = 's3cret '.repeat(2000)
      const write = (): void => {
        while (!response.destroyed && response.write(chunk)) written += chunk.length
        written += chunk.length
      }
      response.on('drain', write)
      write()
    })
    const { failure } = await send(server.origin)
    expect(failure?.params).toEqual(status === 200 ? undefined : { host: '127.0.0.1', status })
    await isClosed
    expect(written).toBeGreaterThan(65_536)
    expect(written).toBeLessThan(20_000_000)
  })

  test('that drips is given up after the time; what was taken is not sent again', async () => {
    let closed = (): void => undefined
    const isClosed = new Promise<void>((resolve) => (closed = resolve))
    const server = await startServer((response) => {
      const timer = setInterval(() => response.write('.'), 5)
      response.writeHead(200).on('close', () => (clearInterval(timer), closed()))
    })
    expect(await send(server.origin, { limits: { timeout: 80 } })).toEqual({ failure: undefined, waited: [] })
    await isClosed
    expect(server.received).toHaveLength(1)
  })

  test('that breaks off after a status of success is one; nothing is sent twice', async () => {
    const server = await startServer((response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      setImmediate(() => response.destroy())
    })
    expect(await send(server.origin)).toEqual({ failure: undefined, waited: [] })
    expect(server.received).toHaveLength(1)
  })
})

describe('a server that sends on', () => {
  test.each([301, 302, 307, 308])('to itself with %i gets the same POST there', async (status) => {
    const server = await startServer((response, number) => void (number === 1 ? response.writeHead(status, { location: '/new/s3cret?a=b' }) : response).end())
    expect(await send(`${server.origin.replace('//', '//u:s3cret@')}/old`)).toEqual({ failure: undefined, waited: [] })
    const [first, second] = server.received
    expect(server.received.map(({ method, path }) => [method, path])).toEqual([['POST', '/old'], ['POST', '/new/s3cret?a=b']])
    expect(second?.body).toBe(first?.body)
    expect(JSON.parse(second?.body ?? '')).toMatchObject({ title: MESSAGE.title })
    expect(second?.headers).toMatchObject({ 'content-type': 'application/json', authorization: first?.headers.authorization })
  })

  test('to another port of its host is refused, and that one hears nothing', async () => {
    const second = await startServer(statuses(200))
    const first = await startServer((response) => void response.writeHead(307, { location: `http://other:other@127.0.0.1:${second.port}/` }).end())
    expect((await send(first.origin)).failure).toMatchObject({ code: 'webhook-redirect' })
    expect(second.received).toEqual([])
  })

  test.each([301, 302, 303, 307, 308])('to another host with %i is refused, and that one hears nothing', async (status) => {
    const other = await startServer(statuses(200))
    const server = await startServer((response) => void response.writeHead(status, { location: `http://localhost:${other.port}/s3cret` }).end())
    expect(await send(`${server.origin}/s3cret`)).toEqual({ failure: { code: 'webhook-redirect', params: { host: '127.0.0.1', to: 'localhost' } }, waited: [] })
    expect([server.received.length, other.received.length]).toEqual([1, 0])
  })

  test.each([
    ['with 303', 303, '/s3cret'],
    ['to another kind of address', 302, 'ftp://127.0.0.1/s3cret'],
  ])('%s is refused', async (_, status, location) => {
    const server = await startServer((response) => void response.writeHead(status, { location }).end())
    expect(await send(server.origin)).toEqual({ failure: { code: 'webhook-redirect', params: { host: '127.0.0.1', to: '127.0.0.1' } }, waited: [] })
    expect(server.received).toHaveLength(1)
  })

  test('three times is followed, more often is not', async () => {
    const circle = await startServer((response) => void response.writeHead(307, { location: '/s3cret' }).end())
    expect(await send(circle.origin)).toEqual({ failure: { code: 'webhook-redirect', params: { host: '127.0.0.1', to: '127.0.0.1' } }, waited: [] })
    expect(circle.received).toHaveLength(4)
    const long = await startServer((response, number) => void (number < 4 ? response.writeHead(307, { location: `/${number}` }) : response).end())
    expect((await send(long.origin)).failure).toBeUndefined()
  })

  test('to nowhere has only its status', async () => {
    const server = await startServer(statuses(302))
    expect((await send(server.origin)).failure).toEqual({ code: 'webhook-status', params: { host: '127.0.0.1', status: 302 } })
  })

  test.each([
    ['https://a.example/', 307, 'http://a.example/', false],
    ['https://a.example/', 307, 'https://a.example:8443/', false],
    ['http://a.example/', 308, 'https://a.example/', true],
    ['https://a.example/', 308, 'https://b.a.example/', false],
    ['https://a.example/', 308, '//b.example/', false],
    ['https://a.example/', 303, '/x', false],
    ['https://a.example/', 302, 'https://u:p@a.example/x', true],
  ])('%s, %i to %s: followed is %s', (from, status, location, followed) => {
    const to = redirectTarget(new URL(from), status, location)
    expect(to && isFollowed(new URL(from), to, status)).toBe(followed)
    expect(to?.username).toBe('')
  })
})
