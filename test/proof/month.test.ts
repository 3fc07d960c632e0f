/** A month on the shipped roadmap faang, lived through at the terminal, then the two weeks of faang-last-minute on top. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'
import { FILE, picksOn, slotsOf } from './month.ts'
import type { Listed } from './month.ts'

interface Entry {
  readonly n: number
  readonly ref: string
  readonly type: string
  readonly minutes: number
  readonly status: string
  readonly doneBefore: string | null
  readonly picked: Entry | null
}
interface Today {
  readonly blocks: readonly { readonly entries: readonly Entry[] }[]
  readonly unplaced: readonly Entry[]
  readonly catchUp: { readonly entries: readonly Entry[] }
}
interface Acted {
  readonly recorded: readonly { readonly ref: string; readonly data: { readonly minutes?: number; readonly picked?: string } }[]
}
interface List {
  readonly items: readonly Listed[]
  readonly lists: readonly { readonly id: string; readonly done: number; readonly of: number }[]
}

const FIRST = Date.parse('2026-01-05')
const dayAt = (n: number): string => new Date(FIRST + n * 86_400_000).toISOString().slice(0, 10)
const at = (day: string, clock = '22:00') => ({ now: `${day}T${clock}` })
const entriesOf = (today: Today): Entry[] => [...today.blocks.flatMap((block) => block.entries), ...today.unplaced, ...today.catchUp.entries]
const SLOTS = slotsOf()

/** What the test knows by itself of what happened. */
interface Diary {
  readonly done: Map<string, string>
  readonly turns: Map<string, Set<string>>
  minutes: number
  readonly picked: string[]
}

function note(diary: Diary, { recorded }: Acted, day: string): void {
  for (const { ref, data } of recorded) {
    const id = ref.replace('faang/', '')
    diary.minutes += data.minutes ?? 0
    if (SLOTS.has(id)) diary.turns.set(id, (diary.turns.get(id) ?? new Set()).add(day))
    else if (!diary.done.has(ref)) diary.done.set(ref, day)
  }
}

/** One day: every slot shows what it should, then all is done but on some days, by id, by key or by the slot. */
async function liveDay(world: World, n: number, items: readonly Listed[], diary: Diary): Promise<void> {
  const day = dayAt(n)
  const today = await world.json<Today>('today', at(day, '06:10'))
  const asking = entriesOf(today).filter(({ ref, minutes }) => SLOTS.has(ref.replace('faang/', '')) && minutes > 0)
  const order = [...SLOTS.keys()]
  const ids = asking.map(({ ref }) => ref.replace('faang/', '')).sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const expected = picksOn(day, ids.map((id) => ({ id, turns: diary.turns.get(id)?.size ?? 0 })), items, (ref) => diary.done.has(ref))
  expect.soft(Object.fromEntries(asking.map(({ ref, picked }) => [ref.replace('faang/', ''), picked?.ref])), day).toEqual(Object.fromEntries(expected))
  if (n % 9 === 8) return
  for (const [i, { ref, picked, type }] of entriesOf(today).entries()) {
    if (type === 'deliverable') continue
    const name = picked && i % 2 === 0 && picked.type === 'task' ? picked.ref.replace('faang/', '') : ref
    note(diary, await world.json<Acted>(`done ${name}`, at(day)), day)
    if (picked) diary.picked.push(picked.ref)
  }
}

