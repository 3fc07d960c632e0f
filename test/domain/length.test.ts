/** When a plan begins and ends: what the user says wins over the file, and the file over what its children name. */
import { describe, expect, test } from 'vitest'
import { planSpan } from '../../src/domain/plan/length.ts'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import { day } from './small-plan.ts'

const TODAY = day('2026-03-05')

function spanOf(lines: string, wish: { readonly start?: string; readonly finish?: string } = {}): string {
  const { model, problems } = parseRoadmap(`title: T\n${lines}`, 'p.yaml')
  if (model === undefined) throw new Error(problems.map(({ code }) => code).join(', '))
  const { from, to } = planSpan(model, { ...(wish.start ? { start: day(wish.start) } : {}), ...(wish.finish ? { finish: day(wish.finish) } : {}) }, TODAY)
  return `${from}..${to}`
}

describe('a plan', () => {
  test.each([
    { name: 'that says nothing runs twelve weeks from today', lines: '', span: '2026-03-05..2026-05-27' },
    { name: 'begins where its file says', lines: 'start: 2026-01-01', span: '2026-01-01..2026-03-25' },
    { name: 'is as long as its file says', lines: 'start: 2026-01-01\nlength: 12 months', span: '2026-01-01..2026-12-31' },
    { name: 'of a range of lengths takes the upper end', lines: 'start: 2026-01-01\nlength: 2-3 weeks', span: '2026-01-01..2026-01-21' },
    { name: 'ends on the file\'s last day', lines: 'start: 2026-01-01\nend: 2026-06-30', span: '2026-01-01..2026-06-30' },
    { name: 'without a length lasts as long as its children name', lines: 'phases: [{ title: A, when: tuần 1-2 }, { title: B, when: week 8 }]', span: '2026-03-05..2026-04-29' },
    { name: 'counts what phases without a window name inside', lines: 'phases: [{ title: A, tasks: [{ title: X, when: week 3 }] }]', span: '2026-03-05..2026-03-25' },
    { name: 'adds up lengths that follow one another', lines: 'phases: [{ title: A, when: 2 weeks }, { title: B, when: 3 weeks }]', span: '2026-03-05..2026-04-08' },
    { name: 'leaves out what is for later', lines: 'phases: [{ title: A, when: week 1 }, { title: B, when: later }]', span: '2026-03-05..2026-03-11' },
  ])('$name', ({ lines, span }) => {
    expect(spanOf(lines)).toBe(span)
  })
})

describe('a wish', () => {
  test.each([
    { name: 'of a start moves the whole plan', lines: 'start: 2026-01-01\nlength: 12 months', wish: { start: '2026-03-02' }, span: '2026-03-02..2027-03-01' },
    { name: 'of a start keeps the distance to the file\'s end', lines: 'start: 2026-01-01\nend: 2026-01-31', wish: { start: '2026-03-02' }, span: '2026-03-02..2026-04-01' },
    { name: 'of a finish counts the length back', lines: 'length: 4 weeks', wish: { finish: '2026-03-29' }, span: '2026-03-02..2026-03-29' },
    { name: 'of a finish counts months back', lines: 'length: 12 months', wish: { finish: '2026-12-31' }, span: '2026-01-01..2026-12-31' },
    { name: 'of a finish counts what the children name', lines: 'phases: [{ title: A, when: week 2 }]', wish: { finish: '2026-03-15' }, span: '2026-03-02..2026-03-15' },
    { name: 'of both is taken as it is', lines: 'length: 12 months', wish: { start: '2026-03-02', finish: '2026-04-30' }, span: '2026-03-02..2026-04-30' },
    { name: 'of one day is one day', lines: 'length: 12 months', wish: { start: '2026-03-02', finish: '2026-03-02' }, span: '2026-03-02..2026-03-02' },
  ])('$name', ({ lines, wish, span }) => {
    expect(spanOf(lines, wish)).toBe(span)
  })
})
