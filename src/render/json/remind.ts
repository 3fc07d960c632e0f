/** A run of `remind` as the JSON document that json.md promises. */
import type { Channel } from '../../domain/plan/config.ts'
import type { Occasion } from '../../domain/remind/occasion.ts'

/** @param occasions that something was said for; none, and no lines, where it was silent */
export function jsonOfReminder(occasions: readonly Occasion[], lines: readonly string[], sent: readonly Channel[] = []): object {
  return { occasion: occasions[0] ?? null, occasions, lines, sent, silent: lines.length === 0 }
}
