/** Each line of the seeds that names something to do is found in a shipped roadmap. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import { parseCoverage, stale, uncovered, unfounded, misnamed } from './coverage.ts'
import { namesIn } from './named.ts'
import { linesToCover } from './seed-lines.ts'

const SEEDS = new URL('../fixtures/seeds/', import.meta.url)
const MAPS = new URL('coverage/', import.meta.url)
const ROADMAPS = new URL('../../roadmaps/', import.meta.url)
/** Sections that may be left out, over all seeds. */
const MOST_EXCEPTIONS = 12

const seeds = readdirSync(SEEDS).filter((file) => file.endsWith('.md')).map((file) => ({ file, text: readFileSync(new URL(file, SEEDS), 'utf8'), map: mapOf(file) }))

const names = new Set(
  readdirSync(ROADMAPS).flatMap((file) => {
    const { model } = parseRoadmap(readFileSync(new URL(file, ROADMAPS), 'utf8'), file)
    return model ? [...namesIn(model)].map((name) => `${model.id}/${name}`) : []
  }),
)

function mapOf(file: string) {
  const map = new URL(`${file.slice(0, 3)}.txt`, MAPS)
  return parseCoverage(existsSync(map) ? readFileSync(map, 'utf8') : '')
}

/** One a line, so that the author of a map can copy what is missing. */
function report(findings: readonly string[]): string {
  return findings.join('\n')
}

describe.each(seeds)('the map of $file', ({ map, text }) => {
  test('covers every line that names something', () => {
    expect(report(uncovered(text, map))).toBe('')
  })

  test('quotes the lines as they stand in the seed', () => {
    expect(report(stale(text, map))).toBe('')
  })

  test('names only what the roadmaps have', () => {
    expect(report(misnamed(map, (name) => names.has(name)))).toBe('')
  })

  test('leaves out whole sections only, with a reason each', () => {
    expect(report(unfounded(text, map))).toBe('')
  })
})

describe('all maps together', () => {
  test('are of four seeds', () => {
    expect(seeds.map(({ file }) => file.slice(0, 3))).toEqual(['000', '001', '002', '004'])
  })

  test('cover every checkbox of the longest seed, 497 of them', () => {
    const boxes = seeds.find(({ file }) => file.startsWith('002'))?.text.match(/^ *(?:-|\d+\.) \[ \] .*$/gm) ?? []
    const lines = new Set(linesToCover(seeds.find(({ file }) => file.startsWith('002'))?.text ?? '').map(({ text }) => text))
    expect(boxes).toHaveLength(497)
    expect(boxes.filter((line) => !lines.has(line.trim()))).toEqual([])
  })

  test(`leave out ${MOST_EXCEPTIONS} sections at most`, () => {
    expect(seeds.flatMap(({ map }) => map.exceptions).length).toBeLessThanOrEqual(MOST_EXCEPTIONS)
  })
})

describe('a map', () => {
  const SEED = '# Plan\n\n## Week 1: Start\n- [ ] Read | think\n- Write\n\n## Talk\n- of nothing\n\n## End\n'
  const MAP = '# a comment\n3 | ## Week 1: Start | p/w1\n4 | - [ ] Read | think | p/read, p/read.one\n5 | - Write | p/write\nexcept 7-9 | Talk | words without work\n'

  test('that is whole has nothing wrong with it', () => {
    const map = parseCoverage(MAP)
    expect([uncovered(SEED, map), stale(SEED, map), unfounded(SEED, map), misnamed(map, () => true)]).toEqual([[], [], [], []])
  })

  test('fails by the line whose text in the seed has changed', () => {
    expect(stale(SEED.replace('- Write', '- Write more'), parseCoverage(MAP))).toEqual(['5 is now "- Write more", not "- Write"'])
    expect(stale(`\n${SEED}`, parseCoverage(MAP))).toHaveLength(3)
  })

  test('fails by the line that is new in the seed, given as its entry begins', () => {
    expect(uncovered(SEED.replace('- Write\n', '- Write\n- Rest\n'), parseCoverage(MAP))).toEqual(['6 | - Rest | '])
  })

  test('fails by a name that no roadmap has', () => {
    expect(misnamed(parseCoverage(MAP), (name) => name !== 'p/read.one')).toEqual(['4: p/read.one'])
  })

  test('fails by an entry that cannot be read or is given twice', () => {
    expect(stale(SEED, parseCoverage(`${MAP}5 - Write p/write\n5 | - Write | p/write\n`))).toEqual(['not an entry: 5 - Write p/write', '5 is mapped twice'])
  })

  test.each([
    ['without a reason', 'except 7-9 | Talk | '],
    ['of a part of a section', 'except 7-7 | Talk | words without work'],
    ['of more than a section', 'except 7-10 | Talk | words without work'],
    ['under another heading', 'except 7-9 | End | words without work'],
    ['that begins under no heading', 'except 8-9 | Talk | words without work'],
  ])('fails by an exception %s', (_, line) => {
    expect(unfounded(SEED, parseCoverage(line))).toHaveLength(1)
  })
})

describe('what must be covered', () => {
  const texts = (seed: string) => linesToCover(seed).map(({ text }) => text)

  test('are bullets at any depth, but no labels, reasons or links within the page', () => {
    expect(texts('1. [Top](#top)\n- **Books:**\n  - "One"\n\n**Tại sao quan trọng:**\n\n- because\n\nThen\n- [ ] do it:\n')).toEqual(['- "One"', '- [ ] do it:'])
  })

  test('are the lines of a tree, its head, and what is listed beside it', () => {
    expect(texts('```\nTuần 1-2: Theory\n├── Read\n└── Write\n\nTech Stack:\n- Redis\nDeliverables:\n✅ Report\n```\n')).toEqual(['Tuần 1-2: Theory', '├── Read', '└── Write', '- Redis', '✅ Report'])
  })

  test('are not the lines of code or of a diagram', () => {
    expect(texts('```python\n- [ ] x\n├── y\n```\n```\n[A] → [B]\n- 500M users\n✅ fast\n```\n')).toEqual([])
  })

  test('are the hours, pay and questions of a fence', () => {
    expect(texts('```\n06:00-07:00  English\n- Morning: Mock (2h)\nBase: $60k\n- Fixed or sliding?\n1. "Let me see"\n```\n')).toHaveLength(5)
  })

  test('are headings of weeks, steps and concepts, not of mere sections', () => {
    expect(texts('## Skills\n### **Step 1: Clarify (5 minutes)**\n#### **2. Sharding**\n##### **Round Robin**\n#### Morning (6:00-7:00 AM)\n### Q1 End\n')).toHaveLength(5)
  })

  test('are goals and outputs written as a label with text, and skills in stars', () => {
    expect(texts('**Goal**: Finish\n**Deliverable**: \n**Month 1 (Jan)**: Patterns\n| **DevOps** | ⭐⭐ |\n| a | b |\n')).toHaveLength(3)
  })
})
