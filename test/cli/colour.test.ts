/** Colour: only where it is wanted, and never the only carrier of meaning. */
import { describe, expect, test } from 'vitest'
import { writeHome, studyWorld } from './study.ts'

const ESCAPE = /\u001b\[/

describe('colour', () => {
  test.each([
    ['today', {}, false],
    ['today --color always', {}, true],
    ['today --color=always', {}, true],
    ['today --color never', {}, false],
    ['today --color auto', {}, false],
    ['done nothing --color always', {}, true],
  ])('of `%s` %o is there: %s', async (command, env, wanted) => {
    const world = await studyWorld({ env })
    const { out, err } = await world.run(command)
    expect(ESCAPE.test(out + err)).toBe(wanted)
  })

  test('may be set for good, and unset for once', async () => {
    const world = await studyWorld()
    writeHome(world, 'config.yaml', 'color: always\n')
    expect(ESCAPE.test((await world.run('today')).out)).toBe(true)
    expect(ESCAPE.test((await world.run('today --color never')).out)).toBe(false)
  })

  test('says nothing that the words do not', async () => {
    const world = await studyWorld()
    await world.run('done anki')
    const [plain, colored] = [await world.run('today'), await world.run('today --color always')]
    expect(colored.out.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain.out)
  })

  test('is never in JSON', async () => {
    const world = await studyWorld()
    expect(ESCAPE.test((await world.run('today --json --color always')).out)).toBe(false)
    expect(ESCAPE.test((await world.run('frobnicate --json --color always')).err)).toBe(false)
  })

  test('of control characters in a title never reaches the terminal', async () => {
    const world = await studyWorld({}, 'roadmap: study\ntitle: "Evil \\e[31mred\\x07"\nstart: 2026-03-02\nlength: 1 week\nhabits: [{ id: anki, title: "A\\e[2Jnki", every: day, effort: 20m }]\n')
    for (const command of ['today', 'list', 'show anki', 'plan list', 'done anki', 'history', 'undo', 'week', 'streak', 'report']) {
      const { out, err } = await world.run(command)
      expect([command, ESCAPE.test(out + err)]).toEqual([command, false])
    }
  })
})
