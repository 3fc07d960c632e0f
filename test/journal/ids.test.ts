import { expect, test } from 'vitest'
import { createIds } from '../../src/journal/ids.ts'

const zeros = (digits: number) => '0'.repeat(digits)
const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('an id holds its instant in milliseconds, the version and the variant', () => {
  const next = createIds(zeros)
  // The instant of the example in RFC 9562, appendix A.6.
  expect(next(new Date(0x017f22e279b0))).toBe('017f22e2-79b0-7000-8000-000000000000')
  expect(createIds((digits) => 'f'.repeat(digits))(new Date(0x017f22e279b0))).toBe('017f22e2-79b0-7000-bfff-ffffffffffff')
})

test('ids grow within a millisecond, past what its counter holds, and when the clock goes back', () => {
  const next = createIds(zeros)
  const ids = Array.from({ length: 10_000 }, (_, n) => next(new Date(1_700_000_000_000 - (n % 5) * 1000)))
  expect(ids.filter((id) => !UUID7.test(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})
