/** `edit`: a real program as $EDITOR, what it leaves behind, and everything that can go wrong meanwhile. */
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CANCEL, createWorld } from '../support/cli.ts'
import type { Ran, RunOptions, World } from '../support/cli.ts'
import { editorOf, typing } from '../support/editor.ts'
import { STUDY, studyWorld, writeHome } from './study.ts'

const WIDE = { columns: 200 }
const RENAMED = STUDY.replace('id: retry,', 'id: backoff,').replace('needs: retry ', 'needs: backoff ')
const BROKEN = STUDY.replace('phases:', 'phasen:')

const read = (world: World, name = 'study.yaml'): string => readFileSync(join(world.home, name), 'utf8')
const edit = (world: World, text: string, options: RunOptions = {}): Promise<Ran> => world.run('edit', { ...options, env: { EDITOR: typing(world, text), ...options.env } })
const said = (world: World, { out, err, code }: Ran): string => `${out}${err === '' ? '' : `! ${err.trimEnd().replaceAll('\n', '\n! ')}\n`}(exit ${code})`.replaceAll(world.home, '~').replaceAll(process.execPath, 'node')

/** Files in the home that the test did not make itself. */
const left = (world: World): string[] => readdirSync(world.home).filter((name) => /draft|bak|tmp/.test(name))