describe('a month of faang from 5 January at 20 hours a week', () => {
  test('slots show the next of their level, both are ticked once, and a last-minute plan starts open', { timeout: 300_000 }, async () => {
    const world = createWorld()
    await world.run('plan add faang --start 2026-01-05 --hours 20', at('2026-01-05', '06:00'))
    const { items } = await world.json<List>('list --all', at('2026-01-05', '06:00'))
    const diary: Diary = { done: new Map(), turns: new Map(), minutes: 0, picked: [] }
    for (let n = 0; n < 28; n++) await liveDay(world, n, items, diary)

    const last = at(dayAt(27))
    const list = await world.json<List>('list --all', last)
    const streak = await world.json<{ habits: { ref: string; kept: number }[]; days: Record<string, { done: number; minutes: number }> }>('streak', last)

    // Every problem that was picked was done once, and the program says so of each item.
    const problems = list.items.filter(({ kind }) => kind === 'problem')
    const solved = problems.filter(({ status }) => status === 'done')
    expect(solved.map(({ ref }) => ref).sort()).toEqual([...diary.done.keys()].filter((ref) => ref.startsWith('faang/lc-')).sort())
    expect(solved.length).toBeGreaterThan(25)
    expect(new Set(diary.picked.filter((ref) => ref.startsWith('faang/lc-'))).size).toBe(diary.picked.filter((ref) => ref.startsWith('faang/lc-')).length)

    // Each list counts what is in it, each slot its days, each day its minutes once.
    const keys = new Set(solved.map(({ key }) => key))
    for (const { id, keys: own } of FILE.lists ?? []) {
      expect.soft(list.lists.find((each) => each.id === id)?.done, id).toBe(new Set(own.filter((key) => keys.has(key))).size)
    }
    for (const { ref, kept } of streak.habits) {
      const id = ref.replace('faang/', '')
      if (SLOTS.has(id)) expect.soft(kept, id).toBe(diary.turns.get(id)?.size ?? 0)
    }
    expect(Object.values(streak.days).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(diary.minutes)

    await solveLruCache(world, last, list)
    await startLastMinute(world, diary)
  })
})

/** LRU Cache stands in four lists of the roadmap at least, and is one thing. */
async function solveLruCache(world: World, now: { now: string }, before: List): Promise<void> {
  const holding = (FILE.lists ?? []).filter(({ keys }) => keys.includes('lc-146')).map(({ id }) => id)
  const used = before.items.find(({ id }) => id === 'lc-146') as Listed & { phases: string[]; usedIn: string[] }
  expect(holding.length + used.usedIn.length).toBeGreaterThanOrEqual(4)
  const isDone = used.status === 'done'
  const said = await world.run('done lc-146', now)
  expect(said.code).toBe(0)
  const after = await world.json<List>('list --all', now)
  const count = ({ lists }: List) => Object.fromEntries(lists.map(({ id, done }) => [id, done]))
  for (const [id, done] of Object.entries(count(after))) expect.soft(done, id).toBe((count(before)[id] ?? 0) + (holding.includes(id) && !isDone ? 1 : 0))
  expect((await world.run('done lc-146', now)).out).toContain('Already done')
}

/** The same problems in a plan with `again`: open, with the day they were solved; solving one there is its own. */
async function startLastMinute(world: World, { done }: Diary): Promise<void> {
  const day = '2026-02-02'
  await world.run('plan add faang-last-minute --start 2026-02-02', at(day, '06:00'))
  const { items } = await world.json<List>('list --all --plan faang-last-minute', at(day))
  const known = items.filter(({ key }) => key !== null && done.has(`faang/${key}`))
  expect(known.length).toBeGreaterThan(10)
  for (const { key, status, doneBefore } of known) expect.soft([key, status, doneBefore]).toEqual([key, 'open', done.get(`faang/${key}`)])
  const today = await world.json<Today>('today', at(day, '06:10'))
  const old = entriesOf(today).find(({ ref, doneBefore }) => ref.startsWith('faang-last-minute/') && doneBefore !== null)
  expect(old).toBeDefined()
  expect((await world.run('today', at(day, '06:10'))).out).toContain('done before')
  await world.run(`done ${old?.ref ?? ''}`, at(day))
  const after = await world.json<List>('list --all --plan faang-last-minute', at(day))
  expect(after.items.find(({ ref }) => ref === old?.ref)).toMatchObject({ status: 'done', doneOn: day })
  const open = items.find(({ key, status }) => key !== null && status === 'open' && !done.has(`faang/${key}`))
  await world.run(`done ${open?.ref ?? ''}`, at(day))
  expect(await world.json(`list ${open?.key ?? ''} --all --plan faang`, at(day))).toMatchObject({ items: [{ status: 'done', doneOn: day }] })
}
