/** A home with one small plan in use for nine days. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWorld } from '../support/cli.ts'
import type { RunOptions, World } from '../support/cli.ts'

const ROADMAP = `
roadmap: small
title: { en: Backend in a month, vi: Backend trong một tháng }
language: en
length: 4 weeks
hours: 7/week
tracks: { code: { en: Code, vi: Kỹ thuật }, english: { en: English, vi: Tiếng Anh } }
timetable:
  - { on: mon-sun, at: 19:00-20:00, title: { en: Evening, vi: Buổi tối } }
habits:
  - { id: anki, title: { en: Word cards, vi: Thẻ từ vựng }, every: day, effort: 20m, minimum: 5m, track: english }
  - { id: talk, title: { en: Tech talk, vi: Tech talk }, every: 2/week, effort: 15m, track: english }
targets:
  - { id: posts, title: { en: Blog posts, vi: Bài blog }, reach: 4, unit: { en: posts, vi: bài } }
  - { id: ielts, title: IELTS, value: 6.5, was: 5.5 }
resources:
  - { id: book, title: { en: The book, vi: Cuốn sách }, by: A. Author, link: "https://example.com/book" }
lists:
  - { id: graphs, title: { en: Graphs, vi: Đồ thị }, keys: [lc-200, lc-133] }
phases:
  - id: first
    title: { en: Basics, vi: Nền tảng }
    when: weeks 1-2
    resources: [book]
    tasks:
      - { id: read, title: { en: Read about queues, vi: Đọc về hàng đợi }, when: week 1, effort: 2h, track: code, kind: study, priority: must, note: { en: Twice., vi: Đọc hai lần. } }
      - { id: islands, key: lc-200, title: LC 200 · Number of Islands, when: week 1, effort: 30m, track: code, kind: problem, level: medium }
      - id: retry
        title: { en: Retry with backoff, vi: Retry với backoff }
        when: week 2
        track: code
        needs: read
        steps: [ { id: a, title: { en: Design, vi: Thiết kế }, effort: 30m }, { id: b, title: { en: Tests, vi: Kiểm thử }, effort: 1h } ]
    deliverables:
      - { id: demo, title: { en: A working demo, vi: Bản demo chạy được }, track: code }
  - id: second
    title: { en: Depth, vi: Chuyên sâu }
    when: weeks 3-4
    tasks:
      - { id: clone, key: lc-133, title: LC 133 · Clone Graph, effort: 30m, track: code, kind: problem }
      - { id: extra, title: { en: One day, vi: Một ngày nào đó }, when: later }
`

/** Started on Monday 2 March; it is the evening of Wednesday 11 March 2026 unless a run says otherwise. */
export async function smallWorld(options: RunOptions = {}): Promise<World> {
  const world = createWorld({ now: '2026-03-11T20:10', ...options })
  writeFileSync(join(world.home, 'small.yaml'), ROADMAP)
  const at = async (now: string, command: string): Promise<void> => {
    const ran = await world.run(command, { now: `2026-03-${now}`, terminal: false })
    if (ran.code !== 0) throw new Error(`${command}: ${ran.err}`)
  }
  await at('02T06:00', 'plan add ./small.yaml --start 2026-03-02')
  for (const date of ['02', '03', '04', '05', '07', '08', '09', '10']) await at(`${date}T20:30`, 'done anki')
  await at('03T20:40', 'done talk --minutes 20m')
  await at('05T20:40', 'done islands --minutes 40m --note "two tries" --url https://example.com/200')
  await at('07T09:00', 'done talk')
  await at('09T20:40', 'target posts +1 --note first')
  await at('10T20:40', 'target ielts 6.0')
  await at('10T20:45', 'skip talk --on 2026-03-10')
  return world
}

/** What was printed, with bars so that trailing blanks and widths show. */
export function screen(text: string): string {
  return `\n${text.trimEnd()}\n`
}
