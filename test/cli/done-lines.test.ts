/** `done --stdin`: a script feeds what was accepted elsewhere, a line each. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { studyWorld } from './study.ts'

interface Fed {
  readonly command: string | null
  readonly recorded: readonly { readonly ref: string; readonly day: string; readonly key: string | null; readonly data: object }[]
  readonly already: readonly string[]
  readonly unknown: readonly { readonly line: number; readonly name: string }[]
}

const NOW = { now: '2026-03-10T20:00' }

describe('done --stdin', () => {
  test('takes ids, keys and LeetCode numbers with a day each, as one command', async () => {
    const world = await studyWorld(NOW)
    const stdin = '# accepted last week\n146 2026-03-03\nlc-1\n\nretry fri\nanki 2026-03-04\nanki yesterday\nstudy/tracing.jaeger hôm qua\n'
    const fed = await world.json<Fed>('done --stdin', { stdin })
    expect(fed.recorded.map(({ ref, day }) => `${day} ${ref}`)).toEqual([
      '2026-03-03 study/lru', '2026-03-04 study/anki', '2026-03-06 study/retry', '2026-03-09 study/anki', '2026-03-09 study/tracing.jaeger', '2026-03-10 study/two-sum',
    ])
    expect([fed.already, fed.unknown]).toEqual([[], []])
    expect((await world.json<{ events: readonly { readonly command: string }[] }>('history')).events.filter(({ command }) => command === fed.command)).toHaveLength(6)
    expect((await world.run('undo')).code).toBe(0)
    expect((await world.json<Fed>('done --stdin', { stdin })).recorded).toHaveLength(6)
  })

  test('fed twice changes nothing, and what no plan has is named and does not stand in the way', async () => {
    const world = await studyWorld(NOW)
    const stdin = 'lc-1 2026-03-09\nlc-999\nlc-1\nnobody 2026-03-09\n'
    expect(await world.json<Fed>('done --stdin', { stdin })).toMatchObject({ recorded: [{ ref: 'study/two-sum', day: '2026-03-09' }], already: ['study/two-sum'], unknown: [{ line: 2, name: 'lc-999' }, { line: 4, name: 'nobody' }] })
    expect(await world.json<Fed>('done --stdin', { stdin })).toMatchObject({ command: null, recorded: [], already: ['study/two-sum'] })
  })

  test('speaks both languages', async () => {
    const world = await studyWorld(NOW)
    const stdin = 'lc-1\nretry 2026-03-06\nlc-999\n'
    expect(await transcript(world, [['done --stdin', { stdin }], ['xong --stdin', { stdin, lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ done --stdin
      ✓ 2 completions recorded
      In no plan: lc-999 (line 3)
      To take it back: roadmap undo

      $ xong --stdin
      2 mục đã xong từ trước
      Không có trong kế hoạch nào: lc-999 (dòng 3)
      "
    `)
  })

  test('of known things records them as known', async () => {
    const world = await studyWorld(NOW)
    expect((await world.json<Fed>('done --stdin --before', { stdin: '1\n146\n' })).recorded.map(({ data }) => data)).toEqual([{ before: true }, { before: true }])
  })

  test.each(['retry tomorrow', 'retry nonsense', 'two words more 2026-03-03'])('records nothing where a line is not an id and a day: %s', async (line) => {
    const world = await studyWorld(NOW)
    const { code, err, out } = await world.run('done --stdin', { stdin: `lc-1\n${line}\n` })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('2')
    expect((await world.run('xong --stdin', { stdin: `lc-1\n${line}\n`, lang: 'vi' })).err).toContain('Dòng 2')
    expect((await world.json<{ events: readonly { readonly what: string }[] }>('history')).events.some(({ what }) => what === 'done')).toBe(false)
  })

  test('takes no other names and no other options', async () => {
    const world = await studyWorld(NOW)
    for (const command of ['done retry --stdin', 'done --stdin --minutes 20m', 'done --stdin --on yesterday']) expect((await world.run(command, { stdin: 'lc-1\n' })).code).toBe(2)
  })

  test('of nothing says so', async () => {
    const world = createWorld(NOW)
    expect(await world.run('done --stdin', { stdin: '\n' })).toEqual({ code: 0, out: 'Nothing was recorded.\n', err: '' })
  })
})
