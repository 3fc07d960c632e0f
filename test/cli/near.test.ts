/** The near part of the plans is a cache: two homes that live the same days answer alike, though one never has it. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diceOf } from '../roadmap/dice.ts'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'

const START = Date.parse('2026-01-05T00:00Z')

/** A slot for more work than is kept for it, most of it months ahead, work that needs other work, a choice, names twice. */
const LONG = `
roadmap: long
title: Long
language: en
length: 12 months
hours: 10/week
habits:
  - { id: problem, title: A problem, every: day, effort: 20m, picks: { kind: problem } }
  - { id: turns, title: In turn, every: [tue, thu], effort: 30m, picks: [ { tag: deep }, { kind: reading } ] }
  - { id: run, title: Run, every: 3/week }
phases:
  - { id: choice, title: Choice, when: month 1-2, choose: 1, tasks: [ { id: a, title: A, effort: 3h, steps: [One, Two] }, { id: b, title: B, effort: 2h, tags: [deep] } ] }
  - id: first
    title: First
    when: month 1
    tasks:
      - { id: heavy, title: Heavy, effort: 90h, when: week 1 }
      - { id: root, title: Root, effort: 1h, needs: [late] }
      - { id: same, title: Same, key: shared, effort: 1h }
  - id: then
    title: Then
    when: month 6-12
    tasks:
      - { id: late, title: Late, effort: 1h }
      - { id: shared, title: Named as a key, effort: 1h }
      - { id: again, title: Same once more, key: shared, effort: 1h }
${Array.from({ length: 40 }, (_, n) => `      - { id: p${n}, title: Problem ${n}, kind: problem, key: lc-${n + 1}, tags: [${n % 3 === 0 ? 'deep' : 'flat'}], effort: ${20 + n}m, when: week ${n % 2 === 0 ? 9 : 2} }`).join('\n')}
targets:
  - { id: solved, title: Solved, reach: 30, counts: { kind: problem } }
  - { id: ielts, title: IELTS, value: 7, was: 5 }
`

const dayAt = (n: number): string => new Date(START + n * 86_400_000).toISOString().slice(0, 10)

/** Ids of events are random, and each home has a place of its own. */
const told = (text: string, { home }: World): string => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll(home, 'HOME')

interface Entry { readonly ref: string }
interface Today { readonly blocks: { readonly entries: Entry[] }[]; readonly unplaced: Entry[]; readonly reviews: Entry[]; readonly catchUp: { readonly entries: Entry[] } }

/** The same command in both homes; the second has no near part. Answers what the first said. */
async function both([kept, bare]: readonly [World, World], command: readonly string[], now: string): Promise<string> {
  rmSync(join(bare.home, 'cache', 'near.json'), { force: true })
  const [a, b] = [await kept.run(command, { now }), await bare.run(command, { now })]
  const [first, second] = ([[a, kept], [b, bare]] as const).map(([ran, world]) => ({ ...ran, out: told(ran.out, world), err: told(ran.err, world) }))
  expect(first, `${now} ${command.join(' ')}`).toEqual(second)
  return a.out
}

