/** Whatever an author does to a roadmap in use: completions, streaks and reports of the time before stay what they were. */
import { describe, expect, test } from 'vitest'
import { editorOf } from '../support/editor.ts'
import type { World } from '../support/cli.ts'
import { STUDY, studyWorld } from './study.ts'

/** Ten days of study, with a habit that was missed, a skip, a day off, a key that two items share and a step. */
async function lived(): Promise<World> {
  const world = await studyWorld({ now: '2026-03-12T20:00' })
  const at = async (day: string, ...commands: string[]): Promise<void> => {
    for (const command of commands) expect((await world.run(command, { now: `2026-03-${day}T20:00` })).code).toBe(0)
  }
  await at('02', 'done anki retry --minutes 1h30', 'done words --amount 12', 'target posts +1')
  await at('03', 'done anki talk', 'skip words', 'done lru --minutes 40m --url https://example.org/lru')
  await at('04', 'done anki', 'off 5/3 --lang vi')
  await at('06', 'done anki words tracing.jaeger', 'skip retry-queue --to tuesday')
  await at('07', 'done words', 'target ielts 6')
  await at('09', 'done anki words', 'drop lru-again')
  await at('10', 'done anki two-sum --minutes 25m', 'target posts +1')
  return world
}

const PAST = ['report --from 2026-03-02 --to 2026-03-08', 'report --from 2026-03-02 --to 2026-03-11', 'report --week prev']

/** What the program says of the time before the edit, under the ids of the old text; a habit is called by its present name. */
async function pastOf(world: World, renames: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const reports = await Promise.all(PAST.map((command) => world.json<Record<string, unknown>>(command)))
  const { study, days, habits } = await world.json<{ study: unknown; days: unknown; habits: readonly { readonly ref: string }[] }>('streak')
  const { events } = await world.json<{ events: readonly { readonly what: string; readonly id: string; readonly ref: string }[] }>('history --limit 500')
  const facts = events.filter(({ what }) => !what.startsWith('plan.')).map(({ id, ref }) => [id, ref])
  const kept = reports.map(({ items, minutes, streak, burnup, habits: own, deliverables }) => ({ items, minutes, streak, burnup, deliverables, habits: sorted(own as typeof habits) }))
  const text = JSON.stringify({ kept, study, days, habits: sorted(habits), facts })
  return JSON.parse(Object.entries(renames).reduce((all, [now, old]) => all.replaceAll(`study/${now}`, `study/${old}`), text), (name, value: unknown) => (name === 'title' ? undefined : value))
}

function sorted<T extends { readonly ref: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => (a.ref < b.ref ? -1 : 1))
}

interface Edit {
  /** JavaScript that changes `text`. */
  readonly script: string
  /** Old ids by new ones. */
  readonly renames?: Readonly<Record<string, string>>
}

const replacing = (...pairs: readonly (readonly [string, string])[]): string => pairs.map(([from, to]) => `text = text.replace(${JSON.stringify(from)}, ${JSON.stringify(to)})`).join('\n')
const line = (id: string): string => STUDY.split('\n').find((each) => each.includes(`id: ${id},`)) ?? ''