describe('a good edit', () => {
  test('takes the place of the file, and says what changed and how to bring the old one back', async () => {
    const world = await studyWorld(WIDE)
    await world.run('done retry')
    expect(said(world, await edit(world, RENAMED, { answers: [true] }))).toMatchInlineSnapshot(`
      "study: 12 kept, 1 renamed

      Looks renamed
        retry → backoff  100% alike · 1 completion, 2h
          Retry with backoff
          roadmap plan relink retry backoff

      ✓ Saved: ~/study.yaml
      Joined to their past: retry → backoff. To take them apart: roadmap undo
      The old file is kept. To put it back: mv ~/study.yaml.bak ~/study.yaml
      (exit 0)"
    `)
    expect(read(world)).toBe(RENAMED)
    expect(read(world, 'study.yaml.bak')).toBe(STUDY)
    expect(left(world)).toEqual(['study.yaml.bak'])
    expect(await world.json('show backoff')).toMatchObject({ status: 'done' })
    expect((await world.run('today')).err).toBe('')
  })

  test('says it in Vietnamese', async () => {
    const world = await studyWorld({ ...WIDE, lang: 'vi' })
    await world.run('done retry')
    expect(said(world, await edit(world, RENAMED, { answers: [true] }))).toMatchInlineSnapshot(`
      "study: giữ 12 mục, đổi tên 1

      Có vẻ đã đổi tên
        retry → backoff  giống 100% · 1 lần xong, 2h
          Thử lại có giãn cách
          roadmap plan relink retry backoff

      ✓ Đã lưu: ~/study.yaml
      Đã nối với lịch sử cũ: retry → backoff. Tách ra như cũ: roadmap undo
      Bản cũ của tệp vẫn còn. Trả về như cũ: mv ~/study.yaml.bak ~/study.yaml
      (exit 0)"
    `)
  })

  test('joins nothing that was not confirmed, and nothing without a terminal', async () => {
    const world = await studyWorld(WIDE)
    await world.run('done retry')
    expect((await edit(world, RENAMED, { answers: [false] })).out).toContain('Nothing was joined')
    writeHome(world, 'study.yaml', STUDY)
    await world.run('today')
    expect((await edit(world, RENAMED)).out).toContain('roadmap plan relink retry backoff')
    expect(await world.json('show backoff')).toMatchObject({ status: 'open' })
  })

  test('joins all with --relink, in one command that undo takes back', async () => {
    const world = await studyWorld()
    await world.run('done retry anki')
    const { code } = await world.run('edit --relink', { env: { EDITOR: typing(world, RENAMED.replace('id: anki,', 'id: cards,')) } })
    expect(code).toBe(0)
    expect(await world.json('show backoff')).toMatchObject({ status: 'done' })
    expect(await world.json<{ habits: unknown[] }>('streak')).toMatchObject({ habits: [{ ref: 'study/cards', current: 1 }, {}, {}] })
    await world.run('undo')
    expect(await world.json('show backoff')).toMatchObject({ status: 'open' })
    expect((await world.run('today')).err).toBe('')
  })

  test('asks of those without a past together', async () => {
    const world = await studyWorld()
    await edit(world, RENAMED.replace('id: talk,', 'id: video,').replace('id: two-sum,', 'id: sum-of-two,'), { answers: [true] })
    expect(await world.json('plan diff')).toMatchObject({ renamed: [{ joined: true }, { joined: true }, { joined: true }] })
  })

  test('holds for every plan that reads the file', async () => {
    const world = await studyWorld()
    await world.run('plan add ./study.yaml --as again')
    await world.run('done study/retry')
    await world.run('done again/retry')
    await world.run('edit study --relink', { env: { EDITOR: typing(world, RENAMED) } })
    expect(await world.json('show study/backoff')).toMatchObject({ status: 'done' })
    expect(await world.json('show again/backoff')).toMatchObject({ status: 'done' })
  })

  test('writes ids where there are none', async () => {
    const world = await studyWorld(WIDE)
    expect((await edit(world, STUDY.replace('key: lc-1, kind: problem, level: easy }', 'key: lc-1, kind: problem, level: easy }\n      - Graphs'))).out).toContain('1 id written')
    expect(read(world)).toContain('- id: graphs\n        title: Graphs')
  })

  test('is one JSON document with --json, and asks nothing', async () => {
    const world = await studyWorld()
    await world.run('done retry')
    const answer = await world.json('edit --relink', { env: { EDITOR: typing(world, RENAMED) } })
    expect(answer).toMatchObject({ plan: 'study', changed: true, renamed: [{ from: 'study/retry', to: 'study/backoff', completions: 1 }], backup: join(world.home, 'study.yaml.bak'), recorded: [{ what: 'plan.relink' }] })
  })

  test('keeps the mode of the file, and the link that names it', async () => {
    const world = createWorld()
    mkdirSync(join(world.home, 'git'))
    const real = writeHome(world, join('git', 'real.yaml'), STUDY)
    chmodSync(real, 0o640)
    symlinkSync(join('git', 'real.yaml'), join(world.home, 'study.yaml'))
    await world.run('plan add ./study.yaml')
    expect((await edit(world, RENAMED)).code).toBe(0)
    expect(lstatSync(join(world.home, 'study.yaml')).isSymbolicLink()).toBe(true)
    expect(readlinkSync(join(world.home, 'study.yaml'))).toBe(join('git', 'real.yaml'))
    expect(readFileSync(real, 'utf8')).toBe(RENAMED)
    expect(statSync(real).mode & 0o777).toBe(0o640)
    expect(readdirSync(join(world.home, 'git'))).toEqual(['real.yaml', 'real.yaml.bak'])
  })

  test('that mends a broken file is one', async () => {
    const world = await studyWorld()
    writeHome(world, 'study.yaml', BROKEN)
    expect((await edit(world, RENAMED)).code).toBe(0)
    expect(await world.json('today')).toMatchObject({ warnings: [] })
  })

  test('of nothing says so, and leaves nothing behind', async () => {
    const world = await studyWorld()
    expect(said(world, await edit(world, STUDY))).toBe('Nothing was changed.\n(exit 0)')
    expect(said(world, await edit(world, STUDY, { lang: 'vi' }))).toBe('Không có gì thay đổi.\n(exit 0)')
    expect(left(world)).toEqual([])
  })
})

