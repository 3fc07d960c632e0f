/** What goes to a channel, and what became of it there. Knows no reminder. */
import type { Channel } from '../domain/plan/config.ts'

/** Plain text in the user's language, without colour and control characters. */
export interface Message {
  readonly title: string
  readonly lines: readonly string[]
}

/** Why a channel did not get a message. No secret is in any of them: of a webhook the host's name at most. */
export interface FailureParams {
  /** No program on this machine shows notifications. `program` is the one that was looked for. */
  'no-notifier': { readonly program: string }
  /** Notifications need a session bus, and there is none for this user. */
  'no-bus': { readonly path: string }
  'notifier-failed': { readonly program: string; readonly reason: string }
  /** config.yaml names no webhook, or no format. */
  'no-webhook': { readonly key: 'remind.webhook.url' | 'remind.webhook.format' }
  /** The address itself stands in config.yaml; it belongs into a file of its own or a variable. */
  'secret-in-config': Readonly<Record<string, never>>
  'secret-variable-missing': { readonly name: string }
  'secret-file-missing': { readonly file: string }
  'secret-file-unreadable': { readonly file: string; readonly reason: string }
  /** Others may read it; `mode` as chmod writes it. */
  'secret-file-open': { readonly file: string; readonly mode: string }
  /** Not an http(s) address, or what its format needs is missing. */
  'bad-webhook': { readonly source: string; readonly needs?: 'chat_id' }
  'webhook-timeout': { readonly host: string; readonly seconds: number }
  'webhook-unreachable': { readonly host: string; readonly reason: string }
  'webhook-status': { readonly host: string; readonly status: number }
  /** It sends on to another host, or too often. */
  'webhook-redirect': { readonly host: string; readonly to: string }
}
export type FailureCode = keyof FailureParams
export type Failure = { readonly [C in FailureCode]: { readonly code: C; readonly params: FailureParams[C] } }[FailureCode]

export interface Delivery {
  readonly channel: Channel
  /** Undefined where it arrived. */
  readonly failure?: Failure
}
