/** Whatever is recorded, taking it back gives the very agenda that was there before. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diceOf } from '../roadmap/dice.ts'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'
import { STUDY, writeHome } from './study.ts'

interface Entry { readonly ref: string }
interface Today { readonly blocks: { readonly entries: Entry[] }[]; readonly unplaced: Entry[]; readonly reviews: Entry[]; readonly catchUp: { readonly entries: Entry[] } }

const WITH_SKILLS = `${STUDY}skills: [{ id: retry, title: Retry, now: 1, goal: 4 }]\n`

const SCREENS = ['today', 'week', 'plan list', 'replan study', 'target', 'streak', 'off', 'list --all', 'review --all', 'skill']
const HOURS = ['06:30', '13:00', '20:10']

/** All that the program says of the home; ids of events apart. */
async function said(world: World, now: string): Promise<unknown> {
  const answers: string[] = []
  for (const screen of SCREENS) answers.push((await world.run([...screen.split(' '), '--json'], { now })).out.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID'))
  return answers
}

function commandsOf(refs: readonly string[], day: string, later: string): string[][] {
  const ref = refs[0] ?? 'anki'
  return [
    ['done', ref], ['done', ...refs.slice(0, 3)], ['done', 'tracing'], ['done', 'lc-146', '--on', day, '--minutes', '50m'], ['skip', ref], ['skip', 'retry', '--to', later],
    ['skip', 'rest'], ['drop', 'two-sum'], ['off', later], ['off', 'tonight'], ['off', `${day}..${later}`, '--keep', 'anki'], ['target', 'ielts', '6'], ['target', 'posts', '+1'],
    ['replan', 'study', '--apply', 'spread'], ['replan', 'study', '--apply', 'shift'], ['replan', 'study', '--apply', 'extend'], ['replan', 'study', '--hours', '14', '--apply'],
    ['replan', 'study', '--only', 'must', '--apply'], ['plan', 'pause', 'study'], ['plan', 'pause', 'study', '--until', later], ['plan', 'resume', 'study'], ['plan', 'drop', 'study'],
    ['start', ref], ['start', 'retry', '--for', '25m'], ['stop', '--keep'], ['stop', '--cut'], ['done', 'retry', '--unfinished', '--minutes', '20m'], ['done', 'lc-146', '--grade', 'again'],
    ['done', 'lc-1', '--grade', 'easy', '--on', day], ['done', ref, '--score', 'graphs=2'], ['skill', 'retry', '3'],
    ['plan', 'add', 'faang-last-minute', '--finish', '2026-04-15', '--pause-others'], ['off', 'cancel'],
  ]
}

async function live(seed: number): Promise<Record<string, number>> {
  const world = createWorld({ terminal: false })
  writeHome(world, 'study.yaml', WITH_SKILLS)
  await world.run(['plan', 'add', join(world.home, 'study.yaml')], { now: '2026-03-02T05:00' })
  const { pick } = diceOf(seed)
  const counts: Record<string, number> = {}
  for (let n = 2; n < 30; n++) {
    const day = `2026-03-${String(n).padStart(2, '0')}`
    const now = `${day}T${pick(HOURS)}`
    const { out } = await world.run(['today', '--json'], { now })
    const today = JSON.parse(out) as Today
    const refs = [...today.blocks.flatMap(({ entries }) => entries), ...today.unplaced, ...today.reviews, ...today.catchUp.entries].map(({ ref }) => ref)
    const before = await said(world, now)
    const command = pick(commandsOf(refs, day, `2026-04-${String(n).padStart(2, '0')}`))
    const { code, out: answer } = await world.run([...command, '--json'], { now })
    // What was refused, and what had nothing to record, leaves nothing to take back.
    if (code !== 0 || (JSON.parse(answer) as { readonly command: string | null }).command === null) continue
    const undone = await world.run(['undo'], { now })
    expect([command, undone.err, undone.code]).toEqual([command, expect.any(String), 0])
    expect(await said(world, now), `undo of ${command.join(' ')} on ${now}`).toEqual(before)
    // Half of it is done all the same, so that the life goes on; a plan that is gone or stands still would end it.
    if (n % 2 === 0 && command[0] !== 'plan' && command[0] !== 'off') await world.run(command, { now })
    const name = command.slice(0, 2).join(' ').replace(/ .*[/0-9].*/, '')
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

describe('an undo gives the very agenda that was there before', () => {
  test.each([1, 2, 3, 4, 5])('life %i', async (seed) => {
    const counts = await live(seed)
    expect(Object.keys(counts).length).toBeGreaterThan(5)
  })
})
