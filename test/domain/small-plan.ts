/** Plans and facts for tests, from a few lines of YAML. */
import { buildPlan } from '../../src/domain/plan/build.ts'
import { DEFAULT_CONFIG } from '../../src/domain/plan/config.ts'
import { parseDay } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { Completion, Facts, ItemFacts } from '../../src/domain/facts/facts.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { parseRoadmap } from '../../src/roadmap/parse.ts'

export const CONFIG = { slack: DEFAULT_CONFIG.slack, catchUp: DEFAULT_CONFIG.catchUp, studyDays: DEFAULT_CONFIG.studyDays }

export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`${text} is no day`)
  return parsed
}

/** The plan of that roadmap, `p` where nothing else is said. */
export function planOf(yaml: string, start: string, id = 'p'): Plan {
  const { model, problems } = parseRoadmap(yaml, 'p.yaml')
  if (model === undefined) throw new Error(problems.map(({ code, line }) => `${code} in line ${line}`).join(', '))
  return buildPlan(model, { id, start: day(start) }, CONFIG, day(start)).plan
}

export function done(on: string, minutes = 0): Completion {
  return { day: day(on), minutes, assumed: true, before: false }
}

export function factsOf(items: Readonly<Record<string, Partial<ItemFacts>>>, rest: Partial<Facts> = {}): Facts {
  const filled = Object.entries(items).map(([id, own]) => [`p/${id}`, { completions: [], skips: [], ...own }] as const)
  return { items: new Map(filled), keys: new Map(), off: [], offParts: [], logged: new Map(), ...rest }
}

/** Two weeks, an hour a day. */
export const SMALL = `
roadmap: small
title: { en: Small, vi: Nhỏ }
length: 2 weeks
hours: 7/week
tracks: { code: { en: Code, vi: Mã }, english: { en: English, vi: Tiếng Anh } }
timetable:
  - { on: mon-sun, at: 19:00-20:00 }
phases:
  - id: first
    title: { en: First week, vi: Tuần đầu }
    when: week 1
    habits:
      - { id: anki, title: { en: Cards, vi: Thẻ từ }, every: 3/week, effort: 20m, track: english }
    tasks:
      - { id: read, title: { en: Read the book, vi: Đọc sách }, effort: 2h, track: code }
      - { id: write, title: { en: Write notes, vi: Ghi chép }, effort: 1h, needs: read, when: later }
      - id: build
        title: { en: Build it, vi: Xây dựng }
        track: code
        steps: [ { id: a, title: Plan, effort: 30m }, { id: b, title: { en: Đặt nền, vi: Đặt nền }, effort: 30m } ]
  - id: second
    title: { en: Second week, vi: Tuần hai }
    when: week 2
    tasks:
      - { id: test, title: { en: Test it, vi: Kiểm thử }, effort: 1h, needs: build, kind: practice }
`