async function live(seed: number, days: number, plans: readonly (readonly string[])[], config = ''): Promise<{ readonly near: number; readonly whole: number }> {
  const worlds = [createWorld({ terminal: true }), createWorld({ terminal: true })] as const
  for (const world of worlds) {
    writeFileSync(join(world.home, 'long.yaml'), LONG)
    writeFileSync(join(world.home, 'config.yaml'), config)
    for (const plan of plans) await world.run(['plan', 'add', ...plan.map((word) => (word === 'long' ? join(world.home, 'long.yaml') : word))], { now: `${dayAt(0)}T06:00` })
  }
  const { pick, once } = diceOf(seed)
  const counts = { near: 0, whole: 0 }
  for (let n = 0; n < days; n += pick([1, 1, 1, 2, 9])) {
    const at = (clock: string): string => `${dayAt(n)}T${clock}`
    const plan = pick(plans)[0] ?? ''
    const tell = (...command: string[]): Promise<string> => both(worlds, command, at('07:00'))
    if (existsSync(join(worlds[0].home, 'cache', 'near.json'))) counts.near++
    else counts.whole++
    const today = JSON.parse(await tell('today', '--json')) as Today
    await tell('today')
    const refs = [...today.blocks.flatMap(({ entries }) => entries), ...today.unplaced, ...today.reviews, ...today.catchUp.entries].map(({ ref }) => ref)
    for (const ref of refs) if (once(2)) await tell('done', pick([ref, ref, ref, String(refs.indexOf(ref) + 1)]), '--json')
    const words = [['done', ...Array.from({ length: 14 }, (_, i) => `p${2 * i + 1}`)], ['done', pick(['p3', 'lc-7', '12', 'shared', 'late', 'again', 'prob', 'a', 'b', 'a.one', 'heavy'])], ['skip', pick(refs.length > 0 ? refs : ['run'])], ['undo'], ['drop', pick(['p5', 'same', 'b'])], ['off', dayAt(n + 1)], ['target', 'ielts', '6'], ['target', 'solved', '+2'], ['undo']]
    const own = refs.length > 0 ? pick(refs) : 'run'
    words.push(['start', own], ['stop', '--cut'], ['done', own, '--unfinished', '--minutes', '20m'], ['done', pick(['p3', 'p5', own]), '--grade', pick(['again', 'hard', 'easy'])], ['done', own, '--on', dayAt(n - 1)], ['review', '--all'])
    const seldom = [['off', 'tonight'], ['off', 'cancel'], ['plan', 'pause', plan], ['plan', 'pause', plan, '--until', dayAt(n + 3)], ['plan', 'resume', plan], ['replan', plan, '--apply', pick(['spread', 'shift', 'drop', 'extend'])]]
    while (once(2)) await tell(...pick(once(5) ? seldom : words))
    for (const command of [['today', '--short'], ['today', '--json'], ['today', '--json']]) await tell(...command)
    await both(worlds, ['today', '--json'], at('20:10'))
  }
  return counts
}

describe('the near part of the plans', () => {
  test.each([1, 2, 3, 4])('is never seen in an answer, life %i', async (seed) => {
    const { near } = await live(seed, 120, [['long', '--start', dayAt(0)]])
    expect(near).toBeGreaterThan(20)
  })

  test('nor with holidays that are days off, Tết among them', async () => {
    const { near } = await live(6, 120, [['long', '--start', dayAt(0)]], 'holidays: off\n')
    expect(near).toBeGreaterThan(20)
  })

  test('nor with the roadmaps that ship', async () => {
    const plans = ['faang', 'senior', 'mid-level-2026'].map((name) => [name, '--start', dayAt(-60)])
    const { near } = await live(5, 40, [...plans, ['faang-last-minute', '--start', dayAt(3)]])
    expect(near).toBeGreaterThan(10)
  })

  test('a plan that is over goes on while some of its work was moved far ahead', async () => {
    const worlds = [createWorld({ terminal: true }), createWorld({ terminal: true })] as const
    const tell = (now: string, ...command: string[]): Promise<string> => both(worlds, command, now)
    for (const { home } of worlds) {
      const tasks = (ids: string): string => ids.split('').map((id, i) => `  - { id: ${id}, title: ${id}, effort: 1h, when: week ${i + 1} }`).join('\n')
      writeFileSync(join(home, 'brief.yaml'), `roadmap: brief\ntitle: Brief\nlength: 2 weeks\nhours: 5/week\ntasks:\n${tasks('ab')}\n`)
      writeFileSync(join(home, 'other.yaml'), `roadmap: other\ntitle: Other\nlength: 8 months\nhours: 5/week\ntasks:\n${tasks('cd')}\n`)
    }
    for (const world of worlds) for (const name of ['brief', 'other']) await world.run(['plan', 'add', join(world.home, `${name}.yaml`), '--start', dayAt(0)], { now: `${dayAt(0)}T06:00` })
    await tell(`${dayAt(1)}T07:00`, 'done', 'a')
    await tell(`${dayAt(1)}T07:01`, 'skip', 'b', '--to', dayAt(105))
    for (const clock of ['08:00', '08:01']) expect(JSON.parse(await tell(`${dayAt(15)}T${clock}`, 'today', '--json'))).toMatchObject({ plans: [{ plan: 'brief' }, { plan: 'other' }] })
  })
})
