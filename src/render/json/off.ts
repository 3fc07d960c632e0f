/** Time off as JSON. Clock times run on past midnight: `25:30`. */
import type { PartOff, TimeOff } from '../../domain/facts/facts.ts'
import { clockOf } from './clock.ts'

export function jsonOfOff(off: TimeOff | PartOff): object {
  const at = 'at' in off ? { from: clockOf(off.at.from), to: clockOf(off.at.to) } : null
  return { id: off.id, from: off.from, to: off.to, at, why: off.why ?? null, keep: ('keep' in off ? off.keep : undefined) ?? null }
}
