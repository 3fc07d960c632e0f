/** What `done --stdin` says: how many were recorded, and which lines named nothing. */
import type { View } from './entry.ts'
import { safe } from './safe.ts'
import { wrap } from './width.ts'

interface Fed {
  readonly recorded: number
  readonly already: number
  readonly unknown: readonly { readonly line: number; readonly name: string }[]
}

export function renderFed({ recorded, already, unknown }: Fed, { messages: { record }, paint, columns }: View): string[] {
  const names = unknown.map(({ line, name }) => record.fedLine(safe(name), line)).join(', ')
  return [
    ...(recorded > 0 ? [paint.good(`✓ ${record.fed(recorded)}`)] : already === 0 ? [record.fed(0)] : []),
    ...(already > 0 ? [record.fedAlready(already)] : []),
    ...(unknown.length > 0 ? wrap(record.fedUnknown(names), columns).map(paint.warn) : []),
    ...(recorded > 0 ? [paint.faint(record.howToUndo)] : []),
  ]
}