describe('the editor', () => {
  test('is $VISUAL before $EDITOR, with its arguments and quotes', async () => {
    const world = await studyWorld()
    const editor = editorOf(world, `text += '# ' + process.argv.slice(2, -1).join('|') + '\\n'`, 'my editor.mjs')
    await world.run('edit', { env: { VISUAL: `${editor} --wait 'two words' a\\ b`, EDITOR: 'false' } })
    expect(read(world)).toContain('# --wait|two words|a b\n')
  })

  test('that is missing, fails or is killed leaves the file as it was', async () => {
    const world = await studyWorld(WIDE)
    const killed = editorOf(world, `process.kill(process.pid, 'SIGKILL')`, 'killed.mjs')
    for (const lang of ['en', 'vi'] as const) {
      const runs = [{}, { EDITOR: 'no-such-editor -w' }, { EDITOR: 'false' }, { EDITOR: killed }].map((env) => () => world.run('edit', { env, lang }))
      const lines: string[] = []
      for (const run of runs) lines.push(said(world, await run()))
      if (lang === 'en') expect(lines.join('\n')).toMatchInlineSnapshot(`
        "! error: No editor is named: $VISUAL and $EDITOR are empty.
        !   → Name one: \`EDITOR=nano roadmap edit\`, or \`EDITOR=vi roadmap edit\`. For good: \`export EDITOR=nano\` in the profile of your shell.
        (exit 1)
        ! error: The editor \`no-such-editor\` ($VISUAL, $EDITOR) cannot be started: it does not exist. Nothing was changed.
        !   → Name another: \`EDITOR=nano roadmap edit\`, or \`EDITOR=vi roadmap edit\`.
        (exit 1)
        ! error: The editor \`false\` ended with an error (exit code 1). The roadmap is as it was.
        !   → Run it again: \`roadmap edit\`.
        (exit 1)
        ! error: The editor \`node\` was stopped (SIGKILL). The roadmap is as it was.
        !   → Run it again: \`roadmap edit\`.
        (exit 1)"
      `)
      else expect(lines.join('\n')).toMatchInlineSnapshot(`
        "! lỗi: Chưa chọn editor: $VISUAL và $EDITOR đều trống.
        !   → Chọn một editor: \`EDITOR=nano roadmap edit\` hoặc \`EDITOR=vi roadmap edit\`. Dùng lâu dài: thêm \`export EDITOR=nano\` vào profile của shell.
        (exit 1)
        ! lỗi: Không chạy được editor \`no-such-editor\` ($VISUAL, $EDITOR): không tồn tại. Chưa thay đổi gì.
        !   → Chọn editor khác: \`EDITOR=nano roadmap edit\` hoặc \`EDITOR=vi roadmap edit\`.
        (exit 1)
        ! lỗi: Editor \`false\` báo lỗi khi thoát (exit code 1). Lộ trình vẫn như cũ.
        !   → Chạy lại: \`roadmap edit\`.
        (exit 1)
        ! lỗi: Editor \`node\` bị dừng giữa chừng (SIGKILL). Lộ trình vẫn như cũ.
        !   → Chạy lại: \`roadmap edit\`.
        (exit 1)"
      `)
    }
    expect([read(world), left(world)]).toEqual([STUDY, []])
  })

  test('that fails after it saved loses nothing of what was written', async () => {
    const world = await studyWorld(WIDE)
    const editor = editorOf(world, `writeFileSync(file, text + '# mine\\n'); process.exit(3)`)
    expect(said(world, await world.run('edit', { env: { EDITOR: editor } }))).toMatchInlineSnapshot(`
      "! What you wrote is kept: ~/study.draft.yaml
      ! error: The editor \`node\` ended with an error (exit code 3). The roadmap is as it was.
      !   → Run it again: \`roadmap edit\`.
      (exit 1)"
    `)
    expect([read(world), read(world, 'study.draft.yaml')]).toEqual([STUDY, `${STUDY}# mine\n`])
  })

  test('that saves by renaming another file into place is followed', async () => {
    const world = await studyWorld()
    const editor = editorOf(world, `import { renameSync } from 'node:fs'\nwriteFileSync(file + '~', text.replace('id: retry,', 'id: backoff,').replace('needs: retry ', 'needs: backoff ')); renameSync(file + '~', file); process.exit(0)`)
    expect((await world.run('edit', { env: { EDITOR: editor } })).code).toBe(0)
    expect(read(world)).toBe(RENAMED)
  })

  test('that comes back at once is told to wait', async () => {
    const world = await studyWorld(WIDE)
    const code = join(world.home, 'code')
    writeFileSync(code, '#!/bin/sh\nexit 0\n')
    chmodSync(code, 0o755)
    expect((await world.run('edit', { env: { EDITOR: code } })).err).toContain('--wait')
    expect((await world.run('edit', { env: { EDITOR: `${code} --wait` } })).err).toBe('')
  })
})

