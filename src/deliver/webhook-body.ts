/** What a message looks like to each kind of webhook: where it is posted, with which headers and body. Knows no network and no file. */
import type { WebhookFormat } from '../domain/plan/config.ts'
import type { Failure, Message } from './channel.ts'
import type { Address } from './secret.ts'

/** One POST. */
export interface WebhookRequest {
  /** Without credentials, which fetch refuses. */
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** UTF-16 units a message of Telegram may have. */
const TELEGRAM_UNITS = 4096
/** Bytes; what is longer than 4096 ntfy makes an attachment of, or refuses. */
const NTFY_BYTES = 4000

/**
 * The request that brings a message to an address. A user and password in the address become a header.
 * Failures: bad-webhook where the address lacks what the format needs.
 */
export function buildRequest(message: Message, format: WebhookFormat, { url, source }: Address): WebhookRequest | Failure {
  const target = new URL(url)
  target.username = target.password = target.hash = ''
  const headers = { 'content-type': 'application/json', 'user-agent': 'roadmap', ...authorization(url) }
  const built = BUILDERS[format](message, target)
  if (built === undefined) return { code: 'bad-webhook', params: { source, ...(format === 'telegram' ? { needs: 'chat_id' } : {}) } }
  return { url: built.url ?? target, headers, body: JSON.stringify(built.body) }
}

/** The body, and the address where it is another one; undefined where the address lacks something. */
type Built = { readonly url?: URL; readonly body: object } | undefined

const BUILDERS: Readonly<Record<WebhookFormat, (message: Message, url: URL) => Built>> = {
  ntfy: ntfyRequest,
  slack: ({ title, lines }) => ({ body: { text: slackText([`*${title}*`, ...lines].join('\n')) } }),
  telegram: telegramRequest,
  json: (message) => ({ body: { title: message.title, lines: message.lines, text: plainText(message) } }),
}

/**
 * JSON goes to the server's root, with the topic in it: a header cannot hold a Vietnamese title. The query stays, it may
 * hold `auth`. Source: docs.ntfy.sh/publish, "Publish as JSON".
 */
function ntfyRequest({ title, lines }: Message, url: URL): Built {
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const topic = parts.pop()
  if (topic === undefined) return undefined
  const root = new URL(url)
  root.pathname = ['', ...parts, ''].join('/')
  // A message without a body would be called "triggered".
  const body = lines.length === 0 ? { topic, message: title } : { topic, title, message: firstBytes(lines.join('\n'), NTFY_BYTES) }
  return { url: root, body }
}

/** `chat_id` moves from the query into the body. Source: core.telegram.org/bots/api#sendmessage. */
function telegramRequest(message: Message, url: URL): Built {
  const chat = url.searchParams.get('chat_id')
  if (!chat) return undefined
  const target = new URL(url)
  target.searchParams.delete('chat_id')
  const path = target.pathname.replace(/\/+$/, '')
  target.pathname = path.endsWith('/sendMessage') ? path : `${path}/sendMessage`
  return { url: target, body: { chat_id: chat, text: firstUnits(plainText(message), TELEGRAM_UNITS) } }
}

function plainText({ title, lines }: Message): string {
  return [title, ...lines].join('\n')
}

/** Only these three are entities to Slack. */
function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function firstUnits(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function firstBytes(text: string, most: number): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= most) return text
  // What is cut through at the end is left out.
  return `${new TextDecoder().decode(bytes.subarray(0, most - 3), { stream: true })}…`
}

function authorization({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '' && password === '') return {}
  return { authorization: `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}` }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
