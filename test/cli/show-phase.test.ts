/** `show` of a phase and of a plan: what it is for, its days, and how much of it is done. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'

async function seniorWorld(): Promise<World> {
  const world = createWorld({ now: '2026-01-06T07:00', columns: 80 })
  await world.run('plan add senior --start 2026-01-05')
  return world
}

const PHASES = `title: Own
start: 2026-01-05
length: 8 weeks
phases:
  - id: base
    title: Base
    when: weeks 1-4
    tasks: [{ id: read, title: Read the book, effort: 2h }]
  - id: whole
    title: Whole
    when: weeks 5-8
    tasks: [{ id: plan, title: Plan it, effort: 1h }]
    phases:
      - id: pick
        title: Pick one
        choose: 1
        use: [read]
        tasks: [{ id: a, title: Way A, effort: 1h }, { id: b, title: Way B, effort: 1h }]
  - id: someday
    title: Some day
    when: later
    tasks: [{ id: far, title: Far away, effort: 1h }]
`

async function phaseWorld(): Promise<World> {
  const world = createWorld({ now: '2026-01-06T07:00' })
  writeFileSync(join(world.home, 'own.yaml'), PHASES)
  await world.run('plan add ./own.yaml')
  return world
}

describe('show', () => {
  test('of a plan tells what it is about, its phases and its skills, in both languages', async () => {
    const world = await seniorWorld()
    expect(await transcript(world, ['show senior', ['show senior', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ show senior
      Senior software engineer
      senior

        About    Sixteen weeks of system design, cloud and DevOps, data, performance
                 and security, and leadership; every block ends with a document or a
                 running system for the portfolio.
        When     5 Jan – 26 Apr · 110 days left · 12 hours a week
        Phases   System design and core principles · 5 Jan – 1 Feb
                 Cloud, infrastructure and DevOps · 2 Feb – 1 Mar
                 Data, performance and security · 2–29 Mar
                 Leadership, advanced topics, capstone · 30 Mar – 26 Apr
        Tasks    0 of 67 done
        Targets  Detailed design documents 0/3–4
        Output   · Design document of a real system · due 1 Feb
                 · Microservices app online · from 2 Feb
                 · Secure, high-performance backend service · from 2 Mar
                 · Capstone architecture with its trade-offs · from 30 Mar
                 · Portfolio-ready design and deployment · from 30 Mar
        Skills   System design → 5 · need: high
                 Cloud-native practices → 5 · need: high
                 Leadership → 4 · need: high
                 Performance → 4 · need: medium
                 Security → 4 · need: medium

      $ show senior
      Kỹ sư phần mềm senior
      senior

        Giới thiệu  Mười sáu tuần: system design, cloud và DevOps, dữ liệu, hiệu năng
                    và bảo mật, leadership; cuối mỗi chặng đều có tài liệu hoặc hệ
                    thống chạy được để đưa vào portfolio.
        Thời gian   5/1 – 26/4 · còn 110 ngày · 12 giờ/tuần
        Giai đoạn   System design và nguyên tắc cốt lõi · 5/1 – 1/2
                    Cloud, hạ tầng và DevOps · 2/2 – 1/3
                    Dữ liệu, hiệu năng và bảo mật · 2–29/3
                    Leadership, chủ đề nâng cao, capstone · 30/3 – 26/4
        Việc        xong 0/67
        Chỉ tiêu    Tài liệu thiết kế chi tiết 0/3–4
        Sản phẩm    · Tài liệu thiết kế một hệ thống thật · hạn 1/2
                    · App microservices chạy trên cloud · từ 2/2
                    · Backend service bảo mật, hiệu năng cao · từ 2/3
                    · Kiến trúc capstone kèm trade-off · từ 30/3
                    · Thiết kế và bản deploy đưa vào portfolio · từ 30/3
        Kỹ năng     System design → 5 · mức cần: high
                    Kỹ năng cloud-native → 5 · mức cần: high
                    Leadership → 4 · mức cần: high
                    Tối ưu hiệu năng → 4 · mức cần: medium
                    Bảo mật → 4 · mức cần: medium
      "
    `)
  })

  test('of a phase counts what is done of what it holds and uses', async () => {
    const world = await seniorWorld()
    const { phases } = await world.json<{ phases: { id: string }[] }>('show senior')
    const id = phases[0]?.id ?? ''
    const before = await world.json<{ type: string; ref: string; tasks: { done: number; of: number }; items: string[] }>(`show ${id}`)
    expect(before).toMatchObject({ type: 'phase', ref: `senior/${id}`, tasks: { done: 0 } })
    await world.run(`done ${before.items[0] ?? ''}`)
    expect(await world.json(`show senior/${id}`)).toMatchObject({ tasks: { done: 1, of: before.tasks.of } })
    expect((await world.run(`show ${id}`)).out).toContain(`1 of ${before.tasks.of} done`)
  })

  test('of an item goes before a phase of another plan with the same name', async () => {
    const world = await seniorWorld()
    writeFileSync(join(world.home, 'own.yaml'), 'title: Own\ntasks: [{ id: foundations, title: Mine }]\n')
    await world.run('plan add ./own.yaml')
    const phase = await world.json<{ phases: { id: string }[] }>('show senior')
    const id = phase.phases[0]?.id ?? ''
    writeFileSync(join(world.home, 'own.yaml'), `title: Own\ntasks: [{ id: ${id}, title: Mine }]\n`)
    expect(await world.json(`show ${id}`)).toMatchObject({ ref: `own/${id}`, type: 'task' })
    expect(await world.json(`show senior/${id}`)).toMatchObject({ type: 'phase' })
  })

  test('of a phase lists the tasks directly in it and those it uses, with their marks', async () => {
    const world = await phaseWorld()
    await world.run('done read')
    expect(await transcript(world, ['show pick', ['show pick', { lang: 'vi' }], 'show whole', 'show someday'])).toMatchInlineSnapshot(`
      "$ show pick
      Pick one
      Own › weeks 5–8: Whole

        When    2 Feb – 1 Mar · begins in 27 days
        Choice  1 of the 2 tasks here, whichever you begin
        Tasks   1 of 2 done · 1 not chosen, not counted
                ✓ Read the book · done 6 Jan
                · Way A · from 2 Feb
                · Way B · not chosen

      $ show pick
      Pick one
      Own › tuần 5–8: Whole

        Thời gian  2/2 – 1/3 · còn 27 ngày nữa mới bắt đầu
        Chọn       1 trong 2 việc ở đây, bắt đầu việc nào thì tính việc đó
        Việc       xong 1/2 · 1 việc không chọn, không tính
                   ✓ Read the book · xong 6/1
                   · Way A · từ 2/2
                   · Way B · không chọn

      $ show whole
      Whole
      Own

        When    2 Feb – 1 Mar · begins in 27 days
        Phases  Pick one · 2 Feb – 1 Mar
        Tasks   1 of 3 done · 2 of them in its phases
                · Plan it · from 2 Feb

      $ show someday
      Some day
      Own

        When   later, no date yet
        Tasks  · Far away · later
      "
    `)
    expect(await world.json('show pick')).toMatchObject({ direct: [{ ref: 'own/read', status: 'done' }, { ref: 'own/a', status: 'open' }, { ref: 'own/b', status: 'neutral' }] })
  })

  test('of a phase with many tasks names fifteen and the way to the others', async () => {
    const world = createWorld()
    const tasks = Array.from({ length: 20 }, (_, i) => `      - { id: t${i}, title: Task ${i} }\n`).join('')
    writeFileSync(join(world.home, 'own.yaml'), `title: Own\nphases:\n  - id: many\n    title: Many\n    tasks:\n${tasks}`)
    await world.run('plan add ./own.yaml')
    const { out } = await world.run('show many')
    expect(out.match(/· Task \d+/g)).toHaveLength(15)
    expect(out).toContain('+5: roadmap list --phase many\n')
    expect((await world.run('list --phase many')).out).toContain('Task 19')
  })
})

describe('more work than time', () => {
  const SHORT = 'roadmap: short\ntitle: Short\nstart: 2026-01-05\nlength: 4 weeks\nhours: 5/week\nphases:\n  - { id: base, title: Base, when: weeks 1-2, tasks: [{ id: a, title: A, effort: 40h }] }\n  - { id: rest, title: Rest, when: weeks 3-4, tasks: [{ id: b, title: B, effort: 2h }] }\n'

  test('is said of its phase, of its plan, and under the week that runs, in both languages', async () => {
    const world = createWorld({ now: '2026-01-06T07:00' })
    writeFileSync(join(world.home, 'short.yaml'), SHORT)
    await world.run('plan add ./short.yaml')
    const lines = async (command: string, lang: 'vi' | 'en' = 'en'): Promise<string[]> => (await world.run(command, { lang })).out.split('\n').filter((line) => / short|thiếu|Ways|Cách/i.test(line))
    expect(await lines('show base')).toEqual(['  Short  Base needs 40 h, you have 8 h until 18 Jan 2026: 32 h short'])
    expect(await lines('show short')).toContain('  Short   Base needs 40 h, you have 8 h until 18 Jan 2026: 32 h short')
    expect(await lines('week')).toEqual(['Week 5–11 Jan 2026 · Short', 'Base needs 40 h, you have 8 h until 18 Jan 2026: 32 h short.', 'Ways out: roadmap replan short'])
    expect(await lines('tuan', 'vi')).toEqual(['Tuần 5–11/1/2026 · Short', 'Base cần 40 giờ, đến 18/1/2026 chỉ có 8 giờ: thiếu 32 giờ.', 'Cách xếp lại lịch: roadmap xeplai short'])
    const short = { phase: 'base', needMinutes: 2400, until: '2026-01-18' }
    expect(await world.json('week')).toMatchObject({ shortages: [{ plan: 'short', ...short }] })
    expect(await world.json('show rest')).toMatchObject({ shortages: [] })
    expect(await world.json('show base')).toMatchObject({ shortages: [short] })
  })

  test('is not said any more of what a replan has moved past the phase', async () => {
    const world = createWorld({ now: '2026-01-13T07:00' })
    writeFileSync(join(world.home, 'short.yaml'), SHORT.replace('effort: 40h }', 'effort: 10h, when: week 1 }').replace('length: 4 weeks', 'length: 8 weeks'))
    await world.run('plan add ./short.yaml')
    expect((await world.run('show base')).out).toContain('h short')
    await world.run('replan --apply spread')
    expect((await world.run('show base')).out).not.toContain('h short')
    expect((await world.run('week')).out).not.toContain('h short')
  })

  test('is not said of a plan that stands still, and its hours add up', async () => {
    const world = createWorld({ now: '2026-01-06T07:00' })
    writeFileSync(join(world.home, 'tiny.yaml'), 'roadmap: tiny\ntitle: Tiny\nlength: 4 weeks\nhours: 5/week\nphases:\n  - { id: q, title: Q, when: week 1, tasks: [{ id: a, title: A, effort: 7h30 }] }\n  - { id: r, title: R, when: week 2-4, tasks: [{ id: b, title: B, effort: 1h }] }\n')
    await world.run('plan add ./tiny.yaml --start 2026-01-05')
    expect((await world.run('week')).out).toMatch(/\nWeek 1 needs 8 h, you have (\d) h until 11 Jan 2026: (\d) h short\.\n/)
    const [, have, short] = /have (\d) h .*: (\d) h short/.exec((await world.run('week')).out) ?? []
    expect(Number(have) + Number(short)).toBe(8)
    await world.run('plan pause tiny')
    expect((await world.run('week')).out).not.toContain('h short')
    expect((await world.run('show q')).out).not.toContain('h short')
  })

  test('is not said of another week, nor where there is time', async () => {
    const world = createWorld({ now: '2026-01-06T07:00' })
    writeFileSync(join(world.home, 'short.yaml'), SHORT)
    await world.run('plan add ./short.yaml')
    expect((await world.run('week "next monday"')).out).not.toContain('h short')
    await world.run('done a')
    expect((await world.run('week')).out).not.toContain('h short')
    expect((await world.run('show base')).out).not.toContain('h short')
  })
})
