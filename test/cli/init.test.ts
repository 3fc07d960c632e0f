/** From nothing to a plan: by options, and by the questions of the wizard. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CANCEL, createWorld } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'

const WIDE = { columns: 200 }

describe('init by options', () => {
  test('starts the sample on this week\'s Monday and keeps the language', async () => {
    const world = createWorld({ now: '2026-03-05T06:10' })
    expect(await transcript(world, ['init --yes', 'plan list'], WIDE)).toMatchInlineSnapshot(`
      "$ init --yes
      ✓ Started: Mid-level engineer at a global company
        2 Mar 2026 – 1 Mar 2027, 50 hours a week
      Your copy of the roadmap: ~/roadmaps/mid-level-2026.yaml
      ! See the day: roadmap today

      $ plan list
      mid-level-2026  Mid-level engineer at a global company
        2 Mar 2026 – 1 Mar 2027 · 50 hours a week · 0% (plan 1%)
        ~/roadmaps/mid-level-2026.yaml
      "
    `)
    expect(readFileSync(join(world.home, 'config.yaml'), 'utf8')).toBe('language: en\n')
  })

  test('takes a start, hours and a name in the words of the language', async () => {
    const world = createWorld({ lang: 'vi' })
    expect(await transcript(world, ['batdau --yes --start "thứ 2 tuần sau" --hours 2h/day --as mot', 'kehoach'], WIDE)).toMatchInlineSnapshot(`
      "$ batdau --yes --start "thứ 2 tuần sau" --hours 2h/day --as mot
      ✓ Bắt đầu: Kỹ sư mid-level ở công ty toàn cầu
        từ 9/3/2026 đến 8/3/2027, 14 giờ/tuần
      Bản lộ trình riêng để chỉnh sửa: ~/roadmaps/mid-level-2026.yaml
      ! Xem việc hôm nay: roadmap today

      $ kehoach
      mot  Kỹ sư mid-level ở công ty toàn cầu
        9/3/2026 – 8/3/2027 · 14 giờ/tuần · 0% (kế hoạch 0%)
        ~/roadmaps/mid-level-2026.yaml
      "
    `)
  })

  test('needs no --yes where the roadmap is named', async () => {
    const { code } = await createWorld({ terminal: false }).run('init --roadmap mid-level-2026')
    expect(code).toBe(0)
  })

  test('refuses without a terminal and without an answer', async () => {
    const world = createWorld({ terminal: false })
    expect(await transcript(world, ['init', ['init', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ init
      ! error: This needs an answer, and there is no terminal to ask on.
      !   → Give the answer on the command line: \`--yes\`.
      (exit 1)

      $ init
      ! lỗi: Cần một câu trả lời, mà ở đây không có terminal để hỏi.
      !   → Trả lời sẵn trên dòng lệnh: \`--yes\`.
      (exit 1)
      "
    `)
    expect(readdirSync(world.home)).toEqual([])
  })

  test.each(['--start blah', '--hours many', '--roadmap nothing', '--as Not_Good', '--start 2026-05-01 --finish 2026-04-01'])('writes nothing when it is told %s', async (option) => {
    const world = createWorld({ terminal: false })
    const { code } = await world.run(`init --yes ${option}`)
    expect(code).toBe(1)
    expect(readdirSync(world.home)).toEqual([])
  })

  test('a second time names --as', async () => {
    const world = createWorld()
    await world.run('init --yes')
    const { code, err } = await world.run('init --yes')
    expect(code).toBe(1)
    expect(err).toContain('--as mid-level-2026-2')
  })
})

describe('init by questions', () => {
  test('asks for the day and the hours, then starts', async () => {
    const world = createWorld()
    expect(await transcript(world, [['init', { ...WIDE, answers: ['mid-level', '2026-03-09', '20', true] }]])).toMatchInlineSnapshot(`
      "$ init
      ✓ Started: Mid-level engineer at a global company
        9 Mar 2026 – 8 Mar 2027, 20 hours a week
      Your copy of the roadmap: ~/roadmaps/mid-level-2026.yaml
      ! See the day: roadmap today
      "
    `)
    expect(await world.json('plan list')).toMatchObject({ plans: [{ start: '2026-03-09', hours: 20 }] })
  })

  test('asks for the language first, and speaks it from then on', async () => {
    const world = createWorld()
    const spoken = { lang: undefined, env: { LANG: 'en_US.UTF-8' } }
    const { out, code } = await world.run('init', { ...spoken, answers: ['Tiếng', 'mid-level', '2026-03-09', '20', true] })
    expect(code).toBe(0)
    expect(readFileSync(join(world.home, 'config.yaml'), 'utf8')).toBe('language: vi\n')
    expect((await world.run('plan list', spoken)).out).toContain('giờ/tuần')
    expect(out).toContain('Bắt đầu: Kỹ sư mid-level')
  })

  test('does not ask what an option says', async () => {
    const world = createWorld()
    const { code } = await world.run('init --start 2026-03-09 --hours 12', { answers: ['senior', true] })
    expect(code).toBe(0)
    expect(await world.json('plan list')).toMatchObject({ plans: [{ start: '2026-03-09', hours: 12 }] })
  })

  test('a no at the end starts nothing', async () => {
    const world = createWorld()
    expect(await transcript(world, [['init', { answers: ['mid-level', '2026-03-09', '20', false] }]])).toMatchInlineSnapshot(`
      "$ init
      ! Nothing was started.
      "
    `)
    expect(readdirSync(world.home)).toEqual([])
  })

  test.each([1, 2, 3, 4, 5])('Ctrl-C at question %i writes nothing', async (question) => {
    const world = createWorld()
    const answers = ['English', 'mid-level', '2026-03-09', '20', true].map((answer, i) => (i === question - 1 ? CANCEL : answer))
    const { code, out } = await world.run('init', { lang: undefined, answers })
    expect([code, out]).toEqual([1, ''])
    expect(readdirSync(world.home)).toEqual([])
  })
})
