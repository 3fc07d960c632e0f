/** Homes that something happened to: what cannot be read is left as it is, and said. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { studyWorld } from './study.ts'

const WIDE = { columns: 200 }
const EVERY = ['today', 'done anki', 'undo', 'history', 'streak', 'plan list', 'list', 'off tomorrow', 'init --yes']

async function refused(world: World, commands: readonly string[] = EVERY): Promise<void> {
  for (const command of commands) {
    const { code, out, err } = await world.run(command)
    expect([command, code, out]).toEqual([command, 1, ''])
    expect(err).not.toMatch(/\n\s+at /)
  }
}

describe('a journal of a newer version', () => {
  test('is refused and left untouched', async () => {
    const world = await studyWorld(WIDE)
    const file = join(world.home, 'journal.db')
    const database = new Database(file)
    database.pragma('journal_mode = DELETE')
    database.pragma('user_version = 999')
    database.close()
    const before = readFileSync(file)
    expect(await transcript(world, ['today', ['done anki', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ today
      ! error: The journal was written by a newer version of roadmap and was left untouched: ~/journal.db
      !   → Update: \`npm install -g lotrinh@latest\`.
      (exit 1)

      $ done anki
      ! lỗi: Nhật ký do bản roadmap mới hơn ghi; tệp vẫn giữ nguyên: ~/journal.db
      !   → Cập nhật: \`npm install -g lotrinh@latest\`.
      (exit 1)
      "
    `)
    await refused(world)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe('a journal that is none', () => {
  test.each([
    ['a text', 'not a database at all, but long enough to be taken for one'.repeat(20)],
    ['half a header', 'SQLite format 3\u0000'],
  ])('but %s is refused and left untouched', async (_, content) => {
    const world = createWorld()
    const file = join(world.home, 'journal.db')
    writeFileSync(file, content)
    await refused(world, ['today', 'done anki', 'history'])
    expect(readFileSync(file, 'utf8')).toBe(content)
  })

  test('but the database of another program is refused and left untouched', async () => {
    const world = createWorld()
    const file = join(world.home, 'journal.db')
    const database = new Database(file)
    database.exec('CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES (\'https://example.com\')')
    database.close()
    const before = readFileSync(file)
    await refused(world, ['today', 'done anki'])
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('but a folder is refused', async () => {
    const world = createWorld()
    mkdirSync(join(world.home, 'journal.db'))
    await refused(world, ['done anki'])
  })
})

describe('a home in disorder', () => {
  test('with a config that is a folder is no bug', async () => {
    const world = createWorld()
    mkdirSync(join(world.home, 'config.yaml'))
    expect((await world.run('today')).code).toBeLessThan(70)
  })

  test.each(['', '{', 'null', '[]', '{"version":0}\n{}'])('whose cache holds %j is read all the same', async (content) => {
    const world = await studyWorld()
    await world.run('today')
    const before = await world.run('today --json')
    for (const name of ['plans/study.json', 'rows/test.json']) writeFileSync(join(world.home, 'cache', name), content)
    expect(await world.run('today --json')).toEqual(before)
    expect((await world.run('done 1')).code).toBe(1)
  })

  test('whose cache is a file still answers', async () => {
    const world = await studyWorld()
    rmSync(join(world.home, 'cache'), { recursive: true, force: true })
    writeFileSync(join(world.home, 'cache'), 'in the way')
    expect((await world.run('today')).code).toBe(0)
  })

  test('that is not there yet is made for the user alone', async () => {
    const world = createWorld()
    const home = join(world.home, 'deep', 'er')
    expect((await world.run(['done', 'anki', '--home', home])).code).toBe(0)
    expect(readFileSync(join(home, 'journal.db')).length).toBeGreaterThan(0)
  })
})
