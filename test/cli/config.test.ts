/** Preferences: read, set with the comments kept, and defaults where they are wrong. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { studyWorld, writeHome } from './study.ts'

interface Config {
  readonly values: readonly { readonly key: string; readonly value: string; readonly source: string }[]
}

const textOf = (world: World): string => readFileSync(join(world.home, 'config.yaml'), 'utf8')
const WIDE = { columns: 200 }

describe('config', () => {
  test('names every value in force and where it is from', async () => {
    const { values } = await createWorld({ env: { NO_COLOR: '1' } }).json<Config>('config')
    const sources = Object.fromEntries(values.map(({ key, source }) => [key, source]))
    expect(sources).toMatchObject({ language: 'option', timeZone: 'environment', slack: 'default', color: 'environment' })
  })

  test('sets one value and keeps every other byte', async () => {
    const world = createWorld()
    const before = '# mine\nslack: 10%   # not more\n\ncatchUp: 25%\r\n'
    writeHome(world, 'config.yaml', before)
    await world.run('config slack 20%')
    expect(textOf(world)).toBe(before.replace('10%', '20%'))
  })

  test('adds a value that the file does not have', async () => {
    const world = createWorld()
    writeHome(world, 'config.yaml', '# mine\nslack: 20%\n')
    expect(await transcript(world, ['config dayStart 05:00', 'config dayStart', 'config reviews.minutes 20', 'config reviews'], WIDE)).toMatchInlineSnapshot(`
      "$ config dayStart 05:00
      dayStart: 05:00 (~/config.yaml)
      To put it back: roadmap config dayStart "04:00"

      $ config dayStart
      ~/config.yaml
      dayStart  05:00  config.yaml

      $ config reviews.minutes 20
      reviews.minutes: 20 (~/config.yaml)
      To put it back: roadmap config reviews.minutes "30"

      $ config reviews
      ~/config.yaml
      reviews.minutes    20   config.yaml
      reviews.retention  0.9  default
      "
    `)
    expect(textOf(world)).toContain('# mine\nslack: 20%\n')
  })

  test('says how to put the old value back, and that works', async () => {
    const world = createWorld()
    const { out } = await world.run('config slack 20%')
    const back = /roadmap (config .*)/.exec(out)?.[1] ?? ''
    await world.run(back)
    expect(await world.json<Config>('config slack')).toMatchObject({ values: [{ value: '10%' }] })
  })

  test.each([
    ['language', 'vi'],
    ['dayStart', '00:00'],
    ['timeZone', 'America/Sao_Paulo'],
    ['studyDays', 'mon-sat'],
    ['catchUp', '50%'],
    ['holidays', 'off'],
    ['color', 'never'],
    ['remind.quiet', '22:30-06:30'],
    ['remind.via', 'desktop,webhook'],
    ['remind.via', '[stdout]'],
    ['remind.webhook.url', 'file:webhook.url'],
    ['remind.webhook.url', '$HOOK'],
    ['remind.webhook.format', 'slack'],
  ])('takes %s %s', async (key, value) => {
    const world = createWorld()
    expect(await world.run(['config', key, value])).toMatchObject({ code: 0, err: '' })
    expect((await world.run('today')).err).toBe('')
  })

  test.each([
    ['slcak', '20%'],
    ['slack', '300%'],
    ['slack', 'much'],
    ['dayStart', '07:00'],
    ['timeZone', 'Mars/Olympus'],
    ['holidays', 'maybe'],
    ['language', 'fr'],
    ['timetable', 'none'],
    ['remind.via', 'desktop,pigeon'],
    ['remind.webhook.url', 'https://hooks.example/secret'],
    ['remind.webhook.url', 'file:https://hooks.example/secret'],
  ])('refuses %s %s and writes nothing', async (key, value) => {
    const world = createWorld()
    const { code, out } = await world.run(['config', key, value])
    expect([code, out, existsSync(join(world.home, 'config.yaml'))]).toEqual([1, '', false])
  })

  test.each(['en', 'vi'] as const)('repeats no secret that is typed for a setting, in %s', async (lang) => {
    const { err } = await createWorld().run('config remind.webhook.url https://hooks.example/secret', { lang })
    expect(err).toContain('file:webhook.url')
    expect(err).not.toContain('example')
  })

  test('names the nearest key, in both languages', async () => {
    expect(await transcript(createWorld(), ['config slcak 3', ['config slcak', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ config slcak 3
      ! error: There is no setting \`slcak\`.
      !   → Nearest: \`slack\`. All settings: \`roadmap config\`.
      (exit 1)

      $ config slcak
      ! lỗi: Không có mục cài đặt \`slcak\`.
      !   → Gần đúng nhất là \`slack\`. Xem các cài đặt: \`roadmap config\`.
      (exit 1)
      "
    `)
  })

  test('of another language is spoken from then on', async () => {
    const world = createWorld({ lang: undefined, env: { LANG: 'en_US.UTF-8' } })
    expect((await world.run('today')).out).toContain('Monday, 2 March')
    await world.run('config language vi')
    expect((await world.run('today')).out).toContain('Thứ Hai, 2/3')
    expect((await world.run('today --lang en')).out).toContain('Monday, 2 March')
  })

  test.each([
    [{ LANG: 'vi_VN.UTF-8' }, 'Thứ Hai'],
    [{ LC_ALL: 'vi_VN', LANG: 'en_US' }, 'Thứ Hai'],
    [{ LANG: 'C' }, 'Monday'],
    [{}, 'Monday'],
  ])('without a language follows the locale %o', async (env, word) => {
    expect((await createWorld({ lang: undefined, env }).run('today')).out).toContain(word)
  })

  test('changes the plan that it is about at once', async () => {
    const world = await studyWorld()
    await world.run('config slack 0%')
    const { blocks } = await world.json<{ blocks: readonly { readonly entries: readonly { readonly ref: string; readonly minutes: number }[] }[] }>('today')
    expect(blocks.flatMap(({ entries }) => entries).find(({ ref }) => ref === 'study/retry')?.minutes).toBe(35)
  })
})

describe('a broken config', () => {
  const BROKEN = 'language: en # mine\nslck: 20%\ndayStart: "25:00"\ncatchUp: 40%\n'

  test('works with defaults for what is wrong, and says so on stderr', async () => {
    const world = await studyWorld(WIDE)
    writeHome(world, 'config.yaml', BROKEN)
    expect(await transcript(world, ['done anki'])).toMatchInlineSnapshot(`
      "$ done anki
      ✓ Done: Anki · ~20 min · streak 1 day
      ! ~/config.yaml:2:1  warning: There is no key \`slck\` here.
      !   2 │ slck: 20%
      !     │ ^^^^
      !   → Did you mean \`slack\`?
      ! 
      ! ~/config.yaml:3:11  warning: \`25:00\` is not a clock time that fits here.
      !   3 │ dayStart: "25:00"
      !     │           ^^^^^^^
      !   → Write one time as \`20:00\` or \`7h30\`, a block of time as \`19:00-21:00\`.
      ! 
      ! 2 warnings
      "
    `)
    expect(await world.json<Config>('config')).toMatchObject({ values: expect.arrayContaining([{ key: 'dayStart', value: '04:00', source: 'default' }, { key: 'catchUp', value: '40%', source: 'file' }]) })
  })

  test('says nothing in today --short', async () => {
    const world = await studyWorld()
    writeHome(world, 'config.yaml', BROKEN)
    expect((await world.run('today --short')).err).toBe('')
  })

  test('can be set right value by value', async () => {
    const world = await studyWorld()
    writeHome(world, 'config.yaml', BROKEN)
    expect((await world.run('config dayStart 05:00')).code).toBe(0)
    expect(textOf(world)).toBe(BROKEN.replace('"25:00"', '"05:00"'))
  })

  test('that is no YAML still lets every command run', async () => {
    const world = await studyWorld()
    writeHome(world, 'config.yaml', 'language: [en\n  : :\n')
    const { code, err } = await world.run('done anki')
    expect(code).toBe(0)
    expect(err).toContain('config.yaml:')
  })

  test('that is no YAML is not written to, and that is no bug', async () => {
    const world = await studyWorld()
    writeHome(world, 'config.yaml', 'language: [en\n  : :\n')
    const { code } = await world.run('config slack 20%')
    expect(textOf(world)).toBe('language: [en\n  : :\n')
    expect(code).toBe(1)
  })

  test('is said in JSON too', async () => {
    const world = await studyWorld()
    writeHome(world, 'config.yaml', BROKEN)
    const ran = await world.run('today --json')
    const { warnings } = JSON.parse(ran.out) as { readonly warnings: readonly string[] }
    expect(warnings.length + ran.err.length).toBeGreaterThan(0)
  })
})