describe('a draft with errors', () => {
  test('without a terminal is kept and named, and the file is as it was', async () => {
    const world = await studyWorld(WIDE)
    expect(said(world, await edit(world, BROKEN))).toMatchInlineSnapshot(`
      "! What you wrote is kept: ~/study.draft.yaml
      ! ~/study.draft.yaml:18:1  error: There is no key \`phasen\` here.
      !   18 │ phasen:
      !      │ ^^^^^^
      !   → Did you mean \`phases\`?
      ! 
      ! error: 1 error in the draft. ~/study.yaml is as it was.
      !   → Correct the draft, check it, then put it in place: \`roadmap check ~/study.draft.yaml\`, \`mv ~/study.draft.yaml ~/study.yaml\`.
      (exit 1)"
    `)
    expect([read(world), read(world, 'study.draft.yaml')]).toEqual([STUDY, BROKEN])
    expect(said(world, await edit(world, BROKEN, { lang: 'vi' }))).toMatchInlineSnapshot(`
      "! Những gì vừa viết vẫn còn ở: ~/study.draft2.yaml
      ! ~/study.draft2.yaml:18:1  lỗi: Ở đây không có khóa \`phasen\`.
      !   18 │ phasen:
      !      │ ^^^^^^
      !   → Gần đúng nhất là \`phases\`.
      ! 
      ! lỗi: Bản nháp có 1 lỗi. ~/study.yaml vẫn như cũ.
      !   → Sửa bản nháp, kiểm tra, rồi đưa vào chỗ cũ: \`roadmap check ~/study.draft2.yaml\`, \`mv ~/study.draft2.yaml ~/study.yaml\`.
      (exit 1)"
    `)
  })

  test('is edited again until it is good', async () => {
    const world = await studyWorld(WIDE)
    const editor = editorOf(world, `text = text.includes('phasen:') ? ${JSON.stringify(RENAMED)} : ${JSON.stringify(BROKEN)}`)
    const { code, err } = await world.run('edit', { env: { EDITOR: editor }, answers: ['Edit again', true] })
    expect(code).toBe(0)
    expect(err.replaceAll(world.home, '~')).toMatchInlineSnapshot(`
      "~/study.draft.yaml:18:1  error: There is no key \`phasen\` here.
        18 │ phasen:
           │ ^^^^^^
        → Did you mean \`phases\`?

      1 error
      "
    `)
    expect([read(world), left(world)]).toEqual([RENAMED, ['study.yaml.bak']])
  })

  test('is kept, or thrown away', async () => {
    const world = await studyWorld(WIDE)
    expect((await edit(world, BROKEN, { answers: ['Throw'] })).out).toBe('The draft is gone; the roadmap is as it was.\n')
    expect([read(world), left(world)]).toEqual([STUDY, []])
    expect((await edit(world, BROKEN, { answers: ['Leave'] })).out.replaceAll(world.home, '~')).toMatchInlineSnapshot(`
      "What you wrote is kept: ~/study.draft.yaml
      To check it: roadmap check ~/study.draft.yaml
      When it is right: mv ~/study.draft.yaml ~/study.yaml
      "
    `)
    expect([read(world), left(world)]).toEqual([STUDY, ['study.draft.yaml']])
  })

  test('is kept when the question is cancelled, and an older draft is never written over', async () => {
    const world = await studyWorld(WIDE)
    const { code, err } = await edit(world, BROKEN, { answers: [CANCEL] })
    expect([code, err.endsWith('Cancelled; nothing was recorded.\n')]).toEqual([1, true])
    await edit(world, `${BROKEN}# 2\n`, { answers: [CANCEL] })
    expect(left(world)).toEqual(['study.draft.yaml', 'study.draft2.yaml'])
  })

  test('is one only where it has new errors: a window outside its phase may have been there before', async () => {
    const world = createWorld(WIDE)
    const outside = 'title: Own\nroadmap: own\nstart: 2026-03-02\nlength: 4 weeks\nphases:\n  - { id: one, title: One, when: week 1, tasks: [{ id: late, title: Late, when: 2026-03-25 }] }\n'
    writeHome(world, 'own.yaml', outside)
    await world.run('plan add ./own.yaml')
    expect((await edit(world, outside.replace('title: Late', 'title: Later'))).code).toBe(0)
    expect((await edit(world, outside.replace('title: Late, when: 2026-03-25', 'title: Late, when: 2026-03-26'))).code).toBe(1)
  })
})

