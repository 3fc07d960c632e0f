/** A roadmap in use that its author edits, breaks, moves away and mends. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { STUDY, studyWorld, writeHome } from './study.ts'

interface History {
  readonly events: readonly { readonly what: string }[]
}

interface Today {
  readonly warnings: readonly string[]
  readonly blocks: readonly { readonly entries: readonly { readonly ref: string }[] }[]
}

const revisions = async (world: World): Promise<number> => (await world.json<History>('history')).events.filter(({ what }) => what === 'plan.revision').length
const refs = ({ blocks }: Today): string[] => blocks.flatMap(({ entries }) => entries.map(({ ref }) => ref))

const EDITED = STUDY.replace('- { id: retry, title: { en: Retry with backoff, vi: Thử lại có giãn cách }', '- { id: fresh, title: { en: Fresh, vi: Mới }').replace('needs: retry', 'needs: fresh')
const BROKEN = STUDY.replace('phases:', 'phases: [')

describe('an edited roadmap', () => {
  test('is said once, and recorded once', async () => {
    const world = await studyWorld()
    writeHome(world, 'study.yaml', EDITED)
    expect((await world.run('today')).err).toMatchInlineSnapshot(`
      "The roadmap of study changed: 1 looks renamed. The history stays.
      "
    `)
    expect((await world.run('today')).err).toBe('')
    expect(await revisions(world)).toBe(2)
  })

  test('is said in Vietnamese', async () => {
    const world = await studyWorld({ lang: 'vi' })
    writeHome(world, 'study.yaml', EDITED)
    expect((await world.run('xong anki')).err).toMatchInlineSnapshot(`
      "Lộ trình của study đã thay đổi: 1 mục có vẻ đã đổi tên. Lịch sử vẫn còn nguyên.
      "
    `)
  })

  test('is used at once by today --short, which says and records nothing', async () => {
    const world = await studyWorld()
    writeHome(world, 'study.yaml', EDITED)
    for (const command of ['today --short', 'today --short --json']) expect((await world.run(command)).err).toBe('')
    expect(refs(await world.json<Today>('today'))).toContain('study/fresh')
    expect(await revisions(world)).toBe(2)
  })

  test('says nothing on stdout of --json', async () => {
    const world = await studyWorld()
    writeHome(world, 'study.yaml', EDITED)
    const { out, err } = await world.run('today --json')
    expect([JSON.parse(out) !== undefined, err]).toEqual([true, ''])
  })

  test('keeps what was done of an item that only moved', async () => {
    const world = await studyWorld()
    await world.run('done retry')
    writeHome(world, 'study.yaml', STUDY.replace('effort: 2h, when: week 1', 'effort: 3h, when: week 3'))
    expect(await world.json('show retry')).toMatchObject({ status: 'done' })
  })

  test('that is put back is the old one again', async () => {
    const world = await studyWorld()
    const before = await world.json<Today>('today')
    writeHome(world, 'study.yaml', EDITED)
    await world.run('today')
    writeHome(world, 'study.yaml', STUDY)
    expect(refs(await world.json<Today>('today'))).toEqual(refs(before))
  })

  test('that is only touched changes nothing', async () => {
    const world = await studyWorld()
    writeHome(world, 'study.yaml', STUDY)
    expect((await world.run('today')).err).toBe('')
    expect(await revisions(world)).toBe(1)
  })
})

describe('a roadmap that is broken', () => {
  test('leaves the last good one in force, and today says so', async () => {
    const world = await studyWorld()
    const before = refs(await world.json<Today>('today'))
    writeHome(world, 'study.yaml', BROKEN)
    const today = await world.json<Today>('today')
    expect(refs(today)).toEqual(before)
    expect(today.warnings).toMatchInlineSnapshot(`
      [
        "The roadmap of study has errors; its last good version is in force. See: roadmap check study",
      ]
    `)
    expect((await world.run('today')).out).toContain('The roadmap of study has errors')
    expect(await revisions(world)).toBe(1)
  })

  test('says how to find what is wrong, and that does', async () => {
    const world = await studyWorld()
    writeHome(world, 'study.yaml', BROKEN)
    expect((await world.run('check study')).code).toBe(1)
  })

  test('still takes ticks', async () => {
    const world = await studyWorld()
    writeHome(world, 'study.yaml', BROKEN)
    expect(await transcript(world, ['done retry', 'undo'])).toMatchInlineSnapshot(`
      "$ done retry
      ✓ Done: Retry with backoff · ~2h

      $ undo
      Undone: Retry with backoff (done)
      To take the undo back: roadmap undo e4
      "
    `)
  })

  test('and mended is as if nothing had been', async () => {
    const world = await studyWorld()
    writeHome(world, 'study.yaml', BROKEN)
    await world.run('today')
    writeHome(world, 'study.yaml', STUDY)
    expect(await world.json<Today>('today')).toMatchObject({ warnings: [] })
    expect(await revisions(world)).toBe(1)
  })

  test.each([BROKEN, '', '\u0000\u0001', '- a list\n', '%YAML 9.9\n---\n'])('in whatever way: %j', async (text) => {
    const world = await studyWorld()
    writeHome(world, 'study.yaml', text)
    const { code, out } = await world.run('today --json')
    expect(code).toBe(0)
    expect((JSON.parse(out) as Today).warnings).toHaveLength(1)
  })
})

describe('a roadmap that is gone', () => {
  test('leaves its last text in force, and today says so', async () => {
    const world = await studyWorld()
    rmSync(join(world.home, 'study.yaml'))
    const today = await world.json<Today>('today')
    expect(today.warnings).toHaveLength(1)
    expect(refs(today)).toContain('study/retry')
    expect((await world.run('done retry')).code).toBe(0)
  })
})

describe('the cache', () => {
  test('may be deleted at any moment', async () => {
    const world = await studyWorld()
    await world.run('done anki')
    const before = await world.run('today --json')
    rmSync(join(world.home, 'cache'), { recursive: true })
    expect(await world.run('today --json')).toEqual(before)
  })
})
