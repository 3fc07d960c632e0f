/** Points of an interview in words. Knows no screen. */
import type { Score } from '../../domain/facts/scores.ts'
import type { Messages } from '../../locales/messages.ts'
import { safe } from './safe.ts'

/** `graphs 2`, `communication 4.5`. */
export function scoreParts(score: Score | undefined, { number }: Messages['format']): string[] {
  return Object.entries(score ?? {}).map(([name, points]) => `${safe(name)} ${number(points)}`)
}
