/** Whatever a model, and however it is written, reading it gives it back. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Roadmap } from '../../src/domain/plan/roadmap.ts'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import { randomRoadmap } from './random-roadmap.ts'
import { writeRoadmap } from './writer.ts'

function modelOf(text: string, file = 'a.yaml'): Roadmap {
  const { model, problems } = parseRoadmap(text, file)
  if (model === undefined) throw new Error(`${problems.map(({ code, column, line, params }) => `${line}:${column} ${code} ${JSON.stringify(params)}`).join('\n')}\n${text}`)
  return model
}

/** The plainest form, and others. */
const forms = fc.array(fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.integer({ min: 1, max: 2 ** 31 - 1 }) }), { minLength: 2, maxLength: 2 })

test('a model, written in any form and read again, is the same', () => {
  fc.assert(fc.property(randomRoadmap, forms, (model, seeds) => {
    for (const seed of seeds) {
      const text = writeRoadmap(model, seed)
      expect(modelOf(text, `${model.id}.yaml`), text).toEqual(model)
    }
  }), { numRuns: 80 })
})

test('a number stays as it is written wherever a word or a text is meant', () => {
  const { resources, root, skills, title, tracks } = modelOf(`
title: { en: 1.10, vi: 2.0 }
tracks: { 007: A }
timetable: [{ on: mon, at: 6h-7h, for: 007 }]
lists: [{ id: 1e3, title: L, keys: 0x1f }]
skills: [{ title: 1.0, need: 2.50 }]
resources: [{ id: 012, title: R, by: 1984.0, note: 3.0 }]
phases:
  - { title: 0.10, track: 007, resources: 012, tags: [1.10], tasks: [{ id: 0042, title: T }], targets: [{ title: 5.0, reach: 1, unit: 1.0, counts: [0042, { list: 1e3, track: 007 }] }] }
`)
  const [phase] = root.phases
  expect([title, tracks[0]?.id, skills[0], resources[0]]).toEqual([{ en: '1.10', vi: '2.0' }, '007', { id: '1.0', title: { en: '1.0' }, need: '2.50' }, { id: '012', title: { en: 'R' }, by: '1984.0', note: { en: '3.0' } }])
  expect([phase?.title, phase?.resources, phase?.tasks[0]]).toMatchObject([{ en: '0.10' }, ['012'], { id: '0042', track: '007', tags: ['1.10'] }])
  expect(phase?.targets[0]).toMatchObject({ title: { en: '5.0' }, track: '007', unit: { en: '1.0' }, counts: [{ id: '0042' }, { list: '1e3', track: '007' }] })
})

test.each(['VI', 'Vi', '"vi "', '>\n  vi'])('the language of a file is Vietnamese when it says %s', (word) => {
  expect(modelOf(`title: Plan\nlanguage: ${word}\nstart: 5/1/2026\n`)).toMatchObject({ language: 'vi', title: { vi: 'Plan' }, start: '2026-01-05' })
})
