/** `plan`: roadmaps made active, and ended. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { STUDY, studyWorld, writeHome } from './study.ts'

interface Plans {
  readonly plans: readonly { readonly plan: string; readonly start: string; readonly end: string; readonly hours: number; readonly file: string; readonly state: string }[]
}

const WIDE = { columns: 200 }

async function added(options: string, text = STUDY): Promise<Plans['plans'][number] | undefined> {
  const world = createWorld()
  writeHome(world, 'study.yaml', text)
  const { code, err } = await world.run(`plan add study.yaml ${options}`)
  if (code !== 0) throw new Error(err)
  return (await world.json<Plans>('plan list')).plans[0]
}

describe('plan add', () => {
  test('of a shipped name copies it to the user\'s folder', async () => {
    const world = createWorld()
    expect(await transcript(world, ['plan add mid-level-2026 --start monday'], WIDE)).toMatchInlineSnapshot(`
      "$ plan add mid-level-2026 --start monday
      ✓ Started: Mid-level engineer at a global company
        2 Mar 2026 – 1 Mar 2027, 50 hours a week
      Your copy of the roadmap: ~/roadmaps/mid-level-2026.yaml
      ! See the day: roadmap today
      "
    `)
    expect(readdirSync(join(world.home, 'roadmaps'))).toEqual(['mid-level-2026.yaml'])
  })

  test('of a copy that is there leaves it alone', async () => {
    const world = createWorld()
    mkdirSync(join(world.home, 'roadmaps'))
    const own = writeHome(world, join('roadmaps', 'mid-level-2026.yaml'), STUDY)
    await world.run('plan add mid-level-2026')
    expect(readFileSync(own, 'utf8')).toBe(STUDY)
    expect((await world.json<Plans>('plan list')).plans).toMatchObject([{ plan: 'study' }])
  })

  test('of a file uses it where it lies, by its absolute path', async () => {
    const world = createWorld()
    const file = writeHome(world, 'my study.yaml', STUDY)
    expect(await transcript(world, ['plan add "my study.yaml"'], WIDE)).toMatchInlineSnapshot(`
      "$ plan add "my study.yaml"
      ✓ Started: Study
        2 Mar 2026 – 29 Mar 2026, 10 hours a week
      Reads the file where it lies: ~/my study.yaml
      ! See the day: roadmap today
      "
    `)
    expect((await world.json<Plans>('plan list')).plans[0]?.file).toBe(file)
    expect(existsSync(join(world.home, 'roadmaps'))).toBe(false)
  })

  test.each(['./study.yaml', 'study.YML', 'a\\b'])('takes %s for a file', async (name) => {
    expect((await createWorld().run(['plan', 'add', name])).err).toContain('There is no file')
  })

  test('without a word about it begins on the file\'s own start', async () => {
    expect(await added('')).toMatchObject({ plan: 'study', start: '2026-03-02', end: '2026-03-29', hours: 10 })
  })

  test.each([
    ['--start 2026-03-16', { start: '2026-03-16', end: '2026-04-12' }],
    ['--start "next monday"', { start: '2026-03-09' }],
    ['--finish 2026-04-12', { start: '2026-03-16', end: '2026-04-12' }],
    ['--start 2026-03-09 --finish 2026-03-22', { start: '2026-03-09', end: '2026-03-22' }],
    ['--hours 20', { hours: 20 }],
    ['--hours 10-15h/week', { hours: 10 }],
    ['--hours 2h/day', { hours: 14 }],
    ['--as mine', { plan: 'mine' }],
  ])('takes %s', async (options, expected) => {
    expect(await added(options)).toMatchObject(expected)
  })

  test('says which windows --start and --finish cut or moved', async () => {
    const world = createWorld()
    writeHome(world, 'study.yaml', STUDY)
    expect(await transcript(world, ['plan add study.yaml --start 2026-03-09 --finish 2026-03-18', ['plan add study.yaml --as hai --start 2026-03-09 --finish 2026-03-18', { lang: 'vi' }]], WIDE)).toMatchInlineSnapshot(`
      "$ plan add study.yaml --start 2026-03-09 --finish 2026-03-18
      ✓ Started: Study
        9 Mar 2026 – 18 Mar 2026, 10 hours a week
      Reads the file where it lies: ~/study.yaml
      ! "Basics" would be 9–22 Mar, outside its phase; it is planned for 9–18 Mar.
      ! "Problems" would be 23 Mar – 5 Apr, outside its phase; it is planned for 12–18 Mar.
      ! "Tracing" would be 16–22 Mar, outside its phase; it is planned for 16–18 Mar.
      ! See the day: roadmap today

      $ plan add study.yaml --as hai --start 2026-03-09 --finish 2026-03-18
      ✓ Bắt đầu: Học
        từ 9/3/2026 đến 18/3/2026, 10 giờ/tuần
      Đọc trực tiếp từ tệp: ~/study.yaml
      ! "Nền tảng" lẽ ra vào 9–22/3, nằm ngoài giai đoạn; được xếp vào 9–18/3.
      ! "Danh sách bài" lẽ ra vào 23/3 – 5/4, nằm ngoài giai đoạn; được xếp vào 12–18/3.
      ! "Truy vết phân tán" lẽ ra vào 16–22/3, nằm ngoài giai đoạn; được xếp vào 16–18/3.
      ! Xem việc hôm nay: roadmap today
      "
    `)
  })

  test('of a taken id names --as', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['plan add study.yaml', ['plan add study.yaml', { lang: 'vi' }], 'plan add study.yaml --as again'], WIDE)).toMatchInlineSnapshot(`
      "$ plan add study.yaml
      ! error: There is a plan \`study\` already.
      !   → Give the new one an id of its own: \`roadmap plan add study.yaml --as study-2\`.
      (exit 1)

      $ plan add study.yaml
      ! lỗi: Đã có kế hoạch \`study\`.
      !   → Đặt id khác cho kế hoạch mới: \`roadmap plan add study.yaml --as study-2\`.
      (exit 1)

      $ plan add study.yaml --as again
      ✓ Started: Study
        2 Mar 2026 – 29 Mar 2026, 10 hours a week
      Reads the file where it lies: ~/study.yaml
      ! See the day: roadmap today
      "
    `)
  })

  test('of what is not there names what ships', async () => {
    expect(await transcript(createWorld(), ['plan add nothing', 'plan add mid-level-2025', 'plan add', 'plan wat'])).toMatchInlineSnapshot(`
      "$ plan add nothing
      ! error: There is no roadmap \`nothing\`.
      !   → A file of your own is named by its path: \`./nothing.yaml\`. These ship with
      !     the program:
      !       backend-senior
      !       faang
      !       faang-last-minute
      !       mid-level-2026
      !       senior
      (exit 1)

      $ plan add mid-level-2025
      ! error: There is no roadmap \`mid-level-2025\`.
      !   → Did you mean \`mid-level-2026\`? These ship with the program:
      !       backend-senior
      !       faang
      !       faang-last-minute
      !       mid-level-2026
      !       senior
      (exit 1)

      $ plan add
      ! error: \`roadmap plan add\` needs the name or the path of a roadmap.
      !   → For example: \`roadmap plan add mid-level-2026\`. See: \`roadmap help plan\`.
      (exit 2)

      $ plan wat
      ! error: \`wat\` is not a value of plan.
      !   → It takes: list | add | drop | pause | resume | diff | relink.
      (exit 2)
      "
    `)
  })

  test('of a bad file shows every problem and records nothing', async () => {
    const world = createWorld(WIDE)
    writeHome(world, 'bad.yaml', 'title: Bad\nhabits:\n  - { title: Anki, evry: day }\ntasks:\n  - { id: a, title: A, effort: 10 bananas }\n')
    expect(await transcript(world, ['plan add bad.yaml'])).toMatchInlineSnapshot(`
      "$ plan add bad.yaml
      ! ~/bad.yaml:3:20  error: There is no key \`evry\` here.
      !   3 │   - { title: Anki, evry: day }
      !     │                    ^^^^
      !   → Did you mean \`every\`?
      ! 
      ! ~/bad.yaml:5:32  error: \`10 bananas\` is not a length of time.
      !   5 │   - { id: a, title: A, effort: 10 bananas }
      !     │                                ^^^^^^^^^^
      !   → Write one like \`30m\`, \`2h\`, \`1h30\`.
      ! 
      ! error: 2 errors in ~/bad.yaml. Nothing was recorded.
      !   → Correct the file, then check it: \`roadmap check ~/bad.yaml\`.
      (exit 1)
      "
    `)
    expect(existsSync(join(world.home, 'journal.db'))).toBe(false)
  })

  test.each(['--start blah', '--finish 32/13', '--hours many', '--as Capital', '--as a/b', '--start 2026-05-01 --finish 2026-04-01', '--when now'])('refuses %s and records nothing', async (options) => {
    const world = createWorld()
    writeHome(world, 'study.yaml', STUDY)
    const { code, out } = await world.run(`plan add study.yaml ${options}`)
    expect([code === 1 || code === 2, out]).toEqual([true, ''])
    expect(existsSync(join(world.home, 'journal.db'))).toBe(false)
  })
})

describe('plan drop', () => {
  test('ends a plan, keeps its history and can be undone', async () => {
    const world = await studyWorld()
    await world.run('done anki')
    expect(await transcript(world, ['plan drop nothing', 'plan drop study', 'plan list', 'undo', 'plan list'])).toMatchInlineSnapshot(`
      "$ plan drop nothing
      ! error: There is no plan \`nothing\`.
      !   → These are the plans:
      !       study
      (exit 1)

      $ plan drop study
      Plan dropped: Study. Its history stays.
      To bring it back: roadmap undo

      $ plan list
      No plan yet.
      Start one: roadmap init, or roadmap plan add mid-level-2026

      $ undo
      Undone: study (plan dropped)
      To take the undo back: roadmap undo e5

      $ plan list
      study  Study
        2 Mar 2026 – 29 Mar 2026 · 10 hours a week · 0% (plan 0%)
        ~/study.yaml
      "
    `)
    expect(await world.json('history')).toMatchObject({ events: [{ what: 'undo' }, { what: 'plan.end' }, { what: 'done' }, {}, {}] })
  })

  test('frees its id', async () => {
    const world = await studyWorld()
    await world.run('plan drop study')
    expect((await world.run('plan add study.yaml')).code).toBe(0)
  })
})

describe('undo of plan add', () => {
  test('ends the plan and names the file that stays', async () => {
    const world = createWorld(WIDE)
    await world.run('plan add mid-level-2026')
    const said = await transcript(world, ['undo', 'plan list'])
    expect(said).toContain('~/roadmaps/mid-level-2026.yaml')
    expect(existsSync(join(world.home, 'roadmaps', 'mid-level-2026.yaml'))).toBe(true)
    expect(await world.json('plan list')).toMatchObject({ preview: true })
  })

  test('is redone by the undo of the undo', async () => {
    const world = await studyWorld()
    await world.run('undo')
    const { events } = await world.json<{ events: readonly { readonly what: string }[] }>('history')
    expect((await world.run(`undo e${events.length}`)).code).toBe(0)
    expect((await world.json<Plans>('plan list')).plans).toMatchObject([{ plan: 'study', state: 'active' }])
  })
})

describe('two plans', () => {
  async function two(): Promise<World> {
    const world = await studyWorld()
    writeFileSync(join(world.home, 'other.yaml'), 'roadmap: other\ntitle: Other\nlength: 2 weeks\nhours: 5/week\ntasks: [{ id: lru, title: LRU again, key: lc-146, effort: 40m }, { id: solo, title: Solo, effort: 1h }]\n')
    await world.run('plan add other.yaml --start 2026-03-02')
    return world
  }

  test('share a day', async () => {
    const { plans } = await (await two()).json<{ plans: readonly { readonly plan: string }[] }>('today')
    expect(plans.map(({ plan }) => plan)).toEqual(['study', 'other'])
  })

  test('with one id each are told apart by the full id', async () => {
    expect((await (await two()).run('done other/lru')).code).toBe(0)
  })

  test('share what is done of one key', async () => {
    const world = await two()
    await world.run('done other/lru')
    expect(await world.json('done study/lru')).toMatchObject({ recorded: [], already: ['study/lru'] })
  })
})
