/** The built program, as it is installed: it starts anywhere, under any name. */
import { mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BIN, runBuilt, temporaryFolder } from '../support/built.ts'
import { ROOT } from '../support/root.ts'

const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }).version

describe('the built program', () => {
  test('says its version', () => {
    expect(runBuilt(temporaryFolder(), ['--version'])).toEqual({ out: `${VERSION}\n`, err: '', code: 0 })
  })

  test.each([['today'], ['today', '--short'], ['week'], ['list'], ['show', 'anki'], ['streak'], ['target'], ['skill'], ['report'], ['history'], ['plan'], ['off'], ['remind'], ['remind', '--preview'], ['config'], ['check', 'mid-level-2026'], ['help'], ['help', 'done']])('starts %s', (...args) => {
    const home = temporaryFolder()
    runBuilt(home, ['init', '--yes'])
    for (const lang of ['vi', 'en']) expect(runBuilt(home, [...args, '--lang', lang])).toMatchObject({ err: '', code: 0 })
  })

  test('records what is done, and another start sees it', () => {
    const home = temporaryFolder()
    expect(runBuilt(home, ['done', 'anki']).code).toBe(0)
    expect(JSON.parse(runBuilt(home, ['today', '--json']).out)).toMatchObject({ day: '2026-03-02', preview: false, streak: { days: 1 } })
    expect(runBuilt(home, ['undo']).code).toBe(0)
  })

  test('may be linked to, as npm link does', () => {
    const home = temporaryFolder()
    const link = join(temporaryFolder('bin'), 'roadmap')
    symlinkSync(BIN, link)
    expect(runBuilt(home, ['today'], { bin: link })).toMatchObject({ err: '', code: 0 })
  })

  test('runs from any folder, and finds a file from there', () => {
    const home = temporaryFolder()
    expect(runBuilt(home, ['plan', 'add', './mid-level-2026.yaml'], { cwd: join(ROOT, 'roadmaps') }).code).toBe(0)
    expect(runBuilt(home, ['plan', 'list'], { cwd: '/' }).out).toContain(join(ROOT, 'roadmaps', 'mid-level-2026.yaml'))
  })

  test.each(['my study', 'học tập', 'a"b\'c', '100%', '#1'])('keeps everything in a home called %s', (name) => {
    const home = join(temporaryFolder(), name)
    expect(runBuilt(home, ['done', 'anki'], { cwd: '/' })).toMatchObject({ code: 0 })
    expect(JSON.parse(runBuilt(home, ['today', '--json'], { cwd: '/' }).out)).toMatchObject({ streak: { days: 1 } })
    expect(readFileSync(join(home, 'journal.db')).length).toBeGreaterThan(0)
  })

  test('without a home of its own keeps to the folders of the system', () => {
    const home = temporaryFolder()
    expect(runBuilt(home, ['done', 'anki'], { env: { ROADMAP_HOME: '' } }).code).toBe(0)
    expect(readFileSync(join(home, '.local', 'share', 'roadmap', 'journal.db')).length).toBeGreaterThan(0)
    expect(readFileSync(join(home, '.config', 'roadmap', 'roadmaps', 'mid-level-2026.yaml'), 'utf8')).toContain('roadmap: mid-level-2026')
  })

  test('takes --home from where it stands', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'work'))
    expect(runBuilt(folder, ['done', 'anki', '--home', './study'], { cwd: join(folder, 'work') }).code).toBe(0)
    expect(readFileSync(join(realpathSync(folder), 'work', 'study', 'journal.db')).length).toBeGreaterThan(0)
  })
})

describe('the clock of the system', () => {
  test.each([
    ['UTC', '2026-03-02'],
    ['Asia/Ho_Chi_Minh', '2026-03-02'],
    ['America/Sao_Paulo', '2026-03-01'],
    ['America/Los_Angeles', '2026-03-01'],
  ])('in %s makes 05:30 UTC the day %s', (TZ, day) => {
    const { out } = runBuilt(temporaryFolder(), ['today', '--json'], { env: { TZ, ROADMAP_NOW: '2026-03-02T05:30:00Z' } })
    expect(JSON.parse(out)).toMatchObject({ day })
  })

  test.each([
    ['America/Los_Angeles', '2026-03-08T10:59:00Z', '2026-03-07'],
    ['America/Los_Angeles', '2026-03-08T11:00:00Z', '2026-03-08'],
    ['America/Los_Angeles', '2026-11-01T11:59:00Z', '2026-10-31'],
    ['America/Sao_Paulo', '2018-11-04T06:00:00Z', '2018-11-04'],
  ])('over a change of clock: %s, %s is %s', (TZ, now, day) => {
    const { out } = runBuilt(temporaryFolder(), ['today', '--json'], { env: { TZ, ROADMAP_NOW: now } })
    expect(JSON.parse(out)).toMatchObject({ day })
  })
})
