/** The preferences in force, one a line. */
import type { ConfigValue } from '../../domain/config.ts'
import type { View } from './entry.ts'
import { safe } from './safe.ts'
import { padEnd, widthOf } from './width.ts'

export function renderConfig(file: string, values: readonly ConfigValue[], { messages, paint }: View): string[] {
  const keyWidth = Math.max(...values.map(({ key }) => key.length))
  const valueWidth = Math.max(...values.map(({ value }) => widthOf(value)))
  return [
    paint.faint(safe(file)),
    ...values.map(({ key, value, source }) =>
      `${padEnd(key, keyWidth)}  ${padEnd(value === '' ? '–' : safe(value), valueWidth)}  ${paint.faint(messages.record.source[source])}`.trimEnd(),
    ),
  ]
}
