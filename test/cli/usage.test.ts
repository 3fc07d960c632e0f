/** What is typed wrong, what it exits with, and what helps. */
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/commands/table.ts'
import { createWorld } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'

describe('wrong usage exits with 2', () => {
  test.each(['frobnicate', 'today --wat', '--wat', 'done --on', 'check mon tue', 'show', 'plan wat', 'plan add', '--lang fr', 'done anki --minutes', 'report extra'])('%s', async (command) => {
    const { code, out, err } = await createWorld().run(command)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^error: /)
  })

  test('and says what to type instead, in both languages', async () => {
    expect(await transcript(createWorld(), ['tody', ['xog', { lang: 'vi' }], 'today --shrt', ['done --on', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ tody
      ! error: There is no command \`tody\`.
      !   → Did you mean \`roadmap today\`? All commands: \`roadmap help\`.
      (exit 2)

      $ xog
      ! lỗi: Không có lệnh \`xog\`.
      !   → Gần đúng nhất là \`roadmap xong\`. Xem các lệnh: \`roadmap help\`.
      (exit 2)

      $ today --shrt
      ! error: \`roadmap today\` has no option \`--shrt\`.
      !   → It takes --short, --kind. See: \`roadmap help today\`.
      (exit 2)

      $ done --on
      ! lỗi: --on cần có giá trị đi kèm.
      !   → Ví dụ: \`--on "hôm qua"\`.
      (exit 2)
      "
    `)
  })

  test('shows no stack for a mistake of the user', async () => {
    for (const command of ['frobnicate', 'done nothing', 'plan add ./x.yaml']) expect((await createWorld().run(command)).err).not.toMatch(/\n\s+at /)
  })
})

describe('help', () => {
  test.each(COMMANDS.map(({ name }) => name))('of %s shows an example, in both languages', async (name) => {
    const world = createWorld()
    const [en, vi] = [await world.run(`${name} --help`), await world.run(`help ${name}`, { lang: 'vi' })]
    expect([en.code, vi.code, en.err, vi.err]).toEqual([0, 0, '', ''])
    expect(en.out).toContain(`roadmap ${name}`)
    expect(vi.out).not.toBe(en.out)
  })

  test.each(COMMANDS.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name])))('%s is %s', async (alias, name) => {
    const world = createWorld()
    expect((await world.run(`${alias} --help`)).out).toBe((await world.run(`${name} --help`)).out)
  })

  test('fits the width', async () => {
    for (const columns of [60, 80, 120]) {
      const { out } = await createWorld({ columns }).run('help')
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
    }
  })

  test('roadmap alone is roadmap today', async () => {
    const world = createWorld({ terminal: false })
    expect(await world.run([])).toEqual(await world.run('today'))
  })
})
