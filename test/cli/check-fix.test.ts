/** `check --fix`: ids are written into the file, nothing is lost, and there is a way back. `check --schema`: one document. */
import { execSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { replaceFile } from '../../src/session/fix-write.ts'
import { BIN, environment, temporaryFolder } from '../support/built.ts'
import { createWorld } from '../support/cli.ts'
import { ROOT } from '../support/root.ts'
import { transcript } from '../support/transcript.ts'
import { STUDY, studyWorld, writeHome } from './study.ts'

interface Answer {
  readonly problems: readonly object[]
  readonly warnings: readonly { readonly code: string }[]
  readonly fixed: readonly { readonly file: string; readonly ids: readonly string[]; readonly backup: string }[]
  readonly left: readonly { readonly file: string; readonly id: string; readonly line: number }[]
  readonly refused: readonly { readonly file: string; readonly code: string; readonly message: string; readonly hint: string }[]
}

const RUST = `title: Học Rust   # tám tuần
start: 2026-03-02
length: 8 weeks
phases:
  - title: Ownership
    when: week 1
    tasks:
      - Đọc chương 4
      - { title: 20 bài rustlings, effort: 3h }
habits:
  - title: Anki
    every: day
    effort: 20m
`
const FIXED = RUST.replace('- Đọc', '- id: doc-chuong-4\n        title: Đọc').replace('{ title: 20', '{ id: 20-bai-rustlings, title: 20').replace('- title: Anki', '- id: anki\n    title: Anki')
const SHIPPED = 'mid-level-2026'

const rustWorld = (text: string | Buffer = RUST, name = 'rust.yaml') => {
  const world = createWorld({ columns: 160 })
  const file = join(world.home, name)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  const fix = async (): Promise<Answer & { readonly code: number }> => {
    const { code, out } = await world.run(['check', file, '--fix', '--json'])
    return { code, ...(JSON.parse(out) as Answer) }
  }
  return { world, file, fix, read: () => readFileSync(file, 'utf8') }
}

/** Without the ids in braces, but for the one that is referred to. */
const IDLESS = STUDY.replace(/id: (?!retry,)[a-z-]+, /g, '')

describe('check --fix', () => {
  test('writes the ids that are missing, and says how to put the file back', async () => {
    const { world, read } = rustWorld()
    expect(await transcript(world, ['check rust.yaml --fix', 'check rust.yaml --fix'])).toMatchInlineSnapshot(`
      "$ check rust.yaml --fix
      ~/rust.yaml: 3 ids written. Titles can be reworded now; the history stays.
        doc-chuong-4, 20-bai-rustlings, anki
      The old file is kept. To put it back: mv ~/rust.yaml.bak ~/rust.yaml
      ~/rust.yaml: no problems, 3 items.

      $ check rust.yaml --fix
      ~/rust.yaml: every item has an id, nothing to write.
      ~/rust.yaml: no problems, 3 items.
      "
    `)
    expect(read()).toBe(FIXED)
    expect(readFileSync(join(world.home, 'rust.yaml.bak'), 'utf8')).toBe(RUST)
  })

  test('says so in Vietnamese', async () => {
    const { world } = rustWorld()
    expect(await transcript(world, ['kiemtra rust.yaml --fix', 'kiemtra rust.yaml --fix'], { lang: 'vi' })).toMatchInlineSnapshot(`
      "$ kiemtra rust.yaml --fix
      ~/rust.yaml: đã ghi 3 id. Từ giờ đổi tên mục cũng không mất lịch sử.
        doc-chuong-4, 20-bai-rustlings, anki
      Bản cũ của tệp vẫn còn. Trả về như cũ: mv ~/rust.yaml.bak ~/rust.yaml
      ~/rust.yaml: không có lỗi, 3 mục.

      $ kiemtra rust.yaml --fix
      ~/rust.yaml: mục nào cũng có id rồi, không cần ghi gì.
      ~/rust.yaml: không có lỗi, 3 mục.
      "
    `)
  })

  test('as JSON names the ids and the file as it was', async () => {
    const { file, fix } = rustWorld()
    expect(await fix()).toMatchObject({ code: 0, problems: [], fixed: [{ file, ids: ['doc-chuong-4', '20-bai-rustlings', 'anki'], backup: `${file}.bak` }], left: [], refused: [] })
    expect(await fix()).toMatchObject({ code: 0, problems: [], fixed: [], left: [], refused: [] })
  })

  test('warns of missing ids no more', async () => {
    const { fix, file, world } = rustWorld()
    const codes = async (): Promise<string[]> => (await world.json<Answer>(['check', file])).warnings.map(({ code }) => code)
    expect(await codes()).toContain('no-ids')
    expect((await fix()).warnings.map(({ code }) => code)).not.toContain('no-ids')
    expect(await codes()).not.toContain('no-ids')
  })

  test('writes nothing where nothing is missing', async () => {
    const { world, fix } = rustWorld(FIXED)
    await fix()
    expect(readdirSync(world.home)).toEqual(['rust.yaml'])
  })

  test.each(['rust.yaml', "it's a roadmap/a b.yaml"])('prints a command that puts %s back', async (name) => {
    const { file, read, world } = rustWorld(RUST, name)
    const { out } = await world.run(['check', file, '--fix'])
    execSync(/To put it back:\s+(.*)/.exec(out)?.[1] ?? 'false')
    expect([read(), existsSync(`${file}.bak`)]).toEqual([RUST, false])
  })

  test('never writes over an older copy', async () => {
    const { file, fix } = rustWorld()
    writeFileSync(`${file}.bak`, 'older')
    expect((await fix()).fixed[0]?.backup).toBe(`${file}.bak2`)
    expect([readFileSync(`${file}.bak`, 'utf8'), readFileSync(`${file}.bak2`, 'utf8')]).toEqual(['older', RUST])
  })

  test('keeps the mode, and every byte: mark, CRLF and control characters', async () => {
    const odd = `\ufeff${RUST.replaceAll('\n', '\r\n').replace('Anki', 'An\u0007ki')}`
    const { file, fix, read } = rustWorld(odd)
    chmodSync(file, 0o640)
    await fix()
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(read()).toBe(`\ufeff${FIXED.replaceAll('\n', '\r\n').replace('title: Anki', 'title: An\u0007ki')}`)
  })

  test('puts a text of its own in the place of a link, and the link comes back', async () => {
    const { file, world } = rustWorld()
    const link = join(world.home, 'link.yaml')
    symlinkSync('rust.yaml', link)
    const { out } = await world.run(['check', link, '--fix'])
    expect([lstatSync(link).isFile(), readFileSync(link, 'utf8'), readFileSync(file, 'utf8')]).toEqual([true, FIXED, RUST])
    expect(out).toContain('was a link')
    execSync(/To put it back:\s+(.*)/.exec(out)?.[1] ?? 'false')
    expect(readlinkSync(link)).toBe('rust.yaml')
  })

  test('names what stands in several places, with its line', async () => {
    const { file, fix, world } = rustWorld('title: T\nphases:\n  - { id: p, title: P, tasks: [&a { title: A }, b] }\n  - { id: q, title: Q, tasks: [*a] }\n')
    expect(await fix()).toMatchObject({ code: 0, fixed: [{ ids: ['b'] }], left: [{ file, id: 'p-a', line: 3 }, { file, id: 'q-a', line: 4 }] })
    expect(await transcript(world, ['check rust.yaml --fix', ['check rust.yaml --fix', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ check rust.yaml --fix
      ~/rust.yaml:3  warning: \`p-a\` still has no id: it, or one of the same title, is used in several places through an anchor (\`&\`, \`*\`), or
        its \`id\` is \`null\`.
        → Write it out in each place, and give each an \`id\` of its own.
      ~/rust.yaml:4  warning: \`q-a\` still has no id: it, or one of the same title, is used in several places through an anchor (\`&\`, \`*\`), or
        its \`id\` is \`null\`.
        → Write it out in each place, and give each an \`id\` of its own.
      ~/rust.yaml: no problems, 3 items.

      $ check rust.yaml --fix
      ~/rust.yaml:3  cảnh báo: \`p-a\` vẫn chưa có id: mục này, hoặc mục trùng tên, được dùng ở nhiều chỗ qua \`&\` và \`*\`, hoặc \`id\` đang là
        \`null\`.
        → Viết đầy đủ mục ở từng chỗ, mỗi chỗ một \`id\` riêng.
      ~/rust.yaml:4  cảnh báo: \`q-a\` vẫn chưa có id: mục này, hoặc mục trùng tên, được dùng ở nhiều chỗ qua \`&\` và \`*\`, hoặc \`id\` đang là
        \`null\`.
        → Viết đầy đủ mục ở từng chỗ, mỗi chỗ một \`id\` riêng.
      ~/rust.yaml: không có lỗi, 3 mục.
      "
    `)
  })
})

describe('a file that is refused is left as it is', () => {
  test('with its errors', async () => {
    const { fix, world, read } = rustWorld(RUST.replace('every', 'evry'))
    expect(await transcript(world, ['check rust.yaml --fix', ['check rust.yaml --fix', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ check rust.yaml --fix
      ~/rust.yaml:12:5  error: There is no key \`evry\` here.
        12 │     evry: day
           │     ^^^^
        → Did you mean \`every\`?

      1 error

      ~/rust.yaml  error: Nothing was written, because the file has errors.
        → Correct them first, then run it again: \`roadmap check ~/rust.yaml --fix\`.
      (exit 1)

      $ check rust.yaml --fix
      ~/rust.yaml:12:5  lỗi: Ở đây không có khóa \`evry\`.
        12 │     evry: day
           │     ^^^^
        → Gần đúng nhất là \`every\`.

      1 lỗi

      ~/rust.yaml  lỗi: Tệp còn lỗi nên chưa ghi gì.
        → Sửa các lỗi trên rồi chạy lại: \`roadmap check ~/rust.yaml --fix\`.
      (exit 1)
      "
    `)
    expect(await fix()).toMatchObject({ code: 1, fixed: [], refused: [{ code: 'problems' }] })
    expect([read(), readdirSync(world.home)]).toEqual([RUST.replace('every', 'evry'), ['rust.yaml']])
  })

  test.each([SHIPPED, join(ROOT, 'roadmaps', `${SHIPPED}.yaml`)])('as one that ships: %s', async (name) => {
    const { world } = rustWorld()
    const before = readdirSync(join(ROOT, 'roadmaps'))
    const { code, out } = await world.run(['check', name, '--fix', '--json'])
    expect([code, (JSON.parse(out) as Answer).refused.map((each) => each.code)]).toEqual([1, ['shipped']])
    for (const lang of ['en', 'vi'] as const) expect((await world.run(['check', name, '--fix'], { lang })).out).toContain(`roadmap plan add ${SHIPPED}`)
    expect(readdirSync(join(ROOT, 'roadmaps'))).toEqual(before)
  })

  test('when a byte of it would be lost', async () => {
    const bytes = Buffer.concat([Buffer.from(RUST), Buffer.from('# caf'), Buffer.from([0xe9]), Buffer.from('\n')])
    const { file, fix } = rustWorld(bytes)
    expect(await fix()).toMatchObject({ code: 1, refused: [{ code: 'not-utf8' }] })
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('when nobody may write it', async () => {
    const { file, world } = rustWorld()
    chmodSync(file, 0o444)
    expect(await transcript(world, ['check rust.yaml --fix', ['check rust.yaml --fix', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ check rust.yaml --fix
      ~/rust.yaml  error: Cannot write to ~/rust.yaml: permission denied. Nothing was changed.
        → See whose it is: \`ls -ld ~/rust.yaml\`.
      (exit 1)

      $ check rust.yaml --fix
      ~/rust.yaml  lỗi: Không ghi được vào ~/rust.yaml: không có quyền. Chưa thay đổi gì.
        → Xem quyền: \`ls -ld ~/rust.yaml\`.
      (exit 1)
      "
    `)
    expect(readdirSync(world.home)).toEqual(['rust.yaml'])
  })

  test('when its folder may not be written', () => {
    const home = temporaryFolder()
    const folder = join(home, 'locked')
    mkdirSync(folder)
    const file = join(folder, 'rust.yaml')
    writeFileSync(file, RUST)
    const owner = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    for (const [path, mode] of [[home, 0o755], [file, 0o666], [folder, 0o555]] as const) chmodSync(path, mode)
    const { status, stdout } = spawnSync(process.execPath, [BIN, 'check', file, '--fix'], { cwd: '/', env: environment(home), encoding: 'utf8', ...owner })
    expect([status, stdout.replaceAll(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(`Cannot write to ${folder}: permission denied. Nothing was changed.`)])
    chmodSync(folder, 0o755)
    expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['rust.yaml'], RUST])
  })

  test('when another program saved it meanwhile', () => {
    const { file, read, world } = rustWorld()
    expect(() => replaceFile(file, 'what was read', FIXED)).toThrow(expect.objectContaining({ code: 'changed' }))
    expect([read(), readdirSync(world.home)]).toEqual([RUST, ['rust.yaml']])
  })

  test('when there is none', async () => {
    const { code, err } = await createWorld().run('check nothing.yaml --fix')
    expect([code, err.includes('There is no file')]).toEqual([1, true])
  })
})

describe('a plan whose file is fixed', () => {
  test('has the same items, the same history, and nothing to announce', async () => {
    const world = await studyWorld({}, IDLESS)
    await world.run('done talk')
    await world.run('done lru-cache')
    const screen = async (): Promise<unknown[]> => [await world.json('list --all'), await world.json('streak'), await world.json('today')]
    const before = await screen()
    expect((await world.json<Answer>('check --fix')).fixed[0]?.ids.length).toBeGreaterThan(6)
    const { code, err } = await world.run('today')
    expect([code, err]).toEqual([0, ''])
    expect(await screen()).toEqual(before)
    expect(await world.json('show lru-cache')).toMatchObject({ status: 'done' })
  })

  test('is found by its id, and without a file all are', async () => {
    const world = await studyWorld({}, IDLESS)
    writeHome(world, 'rust.yaml', RUST)
    await world.run('plan add rust.yaml')
    const { fixed } = await world.json<Answer>('check --fix')
    expect(fixed.map(({ file }) => file)).toEqual([join(world.home, 'study.yaml'), join(world.home, 'rust.yaml')])
    expect(await world.json('check study --fix')).toMatchObject({ fixed: [], refused: [] })
  })

  test('is fixed beside one that is refused', async () => {
    const world = await studyWorld({}, IDLESS)
    const rust = writeHome(world, 'rust.yaml', RUST)
    await world.run('plan add rust.yaml')
    chmodSync(rust, 0o444)
    const { code, out } = await world.run('check --fix --json')
    expect([code, JSON.parse(out)]).toEqual([1, expect.objectContaining({ fixed: [expect.objectContaining({ file: join(world.home, 'study.yaml') })], refused: [expect.objectContaining({ file: rust, code: 'EACCES' })] })])
  })

  test('is not touched where another cannot be read', async () => {
    const world = await studyWorld({}, IDLESS)
    const rust = writeHome(world, 'rust.yaml', RUST)
    await world.run('plan add rust.yaml')
    rmSync(rust)
    expect((await world.run('check --fix')).code).toBe(1)
    expect(readFileSync(join(world.home, 'study.yaml'), 'utf8')).toBe(IDLESS)
  })

  test('without a plan there is nothing to look at', async () => {
    expect((await createWorld().run('check --fix')).code).toBe(1)
  })
})

describe('check --schema', () => {
  test.each([['check --schema'], ['check --schema --json'], ['kiemtra --schema']])('%s prints one JSON document', async (command) => {
    const { code, err, out } = await createWorld().run(command)
    expect([code, err, typeof JSON.parse(out)]).toEqual([0, '', 'object'])
  })

  test('speaks the language that is asked for', async () => {
    const world = createWorld()
    expect((await world.run('check --schema', { lang: 'vi' })).out).not.toBe((await world.run('check --schema')).out)
  })

  test.each(['check --schema --fix', 'check --fix --schema', 'check --schema rust.yaml'])('%s is refused', async (command) => {
    for (const lang of ['en', 'vi'] as const) {
      const { code, out, err } = await createWorld().run(command, { lang })
      expect([code, out, err === '']).toEqual([2, '', false])
    }
  })
})

describe('a narrow screen', () => {
  test.each(['en', 'vi'] as const)('wraps what --fix says between words, the command whole (%s)', async (lang) => {
    const { world } = rustWorld()
    const once = await world.run('check rust.yaml --fix', { columns: 50, lang })
    const twice = await world.run('check rust.yaml --fix', { columns: 50, lang })
    const lines = (once.out + twice.out).split('\n')
    expect(lines.filter((line) => [...line].length > 50 && !line.includes(world.home))).toEqual([])
    expect(lines.filter((line) => /^ {2}mv \S+rust\.yaml\.bak \S+rust\.yaml$/.test(line))).toHaveLength(1)
  })
})
