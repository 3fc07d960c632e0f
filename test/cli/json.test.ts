/** `--json` on every command: one document on stdout, or one error on stderr with the usual exit code. */
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/commands/table.ts'
import { createWorld } from '../support/cli.ts'
import { STUDY, studyWorld, writeHome } from './study.ts'

/** A command line for each command, and the least that its answer must hold. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  today: ['day', 'weekday', 'preview', 'plans', 'blocks', 'unplaced', 'catchUp', 'reviews', 'targets', 'streak', 'off', 'holiday', 'warnings', 'motto', 'clock'],
  'today --short': ['day', 'streak', 'due', 'done', 'owedMinutes'],
  week: ['from', 'to', 'days', 'totals'],
  list: ['items', 'lists'],
  'show retry': ['ref', 'id', 'plan', 'key', 'type', 'kind', 'title', 'phases', 'track', 'tags', 'priority', 'level', 'window', 'effortMinutes', 'effortGuessed', 'spentMinutes', 'status', 'doneOn', 'every', 'needs', 'link', 'steps', 'why', 'history', 'resources'],
  'done anki': ['command', 'recorded', 'already'],
  'start retry': ['command', 'recorded', 'already'],
  stop: ['command', 'recorded', 'already'],
  'skip words': ['command', 'recorded', 'already'],
  'drop talk': ['command', 'recorded', 'already'],
  review: ['reviews', 'due', 'next'],
  'off tomorrow': ['command', 'recorded', 'already'],
  'target posts +1': ['command', 'recorded', 'already'],
  skill: ['skills'],
  remind: ['occasion', 'occasions', 'lines', 'sent', 'silent'],
  'remind --preview': ['occasion', 'lines', 'sent', 'silent', 'preview'],
  'remind install --print cron': ['system', 'text'],
  undo: ['command', 'undone'],
  history: ['events'],
  streak: ['study', 'habits', 'days'],
  'streak anki': ['study', 'habits', 'days'],
  target: ['targets'],
  report: ['period', 'items', 'minutes', 'habits', 'targets', 'deliverables', 'burnup', 'byBlock', 'streak', 'previous', 'carried', 'forecast'],
  'plan list': ['plans'],
  'plan diff': ['plan', 'kept', 'renamed', 'added', 'removed'],
  edit: ['file', 'changed', 'draft'],
  off: ['off'],
  replan: ['now', 'options', 'applied'],
  'today 25m': ['minutes', 'entries'],
  check: ['problems', 'warnings'],
  config: ['file', 'values'],
  'config slack 20%': ['file', 'values'],
  'init --yes': ['command', 'recorded', 'already'],
  help: [],
  'help done': [],
  '--version': [],
  '--help': [],
}

describe('--json', () => {
  test.each(Object.entries(ANSWERS))('%s answers with one document and nothing else', async (command, keys) => {
    const world = await studyWorld()
    await world.run('done retry-queue')
    await world.run('start lru')
    const { out, err, code } = await world.run(`${command} --json`, { env: { EDITOR: 'true' } })
    expect([code, err]).toEqual([0, ''])
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    expect(Object.keys(JSON.parse(out) as object)).toEqual(expect.arrayContaining([...keys]))
  })

  test('is there for every command of the table', () => {
    const tried = new Set(Object.keys(ANSWERS).map((command) => command.split(' ')[0]))
    expect(COMMANDS.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
  })

  test('stands anywhere on the line', async () => {
    const world = await studyWorld()
    const outs = [await world.run('--json today'), await world.run('today --json'), await world.run('today fri --json')].map(({ out }) => out[0])
    expect(outs).toEqual(['{', '{', '{'])
  })

  test('has days, instants and minutes in one form each', async () => {
    const world = await studyWorld()
    expect(await world.json('done retry')).toMatchObject({
      recorded: [{ day: '2026-03-02', at: '2026-03-01T23:10:00.000Z', zone: 'Asia/Ho_Chi_Minh', ref: 'study/retry', key: null, data: { minutes: 120 } }],
    })
  })

  test('has its text in the chosen language, its keys in English', async () => {
    const world = await studyWorld()
    expect(await world.json('show retry', { lang: 'vi' })).toMatchObject({ title: 'Thử lại có giãn cách' })
  })

  test('asks nothing, even on a terminal', async () => {
    const world = await studyWorld()
    expect((await world.run('done t --json', { answers: [0] })).code).toBe(1)
    expect((await world.run('done --json', { answers: [[0]] })).code).toBe(1)
    expect((await createWorld().run('init --json', { answers: ['2026-03-09', '20', true] })).code).toBe(1)
  })
})

describe('an error with --json', () => {
  test.each([
    ['done nothing-like-it', 1, 'ref-not-found'],
    ['done 7', 1, 'no-list-today'],
    ['done t', 1, 'ref-ambiguous'],
    ['done anki --on tomorrow', 1, 'future-day'],
    ['today blah', 1, 'bad-day'],
    ['today 2/3', 1, 'ambiguous-day'],
    ['plan add nowhere', 1, 'roadmap-not-found'],
    ['plan add study.yaml', 1, 'plan-taken'],
    ['plan add bad.yaml', 1, 'bad-file'],
    ['check ./nothing.yaml', 1, 'file-not-found'],
    ['undo zzz', 1, 'ref-not-found'],
    ['config slcak', 1, 'unknown-config-key'],
    ['frobnicate', 2, 'unknown-command'],
    ['today --wat', 2, 'unknown-option'],
    ['done --on', 2, 'option-needs-value'],
    ['skip', 2, 'missing-argument'],
    ['check mon tue', 2, 'too-many-arguments'],
    ['today mon tue', 1, 'bad-day'],
    ['check --schema --fix', 2, 'options-clash'],
    ['done anki --grade wat', 2, 'bad-option-value'],
    ['today --lang fr', 2, 'bad-option-value'],
    ['today --now soon', 1, 'bad-now'],
  ])('%s exits with %i: %s', async (command, exit, code) => {
    const world = await studyWorld()
    writeHome(world, 'bad.yaml', 'titel: x\n')
    const ran = await world.run(`${command} --json`)
    expect([ran.code, ran.out]).toEqual([exit, ''])
    const { error } = JSON.parse(ran.err) as { readonly error: { readonly code: string; readonly message: string } }
    expect(error).toMatchObject({ code, message: expect.any(String), hint: expect.any(String) })
  })

  test('is in the chosen language', async () => {
    const { err } = await createWorld().run('frobnicate --json', { lang: 'vi' })
    expect(err).toContain('Không có lệnh')
  })

  test('of a file says where', async () => {
    const world = createWorld()
    writeHome(world, 'bad.yaml', STUDY.replace('every: day', 'evry: day'))
    const { err } = await world.run('plan add bad.yaml --json')
    expect((JSON.parse(err) as { error: object }).error).toMatchObject({ where: { line: 12, column: 30 } })
  })
})