const EDITS: Readonly<Record<string, Edit>> = {
  'items are put in another order': { script: replacing([`${line('retry')}\n`, ''], [line('lru'), `${line('lru')}\n${line('retry')}`], [`${line('anki')}\n`, ''], [line('talk'), `${line('talk')}\n${line('anki')}`]) },
  'titles are reworded': { script: replacing(['Retry with backoff', 'Exponential backoff with jitter'], ['title: Anki', 'title: Flash cards each evening'], ['Basics', 'Foundations']) },
  'a task is moved to another phase': { script: replacing([`${line('retry')}\n`, ''], [line('two-sum'), `${line('two-sum')}\n${line('retry')}`]) },
  'a task that was done is split into steps': { script: replacing(['effort: 2h, when: week 1 }', 'effort: 2h, when: week 1, steps: [{ id: naive, title: Naive }, { id: jitter, title: Jitter }] }']) },
  'a task that was begun gets another step': { script: replacing(['{ id: otel, title: OpenTelemetry, effort: 1h }', '{ id: otel, title: OpenTelemetry, effort: 1h }, { id: sampling, title: Sampling, effort: 1h }']) },
  'ids are changed': {
    script: replacing(['id: retry,', 'id: backoff,'], ['needs: retry ', 'needs: backoff '], ['id: tracing', 'id: observability'], ['id: anki,', 'id: cards,'], ['id: posts,', 'id: blog,'], ['id: lru,', 'id: cache,']),
    renames: { backoff: 'retry', observability: 'tracing', cards: 'anki', blog: 'posts', cache: 'lru' },
  },
  'a key is added': { script: replacing(['{ id: retry,', '{ id: retry, key: retry-pattern,']) },
  'a task is added': { script: replacing([line('lru'), `${line('lru')}\n      - { id: fresh, title: Fresh, effort: 3h, when: week 2 }`]) },
}

describe('the past stays as it was when', () => {
  test.each(Object.entries(EDITS))('%s', async (_, { script, renames = {} }) => {
    const world = await lived()
    const before = await pastOf(world)
    const { code, err } = await world.run('edit --relink', { env: { EDITOR: editorOf(world, script) } })
    expect([code, err]).toEqual([0, ''])
    expect(await pastOf(world, renames)).toEqual(before)
    for (const [now] of Object.entries(renames)) expect((await world.json<{ events: unknown[] }>(`history ${now}`)).events.length).toBeGreaterThan(1)
  })

  test('a task that was done is deleted', async () => {
    const world = await lived()
    const before = await pastOf(world)
    expect((await world.run('edit', { env: { EDITOR: editorOf(world, replacing([`${line('retry')}\n`, ''], [', needs: retry', ''])) } })).code).toBe(0)
    expect(await pastOf(world)).toEqual(before)
  })

  test('titles of items without ids are reworded', async () => {
    const text = 'title: Own\nroadmap: study\nstart: 2026-03-02\nlength: 4 weeks\ntasks:\n  - { title: Read the chapter on ownership, effort: 2h, when: week 1 }\n  - { title: Solve twenty exercises, effort: 3h, when: week 1 }\nhabits: [{ title: Flash cards, every: day, effort: 20m }]\n'
    const world = await studyWorld({ now: '2026-03-12T20:00' }, text)
    for (const day of ['02', '03', '04']) await world.run('done flash-cards', { now: `2026-03-${day}T20:00` })
    await world.run('done read-the-chapter-on-ownership --minutes 1h30', { now: '2026-03-04T21:00' })
    const before = await pastOf(world)
    const script = replacing(['Read the chapter on ownership', 'Read two chapters on ownership'], ['Flash cards', 'Flash cards in Anki'], ['Solve twenty exercises', 'Solve thirty exercises'])
    expect((await world.run('edit --relink', { env: { EDITOR: editorOf(world, script) } })).code).toBe(0)
    const renames = { 'read-two-chapters-on-ownership': 'read-the-chapter-on-ownership', 'flash-cards-in-anki': 'flash-cards', 'solve-thirty-exercises': 'solve-twenty-exercises' }
    expect(await pastOf(world, renames)).toEqual(before)
  })

  test('a habit is deleted', async () => {
    const world = await lived()
    const before = (await pastOf(world)) as { readonly kept: unknown; readonly study: unknown; readonly facts: unknown; readonly days: unknown }
    expect((await world.run('edit', { env: { EDITOR: editorOf(world, replacing([`${line('anki')}\n`, ''])) } })).code).toBe(0)
    const after = (await pastOf(world)) as typeof before
    expect(after.kept).toEqual(before.kept)
    expect([after.study, after.facts, after.days]).toEqual([before.study, before.facts, before.days])
  })
})
