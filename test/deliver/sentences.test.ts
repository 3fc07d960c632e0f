/** Every failure has its sentences in both languages, and they say what it is about. */
import { describe, expect, test } from 'vitest'
import { CHANNELS } from '../../src/domain/plan/config.ts'
import type { FailureCode, FailureParams } from '../../src/deliver/channel.ts'
import { deliver as english } from '../../src/locales/en/deliver.ts'
import type { DeliverSaid } from '../../src/locales/en/deliver.ts'
import { deliver as vietnamese } from '../../src/locales/vi/deliver.ts'

/** A code without a sentence, or one that wants other parameters, does not compile. */
type Sentences = { readonly [C in FailureCode]: (params: FailureParams[C]) => DeliverSaid }
const LANGUAGES: readonly (readonly [string, Sentences, Readonly<Record<string, string>>])[] = [
  ['en', english.failures, english.channels],
  ['vi', vietnamese.failures, vietnamese.channels],
]

const FILE = "/home/an/it's/webhook.url"
const SAMPLES: { readonly [C in FailureCode]: readonly FailureParams[C][] } = {
  'no-notifier': [{ program: 'notify-send' }, { program: 'osascript' }, { program: '' }],
  'no-bus': [{ path: '/run/user/1000/bus' }],
  'notifier-failed': [{ program: 'notify-send', reason: 'No such interface.' }],
  'no-webhook': [{ key: 'remind.webhook.url' }, { key: 'remind.webhook.format' }],
  'secret-in-config': [{}],
  'secret-variable-missing': [{ name: 'HOOK' }],
  'secret-file-missing': [{ file: FILE }],
  'secret-file-unreadable': [{ file: FILE, reason: 'EISDIR' }, { file: FILE, reason: 'ESTRANGE' }],
  'secret-file-open': [{ file: FILE, mode: '644' }],
  'bad-webhook': [{ source: 'file:webhook.url' }, { source: '$HOOK', needs: 'chat_id' }],
  'webhook-timeout': [{ host: 'ntfy.sh', seconds: 10 }],
  'webhook-unreachable': [{ host: 'ntfy.sh', reason: 'ENOTFOUND' }, { host: 'ntfy.sh', reason: 'HPE_INVALID_CONSTANT' }],
  'webhook-status': [401, 404, 413, 429, 503].map((status) => ({ host: 'ntfy.sh', status })),
  'webhook-redirect': [{ host: 'ntfy.sh', to: 'login.example' }, { host: 'ntfy.sh', to: 'ntfy.sh' }],
}

const all = LANGUAGES.flatMap(([language, sentences]) =>
  (Object.keys(SAMPLES) as FailureCode[]).flatMap((code) => SAMPLES[code].map((params) => [language, code, params, (sentences[code] as (params: unknown) => DeliverSaid)(params)] as const)),
)

test.each(all)('%s says of %s %j what happened and what to do', (_, __, params, { what, fix }) => {
  for (const sentence of [what, fix]) {
    expect(sentence).toMatch(/^[\p{L}`].{15,}[^.]\.$/u)
    expect(sentence).not.toMatch(/undefined|\[object|NaN/)
    expect(sentence.split('`').length % 2).toBe(1)
  }
  const words = Object.values(params).filter((value) => value !== '' && !/^E[A-Z]+$/.test(String(value)))
  for (const word of words) expect(what).toContain(String(word).replace(/\.$/, ''))
})

test.each(LANGUAGES)('%s has a sentence for every code and a name for every channel, and no others', (_, sentences, channels) => {
  expect(Object.keys(sentences).sort()).toEqual(Object.keys(SAMPLES).sort())
  expect(Object.keys(channels).sort()).toEqual([...CHANNELS].sort())
})

describe('the languages', () => {
  test('differ in every sentence', () => {
    const of = (language: string): readonly string[] => all.filter(([each]) => each === language).map(([, , , { what }]) => what)
    expect(of('vi')).toHaveLength(of('en').length)
    expect(of('vi').filter((sentence) => of('en').includes(sentence))).toEqual([])
    expect(of('vi').filter((sentence) => sentence === sentence.normalize('NFD'))).toEqual([])
  })

  test.each(LANGUAGES)('%s name the command that mends it, fit to be copied', (_, sentences) => {
    expect(sentences['secret-file-open']({ file: FILE, mode: '644' }).fix).toContain(`\`chmod 600 '/home/an/it'\\''s/webhook.url'\``)
    expect(sentences['no-webhook']({ key: 'remind.webhook.format' }).fix).toContain('`roadmap config remind.webhook.format ntfy`')
    expect(sentences['no-notifier']({ program: 'notify-send' }).fix).toContain('apt install libnotify-bin')
  })
})
