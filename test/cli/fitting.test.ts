/** What fits into a stretch of time: `today 25m`. */
import { expect, test } from 'vitest'
import { transcript } from '../support/transcript.ts'
import { createWorld } from '../support/cli.ts'
import { studyWorld } from './study.ts'

interface Fitting {
  readonly minutes: number
  readonly entries: readonly { readonly ref: string; readonly minutes: number; readonly effortMinutes: number }[]
}

test('takes open habits, then work, each that fits whole; the rest goes to a part of longer work', async () => {
  const world = await studyWorld()
  expect(await transcript(world, ['today 25m', 'today 1h', ['homnay 45 phút', { lang: 'vi' }], 'today 3m', 'today --kind reading', 'today 25m --kind nonsense'])).toMatchInlineSnapshot(`
    "$ today 25m
    ▶ 25 min, of which 20 min are filled
       1   Anki                          20 min

    Done with something? Type its number: roadmap done 1

    $ today 1h
    ▶ 1h
       1   Anki                          20 min
       2   New words                     20 min
       3   Retry with backoff            20 min   due 8 Mar · 0 of 2h

    Done with something? Type its number: roadmap done 1

    $ homnay 45 phút
    ▶ 45 phút, vừa được 40 phút
       1   Anki                          20 phút
       2   Từ mới                        20 phút

    Xong việc nào thì gõ số việc đó: roadmap done 1

    $ today 3m
    Nothing that is open fits into 3 min.

    $ today --kind reading
    ! error: \`--kind\` chooses what fits into some minutes.
    !   → Say how many: \`roadmap today 25m --kind reading\`, or see all of a kind:
    !     \`roadmap list --kind reading\`.
    (exit 2)

    $ today 25m --kind nonsense
    ! error: \`nonsense\` is not a value of --kind.
    !   → It takes: study | practice | problem | project | reading | interview |
    !     topic.
    (exit 2)
    "
  `)
})

test('what was done is not offered again, and the rows of the list can be ticked', async () => {
  const world = await studyWorld()
  await world.run('today 1h', { terminal: true })
  await world.run('done 1', { terminal: true })
  const { entries } = await world.json<Fitting>('today 1h')
  expect(entries.map(({ ref }) => ref)).not.toContain('study/anki')
})

test('never takes more than the time there is, in any plan that ships', async () => {
  for (const roadmap of ['mid-level-2026', 'faang', 'backend-senior', 'senior']) {
    const world = createWorld({ now: '2026-03-02T07:00' })
    await world.run(`plan add ${roadmap} --start 2026-01-05`)
    for (const minutes of [5, 10, 25, 40, 90, 240]) {
      const { entries } = await world.json<Fitting>(`today ${minutes}m`)
      expect(entries.reduce((sum, entry) => sum + entry.minutes, 0)).toBeLessThanOrEqual(minutes)
      expect(entries.every((entry) => entry.minutes > 0)).toBe(true)
      expect(new Set(entries.map(({ ref }) => ref)).size).toBe(entries.length)
    }
  }
})
