/** The built program beside a real editor: an interrupt is the editor's, and being killed loses nothing. */
import { spawn } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BIN, environment, runBuilt, temporaryFolder } from '../support/built.ts'
import { STUDY } from '../cli/study.ts'

function started(): string {
  const home = temporaryFolder()
  writeFileSync(join(home, 'study.yaml'), STUDY)
  expect(runBuilt(home, ['plan', 'add', './study.yaml']).code).toBe(0)
  expect(runBuilt(home, ['done', 'retry']).code).toBe(0)
  return home
}

/** A shell script as $EDITOR; the file is `$1`, the program that started it `$PPID`. */
function editing(home: string, script: string, args: readonly string[] = ['edit', '--relink']): ReturnType<typeof runBuilt> {
  const editor = join(home, 'editor.sh')
  writeFileSync(editor, `#!/bin/sh\n${script}\n`)
  chmodSync(editor, 0o755)
  return runBuilt(home, args, { env: { EDITOR: `${editor} --wait`, PATH: process.env['PATH'] ?? '' } })
}

const KILLS = 30
const RENAMED = STUDY.replace('id: retry,', 'id: backoff,').replace('needs: retry ', 'needs: backoff ')
const RENAME = `sed -i 's/id: retry,/id: backoff,/; s/needs: retry /needs: backoff /' "$2"`

describe('the built program', () => {
  test('edits, joins and goes on', () => {
    const home = started()
    const { code, out, err } = editing(home, RENAME)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Joined to their past: retry → backoff')
    expect(JSON.parse(runBuilt(home, ['show', 'backoff', '--json']).out)).toMatchObject({ status: 'done' })
    expect(runBuilt(home, ['today']).err).toBe('')
  })

  test('leaves an interrupt to the editor', () => {
    const home = started()
    expect(editing(home, `${RENAME}\nkill -INT $PPID\nsleep 0.2`).code).toBe(0)
    expect(readFileSync(join(home, 'study.yaml'), 'utf8')).toContain('id: backoff,')
  })

  test('killed while the editor is open leaves the file whole and what was written beside it', () => {
    const home = started()
    expect(editing(home, `${RENAME}\nkill -KILL $PPID`).code).not.toBe(0)
    expect(readFileSync(join(home, 'study.yaml'), 'utf8')).toBe(STUDY)
    expect(readFileSync(join(home, 'study.draft.yaml'), 'utf8')).toContain('id: backoff,')
    expect(JSON.parse(runBuilt(home, ['show', 'retry', '--json']).out)).toMatchObject({ status: 'done' })
    expect(readdirSync(home).filter((name) => /bak|tmp/.test(name))).toEqual([])
  })

  test('killed at any moment leaves one of the two texts, whole, and the past with the item', async () => {
    const home = started()
    const editor = join(home, 'editor.sh')
    writeFileSync(editor, `#!/bin/sh\n${RENAME}\n`)
    chmodSync(editor, 0o755)
    const file = join(home, 'study.yaml')
    let saved = 0
    for (let kill = 0; kill < KILLS; kill++) {
      writeFileSync(file, STUDY)
      runBuilt(home, ['plan', 'relink', 'backoff', 'retry'])
      const child = spawn(process.execPath, [BIN, 'edit', '--relink'], { cwd: home, env: { ...environment(home), EDITOR: `${editor} --wait` }, stdio: 'ignore' })
      const ended = new Promise((resolve) => child.once('exit', resolve))
      const timer = setTimeout(() => child.kill('SIGKILL'), 60 + kill * 6)
      await ended
      clearTimeout(timer)
      const text = readFileSync(file, 'utf8')
      expect([STUDY, RENAMED]).toContain(text)
      if (text === RENAMED) saved++
      runBuilt(home, ['plan', 'relink', 'retry', 'backoff'])
      expect(JSON.parse(runBuilt(home, ['show', text === RENAMED ? 'backoff' : 'retry', '--json']).out)).toMatchObject({ status: 'done' })
    }
    console.log(`${KILLS} kills, ${saved} after the file was saved, nothing torn and nothing lost`)
  })
})
