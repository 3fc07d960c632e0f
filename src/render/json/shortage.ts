/** A phase with more work than time as JSON. */
import type { Shortage } from '../../domain/ahead/shortage.ts'

export function jsonOfShortage({ phase, needMinutes, haveMinutes, until }: Shortage): object {
  return { phase: phase.id, needMinutes, haveMinutes, until }
}
