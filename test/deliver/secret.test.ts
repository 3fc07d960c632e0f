/** Where the address of a webhook may stand, and what is said where it may not. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../../src/deliver/channel.ts'
import { readAddress } from '../../src/deliver/secret.ts'
import type { Address } from '../../src/deliver/secret.ts'
import { temporaryFolder, writeSecret } from './support.ts'

const SECRET = 'https://s3cret-user:s3cret-pass@hooks.example/s3cret-path?auth=s3cret-query'

interface Asked {
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
  readonly platform?: string
}

function read(reference: string | undefined, { folder = '/nowhere', env = {}, platform = 'linux' }: Asked = {}): Address | Failure {
  const answer = readAddress(reference, { env, platform, configFolder: folder })
  if ('code' in answer) expect(JSON.stringify(answer)).not.toMatch(/s3cret/)
  return answer
}

function hrefOf(answer: Address | Failure): string {
  return 'code' in answer ? answer.code : answer.url.href
}

describe('a file', () => {
  test.each([
    ['the address alone', SECRET],
    ['a line end', `${SECRET}\n`],
    ['a line end of Windows, and spaces', `  ${SECRET} \r\n`],
    ['a byte order mark', `\ufeff${SECRET}\n`],
    ['more lines below', `${SECRET}\n# https://other.example\n`],
  ])('with %s is read', (_, text) => {
    const folder = temporaryFolder()
    writeSecret(folder, 'webhook.url', text)
    expect(read('file:webhook.url', { folder })).toEqual({ url: new URL(SECRET), source: 'file:webhook.url' })
  })

  test('may be named by an absolute path', () => {
    const file = writeSecret(temporaryFolder(), 'elsewhere', SECRET)
    expect(hrefOf(read(`file:${file}`))).toBe(SECRET)
    expect(hrefOf(read(`file://${file}`))).toBe(SECRET)
  })

  test.each([
    [0o644, '644'],
    [0o640, '640'],
    [0o620, '620'],
    [0o604, '604'],
    [0o666, '666'],
  ])('of mode %o is refused', (mode, said) => {
    const folder = temporaryFolder()
    const file = writeSecret(folder, 'webhook.url', SECRET, mode)
    expect(read('file:webhook.url', { folder })).toEqual({ code: 'secret-file-open', params: { file, mode: said } })
  })

  test('of mode 0400 is private enough', () => {
    const folder = temporaryFolder()
    writeSecret(folder, 'webhook.url', SECRET, 0o400)
    expect(hrefOf(read('file:webhook.url', { folder }))).toBe(SECRET)
  })

  test('has no mode worth asking for on Windows', () => {
    const folder = temporaryFolder()
    writeSecret(folder, 'webhook.url', SECRET, 0o666)
    expect(hrefOf(read('file:webhook.url', { folder, platform: 'win32' }))).toBe(SECRET)
  })

  test('that is missing is named', () => {
    const folder = temporaryFolder()
    expect(read('file:webhook.url', { folder })).toEqual({ code: 'secret-file-missing', params: { file: join(folder, 'webhook.url') } })
  })

  test('that is a folder is none', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'webhook.url'), { mode: 0o700 })
    expect(read('file:webhook.url', { folder })).toEqual({ code: 'secret-file-unreadable', params: { file: join(folder, 'webhook.url'), reason: 'EISDIR' } })
  })

  test.skipIf(process.platform === 'win32')('that is a pipe is none, and nobody is waited for', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'webhook.url')
    execFileSync('mkfifo', [file])
    chmodSync(file, 0o600)
    expect(read('file:webhook.url', { folder })).toEqual({ code: 'secret-file-unreadable', params: { file, reason: 'EFTYPE' } })
  })

  test.each([
    ['nothing', ''],
    ['no address', 's3cret words'],
    ['another kind of address', 'ftp://s3cret-user@hooks.example/s3cret-path'],
    ['an address that is broken', 'https://s3cret host/s3cret-path'],
  ])('that holds %s is said by its name in config.yaml', (_, text) => {
    const folder = temporaryFolder()
    writeSecret(folder, 'webhook.url', text)
    expect(read('file:webhook.url', { folder })).toEqual({ code: 'bad-webhook', params: { source: 'file:webhook.url' } })
  })
})

describe('a variable', () => {
  test.each(['$HOOK_1', '${HOOK_1}'])('%s holds the address', (reference) => {
    expect(read(reference, { env: { HOOK_1: ` ${SECRET}\n` } })).toEqual({ url: new URL(SECRET), source: reference })
  })

  test.each<Readonly<Record<string, string>>>([{}, { HOOK: '' }, { HOOK: '  ' }])('that says nothing is missing: %j', (env) => {
    expect(read('$HOOK', { env })).toEqual({ code: 'secret-variable-missing', params: { name: 'HOOK' } })
  })

  test('that holds no address is said by its name', () => {
    expect(read('$HOOK', { env: { HOOK: 's3cret' } })).toEqual({ code: 'bad-webhook', params: { source: '$HOOK' } })
  })
})

test('plain http is an address too', () => {
  expect(hrefOf(read('$HOOK', { env: { HOOK: 'http://localhost:8080/t' } }))).toBe('http://localhost:8080/t')
})

test.each([SECRET, 'http://hooks.example/s3cret', 'HTTPS://hooks.example/s3cret', 'hooks.example/s3cret', `file:${SECRET}`, `file: ${SECRET}`, `$${SECRET}`, 'file:'])(
  'an address in config.yaml itself is refused and not repeated: %s',
  (reference) => {
    expect(read(reference)).toEqual({ code: 'secret-in-config', params: {} })
  },
)

test.each([undefined, '', ' '])('without a reference there is no webhook: %j', (reference) => {
  expect(read(reference)).toEqual({ code: 'no-webhook', params: { key: 'remind.webhook.url' } })
})
