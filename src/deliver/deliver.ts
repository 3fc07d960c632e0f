/** Brings a message to all channels that are wanted, each on its own. Knows no reminder and no sentence. */
import type { Channel } from '../domain/plan/config.ts'
import type { Delivery, Failure, Message } from './channel.ts'
import { showOnDesktop } from './desktop.ts'
import type { DesktopWorld } from './desktop.ts'
import { sendWebhook } from './webhook.ts'
import type { WebhookLimits, WebhookWorld } from './webhook.ts'

/** All that the channels need of the world. */
export interface DeliverWorld extends DesktopWorld, WebhookWorld {
  /** Writes lines to standard output. */
  readonly print: (lines: readonly string[]) => void
  /** Undefined leaves them as they are. */
  readonly limits?: WebhookLimits
}

/**
 * All channels at once; what becomes of one is nothing to the others.
 * @returns one for each channel, in the order of `via`
 */
export function deliver(message: Message, via: readonly Channel[], world: DeliverWorld): Promise<readonly Delivery[]> {
  return Promise.all(via.map(async (channel) => withFailure(channel, await bring(message, channel, world).catch((error: unknown) => thrown(channel, error)))))
}

async function bring(message: Message, channel: Channel, world: DeliverWorld): Promise<Failure | undefined> {
  switch (channel) {
    case 'desktop':
      return showOnDesktop(message, world)
    case 'webhook':
      return sendWebhook(message, world, world.limits)
    case 'stdout':
      world.print([message.title, ...message.lines])
      return undefined
  }
}

function withFailure(channel: Channel, failure: Failure | undefined): Delivery {
  return failure === undefined ? { channel } : { channel, failure }
}

/** Only the kind of the error: its message may hold anything. */
function thrown(channel: Channel, error: unknown): Failure {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown }
  const reason = [code, name].find((word): word is string => typeof word === 'string' && /^\w+$/.test(word)) ?? 'UNKNOWN'
  return { code: 'notifier-failed', params: { program: channel, reason } }
}
