/** Sends a message to the user's webhook, a few times where that may help. Says of its address the host's name at most. */
import type { RemindConfig } from '../domain/plan/config.ts'
import type { Failure, Message } from './channel.ts'
import { readAddress } from './secret.ts'
import type { SecretWorld } from './secret.ts'
import { buildRequest } from './webhook-body.ts'
import { post } from './webhook-post.ts'
import type { Answer, PostLimits } from './webhook-post.ts'

export interface WebhookWorld extends SecretWorld {
  readonly webhook: RemindConfig['webhook'] | undefined
  /** Waits so many milliseconds; false when it was interrupted. */
  readonly wait: (milliseconds: number) => Promise<boolean>
}

export interface WebhookLimits extends PostLimits {
  /** Milliseconds before each further try; there is one more than these. */
  readonly pauses: readonly number[]
  /** Milliseconds that are waited at most where the server says how long. */
  readonly longestPause: number
}

export const WEBHOOK_LIMITS: WebhookLimits = { timeout: 10_000, answerBytes: 65_536, redirects: 3, pauses: [1_000, 4_000], longestPause: 30_000 }

/**
 * Undefined when it arrived: any status 2xx. Network errors, time-outs, 408, 429 and 5xx are tried again; the failure is
 * that of the last try. An interrupted wait ends it.
 */
export async function sendWebhook(message: Message, world: WebhookWorld, limits: WebhookLimits = WEBHOOK_LIMITS): Promise<Failure | undefined> {
  const { url, format } = world.webhook ?? {}
  const address = readAddress(url, world)
  if ('code' in address) return address
  if (format === undefined) return { code: 'no-webhook', params: { key: 'remind.webhook.format' } }
  const request = buildRequest(message, format, address)
  if ('code' in request) return request
  for (let tried = 0; ; tried++) {
    const answer = await post(request, limits)
    const pause = limits.pauses[tried]
    if (pause === undefined || !isPassing(answer) || !(await world.wait(pauseAfter(answer, pause, limits)))) return failureOf(answer, address.url.hostname, limits)
  }
}

/** Whether another try may go better. */
function isPassing(answer: Answer): boolean {
  if (answer.kind !== 'status') return answer.kind !== 'redirect'
  return answer.status === 408 || answer.status === 429 || answer.status >= 500
}

function pauseAfter(answer: Answer, pause: number, { longestPause }: WebhookLimits): number {
  const seconds = answer.kind === 'status' ? answer.retryAfterSeconds : undefined
  return seconds === undefined ? pause : Math.min(seconds * 1000, longestPause)
}

function failureOf(answer: Answer, host: string, { timeout }: WebhookLimits): Failure | undefined {
  switch (answer.kind) {
    case 'status':
      return answer.status >= 200 && answer.status < 300 ? undefined : { code: 'webhook-status', params: { host, status: answer.status } }
    case 'redirect':
      return { code: 'webhook-redirect', params: { host, to: answer.to } }
    case 'timeout':
      return { code: 'webhook-timeout', params: { host, seconds: timeout / 1000 } }
    case 'unreachable':
      return { code: 'webhook-unreachable', params: { host, reason: answer.reason } }
  }
}
