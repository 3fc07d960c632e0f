/** Our lines in the user's crontab, and what stands round them. Writes nothing. */
import { linesIn } from '../deliver/crontab.ts'
import type { Block } from '../deliver/crontab.ts'
import { readCrontab, refuseBrokenMarkers } from './crontab.ts'
import { homeOf } from './remind-runs.ts'
import type { Session } from './session.ts'

export interface OwnLines {
  /** Undefined where nothing is installed. */
  readonly block: Block | undefined
  /** What stands above it. */
  readonly before: string
}

/** @throws UserError no-crontab-program, crontab-failed, crontab-markers */
export async function readOwnLines(session: Session): Promise<OwnLines> {
  const text = await readCrontab(session)
  refuseBrokenMarkers(text, homeOf(session))
  const block = linesIn(text, homeOf(session))
  return { block, before: block ? text.slice(0, text.indexOf(block.lines[0] ?? '')) : '' }
}
