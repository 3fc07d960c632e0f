/** A home with a small plan of four weeks, in both languages: blocks, a rest day, habits, steps, shared keys and targets. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWorld } from '../support/cli.ts'
import type { RunOptions, World } from '../support/cli.ts'

export const STUDY = `roadmap: study
title: { en: Study, vi: Học }
start: 2026-03-02
length: 4 weeks
hours: 10/week
tracks: { english: { en: English, vi: Tiếng Anh }, code: { en: Code, vi: Lập trình } }
timetable:
  - { on: mon-fri, at: 06:00-07:00, for: english, title: { en: Morning, vi: Buổi sáng } }
  - { on: mon-sat, at: 19:00-21:00, title: { en: Evening, vi: Buổi tối } }
  - { on: sun, off: true }
habits:
  - { id: anki, title: Anki, every: day, effort: 20m, minimum: 5m, track: english }
  - { id: words, title: { en: New words, vi: Từ mới }, every: day, effort: 20m, amount: 20, unit: { en: words, vi: từ }, minimum: 5, track: english }
  - { id: talk, title: { en: Tech talk, vi: Xem tech talk }, every: 2/week, effort: 30m, track: english }
targets:
  - { id: posts, title: { en: Posts, vi: Bài blog }, reach: 4, unit: { en: posts, vi: bài } }
  - { id: ielts, title: IELTS, value: 6.5, was: 5.5 }
phases:
  - id: one
    title: { en: Basics, vi: Nền tảng }
    when: weeks 1-2
    track: code
    tasks:
      - { id: retry, title: { en: Retry with backoff, vi: Thử lại có giãn cách }, effort: 2h, when: week 1 }
      - { id: retry-queue, title: { en: Dead letter queue, vi: Hàng đợi chết }, effort: 1h, when: week 1, needs: retry }
      - id: tracing
        title: { en: Tracing, vi: Truy vết phân tán }
        when: week 2
        steps: [{ id: jaeger, title: Jaeger, effort: 1h }, { id: otel, title: OpenTelemetry, effort: 1h }]
      - { id: lru, title: LRU Cache, key: lc-146, kind: problem, level: medium, when: week 1 }
  - id: two
    title: { en: Problems, vi: Danh sách bài }
    when: weeks 3-4
    track: code
    tasks:
      - { id: lru-again, title: LRU Cache (top 50), key: lc-146, kind: problem, level: medium }
      - { id: two-sum, title: Two Sum, key: lc-1, kind: problem, level: easy }
`

/** Writes a file into the home; answers its path. */
export function writeHome(world: World, name: string, text: string): string {
  const file = join(world.home, name)
  writeFileSync(file, text)
  return file
}

/** A world whose plan `study` began on Monday 2 March 2026, the day of its runs unless they say otherwise. */
export async function studyWorld(defaults: RunOptions = {}, text = STUDY): Promise<World> {
  const world = createWorld(defaults)
  writeHome(world, 'study.yaml', text)
  const { code, err } = await world.run('plan add study.yaml', { now: '2026-03-02T05:00' })
  if (code !== 0) throw new Error(err)
  return world
}
