/** `check`: good files, bad files and the exit code. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { STUDY, studyWorld, writeHome } from './study.ts'

interface Checked {
  readonly problems: readonly { readonly code: string; readonly line: number; readonly column: number }[]
  readonly warnings: readonly { readonly code: string }[]
}

const BAD = `title: Bad
start: 2026-03-02
length: 4 weeks
habits:
  - { title: Anki, evry: day, effort: 20m }
phases:
  - title: One
    when: week 1
    tasks:
      - { id: a, title: A, when: week 3, effort: 1h, needs: [b] }
      - { id: a, title: Đọc chương 4, effort: 10 bananas }
`

describe('check', () => {
  test('of a good file says so', async () => {
    const world = createWorld({ columns: 200 })
    writeHome(world, 'good.yaml', STUDY.replace('hours: 10/week', 'hours: 17/week'))
    expect(await transcript(world, [`check ${join(world.home, 'good.yaml')}`, [`kiemtra ${join(world.home, 'good.yaml')}`, { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ check ~/good.yaml
      ~/good.yaml: no problems, 9 items.

      $ kiemtra ~/good.yaml
      ~/good.yaml: không có lỗi, 9 mục.
      "
    `)
  })

  test('without a name looks at every plan', async () => {
    const world = await studyWorld()
    expect((await world.run('check')).out).toContain(join(world.home, 'study.yaml'))
    expect((await world.run('check study')).code).toBe(0)
    expect((await world.run('check mid-level-2026')).code).toBe(0)
  })

  test('of a bad file shows every problem with its line and a caret, and exits with 1', async () => {
    const world = createWorld({ columns: 200 })
    const file = writeHome(world, 'bad.yaml', BAD)
    expect(await transcript(world, [`check ${file}`, [`check ${file}`, { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ check ~/bad.yaml
      ~/bad.yaml:5:20  error: There is no key \`evry\` here.
        5 │   - { title: Anki, evry: day, effort: 20m }
          │                    ^^^^
        → Did you mean \`every\`?

      ~/bad.yaml:10:62  error: No item of this file is called \`b\`.
        10 │       - { id: a, title: A, when: week 3, effort: 1h, needs: [b] }
           │                                                              ^
        → Write the \`id\` of an item.

      ~/bad.yaml:11:15  error: The id \`a\` is already used on line 10.
        11 │       - { id: a, title: Đọc chương 4, effort: 10 bananas }
           │               ^
        → Give one of the two another id; the same thing in two places shares a \`key\`.

      ~/bad.yaml:11:47  error: \`10 bananas\` is not a length of time.
        11 │       - { id: a, title: Đọc chương 4, effort: 10 bananas }
           │                                               ^^^^^^^^^^
        → Write one like \`30m\`, \`2h\`, \`1h30\`.

      4 errors
      (exit 1)

      $ check ~/bad.yaml
      ~/bad.yaml:5:20  lỗi: Ở đây không có khóa \`evry\`.
        5 │   - { title: Anki, evry: day, effort: 20m }
          │                    ^^^^
        → Gần đúng nhất là \`every\`.

      ~/bad.yaml:10:62  lỗi: Không có mục nào trong tệp tên là \`b\`.
        10 │       - { id: a, title: A, when: week 3, effort: 1h, needs: [b] }
           │                                                              ^
        → Viết \`id\` của một mục.

      ~/bad.yaml:11:15  lỗi: Id \`a\` đã dùng ở dòng 10.
        11 │       - { id: a, title: Đọc chương 4, effort: 10 bananas }
           │               ^
        → Đổi một trong hai; cùng một việc ở hai chỗ thì dùng chung \`key\`.

      ~/bad.yaml:11:47  lỗi: \`10 bananas\` không phải là một độ dài thời gian.
        11 │       - { id: a, title: Đọc chương 4, effort: 10 bananas }
           │                                               ^^^^^^^^^^
        → Viết như \`45 phút\`, \`2h\`, \`1h30\` hoặc \`45m\`.

      4 lỗi
      (exit 1)
      "
    `)
  })

  test('as JSON is on stdout, with the exit code of the text', async () => {
    const world = createWorld()
    const file = writeHome(world, 'bad.yaml', BAD)
    const { out, err, code } = await world.run(['check', file, '--json'])
    expect([err, code]).toEqual(['', 1])
    expect((JSON.parse(out) as Checked).problems).toMatchObject([{ line: 5, column: 20 }, { line: 10 }, { line: 11 }, { line: 11, column: 47 }])
  })

  test('finds a window outside its phase', async () => {
    const world = createWorld()
    const file = writeHome(world, 'bad.yaml', 'title: T\nstart: 2026-03-02\nlength: 4 weeks\nphases: [{ title: One, when: week 1, tasks: [{ id: a, title: A, when: week 3 }] }]\n')
    const { out, code } = await world.run(['check', file, '--json'])
    expect(code).toBe(1)
    expect((JSON.parse(out) as Checked).problems).toMatchObject([{ code: 'window-outside' }])
  })

  test('only warns of a window that ends outside its phase', async () => {
    const world = createWorld()
    const file = writeHome(world, 'cut.yaml', 'title: T\nstart: 2026-03-02\nlength: 4 weeks\nphases: [{ title: One, when: week 1, tasks: [{ id: a, title: A, when: week 1-2 }] }]\n')
    expect(await world.json<Checked>(['check', file])).toMatchObject({ problems: [], warnings: expect.arrayContaining([expect.objectContaining({ code: 'window-cut' })]) })
  })

  test('takes a calendar month that its phase cuts', async () => {
    const world = createWorld()
    const file = writeHome(world, 'month.yaml', 'title: T\nstart: 2026-01-15\nlength: 3 months\nphases: [{ title: One, when: Jan }]\n')
    expect((await world.run(['check', file])).code).toBe(0)
  })

  test.each(['nothing.yaml', './nothing.yaml', '/nowhere/at/all.yaml'])('of %s says that there is no such file', async (file) => {
    const { code, err } = await createWorld().run(['check', file])
    expect([code, err.includes('There is no file')]).toEqual([1, true])
  })

  test('finds a file from the working directory of the host', async () => {
    const world = createWorld()
    writeHome(world, 'good.yaml', STUDY)
    expect((await world.run('check good.yaml')).code).toBe(0)
  })

  test('of a folder is no bug', async () => {
    const world = createWorld()
    expect((await world.run(['check', `${world.home}/`])).code).toBe(1)
  })
})

describe('check of a name that is none', () => {
  test('says which was meant, a plan or one that ships', async () => {
    const world = await studyWorld()
    expect((await world.run('check mid-level')).err).toContain('Did you mean `mid-level-2026`?')
    expect((await world.run('check stdy')).err).toContain('Did you mean `study`?')
    expect((await world.run('plan add mid-level')).err).toContain('Did you mean `mid-level-2026`?')
  })

  test('--schema and --fix exclude each other, in both languages', async () => {
    expect(await transcript(createWorld(), ['check --schema --fix', ['check --schema --fix', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ check --schema --fix
      ! error: \`--schema\` and \`--fix\` exclude each other.
      !   → Leave one of them out. See: \`roadmap help check\`.
      (exit 2)

      $ check --schema --fix
      ! lỗi: \`--schema\` và \`--fix\` không đi cùng nhau.
      !   → Bỏ bớt một. Xem: \`roadmap help check\`.
      (exit 2)
      "
    `)
  })
})