describe('a file that somebody else writes meanwhile', () => {
  test('is not written over, and the draft is kept', async () => {
    const world = await studyWorld(WIDE)
    const editor = editorOf(world, `writeFileSync(${JSON.stringify(join(world.home, 'study.yaml'))}, text + '# theirs\\n')\ntext += '# mine\\n'`)
    expect(said(world, await world.run('edit', { env: { EDITOR: editor } }))).toMatchInlineSnapshot(`
      "study: every item is kept, none is new.
      ! What you wrote is kept: ~/study.draft.yaml
      ! error: Another program wrote ~/study.yaml meanwhile. It was left as it is now.
      !   → See what differs: \`diff ~/study.yaml ~/study.draft.yaml\`. What you wrote is in the draft.
      (exit 1)"
    `)
    expect([read(world), read(world, 'study.draft.yaml')]).toEqual([`${STUDY}# theirs\n`, `${STUDY}# mine\n`])
    expect(left(world)).toEqual(['study.draft.yaml'])
  })

  test('or that is gone is not made anew', async () => {
    const world = await studyWorld(WIDE)
    const file = join(world.home, 'study.yaml')
    const editor = editorOf(world, `import { rmSync } from 'node:fs'\nrmSync(${JSON.stringify(file)})\ntext += '# mine\\n'`)
    expect((await world.run('edit', { env: { EDITOR: editor } })).code).toBe(1)
    expect([existsSync(file), left(world)]).toEqual([false, ['study.draft.yaml']])
  })
})

describe('which roadmap', () => {
  test('is said where there are several, or asked on a terminal', async () => {
    const world = await studyWorld()
    writeHome(world, 'rust.yaml', 'title: Rust\nroadmap: rust\ntasks: [{ id: one, title: One }]\n')
    await world.run('plan add ./rust.yaml')
    const env = { EDITOR: editorOf(world, `text += '# seen\\n'`) }
    expect((await world.run('edit', { env })).code).toBe(2)
    expect((await world.run('edit nothing', { env })).err).toContain('There is no plan `nothing`')
    expect((await world.run('edit rust', { env })).code).toBe(0)
    expect((await world.run('sua', { env, answers: ['study'] })).code).toBe(0)
    expect([read(world).endsWith('# seen\n'), read(world, 'rust.yaml').endsWith('# seen\n')]).toEqual([true, true])
  })

  test('is none without a plan, and none that ships', async () => {
    const world = createWorld()
    expect((await world.run('edit', { env: { EDITOR: 'true' } })).err).toContain('There is no plan yet')
    const { ROOT } = await import('../support/root.ts')
    await world.run(['plan', 'add', join(ROOT, 'roadmaps', 'senior.yaml')])
    expect((await world.run('edit', { env: { EDITOR: 'true' } })).err).toContain('belongs to the program')
  })

  test('of a file that was moved away says where it was looked for', async () => {
    const world = await studyWorld()
    renameSync(join(world.home, 'study.yaml'), join(world.home, 'away.yaml'))
    expect((await world.run('edit', { env: { EDITOR: 'true' } })).err).toContain('There is no file')
  })
})
