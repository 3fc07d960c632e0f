/**
 * Every console block of README.md runs and prints what it says.
 *
 * Above a block stands `<!-- home: mine, now: 2026-03-02T06:10, lang: en, columns: 80 -->`; each part may be left out.
 * - Blocks of one home run in their order, in a new folder that stands for `~`; what lies in it is where Linux puts it.
 * - On the home `lived` somebody has studied every day since 1 January (lived.ts), up to the morning of `now`.
 * - A line that begins with `$ ` is a command: `roadmap …`, or `cat <file>`. Up to the next one stands its output, stdout
 *   before stderr.
 * - A yaml block whose first line is `# name.yaml` is that file, in the `~` of the blocks below it.
 *
 * `README_UPDATE=1` writes what was printed into README.md instead.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import type { Day } from '../../src/domain/calendar/day.ts'
import { createWorld } from '../support/cli.ts'
import type { RunOptions, World } from '../support/cli.ts'
import { ROOT } from '../support/root.ts'
import { FIRST_DAY, live } from './lived.ts'

interface Block {
  readonly language: string
  readonly setting: Readonly<Record<string, string>>
  readonly lines: readonly string[]
  /** Index in the README of its first line. */
  readonly at: number
}

/** An exit code that no README shows. */
const OUR_BUG = 70

const README = join(ROOT, 'README.md')
const readme = readFileSync(README, 'utf8').split('\n')
const blocks = blocksOf(readme)
const consoles = blocks.filter(({ language }) => language === 'console')
const homes = [...new Set(consoles.map(homeOf))]
const printed = new Map<Block, readonly string[]>()

test.each(homes)('what the README shows of the home `%s` is printed', { timeout: 120_000 }, async (home) => {
  const world = createWorld({ env: { ROADMAP_HOME: '' } })
  workIn(world.home)
  let lived = FIRST_DAY
  for (const block of consoles.filter((each) => homeOf(each) === home)) {
    for (const file of blocks.filter(({ language, at }) => language === 'yaml' && at < block.at)) writeBlock(world, file)
    const today = dayOf(block)
    if (home === 'lived') await live(world, lived, today)
    lived = today
    const lines = await run(block, world)
    printed.set(block, lines)
    if (!isUpdate()) expect.soft(lines.join('\n')).toBe(block.lines.join('\n'))
  }
})

test('the README has blocks in both languages', () => {
  expect(new Set(consoles.map(({ setting }) => setting['lang']))).toEqual(new Set(['en', 'vi']))
})

afterAll(() => {
  if (isUpdate()) writeFileSync(README, updated().join('\n'))
})

/** `check` reads a path as it was typed, from the folder of the process. */
function workIn(folder: string): void {
  const before = process.cwd()
  process.chdir(folder)
  onTestFinished(() => process.chdir(before))
}

function isUpdate(): boolean {
  return process.env['README_UPDATE'] === '1'
}

function updated(): string[] {
  const text = [...readme]
  for (const block of consoles.toReversed()) text.splice(block.at, block.lines.length, ...(printed.get(block) ?? block.lines))
  return text
}

function blocksOf(lines: readonly string[]): Block[] {
  const found: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    const language = /^```(\w*)$/.exec(lines[at] ?? '')?.[1]
    if (language === undefined) continue
    const end = lines.indexOf('```', at + 1)
    found.push({ language, setting: settingIn(lines[at - 1] ?? ''), lines: lines.slice(at + 1, end), at: at + 1 })
    at = end
  }
  return found
}

function settingIn(line: string): Record<string, string> {
  const inside = /^<!-- (.*) -->$/.exec(line)?.[1] ?? ''
  return Object.fromEntries([...inside.matchAll(/(\w+): ([^\s,]+)/g)].map(([, key = '', value = '']) => [key, value]))
}

function homeOf({ setting }: Block): string {
  return setting['home'] ?? 'mine'
}

function dayOf({ setting }: Block): Day {
  return (setting['now'] ?? '').slice(0, 10) as Day
}

function writeBlock({ home }: World, { lines }: Block): void {
  const name = /^# ([\w-]+\.yaml)$/.exec(lines[0] ?? '')?.[1]
  if (name !== undefined) writeFileSync(join(home, name), `${lines.join('\n')}\n`)
}

/** The lines a block has when its commands are what they were and their output is what it is now. */
async function run({ lines, setting }: Block, world: World): Promise<string[]> {
  const { now, lang, columns } = setting
  const options: RunOptions = { ...(now ? { now } : {}), ...(lang === 'vi' || lang === 'en' ? { lang } : {}), ...(columns ? { columns: Number(columns) } : {}) }
  const said: string[] = []
  for (const line of lines.filter((each) => each.startsWith('$ '))) {
    const output = (await outputOf(line.slice(2), world, options)).replaceAll(world.home, '~').trimEnd()
    said.push(line, ...(output === '' ? [] : output.split('\n')))
  }
  return said
}

async function outputOf(command: string, world: World, options: RunOptions): Promise<string> {
  const [program, ...words] = command.split(' ')
  if (program === 'cat') return readFileSync(join(world.home, words.join(' ')), 'utf8')
  if (program !== 'roadmap') throw new Error(`a block may run roadmap and cat, not: ${command}`)
  const { out, err, code } = await world.run(words.join(' '), options)
  if (code === OUR_BUG) throw new Error(`${command}: ${err}`)
  return out + err
}
