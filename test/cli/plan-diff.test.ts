/** `plan diff`, and what the first command after a change says once. */
import { describe, expect, test } from 'vitest'
import { transcript } from '../support/transcript.ts'
import { STUDY, studyWorld, writeHome } from './study.ts'

const EDITED = STUDY.replace('id: retry,', 'id: backoff,')
  .replace('needs: retry ', 'needs: backoff ')
  .replace('- { id: two-sum, title: Two Sum, key: lc-1, kind: problem, level: easy }', '- { id: fresh, title: { en: Circuit breaker, vi: Ngắt mạch } }')

async function workedWorld(lang: 'en' | 'vi' = 'en'): ReturnType<typeof studyWorld> {
  const world = await studyWorld({ lang })
  await world.run('done retry two-sum')
  return world
}

describe('the first command after a change', () => {
  test('says once what looks renamed, and what is gone with a past', async () => {
    const world = await workedWorld()
    writeHome(world, 'study.yaml', EDITED)
    expect((await world.run('list retry')).err).toMatchInlineSnapshot(`
      "The roadmap of study changed: 1 new, 1 gone, 1 looks renamed. The history stays.
        retry → backoff looks renamed (1 completion, 2h). To join it to its past:
          roadmap plan relink retry backoff
        Gone, with a past: two-sum (1 completion, 20 min)
      "
    `)
    expect((await world.run('list retry')).err).toBe('')
  })

  test('says it in Vietnamese', async () => {
    const world = await workedWorld('vi')
    writeHome(world, 'study.yaml', EDITED)
    expect((await world.run('list retry')).err).toMatchInlineSnapshot(`
      "Lộ trình của study đã thay đổi: thêm 1 mục, bớt 1 mục, 1 mục có vẻ đã đổi tên.
        Lịch sử vẫn còn nguyên.
        retry → backoff: có vẻ đã đổi tên (1 lần xong, 2h). Nối với lịch sử cũ:
          roadmap plan relink retry backoff
        Không còn trong lộ trình, nhưng đã có lịch sử: two-sum (1 lần xong, 20 phút)
      "
    `)
  })

  test('is short when there is much', async () => {
    const tasks = (name: string): string => Array.from({ length: 12 }, (_, i) => `  - { id: ${name}-${i}, title: Chapter ${i} of the book }\n`).join('')
    const world = await studyWorld({}, `title: Study\nroadmap: study\ntasks:\n${tasks('ch')}  - Keep\n`)
    await world.run('done ch-1 ch-2 ch-3 ch-4 ch-5')
    writeHome(world, 'study.yaml', `title: Study\nroadmap: study\ntasks:\n${tasks('chapter')}  - Keep\n`)
    expect((await world.run('today')).err).toMatchInlineSnapshot(`
      "The roadmap of study changed: 12 look renamed. The history stays.
        ch-1 → chapter-1 looks renamed (1 completion, 5h45). To join it to its past:
          roadmap plan relink ch-1 chapter-1
        ch-2 → chapter-2 looks renamed (1 completion, 5h45). To join it to its past:
          roadmap plan relink ch-2 chapter-2
        ch-3 → chapter-3 looks renamed (1 completion, 5h45). To join it to its past:
          roadmap plan relink ch-3 chapter-3
        See all: roadmap plan diff study
      "
    `)
  })

  test('says nothing with --json', async () => {
    const world = await workedWorld()
    writeHome(world, 'study.yaml', EDITED)
    expect((await world.run('list --json')).err).toBe('')
  })
})

