/** For whom an event counts, over links between ids. */
import { describe, expect, test } from 'vitest'
import { heirOf, heirsOf, sourcesOf } from '../../src/domain/plan/link.ts'
import type { Link } from '../../src/domain/plan/link.ts'

/** `a>b` at 10, the next at 20. */
const links = (...texts: string[]): Link[] => texts.map((text, i) => ({ seq: (i + 1) * 10, from: text.split('>')[0] ?? '', to: text.split('>')[1] ?? '' }))

describe('an event', () => {
  test.each([
    ['of an id without links counts for it', ['a>b'], 'c', 5, 'c'],
    ['before a link counts for its end', ['a>b'], 'a', 5, 'b'],
    ['after it for the id itself', ['a>b'], 'a', 15, 'a'],
    ['goes along a chain', ['a>b', 'b>c'], 'a', 5, 'c'],
    ['enters a chain where it is recorded', ['a>b', 'b>c'], 'b', 15, 'c'],
    ['does not go along a link that was before', ['b>c', 'a>b'], 'a', 5, 'b'],
    ['comes back', ['a>b', 'b>a'], 'a', 5, 'a'],
    ['of what was between comes back too', ['a>b', 'b>a'], 'b', 15, 'a'],
    ['goes round a circle once', ['a>b', 'b>c', 'c>a', 'a>b'], 'a', 5, 'b'],
  ])('%s', (_, texts, id, seq, heir) => {
    expect(heirOf(links(...texts), id, seq)).toBe(heir)
  })
})

test('sources and heirs are all that an event could come from or go to', () => {
  const all = links('a>b', 'x>b', 'b>c', 'c>a')
  expect(sourcesOf(all, 'a').sort()).toEqual(['a', 'b', 'c', 'x'])
  expect(sourcesOf(all, 'x')).toEqual(['x'])
  expect(heirsOf(all, 'x')).toEqual(['x', 'b', 'c', 'a'])
})
