/** What is said of the channels of reminders: their names, and why one did not get a message. */
import type { Channel } from '../../domain/plan/config.ts'
import { shellWord, typed } from '../errors.ts'
import { format } from './format.ts'

export type DeliverTexts = typeof deliver

/** What happened, and what to do about it; commands in backticks. */
export interface DeliverSaid {
  readonly what: string
  readonly fix: string
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a folder in its path is a file',
  EFTYPE: 'it is not a regular file',
  ECONNREFUSED: 'it refuses the connection',
  ECONNRESET: 'the connection broke off',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up',
  ENETUNREACH: 'there is no network',
  EHOSTUNREACH: 'the network does not reach it',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody vouches for its certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody vouches for its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody vouches for its certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  UNKNOWN: 'no reason given',
}
const because = (reason: string): string => (REASONS[reason] ?? reason).replace(/\.$/, '')

const TRY = 'try again: `roadmap remind test`.'
const OTHER = 'use another channel: `roadmap remind install --via webhook`.'
const KEEP = 'put the address into a file `webhook.url` beside config.yaml, `chmod 600` it, then: `roadmap config remind.webhook.url file:webhook.url`.'
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const channels: Readonly<Record<Channel, string>> = { desktop: 'desktop notification', webhook: 'webhook', stdout: 'standard output' }

export const deliver = {
  channels,
  failures: {
    'no-notifier': ({ program }: { readonly program: string }): DeliverSaid => ({
      what: program === '' ? 'Notifications cannot be shown on this system.' : `There is no ${typed(program)} on this machine, which shows notifications.`,
      fix: program === 'notify-send' ? `Install it: \`sudo apt install libnotify-bin\`. Or ${OTHER}` : upper(OTHER),
    }),
    'no-bus': ({ path }: { readonly path: string }): DeliverSaid => ({
      what: `There is no session bus at ${typed(path)}, and without it no notification.`,
      fix: `Log in to the desktop and ${TRY} Where there is none, ${OTHER}`,
    }),
    'notifier-failed': ({ program, reason }: { readonly program: string; readonly reason: string }): DeliverSaid => ({
      what: `${typed(program)} failed: ${because(reason)}.`,
      fix: `Mend what it says and ${TRY}`,
    }),
    'no-webhook': ({ key }: { readonly key: 'remind.webhook.url' | 'remind.webhook.format' }): DeliverSaid => ({
      what: `\`${key}\` is not set.`,
      fix: key === 'remind.webhook.url' ? upper(KEEP) : 'Say what kind it is, `ntfy`, `slack`, `telegram` or `json`: `roadmap config remind.webhook.format ntfy`.',
    }),
    'secret-in-config': (): DeliverSaid => ({
      what: '`remind.webhook.url` must say where the address is (`file:...` or `$NAME`); the address itself is a secret and does not belong into config.yaml.',
      fix: upper(KEEP),
    }),
    'secret-variable-missing': ({ name }: { readonly name: string }): DeliverSaid => ({
      what: `The environment variable ${typed(`$${name}`)} for the webhook is not set.`,
      fix: `cron does not see the variables of a shell; ${KEEP}`,
    }),
    'secret-file-missing': ({ file }: { readonly file: string }): DeliverSaid => ({
      what: `There is no file ${typed(file)} with the address of the webhook.`,
      fix: `Write the address into its first line, then: \`chmod 600 ${shellWord(file)}\`.`,
    }),
    'secret-file-unreadable': ({ file, reason }: { readonly file: string; readonly reason: string }): DeliverSaid => ({
      what: `Cannot read ${typed(file)}: ${because(reason)}.`,
      fix: `See whose it is: \`ls -ld ${shellWord(file)}\`.`,
    }),
    'secret-file-open': ({ file, mode }: { readonly file: string; readonly mode: string }): DeliverSaid => ({
      what: `Others on this machine have access to ${typed(file)}, which holds the address of the webhook (mode ${mode}).`,
      fix: `Close it: \`chmod 600 ${shellWord(file)}\`.`,
    }),
    'bad-webhook': ({ source, needs }: { readonly source: string; readonly needs?: 'chat_id' }): DeliverSaid => ({
      what: needs === undefined ? `There is no usable http(s) address in ${typed(source)}.` : `The address in ${typed(source)} has no \`${needs}\`, which tells Telegram whom to write to.`,
      fix: needs === undefined ? 'Its first line is to be like `https://ntfy.sh/<topic>`.' : 'Make it like `https://api.telegram.org/bot<token>/sendMessage?chat_id=42`.',
    }),
    'webhook-timeout': ({ host, seconds }: { readonly host: string; readonly seconds: number }): DeliverSaid => ({
      what: `${host} did not answer within ${format.number(seconds)} seconds.`,
      fix: `Check the network and ${TRY}`,
    }),
    'webhook-unreachable': ({ host, reason }: { readonly host: string; readonly reason: string }): DeliverSaid => ({
      what: `Cannot reach ${host}: ${because(reason)}.`,
      fix: `Check the network and the address, then ${TRY}`,
    }),
    'webhook-status': ({ host, status }: { readonly host: string; readonly status: number }): DeliverSaid => ({
      what: `${host} did not take the message: HTTP ${status}.`,
      fix: status === 429 || status >= 500
        ? `The service is busy or down; wait, then ${TRY}`
        : [401, 403, 404, 410].includes(status)
          ? `The address may have expired; get it anew from the service and ${TRY}`
          : 'See whether the format is that of the service: `roadmap config remind.webhook.format`.',
    }),
    'webhook-redirect': ({ host, to }: { readonly host: string; readonly to: string }): DeliverSaid => ({
      what: host === to ? `${host} sends on in a circle, or to where a message cannot go.` : `${host} sends on to ${to}; nothing was sent there, as the address is a secret.`,
      fix: `Get the address anew from the service, write it where the old one is, and ${TRY}`,
    }),
  },
}