describe('plan diff', () => {
  test('of a plan that was started again compares nothing with the first time', async () => {
    const world = await workedWorld()
    writeHome(world, 'study.yaml', EDITED)
    for (const command of ['plan drop study', 'plan add study.yaml']) expect((await world.run(command)).code).toBe(0)
    expect((await world.run('plan diff')).out).toContain('nothing is new, gone or renamed')
  })

  test('shows what differs, before and after the change is recorded', async () => {
    const world = await workedWorld()
    writeHome(world, 'study.yaml', EDITED)
    const { out } = await world.run('plan diff')
    expect(out).toMatchInlineSnapshot(`
      "study: 11 kept, 1 renamed, 1 new, 1 gone

      Looks renamed
        retry → backoff  100% alike · 1 completion, 2h
          Retry with backoff
          roadmap plan relink retry backoff

      New
        fresh  Circuit breaker

      Gone
        two-sum  Two Sum  1 completion, 20 min
      "
    `)
    expect((await world.run('today')).err).toBe('')
    expect((await world.run('plan diff study')).out).toBe(out)
    expect((await world.run('plan diff', { lang: 'vi' })).out).toMatchInlineSnapshot(`
      "study: giữ 11 mục, đổi tên 1, thêm 1, bớt 1

      Có vẻ đã đổi tên
        retry → backoff  giống 100% · 1 lần xong, 2h
          Thử lại có giãn cách
          roadmap plan relink retry backoff

      Thêm
        fresh  Ngắt mạch

      Bớt
        two-sum  Two Sum  1 lần xong, 20 phút
      "
    `)
  })

  test('counts completions and likeness with --json', async () => {
    const world = await workedWorld()
    writeHome(world, 'study.yaml', EDITED)
    expect(await world.json('plan diff')).toEqual({
      plan: 'study',
      kept: 11,
      renamed: [{ from: 'study/retry', to: 'study/backoff', likeness: 1, joined: false, follows: false, completions: 1 }],
      added: ['study/fresh'],
      removed: [{ ref: 'study/two-sum', completions: 1 }],
      earlier: [],
    })
    await world.run('plan relink retry backoff')
    expect(await world.json('plan diff')).toMatchObject({ renamed: [{ joined: true }] })
  })

  test('of a roadmap that never changed says so', async () => {
    expect(await transcript(await studyWorld(), ['plan diff', ['plan diff', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ plan diff
      study: nothing is new, gone or renamed in the roadmap since it was started or
        last changed.

      $ plan diff
      study: từ lúc bắt đầu hoặc từ lần sửa gần nhất, lộ trình không thêm, bớt hay đổi
        tên mục nào.
      "
    `)
  })

  test('names what an earlier change took out', async () => {
    const world = await workedWorld()
    writeHome(world, 'study.yaml', EDITED)
    await world.run('today')
    writeHome(world, 'study.yaml', EDITED.replace('id: talk,', 'id: video,'))
    expect((await world.run('plan diff')).out).toMatchInlineSnapshot(`
      "study: 12 kept, 1 renamed

      Looks renamed
        talk → video  100% alike
          Tech talk

      Gone earlier, and joined to nothing
        retry    1 completion, 2h
        two-sum  1 completion, 20 min
      "
    `)
  })

  test('of a broken file shows its problems, and the last good text stays in force', async () => {
    const world = await workedWorld()
    writeHome(world, 'study.yaml', STUDY.replace('phases:', 'phasen:'))
    const { code, err, out } = await world.run('plan diff', { columns: 200 })
    expect([code, out]).toEqual([1, ''])
    expect(err.replaceAll(world.home, '~')).toMatchInlineSnapshot(`
      "The roadmap of study has errors; its last good version is in force. See: roadmap check study
      ~/study.yaml:18:1  error: There is no key \`phasen\` here.
        18 │ phasen:
           │ ^^^^^^
        → Did you mean \`phases\`?

      error: 1 error in ~/study.yaml. Nothing was recorded.
        → Correct the file, then check it: \`roadmap check ~/study.yaml\`.
      "
    `)
    expect(await world.json('show retry')).toMatchObject({ status: 'done' })
  })

  test('of several plans takes the one whose roadmap changed, else the one that changed last', async () => {
    const world = await workedWorld()
    writeHome(world, 'rust.yaml', 'title: Rust\ntasks: [{ id: one, title: One }]\n')
    await world.run('plan add rust.yaml')
    expect(await world.json('plan diff')).toMatchObject({ plan: 'rust' })
    writeHome(world, 'study.yaml', EDITED)
    expect(await world.json('plan diff')).toMatchObject({ plan: 'study' })
    expect(await world.json('plan diff')).toMatchObject({ plan: 'study' })
    expect((await world.run('plan diff')).out).toContain('roadmap plan relink retry study/backoff')
  })

  test('of an unknown plan names those there are', async () => {
    expect((await (await studyWorld()).run('plan diff nothing')).err).toContain('There is no plan `nothing`')
  })
})
