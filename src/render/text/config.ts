/** The preferences in force, one a line. */
import Table from 'cli-table3'
import type { ConfigValue } from '../../domain/plan/config.ts'
import type { View } from './entry.ts'
import { safe } from './safe.ts'

/** A table without lines: two spaces between the columns. */
const BARE = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'].map((part) => [part, '']),
)

export function renderConfig(file: string, values: readonly ConfigValue[], { messages, paint }: View): string[] {
  const table = new Table({ chars: BARE, style: { 'padding-left': 0, 'padding-right': 2, head: [], border: [] } })
  for (const { key, value, source } of values) table.push([key, value === '' ? '–' : safe(value), paint.faint(messages.record.source[source])])
  return [paint.faint(safe(file)), ...table.toString().split('\n').map((line) => line.trimEnd())]
}
