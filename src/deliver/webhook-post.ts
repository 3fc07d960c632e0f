/** Posts one request and follows where it is sent on to, within one time limit. Knows no format and tries nothing twice. */
import type { WebhookRequest } from './webhook-body.ts'

export interface PostLimits {
  /** Milliseconds for all of it, the answer read. */
  readonly timeout: number
  /** Bytes of an answer that are read before it is cut off. */
  readonly answerBytes: number
  /** Times it may be sent on. */
  readonly redirects: number
}

/** What came back; of the answer itself nothing is kept. */
export type Answer =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  /** Refused; `to` is the host's name. */
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'timeout' }
  /** The system's code, `ECONNREFUSED`; `UNKNOWN` where there is none. */
  | { readonly kind: 'unreachable'; readonly reason: string }

/** Never throws. An answer that breaks off after its status counts with that status: what was taken must not be sent twice. */
export async function post({ url, headers, body }: WebhookRequest, limits: PostLimits): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.timeout)
  try {
    let from = url
    for (let followed = 0; ; followed++) {
      const response = await fetch(from, { method: 'POST', redirect: 'manual', headers, body, signal })
      await skim(response, limits.answerBytes)
      const to = redirectTarget(from, response.status, response.headers.get('location'))
      if (to === undefined) return statusOf(response)
      if (!isFollowed(from, to, response.status) || followed === limits.redirects) return { kind: 'redirect', to: to.hostname }
      from = to
    }
  } catch (error) {
    const reason = codeIn(error)
    return signal.aborted || reason === 'UND_ERR_CONNECT_TIMEOUT' ? { kind: 'timeout' } : { kind: 'unreachable', reason }
  }
}

/** Where an answer sends on to; undefined where it does not. Credentials in it are left out. */
export function redirectTarget(from: URL, status: number, location: string | null): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || location === null || !URL.canParse(location, from.href)) return undefined
  const to = new URL(location, from)
  to.username = to.password = ''
  return to
}

/** Only on the same host and port, or up from http to https, and never as a GET, which is what 303 asks for. */
export function isFollowed(from: URL, to: URL, status: number): boolean {
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.hostname === to.hostname && from.port === '' && to.port === ''
  return status !== 303 && (isUpgrade || to.origin === from.origin)
}

function statusOf({ status, headers }: Response): Answer {
  const after = headers.get('retry-after')?.trim() ?? ''
  return { kind: 'status', status, ...(/^\d{1,6}$/.test(after) ? { retryAfterSeconds: Number(after) } : {}) }
}

/** Reads so much of an answer and drops it, then cuts it off; the signal of its request ends it too. */
async function skim({ body }: Response, most: number): Promise<void> {
  const reader = body?.getReader()
  if (reader === undefined) return
  try {
    for (let read = 0; read <= most; ) {
      const next = await reader.read()
      if (next.done) return
      read += next.value.length
    }
    await reader.cancel()
  } catch {
    // It broke off; its status is known.
  }
}

/** The first code of an error and its causes. Nothing but a word of capitals: messages may hold the address. */
function codeIn(error: unknown): string {
  const { cause, code, errors } = (error ?? {}) as { readonly cause?: unknown; readonly code?: unknown; readonly errors?: readonly unknown[] }
  if (code === 'UND_ERR_SOCKET') return 'ECONNRESET'
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return code
  const inner = cause ?? errors?.[0]
  return inner === undefined ? 'UNKNOWN' : codeIn(inner)
}
