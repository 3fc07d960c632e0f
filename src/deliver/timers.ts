/** What runs reminders where cron does not, as text to be saved. Knows no system that takes it. */
import type { Runs } from './runs.ts'

export const SYSTEMS = ['cron', 'systemd', 'launchd', 'schtasks'] as const
export type System = (typeof SYSTEMS)[number]

/** What the comments of such a text say, in a language. */
export interface TimerTexts {
  readonly description: string
  readonly save: (file: string) => string
  readonly enable: (command: string) => string
  readonly disable: (command: string) => string
}

export type Printed =
  | { readonly kind: 'text'; readonly text: string }
  /** A word that this system has no way to write, or, with `most`, a command of more characters than it takes. */
  | { readonly kind: 'unwritable'; readonly text: string; readonly most?: number }

/** `roadmap-remind`; another home than the default has a name of its own, so that both can be there. */
export function nameOf({ home }: Pick<Runs, 'home'>): string {
  return home === undefined ? 'roadmap-remind' : `roadmap-remind-${hashOf(home)}`
}

/** FNV-1a in 32 bits, as eight hexadecimal digits: two homes of one user do not meet. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
