/** A recurrence as a phrase, and back. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WEEKDAYS } from '../../src/domain/calendar/day.ts'
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'
import { everyPhrase } from '../../src/language/every.ts'
import { parseRecurrence } from '../../src/language/recurrence.ts'

const recurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.constant({ kind: 'daily' } as const),
  fc.subarray([...WEEKDAYS], { minLength: 1, maxLength: 6 }).map((days) => ({ kind: 'weekdays', days }) as const),
  fc.record({ kind: fc.constant('quota' as const), times: fc.integer({ min: 1, max: 7 }), per: fc.constantFrom('week', 'month', 'quarter') }),
  fc.integer({ min: 2, max: 30 }).chain((days) => fc.record({ kind: fc.constant('rolling' as const), times: fc.integer({ min: 1, max: days }), days: fc.constant(days) })),
  fc.record({ kind: fc.constant('interval' as const), days: fc.integer({ min: 2, max: 60 }), chained: fc.boolean() }),
)

test('the phrase of a recurrence means that recurrence', () => {
  fc.assert(
    fc.property(recurrence, (every) => {
      expect(parseRecurrence(everyPhrase(every), 'en')).toEqual({ ok: true, value: every })
    }),
  )
})
