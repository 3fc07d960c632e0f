/** `off <days> [part] [why]` declares time off; `off cancel [days]` ends it; alone, or with `list`, it shows what is declared. */
import { fold } from '../language/fold.ts'
import { cancelOff, declareOff, listOff } from '../session/declare-off.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, words: readonly string[], { keep }: Options): Promise<void> {
  const [first, ...rest] = words
  const action = fold(first ?? 'list')
  if (action === 'list') return listOff(session)
  if (action === 'cancel' || action === 'huy') return cancelOff(session, rest)
  return declareOff(session, words, typeof keep === 'string' ? keep : undefined)
}
