/** A packed plan is the same plan, and much smaller where many items are alike. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packPlan, unpackPlan } from '../../src/domain/plan/packed-plan.ts'
import { ROOT } from '../support/root.ts'
import { planOf, SMALL } from './small-plan.ts'

const shipped = readdirSync(join(ROOT, 'roadmaps')).filter((name) => name.endsWith('.yaml'))

describe('a packed plan', () => {
  test.each([['small', SMALL] as const, ...shipped.map((name) => [name, readFileSync(join(ROOT, 'roadmaps', name), 'utf8')] as const)])('of %s is the same after a file', (_, yaml) => {
    const plan = planOf(yaml, '2026-03-02')
    expect(unpackPlan(JSON.parse(JSON.stringify(packPlan(plan))))).toEqual(plan)
  })

  test('of many problems is less than half as large', () => {
    const tasks = Array.from({ length: 500 }, (_, i) => `  - { id: lc-${i}, title: Problem ${i}, key: lc-${i}, kind: problem, level: easy }`)
    const plan = planOf(`title: T\ntasks:\n${tasks.join('\n')}`, '2026-03-02')
    expect(JSON.stringify(packPlan(plan)).length * 2).toBeLessThan(JSON.stringify(plan).length)
  })
})
